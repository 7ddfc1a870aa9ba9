// Every place in a page that a script, an extension or a tool could read, with its content: the body
// of an async function, for the end-to-end tests and for the component's own tests.
//
// Attributes and the values of inputs are listed beside the markup: a property that no attribute
// mirrors is in neither. The navigation's own performance entry holds the address to which the
// provider sent the browser. No script can remove it; the code in it has been used.

const traces = [];
const add = (place, text) => traces.push([place, String(text ?? '')]);
const walk = root => {
    for (const element of root.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
            add(`the attribute ${name} of <${element.localName}>`, value);
        }
        if ('value' in element) add(`the value of <${element.localName}>`, element.value);
        if (element.shadowRoot) {
            add('a shadow tree', element.shadowRoot.innerHTML);
            walk(element.shadowRoot);
        }
    }
};
add('the markup', document.documentElement.outerHTML);
walk(document);
for (const [name, storage] of [['local', localStorage], ['session', sessionStorage]]) {
    for (let index = 0; index < storage.length; index += 1) {
        const key = storage.key(index);
        add(`${name}Storage`, `${key} ${storage.getItem(key)}`);
    }
}
add('the address bar', location.href);
add('document.cookie', document.cookie);
add('document.referrer', document.referrer);
add('document.title', document.title);
add('history.state', JSON.stringify(history.state));
add('window.name', window.name);
add('the locks', JSON.stringify(await navigator.locks?.query?.() ?? null));
add('what the <head> has kept', JSON.stringify(window.hostedFlowArrival ?? null));
for (const entry of window.navigation?.entries() ?? []) {
    add('the history', `${entry.url} ${JSON.stringify(entry.getState() ?? null)}`);
}
add('the databases', JSON.stringify(await indexedDB.databases?.() ?? []));
for (const name of await window.caches?.keys() ?? []) {
    const kept = await (await caches.open(name)).keys();
    add('a cache', `${name} ${kept.map(({ url }) => url)}`);
}
for (const entry of performance.getEntries()) {
    if (entry.entryType !== 'navigation') {
        add(`a performance entry (${entry.entryType})`, entry.name);
    }
}
return traces;
