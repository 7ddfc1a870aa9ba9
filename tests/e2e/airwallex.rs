//! Airwallex: the hand-off to a phone, repeated authorization of one flow, and a verdict that is
//! the account's alone.

use engines::one_engine;
use hosted_flow_tests::browser::Device;
use hosted_flow_tests::camera;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::page::Shown;
use hosted_flow_tests::run::{meanwhile, with_visitor};
use hosted_flow_tests::sandbox::{Moment, Post};
use hosted_flow_tests::setup::AIRWALLEX;
use hosted_flow_tests::visitor::Visitor;
use hosted_flow_tests::wait;

#[test]
fn a_phone_continues_from_the_code_and_the_desktop_follows() -> Outcome {
    with_visitor(async |desk| {
        let post = Post::now(&AIRWALLEX.provider_origin(&desk.environment)).await?;
        let link = show_code(desk).await?;
        desk.start_recording().await?;
        meanwhile(desk, Device::Phone, async |phone| {
            scan(phone, &link).await?;
            let shown = phone.wait_for_action("reauthorize").await?;
            assert_eq!(shown.status, "awaiting-customer", "{shown}");
            phone.leave("reauthorize").await?;
            phone.choose("approve", None).await?;
            phone.wait_for("settled", "approved").await.map(drop)
        })?;
        let shown = desk.wait_for("settled", "approved").await?;
        assert!(shown.actions.is_empty(), "{shown}");
        // The hosted flow was FINISHED before the verdict, and was not shown as one.
        assert!(desk.has_shown(PROCESSING).await?);
        for end in post.wait().await? {
            assert!(end.ends_with(": taken"), "a webhook: {end}");
        }
        Ok(())
    })
}

#[one_engine("the backend's rule; a_phone_… draws it in all engines", own_browser)]
#[test]
fn a_code_is_valid_for_one_phone_and_others_see_why() -> Outcome {
    with_visitor(async |desk| {
        let link = show_code(desk).await?;
        meanwhile(desk, Device::Phone, async |phone| {
            scan(phone, &link).await?;
            phone.wait_for_action("reauthorize").await.map(drop)
        })?;
        meanwhile(desk, Device::Phone, async |other| {
            other.provokes("410 (Gone)");
            scan(other, &link).await?;
            let is_over = |shown: &Shown| shown.code == "handoff-over";
            let shown = other.wait_until("the code has expired", is_over).await?;
            assert!(
                shown.text.contains("Each code works for a few minutes"),
                "{shown}"
            );
            assert_eq!(shown.actions, ["check-now"], "{shown}");
            // A person may also start here.
            other.click_action("check-now").await?;
            other.wait_for_action("start").await.map(drop)
        })?;
        // The desktop continues: there, or with a new code.
        let shown = desk.wait_for_action("reauthorize").await?;
        assert_eq!(shown.status, "awaiting-customer", "{shown}");
        desk.click_action("continue").await?;
        let again = code(desk, Some(&link)).await?;
        meanwhile(desk, Device::Phone, async |phone| {
            scan(phone, &again).await?;
            phone.wait_for_action("reauthorize").await.map(drop)
        })
    })
}

#[one_engine("the core decides it; the way out and back is in all engines in B05")]
#[test]
fn an_early_return_continues_the_same_flow() -> Outcome {
    with_visitor(async |visitor| {
        let first = go_on_here(visitor).await?;
        visitor.choose("later", None).await?;
        let shown = visitor.wait_for_action("reauthorize").await?;
        assert_eq!(shown.status, "awaiting-customer", "{shown}");
        visitor.check().await?;
        let second = visitor.leave("reauthorize").await?;
        assert_eq!(first, second, "the hosted flow's own address");
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await.map(drop)
    })
}

/// Fault T07.
#[one_engine("the core decides it; T07 of crates/web shows the page's part in two engines")]
#[test]
fn an_expired_link_is_renewed_once_without_a_click() -> Outcome {
    with_visitor(async |visitor| {
        let first = go_on_here(visitor).await?;
        let before = Moment::now(&AIRWALLEX.provider_origin(&visitor.environment)).await?;
        let again = visitor.choose_and_be_sent_on("expire").await?;
        assert_eq!(first, again, "the hosted flow's own address");
        assert_eq!(authorisations(&before).await?, 1);
        visitor.choose("expire", None).await?;
        let shown = visitor.wait_for_action("reauthorize").await?;
        assert_eq!(shown.status, "awaiting-customer", "{shown}");
        assert_eq!(authorisations(&before).await?, 1, "one, and then a button");
        visitor.check().await?;
        visitor.leave("reauthorize").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await.map(drop)
    })
}

#[one_engine("the core's P40 and P38 prove it; addresses are read in all engines in P32")]
#[test]
fn no_error_code_in_the_address_is_a_verdict() -> Outcome {
    with_visitor(async |visitor| {
        go_on_here(visitor).await?;
        for code in [
            "UNAUTHORIZED",
            "FLOW_INSTANCE_NOT_FOUND",
            "ACTION_NOT_FOUND",
            "UNKNOWN",
        ] {
            visitor.choose("error", Some(code)).await?;
            let shown = visitor.wait_for_action("reauthorize").await?;
            assert_eq!(shown.status, "awaiting-customer", "after {code}: {shown}");
            visitor.check().await?;
            visitor.leave("reauthorize").await?;
        }
        visitor.choose("abandon", None).await?;
        visitor.wait_for_action("reauthorize").await.map(drop)
    })
}

#[one_engine("the core's table of Airwallex says so; nothing of it is the engine's")]
#[test]
fn a_suspended_account_is_declined() -> Outcome {
    with_visitor(async |visitor| {
        go_on_here(visitor).await?;
        visitor.choose("decline", None).await?;
        let shown = visitor.wait_for("settled", "declined").await?;
        assert!(shown.actions.is_empty(), "{shown}");
        Ok(())
    })
}

#[one_engine("the core decides it; the way out and back is in all engines in B05")]
#[test]
fn an_account_that_wants_more_leads_back_into_the_same_flow() -> Outcome {
    with_visitor(async |visitor| {
        let first = go_on_here(visitor).await?;
        visitor.choose("decline", Some("ACTION_REQUIRED")).await?;
        visitor.wait_for_action("reauthorize").await?;
        let second = visitor.leave("reauthorize").await?;
        assert_eq!(first, second, "the hosted flow's own address");
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await.map(drop)
    })
}

const PROCESSING: &str = "data-status=\"processing\"";

/// Starts on a desktop computer, and returns the link of the QR code.
async fn show_code(desk: &mut Visitor) -> Outcome<String> {
    desk.visit(&AIRWALLEX).await?;
    desk.click_action("start").await?;
    let shown = desk.wait_for("needs-input", "awaiting-customer").await?;
    let offered = ["continue", "reauthorize", "copy-link", "check-now"];
    // Only some browsers can share.
    let mut actions = shown.actions.clone();
    actions.retain(|action| action != "share-link");
    assert_eq!(actions, offered, "{shown}");
    code(desk, None).await
}

/// The link of the QR code, once it differs from the previous one.
async fn code(desk: &mut Visitor, before: Option<&str>) -> Outcome<String> {
    // Repeated until a code is readable: the screen may still be rendering.
    let look = async || {
        // Between two codes there is none on the screen.
        let picture = desk.browser.picture(CODE).await.ok();
        let link = picture.and_then(|picture| camera::read(&picture).ok());
        Ok(link.filter(|link| Some(link.as_str()) != before))
    };
    let link = wait::until(look).await?;
    let link = link.ok_or_else(|| Failure::new("there is no code that a camera could read"))?;
    // Our own page, and not the provider's, which a click on the phone opens.
    let ours = AIRWALLEX.address(&desk.environment, "&hf_handoff=");
    let token = link.strip_prefix(&ours).unwrap_or_default().to_owned();
    assert!(token.len() >= 22, "the code says {link}");
    desk.add_secret("the link for the phone", &token);
    Ok(link)
}

const CODE: &str = ".hosted-flow-code";

/// Opens the scanned link in a new browser.
async fn scan(phone: &mut Visitor, link: &str) -> Outcome {
    let clean = AIRWALLEX.address(&phone.environment, "");
    phone.open(&AIRWALLEX, link, &clean).await?;
    let token = link.rsplit('=').next().unwrap_or_default();
    phone.add_secret("the link for the phone", token);
    Ok(())
}

/// Starts on a desktop computer, and continues there in spite of the code.
async fn go_on_here(visitor: &mut Visitor) -> Outcome<String> {
    show_code(visitor).await?;
    visitor.leave("reauthorize").await
}

async fn authorisations(since: &Moment) -> Outcome<usize> {
    let seen = since.since().await?;
    let seen = seen.iter().filter(|seen| seen.path.ends_with("/authorize"));
    Ok(seen.count())
}
