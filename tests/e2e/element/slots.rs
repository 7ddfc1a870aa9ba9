//! What a page puts into the element and how it styles it: slots, parts, custom properties, states.

use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::run::session;

use super::page::open;

#[test]
fn slots_parts_and_states_are_the_pages_own() -> Outcome {
    session(async |visitor| {
        let _front = open(visitor, |_, _| {}).await?;
        visitor.browser.run_async(STYLED).await.map(drop)
    })
}

const STYLED: &str = r"
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        :root { --hosted-flow-accent: rgb(1, 2, 3); --hosted-flow-radius: 7px }
        hosted-flow::part(hosted-flow-button) { letter-spacing: 5px }
        hosted-flow::part(hosted-flow-text) { letter-spacing: 6px }
    `);
    document.adoptedStyleSheets = [sheet];
    const link = (slot) => Object.assign(document.createElement('a'), { slot, href: '/', textContent: slot });
    const style = (element) => getComputedStyle(element);
    const consent = link('consent');
    const flow = make({ locale: 'lt' }, consent);
    document.body.append(flow);
    // From the first words on.
    await until('the first words', () => find(flow, 'section'));
    const isStyled = () => {
        const button = find(flow, '[data-action=start]');
        is(style(button).letterSpacing === '5px', 'a part');
        is(style(find(flow, '.hosted-flow-text')).letterSpacing === '6px', 'another part');
        is(style(button).backgroundColor === 'rgb(1, 2, 3)', 'a custom property');
        is(style(find(flow, '.hosted-flow-card')).borderTopLeftRadius === '7px', 'another custom property');
        is(consent.assignedSlot && style(consent).color === 'rgb(1, 2, 3)', 'a link in a slot');
        for (const element of flow.shadowRoot.querySelectorAll('[class]'))
            is(element.getAttribute('part') === element.getAttribute('class'), `${element.outerHTML} is a part`);
    };
    isStyled();
    await shows(flow, 'idle');
    isStyled();
    is(find(flow, 'section').lang === 'lt', 'the language is on the section');
    const has = (state) => CSS.supports('selector(:state(a))') === flow.matches(`:is(:state(${state}))`);
    is(has('idle') && flow.dataset.phase === 'idle', 'a state');

    // The children are the page's: it takes them out, and puts others in.
    consent.remove();
    await until('no consent', () => !find(flow, '[name=consent]'));
    const later = link('support');
    later.slot = '';
    flow.append(later);
    later.slot = 'consent';
    await until('consent again', () => later.assignedSlot && later.checkVisibility());
    is(later.parentNode === flow, 'it is still a child of the element');

    // Each slot stands where its screen has it.
    const withFlow = (status) => (url) => {
        const one = { id: 'flw_7Qm5', provider: status.provider, revision: 4, status };
        return [200, url.includes('open=true') ? { flows: [one] } : one];
    };
    const states = {
        details: ['connectfi', withFlow({ provider: 'connectfi', kyc: { status: 'WAITING_DATA', attributeCodes: ['BirthDate'] } })],
        next: ['ondato', withFlow({ provider: 'ondato', identityVerification: { status: 'Completed' }, kycIdentification: { status: 'Approved' } })],
        'sign-in': ['paysafe', () => [401, { status: 401, title: 'x', code: 'session-expired' }]],
        support: ['', () => undefined],
    };
    let answer;
    backend((url) => answer(url));
    for (const [slot, [provider, answers]] of Object.entries(states)) {
        answer = answers;
        const inside = document.createDocumentFragment();
        for (const name of ['details', 'next', 'sign-in', 'support', 'consent']) inside.append(link(name));
        const it = make({ provider }, inside);
        document.body.append(it);
        const place = () => find(it, `section slot[name=${slot}]`);
        await until(`the slot ${slot}`, () => place()?.assignedNodes()[0]?.checkVisibility());
        is(style(place().assignedNodes()[0]).color === 'rgb(1, 2, 3)', `a link in ${slot}`);
        it.remove();
    }
    is(said.faults.length === 0, said.faults.join());
";
