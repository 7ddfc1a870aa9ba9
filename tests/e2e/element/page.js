// Runs before all other scripts of the page of the element's tests, which has no element of its own.
(() => {
  // What the browser and the element have said.
  const said = (window.said = { faults: [], warnings: [] });
  addEventListener("error", ({ message }) => said.faults.push(message));
  addEventListener("unhandledrejection", ({ reason }) => said.faults.push(String(reason)));
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    said.faults.push(`${effectiveDirective} forbids ${blockedURI}`),
  );
  const warn = console.warn;
  console.warn = (...parts) => {
    said.warnings.push(parts.join(" "));
    warn(...parts);
  };

  /** A module of the page: in Firefox, a test's own script would get a second one of the same address. */
  window.load = (address) => import(address);
  window.is = (isSo, what) => {
    if (!isSo) throw new Error(`not so: ${what}`);
  };
  const { port1, port2 } = new MessageChannel();
  const waiting = [];
  port1.onmessage = () => waiting.shift()();
  /** Lets the browser run one task, and what follows from it at once. */
  window.task = () =>
    new Promise((done) => {
      waiting.push(done);
      port2.postMessage(null);
    });
  /** Waits until it is so. */
  window.until = async (what, isSo) => {
    const deadline = performance.now() + 20_000;
    while (!(await isSo())) {
      is(performance.now() < deadline, what);
      await task();
    }
  };
  window.shows = (flow, phase) => until(`it shows ${phase}`, () => flow.dataset.phase === phase);
  window.fails = (flow, code) => until(`it fails with ${code}`, () => flow.dataset.code === code);
  window.make = (attributes = {}, inside = "") => {
    const flow = document.createElement("hosted-flow");
    for (const [name, value] of Object.entries({ provider: "paysafe", base: "/hf", ...attributes }))
      flow.setAttribute(name, value);
    flow.append(inside);
    return flow;
  };
  /** Waits until a file was loaded, and for what follows from it. */
  window.loaded = async (name) => {
    await until(`${name} is loaded`, () => performance.getEntriesByType("resource").some((it) => it.name.includes(name)));
    for (let turn = 0; turn < 3; turn++) await task();
  };
  /** The backend of the page from here on: what it answers to a call, or nothing where the real one does. */
  window.backend = (answer) => {
    const real = window.fetch;
    window.fetch = async (url, how) => {
      const given = String(url).includes("/hosted-flow/v1/") && (await answer(String(url), new Headers(how?.headers)));
      if (!given) return real(url, how);
      const [status, body] = given;
      const type = status < 400 ? "application/json" : "application/problem+json";
      return new Response(JSON.stringify(body), { status, headers: { "content-type": type } });
    };
  };
  /** What of our own the element has drawn. */
  window.find = (flow, selector) => flow.shadowRoot.querySelector(selector);
  window.isEnded = (flow) => flow.shadowRoot.childNodes.length === 0 && Object.keys(flow.dataset).length === 0;
})();
