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
  const any = /^/;
  const codes = /^(TOKEN_EXPIRED|UNAUTHORIZED|FLOW_INSTANCE_NOT_FOUND|ACTION_NOT_FOUND|UNKNOWN)$/;
  const groups = [
    ["paysafe", ["sessionStatus", /^[A-Z_]+$/], ["sessionId", any], ["status", /^(success|fail)$/]],
    ["airwallex", ["ahfi_id", any], [errorParameter, codes]],
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
  const isBehindOurs = (i) => ours >= 0 && i > ours;
  names.forEach((name, i) => [parameter, "hf_handoff"].includes(name) && gone.add(i));
  for (const [owner, ...group] of groups) {
    if (provider && !provider.split(" ").includes(owner)) continue;
    let isRun = false;
    const places = names.map((name, i) => {
      const place = group.findIndex(([known]) => known === name);
      const value = decode(pairs[i].replace(/^[^=]*=?/, ""));
      const isPossible = place >= 0 && group[place][1].test(value);
      const is = (isRun && place > 0) || (isPossible && (place < 2 || isBehindOurs(i)));
      isRun = is && (isRun || place === 0);
      return is ? place : -1;
    });
    const isSure = places.includes(0);
    const found = places.map((place, i) => (isSure || isBehindOurs(i) ? place : -1));
    // An id alone says nothing of whose it is. Each name goes once: the last.
    if (!found.some((place) => place >= 0 && group[place][0] !== "sessionId")) continue;
    found.forEach((place, i) => {
      if (place === 0 || (place > 0 && found.lastIndexOf(place) === i)) gone.add(i);
    });
  }
  const kept = pairs.filter((_, i) => !gone.has(i));
  if (kept.length === pairs.length) return;
  try {
    const to = before + (kept.length ? "?" : "") + kept.join("&") + fragment;
    history.replaceState(history.state, "", to);
    // For the component, once: it is not listed, so only who knows its name comes across it.
    Object.defineProperty(window, "hostedFlowArrival", { value: { from, to: location.href }, configurable: true });
    // On a page that never comes to show the component, nobody takes it.
    setTimeout(() => delete window.hostedFlowArrival, 6e4);
  } catch {
    // A browser that refuses leaves it to the component.
  }
})();
