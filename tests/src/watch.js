// Runs before all other scripts of the page in end-to-end tests: records the console's messages and
// the violations of the page's policy in the tab's storage, where the test reads them.
(() => {
  // WebKit's driver cannot emulate a phone: an entry in the storage says that the session is on one.
  if (localStorage.getItem("e2e:phone")) {
    const nativeMatchMedia = window.matchMedia.bind(window);
    window.matchMedia = (query) =>
      query === "(any-pointer: coarse)" ? { matches: true } : nativeMatchMedia(query);
  }
  // The program's memory can be read nowhere else.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const instantiate = window.WebAssembly?.[name];
    if (!instantiate) continue;
    WebAssembly[name] = async (...given) => {
      const made = await instantiate(...given);
      // start.js first tries a module that has none.
      const { memory } = (made.instance ?? made).exports ?? {};
      if (memory) window.testMemory = memory;
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
