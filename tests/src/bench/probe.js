// Runs before every script of a page that is measured: puts the storage into the state of that load, and notes
// when things stand on the screen. `load.rs` puts in what it has to know.
(() => {
  const plan = PLAN;
  if (self !== top || location.origin !== plan.origin) return;
  localStorage.clear();
  sessionStorage.clear();
  for (const [store, entries] of [[localStorage, plan.local], [sessionStorage, plan.session]])
    for (const [name, value] of Object.entries(entries)) store.setItem(name, value);

  const roots = [document];
  const find = (selector) => {
    for (const root of roots) {
      const isShown = (it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const found = [...root.querySelectorAll(selector)].find(isShown);
      if (found) return found;
    }
  };
  const tests = {
    words: () => !!find(".hosted-flow-heading")?.textContent.trim(),
    button: () => !!find("[data-action=start]:not(:disabled, [aria-disabled=true])"),
    result: () => !!find("section[data-phase=settled] .hosted-flow-heading"),
    waiting: () => !!find("section[data-phase=waiting] .hosted-flow-heading"),
  };
  const seen = {};
  const waiting = [];
  let isPlanned = false;
  // After the frame that shows it.
  const note = (names) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      for (const name of names) seen[name] = performance.now();
      for (const [name, resolve] of waiting) if (name in seen) resolve();
      if ("result" in seen || "waiting" in seen) changes.disconnect();
    };
    port2.postMessage(0);
  };
  const look = () => {
    isPlanned = false;
    const names = Object.keys(tests).filter((name) => !(name in seen) && tests[name]());
    if (names.length) note(names);
  };
  const changes = new MutationObserver(() => {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(look);
  });
  const what = {
    childList: true, subtree: true, characterData: true,
    attributeFilter: ["data-phase", "disabled", "aria-disabled", "hidden"],
  };
  changes.observe(document, what);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    roots.push(root);
    changes.observe(root, what);
    return root;
  };
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });

  const memories = [];
  if (plan.waits) {
    // It polls, and has no event stream.
    delete window.EventSource;
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const original = WebAssembly[name];
      WebAssembly[name] = async (...all) => {
        const made = await original.apply(WebAssembly, all);
        memories.push((made.instance ?? made).exports?.memory);
        return made;
      };
    }
  }

  const isStatus = ({ name }) => /\/v1\/flows\/[^/?]+$/.test(name);
  const resources = () => performance.getEntriesByType("resource");
  window.benchmark = {
    until: (name) => new Promise((resolve) => (name in seen ? resolve() : waiting.push([name, resolve]))),
    // All that moves.
    stop: () => {
      for (const root of roots) for (const animation of root.getAnimations()) animation.cancel();
    },
    // After so many more polls, each with the frame that follows.
    polls: (count) =>
      new Promise((resolve) => {
        new PerformanceObserver((list, observer) => {
          count -= list.getEntries().filter(isStatus).length;
          if (count > 0) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(resolve, 100));
        }).observe({ type: "resource" });
      }),
    read: () => {
      const paints = Object.fromEntries(performance.getEntriesByType("paint").map((it) => [it.name, it.startTime]));
      const files = [...performance.getEntriesByType("navigation"), ...resources()];
      const own = files.filter(({ name }) => !name.includes("/hosted-flow/v1/"));
      // What the frame shows stands on the screen with the first paint, not before.
      const shown = Object.entries(seen).map(([name, time]) => [name, Math.max(time, paints["first-paint"] ?? 0)]);
      return {
        ...Object.fromEntries(shown),
        firstPaint: paints["first-paint"],
        firstContentfulPaint: paints["first-contentful-paint"],
        request: resources().find(isStatus)?.startTime,
        shift,
        bytes: own.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
        wasm: memories.reduce((sum, memory) => sum + (memory?.buffer.byteLength ?? 0), 0),
      };
    },
  };
})();
