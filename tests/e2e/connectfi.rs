//! connectFi: documents are uploaded on the page itself, each with its own state.

use engines::one_engine;
use hosted_flow_tests::browser::Device;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::files::Files;
use hosted_flow_tests::page::Shown;
use hosted_flow_tests::run::{with_visitor, with_visitor_on};
use hosted_flow_tests::sandbox::{Moment, Post, under};
use hosted_flow_tests::setup::CONNECTFI;
use hosted_flow_tests::visitor::Visitor;

#[test]
fn an_unfit_file_is_reported_before_an_upload() -> Outcome {
    with_visitor(async |visitor| {
        let files = Files::new()?;
        begin(visitor, &["missing", "missing"]).await?;
        let before = Moment::now(&CONNECTFI.provider_origin(&visitor.environment)).await?;
        for (place, file, said) in [
            (1, files.heic("front")?, "HEIC"),
            (1, files.pdf("front")?, "isn’t a photo"),
            (2, files.too_large("back")?, "too large"),
            (2, files.empty("nothing")?, "empty"),
        ] {
            visitor.choose_file(place, &file).await?;
            let is_said = |shown: &Shown| shown.text.contains(said);
            visitor.wait_until(said, is_said).await?;
        }
        assert_eq!(visitor.look().await?.documents, ["unfit", "unfit"]);
        visitor.click_action("upload").await?;
        let is_said = |shown: &Shown| shown.text.contains("Nothing to send yet");
        visitor.wait_until("nothing is sent", is_said).await?;
        // The replacement is accepted.
        visitor.choose_file(1, &files.jpeg("front")?).await?;
        until_documents_are(visitor, &["ready", "unfit"]).await?;
        assert_eq!(uploads(&before).await?, 0, "sent before a click");
        files.keep_secret(visitor);
        Ok(())
    })
}

#[test]
fn both_sides_of_a_licence_are_uploaded_and_approved() -> Outcome {
    with_visitor(async |visitor| {
        let files = Files::new()?;
        let post = Post::now(&CONNECTFI.provider_origin(&visitor.environment)).await?;
        begin(visitor, &["missing", "missing"]).await?;
        visitor.choose_file(1, &files.large_png("front")?).await?;
        visitor.choose_file(2, &files.jpeg("back")?).await?;
        until_documents_are(visitor, &["ready", "ready"]).await?;
        visitor.start_recording().await?;
        visitor.click_action("upload").await?;
        visitor.wait_for("settled", "approved").await?;
        for shown in [
            "data-state=\"sending\"",
            "<progress",
            "data-status=\"processing\"",
        ] {
            assert!(visitor.has_shown(shown).await?, "{shown}");
        }
        for end in post.wait().await? {
            assert!(end.ends_with(": taken"), "a webhook: {end}");
        }
        files.keep_secret(visitor);
        Ok(())
    })
}

#[one_engine("the core decides it; an upload is in all engines in both_sides_of_a_licence_…")]
#[test]
fn a_lost_file_is_sent_again_and_no_other() -> Outcome {
    with_visitor(async |visitor| {
        visitor.provokes("502 (Bad Gateway)");
        let environment = visitor.environment.clone();
        under(&environment, "lost-uploads", async || {
            let files = Files::new()?;
            begin(visitor, &["missing", "missing"]).await?;
            let before = Moment::now(&CONNECTFI.provider_origin(&visitor.environment)).await?;
            visitor.choose_file(1, &files.png("front")?).await?;
            visitor.choose_file(2, &files.jpeg("back")?).await?;
            until_documents_are(visitor, &["ready", "ready"]).await?;
            visitor.click_action("upload").await?;
            let shown = until_documents_are(visitor, &["lost", "ready"]).await?;
            assert!(shown.text.contains("Send it again"), "{shown}");
            // Only the answer to the second upload is lost: it need not be sent again.
            visitor.click_action("upload").await?;
            visitor.wait_for("settled", "approved").await?;
            assert_eq!(uploads(&before).await?, 3);
            files.keep_secret(visitor);
            Ok(())
        })
        .await
    })
}

#[one_engine("the core decides it; files are read in all engines in an_unfit_file_…")]
#[test]
fn a_contract_must_be_a_pdf_and_field_errors_are_shown() -> Outcome {
    with_visitor(async |visitor| {
        visitor.provokes("422 (Unprocessable");
        let environment = visitor.environment.clone();
        under(&environment, "more-documents", async || {
            let files = Files::new()?;
            begin(visitor, &["missing", "missing", "missing"]).await?;
            visitor.choose_file(1, &files.png("front")?).await?;
            visitor.choose_file(2, &files.jpeg("back")?).await?;
            visitor.choose_file(3, &files.jpeg("contract")?).await?;
            let shown = until_documents_are(visitor, &["ready", "ready", "unfit"]).await?;
            assert!(shown.text.contains("isn’t a PDF"), "{shown}");
            visitor.choose_file(3, &files.pdf("contract")?).await?;
            until_documents_are(visitor, &["ready", "ready", "ready"]).await?;
            visitor.click_action("upload").await?;

            let field = "input[name='/cardAttributes/nameOnCard']";
            visitor.wait_for_element(field).await?;
            visitor.browser.enter(field, "4nna").await?;
            visitor.browser.click("form.shop-form button").await?;
            visitor
                .wait_for_element(&format!("{field}[aria-invalid=true]:focus"))
                .await?;
            let shown = visitor.look().await?;
            assert!(
                shown.text.contains("This was not taken as it is"),
                "{shown}"
            );
            visitor.browser.clear(field).await?;
            visitor.start_recording().await?;
            visitor.browser.enter(field, NAME).await?;
            visitor.browser.click("form.shop-form button").await?;

            visitor.wait_for("settled", "approved").await?;
            assert!(visitor.has_shown(IN_REVIEW).await?);
            visitor.add_secret("the name on the card", NAME);
            files.keep_secret(visitor);
            Ok(())
        })
        .await
    })
}

#[one_engine("the core decides it; an upload is in all engines in both_sides_of_a_licence_…")]
#[test]
fn more_documents_can_be_requested_later() -> Outcome {
    with_visitor(async |visitor| {
        let environment = visitor.environment.clone();
        under(&environment, "asked-again", async || {
            let files = Files::new()?;
            begin(visitor, &["missing", "missing"]).await?;
            visitor.choose_file(1, &files.png("front")?).await?;
            visitor.choose_file(2, &files.jpeg("back")?).await?;
            until_documents_are(visitor, &["ready", "ready"]).await?;
            visitor.click_action("upload").await?;
            until_documents_are(visitor, &["there", "there", "missing"]).await?;
            visitor.choose_file(3, &files.pdf("bill")?).await?;
            visitor.click_action("upload").await?;
            visitor.wait_for("settled", "approved").await?;
            files.keep_secret(visitor);
            Ok(())
        })
        .await
    })
}

#[one_engine("an attribute, and the core's table of refusals", own_browser)]
#[test]
fn a_phone_offers_its_camera_and_a_refusal_shows_support() -> Outcome {
    with_visitor_on(Device::Phone, async |visitor| {
        let environment = visitor.environment.clone();
        under(&environment, "refusals", async || {
            let files = Files::new()?;
            begin(visitor, &["missing"]).await?;
            let camera = "[data-document] input[type=file][capture=environment]";
            visitor.wait_for_element(camera).await?;
            visitor.choose_file(1, &files.jpeg("passport")?).await?;
            visitor.start_recording().await?;
            visitor.click_action("upload").await?;
            let shown = visitor.wait_for("settled", "declined").await?;
            assert!(shown.text.contains("Contact support"), "{shown}");
            assert!(visitor.has_shown(IN_REVIEW).await?);
            assert!(shown.actions.is_empty(), "{shown}");
            files.keep_secret(visitor);
            Ok(())
        })
        .await
    })
}

const IN_REVIEW: &str = "data-status=\"in-review\"";

const NAME: &str = "Anna Needle-Nightingale";

/// Starts, and waits for the requested documents.
async fn begin(visitor: &mut Visitor, documents: &[&str]) -> Outcome {
    // The files of these tests begin as pictures do and are none: WebKit says that it cannot show them.
    visitor.provokes("not loaded: blob:");
    visitor.visit(&CONNECTFI).await?;
    visitor.click_action("start").await?;
    until_documents_are(visitor, documents).await.map(drop)
}

async fn until_documents_are(visitor: &Visitor, states: &[&str]) -> Outcome<Shown> {
    let what = format!("the documents to be {}", states.join(", "));
    visitor
        .wait_until(&what, |shown| shown.documents == states)
        .await
}

/// The number of files that connectFi has received.
async fn uploads(since: &Moment) -> Outcome<usize> {
    let seen = since.since().await?;
    let seen = seen.iter().filter(|seen| seen.path.contains("/upload/"));
    Ok(seen.count())
}
