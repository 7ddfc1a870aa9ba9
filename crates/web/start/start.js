// For the <head>, before the program's own <script>: starts the program (the event
// hosted-flow:loading of the document), and where it cannot run, or cannot run on, says so in the
// console, shows the page's own words ([data-hosted-flow-fallback]) and tells the page (the event
// hosted-flow:problem, with a code). On a plain visit it shows the first words
// ([data-hosted-flow-first]) until the program shows something in the element that follows them.
(() => {
  const PROGRAM = "script[data-hosted-flow-wasm]";
  const REASONS = {
    "wasm-blocked": "the Content-Security-Policy blocks WebAssembly: script-src needs 'wasm-unsafe-eval'",
    "wasm-missing": "this browser has no WebAssembly, or has it switched off",
    "wasm-old": "this browser's WebAssembly is too old",
    "not-loaded": "a file is missing, of the wrong type, or not what its integrity says",
    stopped: "the program broke down, and was ended",
  };
  // The page's own words and where they stand, for the program takes their place.
  let words = [];

  // An attribute of <html>, by which the stylesheet shows the first words. Set before there is a body:
  // they are there at the first paint. Not for a person who comes back, or who began something here:
  // what they need to see, only the program knows.
  const PLAIN = "data-hosted-flow-plain";
  const page = document.documentElement;
  const isPlain = () => {
    if (window.hostedFlowArrival || /[?&]hf_(attempt|handoff)=/.test(location.search)) return false;
    try {
      const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
      return !keys.some((key) => key.startsWith("hosted-flow:"));
    } catch {
      return true;
    }
  };
  page.toggleAttribute(PLAIN, isPlain());
  // What was clicked in them. It is carried out once, by the program.
  let pressed;
  const inFirst = (node) => node?.closest?.("[data-hosted-flow-first]");
  document.addEventListener("click", ({ target }) => {
    const button = inFirst(target) && target.closest("[data-action]");
    if (!button) return;
    if (!pressed) {
      const ring = document.createElement("span");
      ring.className = "hosted-flow-ring hosted-flow-ring-small";
      button.prepend(ring);
    }
    pressed = button.dataset.action;
    button.setAttribute("aria-disabled", "true");
  });
  // Shows something in their place, which takes over the focus.
  const replaceFirst = (find) => {
    if (!page.hasAttribute(PLAIN)) return false;
    const { activeElement } = document;
    const first = document.querySelector("[data-hosted-flow-first]");
    page.removeAttribute(PLAIN);
    if (inFirst(activeElement)) find(activeElement.dataset.action)?.focus();
    first?.remove();
    return true;
  };
  const watchFirst = () => {
    const first = document.querySelector("[data-hosted-flow-first]");
    const place = first?.nextElementSibling;
    // Not every page has any.
    if (!first?.firstChild || !place) return page.removeAttribute(PLAIN);
    const find = (action) => place.querySelector(`[data-action="${action}"]`) ?? place.querySelector("[tabindex='-1']");
    const watch = new MutationObserver(() => {
      const { phase } = place.querySelector("[data-hosted-flow]")?.dataset ?? {};
      // It still asks what to show.
      if (!phase || phase === "checking") return;
      watch.disconnect();
      replaceFirst(find);
      if (phase === "idle" && pressed) find(pressed)?.click();
    });
    watch.observe(place, { subtree: true, childList: true, attributeFilter: ["data-phase"] });
    // Then the page's own words are due.
    setTimeout(() => {
      if (!replaceFirst(find)) return;
      for (const animation of place.getAnimations({ subtree: true })) animation.finish();
    }, 3e4);
  };

  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(`hosted-flow:${name}`, { detail }));
  // What the browser has kept may be what is broken, and a reload would find it again.
  async function again(click) {
    click.preventDefault();
    try {
      const { src } = document.querySelector(PROGRAM);
      const fresh = await fetch(src, { cache: "reload", signal: AbortSignal.timeout(5000) });
      await fresh.arrayBuffer();
    } finally {
      location.reload();
    }
  }
  const fail = (code, error = "") => {
    console.error(`hosted-flow: ${code}: ${REASONS[code]}`, error);
    for (const root of document.querySelectorAll("[data-hosted-flow]")) root.remove();
    for (const [box, place] of words) {
      box.dataset.phase = "problem";
      box.dataset.code = code;
      box.querySelector("[data-action=reload]")?.addEventListener("click", again);
      if (!box.isConnected) place.replaceChildren(box);
    }
    replaceFirst(() => {
      const [[box] = []] = words;
      if (box) box.tabIndex = -1;
      return box;
    });
    tell("problem", { code });
  };

  // Where the program is from.
  let files = [];
  // Whether it broke down: a panic, no more memory, a recursion that went too deep. What is thrown
  // through it has torn it, whatever that is; a promise that is not kept may mean less. An error of
  // the host's own, in what the program has called, names the host's file first.
  const isTrap = ({ error, reason }) => {
    const { name, stack } = Object(error ?? reason);
    if (typeof stack !== "string" || !(error || /^(Runtime|Range|Internal)Error$/.test(name))) return false;
    const [named] = /[a-z][\w+.-]*:\/\/(?!wasm\/)\S+/.exec(stack) ?? [];
    // Deep down in wasm WebKit names none.
    return named ? files.some((file) => named.startsWith(file)) : stack.split("\n").length > 50;
  };
  // The program's exports, once it runs.
  let program;
  let isEnded = false;
  // What it holds is not to be relied on any more. It does nothing further, all it knew is
  // overwritten, and the page lives on.
  const end = () => {
    if (!program) return;
    const { memory, __wbindgen_externrefs: held } = program;
    new Uint8Array(memory.buffer).fill(0);
    for (let i = 0; i < held?.length; i++) {
      const it = held.get(i);
      held.set(i, undefined);
      const kind = {}.toString.call(it);
      if (/ (EventSource|BroadcastChannel|AbortController|XMLHttpRequest)]$/.test(kind)) (it.close ?? it.abort).call(it);
    }
  };
  const stop = (error) => {
    // Not while some of it may still be running. A timer, or what the browser tidies up, can call it later:
    // it breaks down at once, but has written into its memory again.
    setTimeout(end);
    if (isEnded) return;
    isEnded = true;
    fail("stopped", error);
  };
  const onError = (event) => {
    if (!isTrap(event)) return;
    event.preventDefault();
    stop(event.error ?? event.reason);
  };
  addEventListener("error", onError);
  addEventListener("unhandledrejection", onError);

  // Listened for from the beginning: the program's tag follows, and may fail at once.
  const ran = new Promise((resolve, reject) => {
    const on = (type, done) =>
      document.addEventListener(type, ({ target }) => target.matches && target.matches(PROGRAM) && done(type), true);
    on("load", resolve);
    on("error", reject);
  });
  ran.catch(() => {});

  async function run() {
    tell("loading");
    watchFirst();
    words = [...document.querySelectorAll("[data-hosted-flow-fallback]")].map((box) => [box, box.parentNode]);
    if (typeof WebAssembly !== "object") return fail("wasm-missing");
    try {
      // The smallest module there is: what is wrong with it can only be that none is allowed.
      await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    } catch (error) {
      return fail("wasm-blocked", error);
    }
    try {
      const { src, dataset } = document.querySelector(PROGRAM);
      const url = new URL(dataset.hostedFlowWasm, document.baseURI);
      files = [src, url.href];
      const integrity = dataset.hostedFlowIntegrity ?? "";
      // Where the page preloads it (`hosted-flow seal` writes that), a browser gives that only to a request
      // made in the same way, and without a hash; otherwise it comes twice. So the hash is checked here.
      const [, bits] = /^sha(256|384|512)-\S+$/.exec(integrity) ?? [];
      const isOwn = url.origin === self.origin && (!integrity || (bits && globalThis.crypto?.subtle));
      const get = async (cache) => {
        const how = isOwn ? { mode: "no-cors", credentials: "include" } : { integrity };
        const answer = await fetch(url, { ...how, cache });
        if (!answer.ok) throw answer.status;
        files.push(answer.url);
        if (!isOwn || !integrity) return answer;
        // The answer itself has an address, by which a browser names the program where it breaks down.
        const bytes = await answer.clone().arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest(`SHA-${bits}`, bytes));
        if (integrity !== `sha${bits}-${btoa(String.fromCharCode(...hash))}`) throw "another hash";
        return answer;
      };
      // Both at a time. What a cache holds may be what is broken, so there is a second try past it.
      const [answer] = await Promise.all([get("default").catch(() => get("reload")), ran]);
      // The tag has loaded and checked it: this is the same module.
      const module = await import(src);
      program = await module["default"]({ module_or_path: answer });
    } catch (error) {
      if (isTrap({ reason: error })) return stop(error);
      fail(error instanceof WebAssembly.CompileError ? "wasm-old" : "not-loaded", error);
    }
  }
  // The first change: the document is parsed, and no script that waits for that has run yet.
  document.addEventListener("readystatechange", run, { once: true });
})();
