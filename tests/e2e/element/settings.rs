//! What a page gives to the element is as hostile as a URL: markup, addresses, prototypes, code.

use engines::one_engine;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::run::session;
use serde_json::json;

use super::holds;
use super::page::open;

/// Faults B41, B77.
#[one_engine("what our own script does with what it is given; Trusted Types are Chromium's")]
#[test]
fn a_setting_becomes_no_markup_no_request_and_no_prototype() -> Outcome {
    session(async |visitor| {
        let _front = open(visitor, |_, _| {}).await?;
        let codes = visitor.browser.run_async(MARKUP).await?;
        let expected = json!({
            "provider": "config-provider",
            "backend": "config-backend",
            "purpose": "",
            "return-url": "config-return-url",
            "hosts": "config-host",
            "locale": "",
            "theme": "config-setting",
            "parameter": "config-parameter",
            "secure-code-name": "config-parameter",
            "error-code-name": "config-parameter",
            "handoff": "config-setting",
            "max-file-bytes": "config-setting",
            "events": "config-setting",
            "heading-level": "config-setting",
            "brand": "config-brand",
            "offers-not-now": "config-setting",
            "offers-continue": "config-setting",
            "state-in-title": "config-setting",
            "state": "",
            "in-app-browsers": "",
            "loopback-hosts": "config-host",
            "base": "not-loaded",
        });
        holds(codes == expected, "each has its code", &codes.to_string())?;
        visitor.browser.run_async(PROTOTYPES).await.map(drop)
    })
}

const MARKUP: &str = r#"
    const policy = (await fetch('/plain.html')).headers.get('content-security-policy');
    for (const part of ["require-trusted-types-for 'script'", "trusted-types 'none'"]) is(policy.includes(part), policy);
    const BAD = `"><img src="https://evil.example/x" onerror="evil()"><a href="javascript:evil()">{provider}</a>`;
    let broken = 0;
    window.evil = () => broken++;
    const isClean = (flow, what) => {
        is(!find(flow, 'img, script, iframe, [onerror], a, [href]'), `no markup of ${what}`);
        const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
        is(asked.every(({ origin }) => origin === location.origin), `no request of ${what}`);
        is(broken === 0 && document.title === 'Open your account', `no code of ${what}`);
    };
    const codes = {};
    const names = customElements.get('hosted-flow').observedAttributes;
    for (const name of names.filter((name) => name !== 'hold')) {
        const flow = make({ [name]: BAD });
        document.body.append(flow);
        await until(`${name} is read`, () => flow.dataset.code || flow.dataset.phase === 'idle');
        codes[name] = flow.dataset.code ?? '';
        isClean(flow, name);
        flow.remove();
    }
    // Short enough to be shown, as text.
    const flow = make({ brand: '<img src=x onerror=evil()>', 'state-in-title': '' });
    flow.texts = { 'paysafe-start-heading': '<a href=https://evil.example>x</a>' };
    document.body.append(flow);
    await shows(flow, 'idle');
    const { textContent } = flow.shadowRoot;
    for (const text of [flow.brand, '<a href=https://evil.example>x</a>']) is(textContent.includes(text), `as text: ${text}`);
    isClean(flow, 'texts');
    flow.remove();
    is(said.faults.length === 0, said.faults.join());
    return codes;
"#;

const PROTOTYPES: &str = r"
    // What is in the prototype of all objects is nobody's setting; a program and a language are loaded with it.
    const own = { backend: 'https://evil.example/x', brand: 'Evil', provider: 'paysafe', headers: () => ({ 'x-evil': '1' }),
        method: 'POST', body: 'x', credentials: 'include', integrity: 'sha384-x', slotAssignment: 'manual', '?': 'x', 0: 'Evil' };
    for (const name of Object.keys(own)) Object.defineProperty(Object.prototype, name, { value: own[name], configurable: true, writable: true });
    try {
        const flow = make({ provider: 'ondato', locale: 'lt' }, Object.assign(document.createElement('p'), { slot: 'consent' }));
        document.body.append(flow);
        await shows(flow, 'idle');
        is(flow.dataset.provider === 'ondato' && find(flow, 'section').lang === 'lt', 'its own settings count');
        is(find(flow, 'slot[name=consent]').assignedNodes().length === 1, 'its slots are its own');
        is(!flow.shadowRoot.textContent.includes('Evil'), 'no text of a prototype');
        flow.remove();
    } finally {
        for (const name of Object.keys(own)) delete Object.prototype[name];
    }
    is(said.faults.length === 0, said.faults.join());
";

/// Fault B77.
#[one_engine("what our own script does with what it is given; no browser's own behaviour")]
#[test]
fn a_value_of_another_type_is_a_problem_and_throws_nothing() -> Outcome {
    session(async |visitor| {
        let _front = open(visitor, |_, _| {}).await?;
        visitor.browser.run_async(TYPES).await.map(drop)
    })
}

const TYPES: &str = r"
    const throws = () => {
        throw new Error('of the page');
    };
    const ends = Proxy.revocable([], {});
    ends.revoke();
    const cyclic = {};
    cyclic.it = cyclic;
    const wrong = {
        'an object': {},
        'one without a prototype': Object.create(null),
        'a cyclic one': cyclic,
        'one whose text throws': { toString: throws, valueOf: throws, [Symbol.toPrimitive]: throws },
        'a symbol': Symbol('x'),
        'a list of objects': [cyclic],
        'a proxy': new Proxy({}, { get: throws, has: throws, ownKeys: throws, getPrototypeOf: throws }),
        'a proxy of a list': new Proxy([1], { get: throws }),
        'a proxy that has ended': ends.proxy,
    };
    const flow = make();
    document.body.append(flow);
    await shows(flow, 'idle');
    const CODES = { provider: 'config-provider', brand: 'config-setting', hosts: 'config-setting', headingLevel: 'config-setting',
        events: 'config-setting', locale: 'config-setting', headers: 'config-setting' };
    for (const [name, code] of Object.entries(CODES)) {
        const before = flow[name] ?? null;
        for (const [what, value] of Object.entries(wrong)) {
            flow[name] = value;
            is((flow[name] ?? null) === null, `${what} is no ${name}`);
        }
        await fails(flow, code);
        flow[name] = before;
        await shows(flow, 'idle');
        is(!flow.dataset.code, `${name} is right again`);
    }
    const getter = (get) => Object.defineProperty({}, 'paysafe-start-heading', { enumerable: true, get });
    const NO_TEXTS = ['a cyclic one', 'a symbol', 'a list of objects', 'a proxy', 'a proxy of a list', 'a proxy that has ended'];
    for (const value of [...NO_TEXTS.map((what) => wrong[what]), getter(throws), { 'paysafe-start-heading': 5 }, 'text']) {
        flow.texts = value;
        await fails(flow, 'config-text');
        flow.texts = null;
        await shows(flow, 'idle');
    }
    // One that answers otherwise the second time is asked once.
    let asked = 0;
    flow.texts = getter(() => (asked++ ? 5 : 'First'));
    await until('the text is shown', () => find(flow, '.hosted-flow-heading').textContent === 'First');
    is(asked === 1, `asked ${asked} times`);
    flow.texts = wrong['one without a prototype'];
    await until('no text of its own', () => find(flow, '.hosted-flow-heading').textContent !== 'First');
    // A number is as good as its text.
    flow.brand = 42;
    await until('the number', () => flow.shadowRoot.textContent.includes('42'));

    // Set before the element was in the page.
    const early = make();
    Object.defineProperty(early, 'brand', { configurable: true, get: throws });
    Object.defineProperty(early, 'theme', { value: 'dark', configurable: true });
    document.body.append(early);
    await fails(early, 'config-setting');
    is(early.theme === 'dark' && early.getAttribute('theme') === 'dark', 'the property is the attribute');
    early.brand = 'Bank';
    await shows(early, 'idle');
    is(said.faults.length === 0, said.faults.join());
";

/// Faults B77, S03.
#[one_engine("what our own script does with what it is given; no browser's own behaviour")]
#[test]
fn headers_of_a_page_may_be_anything() -> Outcome {
    session(async |visitor| {
        let _front = open(visitor, |_, _| {}).await?;
        visitor.browser.run_async(HEADERS).await.map(drop)
    })
}

const HEADERS: &str = r"
    let calls = [];
    backend((_, headers) => {
        calls.push(headers.get('x-token'));
        if (headers.get('x-token') === 'old') return [401, { status: 401, code: 'session-expired', title: 'x' }];
        return undefined;
    });
    const tried = async (headers, isSo) => {
        calls = [];
        const flow = make();
        flow.headers = headers;
        document.body.append(flow);
        await until(`the answer to ${headers}`, () => isSo(flow));
        flow.remove();
        return calls.join();
    };
    const isIdle = ({ dataset }) => dataset.phase === 'idle';
    const isRefused = ({ dataset }) => dataset.code === 'headers-refused';
    const isOut = ({ dataset }) => dataset.code === 'session-expired';
    for (const headers of [
        () => new Headers({ 'x-token': 'a' }),
        async () => ({ 'x-token': 'a' }),
        () => [['x-token', 'a']],
        () => Object.assign(Object.create({ 'x-token': 'inherited' }), { 'x-token': 'a' }),
    ])
        is((await tried(headers, isIdle)) === 'a', `${headers}: ${calls}`);
    is((await tried(() => undefined, isIdle)) === '', `none: ${calls}`);
    is((await tried((renew) => ({ 'x-token': renew ? 'new' : 'old' }), isIdle)) === 'old,new', `renewed: ${calls}`);
    is((await tried(() => ({ 'x-token': 'old' }), isOut)) === 'old,old', `renewed once: ${calls}`);
    const throws = () => {
        throw new Error('of the page');
    };
    for (const headers of [
        throws,
        async () => throws(),
        () => Promise.reject(),
        () => 5,
        () => ({ 'not a name': 'a' }),
        () => ({ 'x-token': 'a\nx-evil: b' }),
        () => ({ get 'x-token'() { return throws(); } }),
        () => new Proxy({}, { ownKeys: throws }),
        () => ({ then: throws }),
    ])
        is((await tried(headers, isRefused)) === '', `nothing is sent for ${headers}: ${calls}`);
    // One that never answers: nothing is sent, and nothing of it is left.
    let answer;
    const flow = make();
    flow.headers = () => new Promise((done) => (answer = done));
    calls = [];
    document.body.append(flow);
    await until('it is asked', () => answer);
    is(flow.dataset.phase === 'checking' && calls.length === 0, 'it waits');
    flow.remove();
    await task();
    answer({ 'x-token': 'late' });
    await task();
    is(isEnded(flow) && calls.length === 0, 'what comes late is for nobody');
    is(said.faults.length === 0, said.faults.join());
";
