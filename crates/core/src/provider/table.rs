//! What is made of the table of providers: the enums over them, and the calls into their folders.

/// Takes the rows of the table: documentation, variant, folder, constant, name, and `Launch` where the
/// provider has a hosted page. The name is the one on the wire and that of the cargo feature.
///
/// Every arm has the feature's constant as its guard: what is not in the build is not linked.
macro_rules! providers {
    ($(
        $(#[$doc:meta])+
        $variant:ident $folder:ident $built:ident $name:tt $($launch:ident)?;
    )+) => {
        $(pub mod $folder;)+

        /// Whether each provider is in this build.
        pub(crate) mod built {
            $(
                #[doc = concat!("Whether the feature `", $name, "` is on.")]
                pub const $built: bool = cfg!(feature = $name);
            )+
        }

        /// A provider.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum Provider {
            $($(#[$doc])+ $variant,)+
        }

        impl Provider {
            /// Every provider, in the order of the documentation.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$variant),+];

            /// The name on the wire and in `data-provider`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// Whether it is in this build. Another provider's flows cannot be read.
            #[must_use]
            pub const fn is_built(self) -> bool {
                match self {
                    $(Self::$variant => built::$built,)+
                }
            }

            /// What is known of it before there is a flow.
            #[must_use]
            pub const fn facts(self) -> &'static Facts {
                match self {
                    $(Self::$variant => &$folder::FACTS,)+
                }
            }
        }

        /// The provider's own status, by provider.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[serde(tag = "provider", rename_all = "lowercase")]
        pub enum FlowStatus {
            $(
                #[doc = concat!("See [`", stringify!($folder), "::FlowStatus`].")]
                $variant($folder::FlowStatus),
            )+
        }

        impl FlowStatus {
            pub(crate) fn read(fields: &mut Fields) -> Result<Self, ReadError> {
                Ok(match Provider::read(fields, "provider")? {
                    $(Provider::$variant if built::$built => {
                        Self::$variant(OwnStatus::read(fields)?)
                    })+
                    _ => return Err(ReadError::NotTheContract { field: "provider" }),
                })
            }

            /// The provider of this status.
            #[must_use]
            pub fn provider(&self) -> Provider {
                match self {
                    $(Self::$variant(_) => Provider::$variant,)+
                }
            }

            pub(crate) fn stage(&self, outcome: &Outcome) -> JourneyStage {
                match self {
                    $(Self::$variant(status) if built::$built => status.stage(outcome),)+
                    _ => JourneyStage::Decision,
                }
            }

            /// The documents and the names of the attributes that are requested of the person.
            pub(crate) fn requested(self) -> (Vec<Wanted>, Vec<String>) {
                match self {
                    $(Self::$variant(status) if built::$built => status.requested(),)+
                    _ => (Vec::new(), Vec::new()),
                }
            }
        }

        /// Maps a provider's status.
        #[must_use]
        pub fn outcome(status: &FlowStatus) -> Outcome {
            match status {
                $(FlowStatus::$variant(status) if built::$built => status.outcome(),)+
                other => Outcome::new(Status::unknown(other.provider().name()), NextAction::Wait),
            }
        }

        /// The launch of a hosted page, by provider. Fetched at the click, never stored.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Hash)]
        #[serde(tag = "kind", rename_all = "lowercase")]
        pub enum Launch {
            $($(
                #[doc = concat!("See [`", stringify!($folder), "::Launch`].")]
                $variant($folder::$launch),
            )?)+
        }

        impl Launch {
            pub(crate) fn read(fields: &mut Fields) -> Result<Self, ReadError> {
                Ok(match Provider::read(fields, "kind")? {
                    $($(Provider::$variant if built::$built => {
                        Self::$variant(<$folder::$launch as OwnLaunch>::read(fields)?)
                    })?)+
                    // Not in this build, or without a hosted page.
                    _ => return Err(ReadError::NotTheContract { field: "kind" }),
                })
            }

            /// When the link to the hosted page expires, where the provider says so.
            #[must_use]
            pub fn expires_at(&self) -> Option<Timestamp> {
                match self {
                    $($(Self::$variant(launch) if built::$built => {
                        <$folder::$launch as OwnLaunch>::expires_at(launch)
                    })?)+
                    _ => None,
                }
            }

            /// The provider of the hosted page.
            #[must_use]
            pub fn provider(&self) -> Provider {
                match self {
                    $($(Self::$variant($folder::$launch { .. }) => Provider::$variant,)?)+
                }
            }
        }

        /// The hosted page of a launch.
        ///
        /// # Errors
        ///
        /// [`HostedUrlError`] when any part of the launch is invalid.
        pub fn hosted_url(
            launch: &Launch,
            hosts: &AllowedHosts,
            options: &LaunchOptions,
        ) -> Result<HostedUrl, HostedUrlError> {
            match launch {
                $($(Launch::$variant(launch) if built::$built => {
                    <$folder::$launch as OwnLaunch>::hosted_url(launch, hosts, options)
                })?)+
                // Not in this build.
                _ => Err(HostedUrlError::NotAllowed),
            }
        }
    };
}

pub(super) use providers;
