//! A backend that violates one rule fails that rule, and no other.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use hosted_flow_checker::{
    BaseUrl, CheckError, FLOWS, MAX_FLOWS, PageUrl, Plan, Report, Rule, Verdict, check,
};
use hosted_flow_core::provider::Provider;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::stub::{Fault, PAGE, Stub};

#[rustfmt::skip] // A table with one row per fault.
const TABLE: [(Fault, Rule); 92] = [
    (Fault::CreateAnswers200, Rule::Create),
    (Fault::CreateForgetsTheProvider, Rule::Create),
    (Fault::CreateSaysAnotherPurpose, Rule::Create),
    (Fault::KeyIsOptional, Rule::KeyRequired),
    (Fault::KeyIsForgotten, Rule::SameKey),
    (Fault::RepeatAnswers201, Rule::SameKey),
    (Fault::BodyIsNotCompared, Rule::SameKeyOtherBody),
    (Fault::KeysRace, Rule::SameKeyAtOnce),
    (Fault::KeysAreEverybodys, Rule::SameKeyOtherUser),
    (Fault::ReturnsAnywhere, Rule::ReturnUrl),
    (Fault::ReturnsToPrefixes, Rule::ReturnUrl),
    (Fault::LaunchReturnsAnywhere, Rule::ReturnUrl),
    (Fault::PostsFromAnywhere, Rule::Origin),
    (Fault::PostsFromNull, Rule::Origin),
    (Fault::LaunchFromAnywhere, Rule::Origin),
    (Fault::TakesText, Rule::ContentType),
    (Fault::TakesForms, Rule::ContentType),
    (Fault::LaunchTakesText, Rule::ContentType),
    (Fault::TrustsBodies, Rule::Body),
    (Fault::FallsOverBodies, Rule::Body),
    (Fault::ServesAnyProvider, Rule::UnknownProvider),
    (Fault::FallsOverProviders, Rule::UnknownProvider),
    (Fault::ListsToNobody, Rule::SignedIn),
    (Fault::Forbids403, Rule::SignedIn),
    (Fault::ReadsForAnybody, Rule::OtherUsersFlow),
    (Fault::SaysWhoseFlow, Rule::OtherUsersFlow),
    (Fault::LaunchSaysForbidden, Rule::OtherUsersFlow),
    (Fault::GetCreates, Rule::SafeGet),
    (Fault::GetLaunches, Rule::SafeGet),
    (Fault::ReadsCount, Rule::SafeGet),
    (Fault::HeadsMakeFlows, Rule::SafeGet),
    (Fault::TagsAreRandom, Rule::SafeGet),
    (Fault::NoTag, Rule::Etag),
    (Fault::TagWithoutQuotes, Rule::Etag),
    (Fault::TagIsIgnored, Rule::Etag),
    (Fault::TagComparesStrongly, Rule::Etag),
    (Fault::TagOfAListIsIgnored, Rule::Etag),
    (Fault::StarIsIgnored, Rule::Etag),
    (Fault::AnyTagIsKnown, Rule::Etag),
    (Fault::NotModifiedWithoutTag, Rule::Etag),
    (Fault::ListIsABareArray, Rule::OpenList),
    (Fault::ListForgetsTheNewest, Rule::OpenList),
    (Fault::OldestFirst, Rule::NewestFirst),
    (Fault::FilterIsIgnored, Rule::ListFilter),
    (Fault::ListsEverybodys, Rule::OwnList),
    (Fault::RecentIsAnObject, Rule::Recent),
    (Fault::RecentIsNotSettled, Rule::Recent),
    (Fault::RecentRepeatsAPurpose, Rule::Recent),
    (Fault::RecentIsBesideAnOpenFlow, Rule::Recent),
    (Fault::RecentIsOldestFirst, Rule::Recent),
    (Fault::RecentIgnoresTheFilter, Rule::Recent),
    (Fault::RecentIsEverybodys, Rule::Recent),
    (Fault::NoLaunch, Rule::Launch),
    (Fault::LaunchOfAnotherKind, Rule::Launch),
    (Fault::LaunchAnswers201, Rule::Launch),
    (Fault::LocaleIsRefused, Rule::Locale),
    (Fault::LocaleFallsOver, Rule::Locale),
    (Fault::LocaleIsAnotherRequest, Rule::Locale),
    (Fault::LaunchRefusesLocales, Rule::Locale),
    (Fault::LaunchTakesAnyLocale, Rule::Locale),
    (Fault::RevisionGoesBack, Rule::Revision),
    (Fault::RevisionStands, Rule::Revision),
    (Fault::EventsAreJson, Rule::Events),
    (Fault::EventsHaveNoName, Rule::Events),
    (Fault::EventsHaveOtherIds, Rule::Events),
    (Fault::EventsBeginSilently, Rule::Events),
    (Fault::EventsFallSilent, Rule::Events),
    (Fault::EventsForAnybody, Rule::Events),
    (Fault::HeartbeatsStop, Rule::Heartbeat),
    (Fault::HeartbeatsHaveNoData, Rule::Heartbeat),
    (Fault::HandoffRepeats, Rule::Handoff),
    (Fault::HandoffLastsForADay, Rule::Handoff),
    (Fault::HandoffToTheProvider, Rule::Handoff),
    (Fault::HandoffForAnybody, Rule::Handoff),
    (Fault::ReadsCarryTheLaunch, Rule::Secrets),
    (Fault::ListCarriesTheUrl, Rule::Secrets),
    (Fault::EventsCarryTheCode, Rule::Secrets),
    (Fault::ErrorsMayBeStored, Rule::NoStore),
    (Fault::SuccessIsText, Rule::JsonType),
    (Fault::ErrorsArePlainJson, Rule::ProblemType),
    (Fault::CodesAreInCapitals, Rule::ProblemCode),
    (Fault::CodesAreNumbered, Rule::ProblemCode),
    (Fault::CodesAreOwn, Rule::KnownCode),
    (Fault::FrameworkPages, Rule::OwnErrors),
    (Fault::HandoffAnswers202, Rule::NamedStatus),
    (Fault::SendsToASignIn, Rule::NoRedirect),
    (Fault::PausesAreWords, Rule::RetryAfter),
    (Fault::CorsForAnybody, Rule::Cors),
    (Fault::CorsHidesTags, Rule::CorsReadable),
    (Fault::CorsWithoutCredentials, Rule::CorsReadable),
    (Fault::CorsRefusesPreflights, Rule::CorsReadable),
    (Fault::ListIsLarge, Rule::BodySize),
];

/// The fault that needs a separate plan.
const SLOW: (Fault, Rule) = (Fault::ListIsSlow, Rule::InTime);

fn plan(origin: &str) -> Plan {
    let base = BaseUrl::parse(&format!("{origin}/v1"), false).unwrap();
    let page = PageUrl::parse(PAGE).unwrap();
    let mut plan = Plan::new(base, Provider::Paysafe, page);
    plan.user.add("Cookie: user=anna").unwrap();
    let other = plan.other.get_or_insert_default();
    other.add("Cookie: user=ben").unwrap();
    plan.purpose = Some("payout".to_owned());
    // The stub sends a comment every 50 ms; a silent stream is read for this long.
    plan.silence = Duration::from_secs(3);
    plan
}

async fn report(fault: Option<Fault>, change: impl FnOnce(&mut Plan)) -> Report {
    let origin = Stub::start(fault).await;
    let mut plan = plan(&origin);
    change(&mut plan);
    check(plan).await.unwrap()
}

fn failed(report: &Report) -> Vec<Rule> {
    let findings = report.findings.iter();
    let failed = findings.filter(|finding| finding.verdict == Verdict::Fail);
    failed.map(|finding| finding.rule).collect()
}

#[tokio::test]
async fn a_complete_backend_passes_every_rule() {
    let report = report(None, |_| {}).await;
    assert_eq!(report.count(Verdict::Pass), Rule::ALL.len(), "{report}");
    assert_eq!(report.flows, FLOWS);
    assert!(report.requests < 150, "{report}");
}

#[tokio::test]
async fn each_fault_fails_its_rule_and_no_other() {
    let mut visits = JoinSet::new();
    // Few at once, so that none is late because of the others.
    let places = Arc::new(Semaphore::new(8));
    for (fault, rule) in TABLE {
        let places = Arc::clone(&places);
        visits.spawn(async move {
            let _place = places.acquire().await.unwrap();
            (fault, rule, report(Some(fault), |_| {}).await)
        });
    }
    let mut wrong = Vec::new();
    while let Some(visit) = visits.join_next().await {
        let (fault, rule, report) = visit.unwrap();
        if failed(&report) != [rule] {
            wrong.push(format!("{fault:?}, not {rule:?} alone:\n{report}"));
        }
        assert!(report.flows <= MAX_FLOWS);
        let finding = report.findings.iter().find(|one| one.rule == rule).unwrap();
        assert!(!finding.seen.is_empty() || failed(&report) != [rule]);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn a_late_answer_differs_from_a_missing_one() {
    let report = report(Some(SLOW.0), |plan| plan.timeout = Stub::LATE * 2 / 3).await;
    assert_eq!(failed(&report), [SLOW.1], "{report}");
}

#[test]
fn every_rule_can_fail() {
    let rows = TABLE.into_iter().chain([SLOW]);
    let seen: BTreeSet<Rule> = rows.map(|(_, rule)| rule).collect();
    assert!(seen.into_iter().eq(Rule::ALL));
}

#[tokio::test]
async fn a_backend_that_refuses_nothing_gets_few_flows() {
    let report = report(Some(Fault::RefusesNothing), |_| {}).await;
    for rule in [
        Rule::KeyRequired,
        Rule::SameKey,
        Rule::SameKeyOtherBody,
        Rule::SameKeyAtOnce,
        Rule::ReturnUrl,
        Rule::Origin,
        Rule::ContentType,
        Rule::Body,
        Rule::UnknownProvider,
        Rule::SignedIn,
    ] {
        assert!(failed(&report).contains(&rule), "{rule:?}\n{report}");
    }
    assert!((FLOWS..=MAX_FLOWS).contains(&report.flows), "{report}");
}

#[tokio::test]
async fn an_unchecked_rule_is_not_reported_as_passed() {
    let alone = report(None, |plan| plan.other = None).await;
    let report = report(Some(Fault::CreateFails), |_| {}).await;
    let verdict = |report: &Report, rule: Rule| {
        let finding = report.findings.iter().find(|one| one.rule == rule);
        finding.unwrap().verdict
    };
    for rule in [Rule::SameKeyOtherUser, Rule::OtherUsersFlow, Rule::OwnList] {
        assert_eq!(verdict(&alone, rule), Verdict::NotApplicable);
    }
    assert_eq!(alone.count(Verdict::Fail), 0, "{alone}");
    assert_eq!(failed(&report), [Rule::Create], "{report}");
    for rule in [Rule::SameKey, Rule::Etag, Rule::Secrets, Rule::Revision] {
        assert_eq!(verdict(&report, rule), Verdict::NotApplicable);
    }
    assert_eq!(report.findings.len(), Rule::ALL.len());
}

#[tokio::test]
async fn a_requested_pause_is_kept() {
    let throttled = report(Some(Fault::Throttles), |_| {}).await;
    let count = throttled.count(Verdict::Pass);
    assert_eq!(count, Rule::ALL.len(), "{throttled}");
    let unhindered = report(None, |_| {}).await;
    assert!(throttled.requests > unhindered.requests, "{throttled}");
}

#[tokio::test]
async fn a_backend_without_an_optional_part_passes() {
    for (lack, rule) in [
        (Fault::NoHeartbeats, Rule::Heartbeat),
        (Fault::NoRecent, Rule::Recent),
        (Fault::NoLocale, Rule::Locale),
        (Fault::NoLocaleAndWholeBodies, Rule::Locale),
    ] {
        let report = report(Some(lack), |_| {}).await;
        let passed = report.count(Verdict::Pass);
        assert_eq!(passed, Rule::ALL.len() - 1, "{report}");
        let one = report.findings.iter().find(|one| one.rule == rule);
        assert_eq!(one.unwrap().verdict, Verdict::NotApplicable);
    }
}

#[tokio::test]
async fn an_unreachable_backend_is_no_verdict() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    assert_eq!(check(plan(&origin)).await, Err(CheckError::Unreachable));
}

#[tokio::test]
async fn a_report_names_no_secret() {
    for fault in [
        Fault::ReadsCarryTheLaunch,
        Fault::ListCarriesTheUrl,
        Fault::EventsCarryTheCode,
        Fault::RefusesNothing,
    ] {
        let report = report(Some(fault), |_| {}).await;
        let text = format!("{report}{}{report:?}", report.to_json());
        for needle in Stub::NEEDLES {
            assert!(!text.contains(needle), "{needle} in {text}");
        }
    }
}
