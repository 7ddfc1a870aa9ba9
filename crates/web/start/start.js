// For the <head>, before the program's own <script>: starts the program, and where it cannot run
// says so in the console, shows the page's own words ([data-hosted-flow-fallback]) and tells the
// page (the event hosted-flow:problem of the document, with a code).
(() => {
  const PROGRAM = "script[data-hosted-flow-wasm]";
  const REASONS = {
    "wasm-blocked": "the Content-Security-Policy blocks WebAssembly: script-src needs 'wasm-unsafe-eval'",
    "wasm-missing": "this browser has no WebAssembly, or has it switched off",
    "wasm-old": "this browser's WebAssembly is too old",
    "not-loaded": "a file is missing, of the wrong type, or not what its integrity says",
  };
  // What the browser has kept may be what is broken, and a reload would find it again.
  async function again(click) {
    click.preventDefault();
    try {
      const { src } = document.querySelector(PROGRAM);
      await fetch(src, { cache: "reload", signal: AbortSignal.timeout(5000) });
    } finally {
      location.reload();
    }
  }
  const fail = (code, error = "") => {
    console.error(`hosted-flow: ${code}: ${REASONS[code]}`, error);
    for (const box of document.querySelectorAll("[data-hosted-flow-fallback]")) {
      box.dataset.phase = "problem";
      box.dataset.code = code;
      box.querySelector("[data-action=reload]")?.addEventListener("click", again);
    }
    document.dispatchEvent(new CustomEvent("hosted-flow:problem", { detail: { code } }));
  };

  // Listened for from the beginning: the program's tag follows, and may fail at once.
  const ran = new Promise((resolve, reject) => {
    const on = (type, done) =>
      document.addEventListener(type, ({ target }) => target.matches && target.matches(PROGRAM) && done(type), true);
    on("load", resolve);
    on("error", reject);
  });
  ran.catch(() => {});

  async function run() {
    const { src, dataset } = document.querySelector(PROGRAM);
    async function get(cache) {
      const answer = await fetch(dataset.hostedFlowWasm, { integrity: dataset.hostedFlowIntegrity ?? "", cache });
      if (!answer.ok) throw answer.status;
      return answer;
    }
    if (typeof WebAssembly !== "object") return fail("wasm-missing");
    try {
      // The smallest module there is: what is wrong with it can only be that none is allowed.
      await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    } catch (error) {
      return fail("wasm-blocked", error);
    }
    try {
      // Both at a time. What a cache holds may be what is broken, so there is a second try past it.
      const [answer] = await Promise.all([get("default").catch(() => get("reload")), ran]);
      // The tag has loaded and checked it: this is the same module.
      const module = await import(src);
      await module["default"]({ module_or_path: answer });
    } catch (error) {
      fail(error instanceof WebAssembly.CompileError ? "wasm-old" : "not-loaded", error);
    }
  }
  // The first change: the document is parsed, and no script that waits for that has run yet.
  document.addEventListener("readystatechange", run, { once: true });
})();
