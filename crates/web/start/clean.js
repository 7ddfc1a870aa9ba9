// For the <head>, before any other script: takes what hosted-flow and the provider have put into
// the address out of it and out of the history, so that no script of the page's comes across it.
// The host's parameters, their order and bytes, the fragment and history.state stay. The rules
// are those of hosted-flow-core (return_url.rs), which reads the address as it was from here.
//
//   data-provider         whose parameters: a name, several, or all where it is not set
//   data-parameter        our own, as set in the component: hf_attempt
//   data-error-parameter  Airwallex's error code, as set in the component: code
(() => {
  // No script is the current one where a bundler has put this into a module.
  const { provider, parameter = "hf_attempt", errorParameter = "code" } = document.currentScript?.dataset ?? {};
  // The name that is beyond doubt, then the others, each with the values that can be the provider's.
  const codes = /^(TOKEN_EXPIRED|UNAUTHORIZED|FLOW_INSTANCE_NOT_FOUND|ACTION_NOT_FOUND|UNKNOWN)$/;
  const groups = [
    ["paysafe", ["sessionStatus", /^[A-Z_]+$/], ["sessionId", /^/], ["status", /^(success|fail)$/]],
    ["airwallex", ["ahfi_id", /^/], [errorParameter, codes]],
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
    const isTelling = behind.some((_, place) => group[place][0] !== "sessionId");
    const others = sure[0] >= 0 ? anywhere : isTelling ? behind : [];
    for (const i of [...sure, ...others]) gone.add(i);
  }
  const kept = pairs.filter((_, i) => !gone.has(i));
  if (kept.length === pairs.length) return;
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
})();
