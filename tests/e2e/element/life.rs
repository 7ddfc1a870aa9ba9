//! The life of elements in a page: moved, in other documents, several of them, broken down.

use engines::one_engine;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::front::Answer;
use hosted_flow_tests::run::session;

use super::page::{open, without};
use crate::program::{self, Change};

/// A page in a frame, which the policy of the page around it allows.
fn with_frame(path: &str, answer: &mut Answer) {
    if path == "/frame.html" {
        *answer = Answer::page("<!doctype html><title>Frame</title><input>");
    }
    if path == "/plain.html" {
        answer.replace("default-src 'none'", "default-src 'none'; frame-src 'self'");
    }
}

/// Fault B75.
#[test]
fn an_element_goes_on_wherever_it_is_put() -> Outcome {
    session(async |visitor| {
        let _front = open(visitor, with_frame).await?;
        visitor.browser.run_async(PUT).await.map(drop)
    })
}

const PUT: &str = r"
    const other = document.body.appendChild(document.createElement('div'));
    const flow = make();
    document.body.append(flow);
    await shows(flow, 'idle');
    let begun = 0;
    flow.addEventListener('ready', () => begun++);
    let button = find(flow, '[data-action=start]');
    const goesOn = async (how) => {
        await task();
        is(find(flow, '[data-action=start]') === button && begun === 0, `it goes on: ${how}`);
    };

    other.append(flow);
    await goesOn('append');
    if (other.moveBefore) {
        button.focus();
        document.body.moveBefore(flow, null);
        await goesOn('moveBefore');
        is(flow.shadowRoot.activeElement === button, 'the focus is kept over moveBefore');
    }
    flow.remove();
    await task();
    is(isEnded(flow), 'it has ended when it is removed');
    document.body.append(flow);
    await shows(flow, 'idle');
    is(begun === 1, 'it begins again when it is back');

    // In a shadow root, its own and that of the page: the focus is on what came last.
    const host = document.body.appendChild(document.createElement('div'));
    host.lang = 'lt';
    host.attachShadow({ mode: 'open' }).append(flow);
    await until('the language around the shadow root', () => find(flow, 'section').lang === 'lt');
    const heard = [];
    document.addEventListener('problem', (event) => heard.push([event.detail.code, event.target === host, event.bubbles]));
    is(flow.start(), 'it offers to start');
    await fails(flow, 'forbidden');
    is(heard.join() === 'forbidden,true,true', `the page around it hears of it: ${heard}`);
    const heading = () => find(flow, '.hosted-flow-heading');
    await until('the heading has the focus', () => flow.shadowRoot.activeElement === heading());
    is(host.shadowRoot.activeElement === flow && document.activeElement === host, 'each tree sees the focus');

    // In a document of its own: its sheet, its focus, its end.
    const frame = document.createElement('iframe');
    frame.src = '/frame.html';
    const isThere = new Promise((done) => (frame.onload = done));
    document.body.append(frame);
    await isThere;
    const inFrame = frame.contentDocument;
    flow.append(Object.assign(document.createElement('a'), { slot: 'support', href: '/', textContent: 'us' }));
    for (const isTyping of [true, false]) {
        flow.remove();
        await task();
        inFrame.body.append(flow);
        await shows(flow, 'idle');
        const card = frame.contentWindow.getComputedStyle(find(flow, '.hosted-flow-card'));
        is(card.borderTopWidth === '1px', 'its sheet is of its document');
        const input = inFrame.querySelector('input');
        if (isTyping) input.focus();
        else input.remove();
        flow.start();
        await fails(flow, 'forbidden');
        const focused = () => (isTyping ? inFrame.activeElement === input : flow.shadowRoot.activeElement === heading());
        await until('the focus is where it belongs', focused);
    }
    document.body.append(flow);
    await task();
    is(getComputedStyle(find(flow, '.hosted-flow-card')).borderTopWidth === '1px', 'it has a sheet again');
    inFrame.body.append(flow);
    await task();
    frame.remove();
    await task();
    is(isEnded(flow), 'it has ended when its frame is removed');
    document.implementation.createHTMLDocument().body.append(flow);
    await task();
    is(isEnded(flow), 'it does not begin where there is no window');

    // It waits for its page.
    const held = make({ hold: '' });
    document.body.append(held);
    await task();
    is(isEnded(held), 'it is held');
    held.removeAttribute('hold');
    await shows(held, 'idle');
    held.hidden = true;
    is(getComputedStyle(held).display === 'none', 'it can be hidden');
    is(said.faults.length === 0, said.faults.join());
";

/// The same script from another address: of this version, and of another.
fn other_version(path: &str, answer: &mut Answer) {
    if path == "/hf/element.js?other" {
        let own = format!("\"{}\"", env!("CARGO_PKG_VERSION"));
        answer.replace(&own, "\"0.0.1\"");
    }
    if path == "/hf/locales/lv.txt" {
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        let head = text.split(' ').nth(1).unwrap_or_default().to_owned();
        answer.replace(&head, "0000000000000000");
    }
}

/// Fault B76.
#[one_engine("what our own script does; no browser's own behaviour")]
#[test]
fn several_elements_and_scripts_share_a_page() -> Outcome {
    session(async |visitor| {
        let _front = open(visitor, other_version).await?;
        visitor.browser.run_async(SHARED).await.map(drop)
    })
}

const SHARED: &str = r"
    const [same, one, other] = [make(), make(), make({ provider: 'ondato' })];
    document.body.append(same, one, other);
    for (const flow of [same, one, other]) await shows(flow, 'idle');
    is(other.dataset.provider === 'ondato' && one.dataset.provider === 'paysafe', 'each has its provider');
    is(!one.checkNow() && !one.continue() && !one.startOver(), 'what is not offered is not done');
    is(JSON.parse(one.exportRecord()), 'there is a record for support');
    is(one.start(), 'one is started');
    await fails(one, 'forbidden');
    is(same.dataset.phase === 'idle' && other.dataset.phase === 'idle', 'the others are as they were');
    same.remove();
    await task();
    is(isEnded(same) && one.dataset.code === 'forbidden', 'one ends alone');

    const { HostedFlowElement: first } = await load('/hf/element.js');
    await load('/hf/element.js?again');
    const { HostedFlowElement: second } = await load('/hf/element.js?other');
    is(second !== first && second.version === '0.0.1', 'there is another version');
    is(customElements.get('hosted-flow') === first, 'the first one counts');
    const told = said.warnings.filter((text) => text.includes('two copies'));
    is(told.length === 2 && told[1].includes(`${first.version} counts, 0.0.1 does not`), `it is said: ${told}`);
    const late = make({ locale: 'lv' });
    document.body.append(late);
    await shows(late, 'idle');
    is(find(late, 'section').lang === 'en', 'a language of another version is not shown');
    is(said.warnings.some((text) => text.includes('lv could not be loaded')), 'and that is said');
    is(said.faults.length === 0, said.faults.join());

    // What the page has put into the way of an event is reported, and ends nothing.
    const broken = make({ locale: 'en' });
    const mark = Element.prototype.setAttribute;
    broken.setAttribute = function (name, value) {
        if (name === 'data-phase' && value === 'idle') throw new Error('of the page');
        mark.call(this, name, value);
    };
    document.body.append(broken);
    await until('the error is reported', () => said.faults.length === 1);
    is(one.dataset.code === 'forbidden', 'the others go on');
";

/// A program that panics when the test wants it to.
fn panicking(path: &str, answer: &mut Answer) {
    if path == "/hf/paysafe.wasm" {
        let changed = program::changed(&answer.body, Change::Panicking(0));
        // A file that cannot be changed is not served, so that the test fails.
        answer.body = changed.unwrap_or_default().into();
    }
    if path == "/hf/element.js" {
        let mut text = String::from_utf8_lossy(&answer.body).into_owned();
        while text.contains(HASH) {
            text = without(&text, HASH, "\",");
        }
        answer.body = text.into();
    }
}

/// The hash of a program in the script.
const HASH: &str = "integrity:\"sha384-";

/// Faults B35, B78.
#[one_engine("our own guard of the program; the traps of all engines are B35's")]
#[test]
fn a_panic_ends_all_elements_of_its_program() -> Outcome {
    session(async |visitor| {
        let _front = open(visitor, panicking).await?;
        visitor.browser.run_async(PANIC).await.map(drop)
    })
}

const PANIC: &str = r"
    // Of the page: in Firefox, a test's script has another one.
    const { WebAssembly: page } = window;
    const instantiate = page.instantiateStreaming;
    const programs = [];
    page.instantiateStreaming = async (...given) => {
        const made = await instantiate(...given);
        programs.push(made.instance.exports);
        return made;
    };
    const flows = [make({}, 'Call us'), make({}, 'Call us')];
    const told = [];
    for (const flow of flows) {
        flow.addEventListener('problem', ({ detail }) => told.push(detail.code));
        document.body.append(flow);
        await shows(flow, 'idle');
    }
    const other = make({ provider: 'ondato' });
    document.body.append(other);
    await shows(other, 'idle');
    is(programs.length === 2, 'two programs');
    const [broken, sound] = programs;
    broken.testFlag.value = 1;
    find(flows[0], '[data-action=start]').click();
    for (const flow of flows) {
        await fails(flow, 'stopped');
        is(find(flow, 'slot').assignedNodes().length > 0 && flow.view === null, 'the page has the word');
        is(flow.start() === false && flow.exportRecord() === undefined, 'nothing is carried out any more');
    }
    is(told.join() === 'stopped,stopped', `each page is told once: ${told}`);
    const isWiped = ({ memory }) => new Uint8Array(memory.buffer).every((byte) => byte === 0);
    is(isWiped(broken) && !isWiped(sound), 'the memory of that program is overwritten');
    const faults = said.faults.length;
    is(faults === 1, `the browser has reported it once: ${said.faults}`);

    // What still calls it finds nothing; a change of a setting does not show a first screen for ever.
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    flows[0].locale = 'lt';
    await loaded('/lt.txt');
    is(flows[0].dataset.code === 'stopped' && find(flows[0], 'slot'), 'the words stay');
    is(said.faults.length === faults, 'and nothing else is thrown');
    is(other.dataset.phase === 'idle' && other.start(), 'the other program goes on');
    for (const flow of [other, flows[0]]) flow.remove();
    await task();
    document.body.append(flows[0]);
    await shows(flows[0], 'idle');
    is(programs.length === 3, 'put back, it has a new program');
";
