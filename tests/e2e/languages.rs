//! The language: chosen in the page, loaded by need, and spoken by the hosted page as well.

use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::run::session;
use hosted_flow_tests::setup::WHITE_LABEL;

/// The component's language and direction, and its first button's text.
const SPOKEN: &str = "
    const root = document.querySelector('[data-hosted-flow]');
    return [root.lang, root.dir, root.querySelector('[data-action=start]')?.textContent];
";

#[test]
fn a_chosen_language_is_loaded_and_reaches_the_hosted_page() -> Outcome {
    session(async |visitor| {
        // Only a session of its own takes a language; the other set-up has a fixed page.
        visitor.visit(&WHITE_LABEL).await?;
        visitor.wait_for_action("start").await?;
        let english = visitor.browser.run(SPOKEN, &[]).await?;
        assert_eq!(english[0], "en");
        let calls = visitor.backend_calls().await?;

        visitor
            .wait_for_element("#demo-language [value=ar]")
            .await?;
        visitor.browser.select("#demo-language", "العربية").await?;
        visitor
            .wait_for_element("[data-hosted-flow][lang=ar][dir=rtl]")
            .await?;
        visitor.browser.select("#demo-language", "lietuvių").await?;
        visitor
            .wait_for_element("[data-hosted-flow][lang=lt][dir=ltr]")
            .await?;
        let lithuanian = visitor.browser.run(SPOKEN, &[]).await?;
        assert_ne!(lithuanian[2], english[2]);
        assert_eq!(visitor.backend_calls().await?, calls, "the flow goes on");

        visitor.leave("start").await?;
        let hosted = "return document.documentElement.lang;";
        assert_eq!(visitor.browser.run(hosted, &[]).await?, "lt-LT");
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await.map(drop)
    })
}
