//! The host page's settings, before they are checked.

use hosted_flow_core::config::{
    BackendUrl, Config, ConfigError, InAppBrowsers, ParameterName, ReturnPage,
};
use hosted_flow_core::features;
use hosted_flow_core::provider::Provider;
use hosted_flow_screen::{Key, Locale, Text, Texts};

use crate::browser::language;

use crate::headers::HeaderSource;
use crate::recorder::FlightRecorder;

/// The host page's settings. Only the provider is required.
///
/// # Examples
///
/// ```
/// use hosted_flow::{Provider, Settings};
///
/// let settings = Settings {
///     backend: Some("/api/onboarding/v1".into()),
///     hosts: vec!["verify.bank.example".into()],
///     ..Settings::new(Provider::Ondato)
/// };
/// assert!(settings.check().is_ok());
/// ```
#[expect(clippy::struct_excessive_bools, reason = "independent settings")]
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The provider.
    pub provider: Provider,
    /// Where the backend serves the contract; `/hosted-flow/v1` on the page's own origin unless
    /// set.
    pub backend: Option<Text>,
    /// The purpose of the verification, as the backend names it; it selects a configuration there.
    pub purpose: Option<Text>,
    /// The return URL; the page's own address unless set.
    pub return_url: Option<Text>,
    /// Hosts of hosted pages in addition to the provider's own, such as white-label hosts and Paysafe's
    /// production host. `name` or `name:port`, always https.
    pub hosts: Vec<Text>,
    /// Name of our query parameter in the return URL; `hf_attempt` unless set.
    pub parameter: Option<Text>,
    /// Name of the query parameter with Paysafe's secure code; `secureCode` unless set. The default is
    /// a guess: Paysafe does not document the name.
    pub secure_code_name: Option<Text>,
    /// Name of the query parameter with Airwallex's error code; `code` unless set. The default is a
    /// guess: Airwallex documents the codes, but not the parameter.
    pub error_code_name: Option<Text>,
    /// Whether a person at a desktop computer is offered a hand-off to their phone by QR code. Unless
    /// set, with Airwallex alone, whose check needs a phone.
    pub handoff: Option<bool>,
    /// Maximum size of an uploaded document in bytes, up to 100 MiB; 10 MiB unless set.
    pub max_file_bytes: Option<u64>,
    /// Whether to open the backend's event stream, where it has one; `true` unless set. The stream
    /// sends no [`Self::headers`]: a backend that requires them is polled.
    pub events: bool,
    /// The language. Unless set, the best of [`Self::locales`] for the page's `lang` attribute, then
    /// for the browser's languages. It can change at any time; the flow goes on.
    pub locale: Option<Locale>,
    /// The languages to choose from where [`Self::locale`] is not set; the first where none fits.
    /// English unless set. A page links the languages that it names.
    pub locales: Vec<Locale>,
    /// Texts of the page's own, in place of the catalogue's. They keep the placeholders.
    pub texts: Vec<(Key, Text)>,
    /// Light, dark, or as the person's system has it.
    pub theme: Theme,
    /// The level of the heading, 1 to 6, so that it fits the page's own; 2 unless set.
    pub heading_level: u8,
    /// The name that is shown in place of the provider's, such as that of a white-label page: at most 40
    /// characters.
    pub brand: Option<Text>,
    /// Whether "not now" is offered before the check and while it is unfinished. It only sends
    /// [`HostEvent::NotNow`](crate::HostEvent::NotNow); `false` unless set.
    pub offers_not_now: bool,
    /// Whether the state of the check is put in front of the page's title; `false` unless set.
    pub title: bool,
    /// Any text of at most 1,024 bytes, which comes back in
    /// [`HostEvent::Returned`](crate::HostEvent::Returned). Not for secrets: it is kept in
    /// `localStorage` while the person is away, and every script of the page can read it.
    pub state: Option<Text>,
    /// Words by which the browsers inside other apps are told from `navigator.userAgent`, in place of
    /// the list of the component ([`KNOWN`](hosted_flow_core::in_app::KNOWN)).
    pub in_app_browsers: Vec<Text>,
    /// Whether an approval has a button "Continue", which sends [`crate::HostEvent::Finished`];
    /// `false` unless set.
    pub offers_continue: bool,
    /// The flight recorder, so that the page can send the record to support. Create it once, not at
    /// every render. The person can copy the record in any case, where support can help.
    pub recorder: Option<FlightRecorder>,
    /// Headers for the calls to the backend.
    pub headers: Option<HeaderSource>,
    /// Why these settings are refused, where they were read from elsewhere, such as JavaScript, and
    /// something was wrong there.
    pub refused: Option<ConfigError>,
    /// Plain-http loopback hosts of sandbox providers. Available in builds with the `development`
    /// feature alone, and used only on pages that are themselves served from loopback.
    #[cfg(feature = "development")]
    pub loopback_hosts: Vec<Text>,
}

/// The colours of the component.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the person's system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The name in `data-theme`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Settings {
    /// The default settings for a provider.
    #[must_use]
    pub fn new(provider: Provider) -> Self {
        Self {
            provider,
            backend: None,
            purpose: None,
            return_url: None,
            hosts: Vec::new(),
            parameter: None,
            secure_code_name: None,
            error_code_name: None,
            handoff: None,
            max_file_bytes: None,
            events: true,
            locale: None,
            locales: Vec::new(),
            texts: Vec::new(),
            theme: Theme::Auto,
            heading_level: 2,
            brand: None,
            offers_not_now: false,
            title: false,
            state: None,
            in_app_browsers: Vec::new(),
            offers_continue: false,
            recorder: None,
            headers: None,
            refused: None,
            #[cfg(feature = "development")]
            loopback_hosts: Vec::new(),
        }
    }

    /// The same in a language.
    #[must_use]
    pub fn locale(self, locale: Locale) -> Self {
        let locale = Some(locale);
        Self { locale, ..self }
    }

    /// The texts to show: the language, with the page's own texts.
    ///
    /// # Errors
    ///
    /// [`ConfigError::Text`] where one of them cannot stand in the place of the catalogue's.
    pub(crate) fn texts(&self) -> Result<Texts, ConfigError> {
        let locale = self.locale.unwrap_or_else(|| {
            // The browser is asked where there is a choice alone.
            let has_choice = features::LANGUAGES && self.locales.len() > 1;
            let found = has_choice.then(|| {
                let wanted = language::wanted();
                Locale::choose(wanted.iter().map(String::as_str), &self.locales)
            });
            found
                .flatten()
                .or_else(|| self.locales.first().copied())
                .unwrap_or(Locale::En)
        });
        let mut own = self.texts.iter().filter(|_| features::TEXTS);
        own.try_fold(Texts::new(locale), |texts, (key, text)| {
            texts.with(*key, text).map_err(|_| ConfigError::Text)
        })
    }

    /// The same. Where one of the page's own texts cannot be used, the catalogue's are shown: the settings
    /// are refused, and the screen says so.
    pub(crate) fn texts_to_show(&self) -> Texts {
        let texts = self.texts();
        texts.unwrap_or_else(|_| Texts::new(self.locale.unwrap_or(Locale::En)))
    }

    /// Validates every setting.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] names the first invalid setting.
    pub fn check(&self) -> Result<Config, ConfigError> {
        if let Some(error) = self.refused {
            return Err(error);
        }
        if !self.provider.is_built() {
            return Err(ConfigError::NotBuilt);
        }
        let mut config = Config::new(self.provider);
        self.apply(&mut config)?;
        Ok(config)
    }

    /// Validates every setting, into the defaults. In place: each error would move or drop a config of
    /// its own.
    fn apply(&self, config: &mut Config) -> Result<(), ConfigError> {
        let locale = self.texts()?.locale();
        if let Some(backend) = &self.backend {
            config.backend = BackendUrl::parse(backend)?;
        }
        if let Some(parameter) = &self.parameter {
            config.parameter = ParameterName::parse(parameter)?;
        }
        if let Some(name) = &self.secure_code_name {
            config.launch.secure_code_name = ParameterName::parse(name)?;
        }
        if let Some(name) = &self.error_code_name {
            config.launch.error_code_name = ParameterName::parse(name)?;
        }
        if let Some(max_file_bytes) = self.max_file_bytes {
            config.set_max_file_bytes(max_file_bytes)?;
        }
        config.events = self.events;
        config.offers_continue = self.offers_continue;
        config.handoff = self.handoff.unwrap_or(config.handoff);
        for host in &self.hosts {
            config.hosts.add_host(host)?;
        }
        if let Some(url) = &self.return_url {
            config.return_url = Some(ReturnPage::parse(url)?);
        }
        if let Some(brand) = &self.brand {
            config.set_brand(brand)?;
        }
        if let Some(state) = self.state.as_ref().filter(|_| features::FUNNEL) {
            config.set_state(state)?;
        }
        config.offers_not_now = self.offers_not_now;
        if features::ADVICE {
            let words = self.in_app_browsers.iter().map(Text::as_str);
            config.in_app_browsers = InAppBrowsers::new(words).ok_or(ConfigError::InAppBrowsers)?;
        }
        config.locale = Some(locale.tag().to_owned());
        config.purpose = self.purpose.as_ref().map(ToString::to_string);
        #[cfg(feature = "development")]
        if !self.loopback_hosts.is_empty() && crate::browser::page::is_on_loopback() {
            for host in &self.loopback_hosts {
                config.hosts.add_loopback(host)?;
            }
        }
        Ok(())
    }
}
