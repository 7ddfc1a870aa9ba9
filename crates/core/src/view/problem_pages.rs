//! Each problem of the component has its page in `docs/problems`, which names the screen that is shown.

use std::path::Path;
use std::{fs, iter};

use super::{ProblemTopic, Topic, View};
use crate::config::ConfigError;
use crate::hosted_url::HostedUrlError;
use crate::provider::Provider;
use crate::state::ProblemKind;

/// The problems without a value, and those with one.
fn problems() -> Vec<ProblemKind> {
    use ProblemKind as P;
    let plain = [
        P::Offline,
        P::Unreachable,
        P::NotUnderstood,
        P::SessionExpired,
        P::FlowNotFound,
        P::FlowGone,
        P::HandoffOver,
        P::LaunchMissing,
        P::NavigationRefused,
        P::Framed,
        P::InsecureContext,
        P::NoRandomness,
    ];
    let refused = [
        "forbidden",
        "not-found",
        "foreign-flow",
        "handoff-link",
        "headers-refused",
    ];
    let launch = [
        HostedUrlError::Empty,
        HostedUrlError::TooLong,
        HostedUrlError::ForbiddenCharacter { position: 0 },
        HostedUrlError::NotAbsolute,
        HostedUrlError::Scheme,
        HostedUrlError::UserInfo,
        HostedUrlError::BadHost,
        HostedUrlError::IpAddress,
        HostedUrlError::BadPort,
        HostedUrlError::NotAllowed,
        HostedUrlError::BadId,
        HostedUrlError::BadSecret,
        HostedUrlError::ConflictingSecret,
    ];
    let config = [
        ConfigError::Provider,
        ConfigError::NotBuilt,
        ConfigError::Backend,
        ConfigError::Parameter,
        ConfigError::Host,
        ConfigError::ReturnUrl,
        ConfigError::MaxFileBytes,
        ConfigError::Text,
        ConfigError::Brand,
        ConfigError::State,
        ConfigError::InAppBrowsers,
        ConfigError::Setting,
    ];
    let refused = refused.map(|code| P::Refused { code: code.into() });
    iter::empty()
        .chain(plain)
        .chain(refused)
        .chain(launch.map(P::LaunchRefused))
        .chain(config.map(P::Config))
        .collect()
}

/// The screen of the gallery that shows a problem.
fn screen(topic: ProblemTopic) -> &'static str {
    match topic {
        ProblemTopic::Offline => "offline",
        ProblemTopic::Unreachable => "unreachable",
        ProblemTopic::SessionExpired => "session-expired",
        ProblemTopic::NotFound => "flow-not-found",
        ProblemTopic::Gone => "flow-gone",
        ProblemTopic::HandoffOver => "phone-code-over",
        ProblemTopic::CannotOpen => "paysafe-cannot-open",
        ProblemTopic::Framed => "framed",
        ProblemTopic::Unsupported => "unsupported",
        ProblemTopic::Misconfigured => "misconfigured",
    }
}

#[test]
fn each_problem_has_a_page_that_names_its_screen() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/problems");
    let mut known = Vec::new();
    for problem in problems() {
        let mut view = View::before(Provider::Paysafe);
        view.problem(&problem, None);
        let Topic::Problem(topic) = view.topic else {
            panic!("{problem:?} is shown as {:?}", view.topic);
        };
        let code = problem.code().to_owned();
        let page = fs::read_to_string(folder.join(format!("{code}.md")));
        let page = page.unwrap_or_else(|_| panic!("docs/problems has no page for {code}"));
        let marker = format!("<!-- screen: {} -->", screen(topic));
        assert!(page.contains(&marker), "{code}: no {marker}");
        known.push(code);
    }
    // Whatever a page says of the component is checked above.
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let page = fs::read_to_string(&path).unwrap();
        let code = path.file_stem().unwrap().to_string_lossy().into_owned();
        if page.contains("\nFrom the **component**") {
            assert!(known.contains(&code), "{code} is no problem of the core");
        }
    }
}
