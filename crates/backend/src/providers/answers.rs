//! The fields that we need of the providers' responses. Each of them must have its documented type,
//! or the response is refused. A field that is only passed on is left out where it cannot be read
//! (`if_any`). All other fields are ignored. The complete documented types are in core.

/// Responses of Airwallex.
pub(super) mod airwallex {
    use hosted_flow_core::wire::Redacted;
    use serde::Deserialize;

    use crate::loose::if_any;

    #[derive(Deserialize)]
    pub(crate) struct Login {
        pub(crate) token: Redacted<String>,
        #[serde(default, deserialize_with = "if_any")]
        pub(crate) expires_at: Option<String>,
    }

    #[derive(Deserialize)]
    pub(crate) struct HostedFlow {
        pub(crate) id: String,
        /// Only in the response to an authorisation.
        #[serde(default, deserialize_with = "if_any")]
        pub(crate) url: Option<Redacted<String>>,
        /// Optional in public code.
        pub(crate) status: Option<String>,
    }

    #[derive(Deserialize)]
    pub(crate) struct Account {
        pub(crate) id: String,
        pub(crate) status: String,
    }

    #[derive(Deserialize)]
    pub(crate) struct ErrorBody {
        pub(crate) code: String,
    }
}

/// Responses of connectFi.
pub(super) mod connectfi {
    use hosted_flow_core::wire::{Object, Redacted};
    use serde::Deserialize;
    use serde_json::{Map, Value};

    use crate::loose::if_any;

    #[derive(Deserialize)]
    pub(crate) struct SignedIn {
        pub(crate) token: Object<Tokens>,
    }

    #[derive(Deserialize)]
    pub(crate) struct Tokens {
        pub(crate) base: Redacted<String>,
    }

    /// The envelope of the token; its code repeats the HTTP status.
    #[derive(Deserialize)]
    pub(crate) struct Data<T> {
        pub(crate) data: T,
    }

    #[derive(Deserialize)]
    pub(crate) struct Envelope<T> {
        pub(crate) code: String,
        pub(crate) data: T,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub(crate) struct KycState {
        /// Names the customer; its `kycStatus` may contradict that of `kyc`.
        pub(crate) customer: Option<Object<Customer>>,
        pub(crate) kyc: Object<Kyc>,
        /// Not needed where there is a verdict.
        #[serde(default)]
        pub(crate) kyc_document_list: Value,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub(crate) struct Customer {
        pub(crate) customer_id: String,
        pub(crate) kyc_status: Option<String>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub(crate) struct Kyc {
        pub(crate) status: String,
        /// Not needed where there is a verdict.
        #[serde(default)]
        pub(crate) attribute_codes: Value,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub(crate) struct Document {
        pub(crate) id: String,
        #[serde(default, deserialize_with = "if_any")]
        pub(crate) label: Option<String>,
        #[serde(rename = "type")]
        pub(crate) kind: String,
        #[serde(rename = "documentSide")]
        pub(crate) side: Option<String>,
        pub(crate) upload_status: bool,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub(crate) struct Application {
        #[serde(rename = "applicationId")]
        pub(crate) id: String,
        pub(crate) customer_id: Option<String>,
        pub(crate) status: String,
        pub(crate) outcome: Option<String>,
    }

    /// The answer to `/akepa/document/generate`.
    #[derive(Deserialize)]
    pub(crate) struct Generated {
        #[serde(alias = "documentId")]
        pub(crate) id: String,
    }

    #[derive(Deserialize)]
    pub(crate) struct ErrorBody {
        #[serde(default, deserialize_with = "if_any")]
        pub(crate) code: Option<String>,
        /// What is wrong with the request; an item that cannot be read is left out.
        #[serde(default, deserialize_with = "if_any")]
        pub(crate) context: Option<Vec<Value>>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub(crate) struct Violation {
        pub(crate) instance_path: String,
        pub(crate) keyword: String,
        #[serde(default, deserialize_with = "if_any")]
        pub(crate) params: Option<Map<String, Value>>,
    }
}

/// Responses of ConnectPay.
pub(super) mod connectpay {
    use hosted_flow_core::wire::{Object, Redacted};
    use serde::Deserialize;

    use crate::loose::if_any;

    /// The documents do not name the field of the link, so several names are read. One of the two ids
    /// is enough, as for an application.
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub(crate) struct HostedIdv {
        #[serde(default, deserialize_with = "if_any")]
        redirect_link: Option<Redacted<String>>,
        #[serde(default, deserialize_with = "if_any")]
        redirect_url: Option<Redacted<String>>,
        #[serde(default, deserialize_with = "if_any")]
        link: Option<Redacted<String>>,
        #[serde(default, deserialize_with = "if_any")]
        url: Option<Redacted<String>>,
        #[serde(default, deserialize_with = "if_any")]
        person_id: Option<String>,
        #[serde(default, deserialize_with = "if_any")]
        application_id: Option<String>,
        pub(crate) status: String,
    }

    impl HostedIdv {
        pub(crate) fn link(&self) -> Option<&Redacted<String>> {
            let links = [
                &self.redirect_link,
                &self.redirect_url,
                &self.link,
                &self.url,
            ];
            links.into_iter().find_map(Option::as_ref)
        }

        pub(crate) fn id(&self) -> Option<&str> {
            self.person_id.as_deref().or(self.application_id.as_deref())
        }
    }

    /// An object with the field `application`.
    #[derive(Deserialize)]
    pub(crate) struct Named {
        pub(crate) application: Option<Object<Application>>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub(crate) struct Application {
        #[serde(rename = "applicationId", default, deserialize_with = "if_any")]
        older_id: Option<String>,
        #[serde(default, deserialize_with = "if_any")]
        person_id: Option<String>,
        pub(crate) status: String,
        #[serde(default, deserialize_with = "if_any")]
        pub(crate) baas_client_id: Option<String>,
    }

    impl Application {
        /// The id; where there are those of both API generations, the older one.
        pub(crate) fn id(&self) -> Option<&str> {
            self.older_id.as_deref().or(self.person_id.as_deref())
        }
    }
}

/// Responses of Ondato.
pub(super) mod ondato {
    use hosted_flow_core::wire::Object;
    use serde::Deserialize;
    use serde_json::Value;

    use crate::loose::if_any;

    #[derive(Deserialize)]
    pub(crate) struct Created {
        pub(crate) id: String,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub(crate) struct IdentityVerification {
        pub(crate) id: String,
        pub(crate) status: String,
        /// Where present, it must be ours.
        pub(crate) external_reference_id: Option<String>,
        #[serde(default, deserialize_with = "if_any")]
        pub(crate) step: Option<Object<Step>>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub(crate) struct Step {
        #[serde(default, deserialize_with = "if_any")]
        pub(crate) kyc_identification: Option<Object<KycStep>>,
    }

    #[derive(Deserialize)]
    pub(crate) struct KycStep {
        /// Read only where it is needed to read the verdict.
        #[serde(default)]
        pub(crate) id: Value,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub(crate) struct KycIdentification {
        pub(crate) id: String,
        pub(crate) status: String,
        #[serde(default, deserialize_with = "if_any")]
        pub(crate) status_reason: Option<String>,
        /// Where present, it must be ours.
        pub(crate) identity_verification_id: Option<String>,
    }
}

/// Responses of Paysafe.
pub(super) mod paysafe {
    use hosted_flow_core::wire::{Object, Redacted};
    use serde::Deserialize;

    use crate::loose::if_any;

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub(crate) struct InstrumentVerification {
        pub(crate) id: String,
        pub(crate) session_status: String,
        #[serde(default, deserialize_with = "if_any")]
        pub(crate) status_reason: Option<String>,
        /// Only in a new session, like the secure code.
        #[serde(default, deserialize_with = "if_any")]
        pub(crate) redirect_url: Option<Redacted<String>>,
        #[serde(default, deserialize_with = "if_any")]
        pub(crate) secure_code: Option<Redacted<String>>,
        #[serde(default, deserialize_with = "if_any")]
        pub(crate) expiration_time: Option<String>,
        #[serde(default, deserialize_with = "if_any")]
        pub(crate) instrument: Option<Object<Instrument>>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub(crate) struct Instrument {
        pub(crate) id: String,
        pub(crate) instrument_type: String,
    }

    #[derive(Deserialize)]
    pub(crate) struct ErrorBody {
        pub(crate) error: Object<ErrorDetail>,
    }

    #[derive(Deserialize)]
    pub(crate) struct ErrorDetail {
        pub(crate) code: String,
    }
}
