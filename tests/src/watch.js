// Before all others on the page, in end-to-end tests: writes down what the console would show
// and what the page's policy forbids, in the tab's own storage, from where the test takes it.
(() => {
  // WebKit's driver cannot play a phone: what such a session has stored says that it is one.
  if (localStorage.getItem("e2e:phone")) {
    const ask = window.matchMedia.bind(window);
    window.matchMedia = (query) =>
      query === "(any-pointer: coarse)" ? { matches: true } : ask(query);
  }
  // What the program has in its memory is seen nowhere else.
  const instantiate = window.WebAssembly?.instantiateStreaming;
  if (instantiate) {
    WebAssembly.instantiateStreaming = async (...given) => {
      const made = await instantiate(...given);
      window.testMemory = made.instance.exports.memory;
      return made;
    };
  }
  const KEY = "e2e:console";
  const write = (kind, ...parts) => {
    const lines = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    lines.push([kind, parts.map(String).join(" ")]);
    sessionStorage.setItem(KEY, JSON.stringify(lines));
  };
  for (const level of ["log", "info", "debug", "warn", "error"]) {
    const print = console[level];
    console[level] = (...parts) => {
      write(level === "error" ? "error" : "log", ...parts);
      print.apply(console, parts);
    };
  }
  const named = ({ target, message }) => message ?? `not loaded: ${target?.src ?? target?.href}`;
  addEventListener("error", (event) => write("error", named(event)), true);
  addEventListener("unhandledrejection", ({ reason }) => write("error", reason));
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
    write("violation", `${effectiveDirective} forbids ${blockedURI} ${sample}`),
  );
})();
