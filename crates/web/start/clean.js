// For the <head>, before any other script: takes what hosted-flow and the provider have put into
// the address out of it and out of the history, so that no script of the page's comes across it.
// The host's parameters, their order and bytes, the fragment and history.state stay. The rules
// are those of hosted-flow-core (return_url.rs), which reads the address as it was from here.
//
//   data-provider         whose parameters: a name, several, or all where it is not set
//   data-parameter        our own, as set in the component: hf_attempt
//   data-error-parameter  the provider's error code, as set in the component: code
//
// Then it sends the component's first request, before the program is there, if it is told the backend:
//
//   data-backend          as set in the component, a path; then data-provider is the one name
//   data-purpose          as set in the component, if it is
(() => {
  // Imported where a server renders pages.
  if (!globalThis.document) return;
  // No script is the current one where a bundler has put this into a module.
  const data = document.currentScript?.dataset ?? {};
  const { provider, parameter = "hf_attempt", errorParameter = "code", backend, purpose } = data;
  // The name that is beyond doubt, then the others, each with the values that can be the provider's.
  const groups = [
    // Written from core's table: UPDATE_DOCS=1 cargo test -p hosted-flow-core --test tables head_script
    ["paysafe", ["sessionStatus", /^[A-Z_]+$/], ["sessionId", /^/], ["status", /^(success|fail)$/]],
    ["airwallex", ["ahfi_id", /^/], [errorParameter, /^(TOKEN_EXPIRED|UNAUTHORIZED|FLOW_INSTANCE_NOT_FOUND|ACTION_NOT_FOUND|UNKNOWN)$/]],
    // As written.
  ];
  const from = location.href;
  const [, before, query, fragment] = /^([^?#]*)\??([^#]*)(.*)$/.exec(from);
  const pairs = query.split("&");
  // Bytes for characters: nothing that is looked for has any beyond ASCII.
  const decode = (text) =>
    text.replace(/%[0-9a-f]{2}/gi, (byte) => String.fromCharCode("0x" + byte.slice(1)));
  const names = pairs.map((pair) => decode(pair.split("=")[0]));
  const gone = new Set();
  const ours = names.indexOf(parameter);
  names.forEach((name, i) => [parameter, "hf_handoff"].includes(name) && gone.add(i));
  for (const [owner, ...group] of groups) {
    if (provider && !provider.split(" ").includes(owner)) continue;
    let isRun = false;
    const sure = [];
    // The last of each name, anywhere and behind ours.
    const anywhere = [], behind = [];
    names.forEach((name, i) => {
      const place = group.findIndex(([known]) => known === name);
      const isBehind = ours >= 0 && i > ours;
      const value = decode(pairs[i].replace(/^[^=]*=?/, ""));
      const isPossible = place >= 0 && group[place][1].test(value);
      const is = (isRun && place > 0) || (isPossible && (place < 2 || isBehind));
      isRun = is && (isRun || place === 0);
      if (!is) return;
      if (place === 0) return sure.push(i);
      anywhere[place] = i;
      if (isBehind) behind[place] = i;
    });
    // An id alone says nothing of whose it is.
    const isTelling = behind.some((_, place) => group[place][1].source !== "^");
    const others = sure[0] >= 0 ? anywhere : isTelling ? behind : [];
    for (const i of [...sure, ...others]) gone.add(i);
  }
  const kept = pairs.filter((_, i) => !gone.has(i));
  if (kept.length < pairs.length) {
    try {
      const to = before + (kept.length ? "?" : "") + kept.join("&") + fragment;
      history.replaceState(history.state, "", to);
      // For the component, once: it is not listed, so only code that knows its name finds it.
      Object.defineProperty(window, "hostedFlowArrival", { value: { from, to: location.href }, configurable: true });
      // On a page that never shows the component, it is not used.
      setTimeout(() => delete window.hostedFlowArrival, 6e4);
    } catch {
      // A browser that refuses leaves it to the component.
    }
  }

  // The first request, as the program would send it, is handed over once, for its very URL. Not for a page
  // that is not shown yet, and not instead of a request that is no read.
  if (backend?.[0] !== "/" || !/^\w+$/.test(provider ?? "") || names.includes("hf_handoff") || document.prerendering) return;
  const EARLY = "hostedFlowEarly";
  const PREFIX = "hosted-flow:attempt:";
  const RECORD =
    /^{"version":1,"flow":"((?!\.+")[\w.-]{1,128})","provider":"(\w+)","stateHash":"([0-9a-f]{64})","launchedAt":([1-9]\d{0,14})(?:,"renewed":true)?(?:,"hostState":"([\w%]{0,1024})")?}$/;
  const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  // The path, as arriving.rs has it: of the flow of the attempt in the address, else of the one that this
  // tab showed, else of the newest attempt, else of the list. Only what the program itself has stored is
  // read; anything else throws, and is left to the program.
  const pathOf = async () => {
    const records = [];
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i);
      if (!key.startsWith(PREFIX)) continue;
      const [, flow, of, hash, at, state = ""] = RECORD.exec(localStorage.getItem(key));
      decodeURIComponent(state);
      if (key !== PREFIX + hash) throw key;
      if (of === provider && Date.now() - at <= 864e5) records.push({ flow, hash, at });
    }
    const values = pairs.filter((_, i) => names[i] === parameter).map((pair) => decode(pair.replace(/^[^=]*=?/, "")));
    let hash;
    if (records.length && values.length === 1 && /^[0-9a-f]{32}$/.test(values[0]))
      hash = hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(values[0])));
    const scope = purpose === undefined ? provider : provider + ":" + purpose;
    const shown = sessionStorage.getItem("hosted-flow:shown:" + scope) ?? "";
    const named = records.find((record) => record.hash === hash)?.flow;
    const newest = records.sort((a, b) => a.at - b.at).pop()?.flow;
    const flow = named ?? (/^(?!\.+$)[\w.-]{1,128}$/.test(shown) ? shown : newest);
    if (flow) return "/flows/" + flow;
    // Percent-encoded but for letters and digits.
    const byte = (c) => "%" + hex([c.charCodeAt()]).toUpperCase();
    const encoded = encodeURIComponent(purpose ?? "").replace(/[^\w%]|_/g, byte);
    return "/flows?open=true&provider=" + provider + (purpose === undefined ? "" : "&purpose=" + encoded);
  };
  const abort = new AbortController();
  const trace = hex(crypto.getRandomValues(new Uint8Array(16)));
  let url, answer, isOver;
  const ask = async () => {
    const to = new URL(backend.replace(/\/$/, "") + (await pathOf()), location.href);
    // The program was faster.
    if (isOver || to.origin !== location.origin) return drop();
    url = to.href;
    const headers = { accept: "application/json", traceparent: `00-${trace}-0000000000000002-01` };
    answer = fetch(url, { cache: "no-store", credentials: "same-origin", headers, signal: abort.signal });
    const late = setTimeout(() => abort.abort(), 1e4);
    const end = () => clearTimeout(late);
    answer.then(end, end);
  };
  const give = (wanted) => {
    if (isOver || (url && url !== wanted)) return;
    isOver = true;
    try {
      Object.defineProperty(window, EARLY, { value: null, configurable: false });
    } catch {
      // Not in every browser.
      delete window[EARLY];
    }
    if (url) return [answer, abort, trace];
  };
  // Nobody has asked for it, or the page goes into the back/forward cache, where an answer gets old.
  const drop = () => {
    if (isOver) return;
    isOver = true;
    abort.abort();
    delete window[EARLY];
  };
  Object.defineProperty(window, EARLY, { value: give, configurable: true });
  addEventListener("pagehide", drop);
  setTimeout(drop, 6e4);
  ask().catch(drop);
})();
