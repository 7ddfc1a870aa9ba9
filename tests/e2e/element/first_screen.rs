//! The element's first screen, before its program is there.

use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::front::{Answer, Front};
use hosted_flow_tests::run::session;

use super::{HOLD, answer, holds, sign_in, until};

/// The first screen, or the program's in its place: node by node, with the places of its parts.
const LOOK: &str = r"
    const own = document.querySelector('hosted-flow').shadowRoot;
    const root = own.querySelector(arguments[0] + '[lang=ar]');
    if (!root || root.getClientRects().length === 0) return '';
    const copy = root.cloneNode(true);
    copy.normalize();
    const nodes = node => [node.nodeName, node.nodeType === 3 ? node.data : [
        [...node.attributes].filter(({ name }) => name !== 'data-hosted-flow')
            .map(({ name, value }) => `${name}=${value}`).sort(),
        [...node.childNodes].filter(child => child.nodeType !== 8).map(nodes),
    ]];
    const places = [...root.querySelectorAll('.hosted-flow-heading, li, button')]
        .map(part => JSON.stringify(part.getBoundingClientRect()));
    return JSON.stringify([nodes(copy), places, own.activeElement?.dataset.action]);
";

/// Fault B70.
#[test]
fn the_program_takes_the_place_of_the_element_s_first_screen() -> Outcome {
    session(async |visitor| {
        let front = Front::start(&visitor.environment.page, |path, answer| {
            if path == "/hold.js" {
                *answer = Answer::script(HOLD);
            }
            if path.starts_with("/plain.html") {
                let html = String::from_utf8_lossy(&answer.body).into_owned();
                let script = "<script src=/hold.js></script><script";
                let html = html.replacen("<script", script, 1);
                answer.body = html
                    .replace("base=\"/hf\"", "base=\"/hf\" brand=\"A & B\"")
                    .into();
            }
        });
        let front = front.await?;
        sign_in(visitor).await?;
        let address = format!("{}/plain.html?provider=paysafe&locale=ar", front.origin);
        visitor.browser.go(&address).await?;
        let look = async |root: &str| {
            let look =
                format!("const look = (...arguments) => {{ {LOOK} }}; return look({root:?});");
            until(visitor, "a screen in Arabic", &look).await
        };
        let first = ".hosted-flow:not([data-hosted-flow])";
        look(first).await?;
        let focus = format!(
            "document.querySelector('hosted-flow').shadowRoot.querySelector('{first} button').focus(); return '';"
        );
        answer(visitor, &focus).await?;
        let before = look(first).await?;
        holds(
            before.contains("A & B") && before.ends_with("\"start\"]"),
            "it is whole",
            &before,
        )?;
        answer(visitor, "release(); return '';").await?;
        // It stays while the program still asks what to show.
        let asks = "return document.querySelector('hosted-flow').dataset.phase ?? '';";
        let asks = until(visitor, "the program", asks).await?;
        holds(
            asks == "checking" && look(first).await? == before,
            "it stays",
            &asks,
        )?;
        answer(visitor, "reply(); return '';").await?;
        let after = look("[data-hosted-flow][data-phase=idle]").await?;
        holds(
            before == after,
            &format!("it is the same as {after}"),
            &before,
        )?;

        // Somebody who began something here sees no button to start with.
        answer(
            visitor,
            "localStorage.setItem('hosted-flow:attempt:a', 'x'); return '';",
        )
        .await?;
        visitor.browser.go(&address).await?;
        let drawn = "const own = document.querySelector('hosted-flow')?.shadowRoot; \
            return own?.firstElementChild ? 'buttons: ' + own.querySelectorAll('button').length : '';";
        let drawn = until(visitor, "the element", drawn).await?;
        holds(drawn == "buttons: 0", "no button", &drawn)?;
        answer(visitor, "release(); reply(); return '';").await?;
        visitor.wait_for_action("start").await.map(drop)
    })
}
