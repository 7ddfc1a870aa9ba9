// For the <head>, before any other script: takes what hosted-flow and the provider have put into
// the address out of it and out of the history, so that no script of the page's comes across it.
// The host's parameters, their order and bytes, the fragment and history.state stay. The rules
// are those of hosted-flow-core (return_url.rs), which reads the address as it was from here.
//
//   data-provider         whose parameters: a name, several, or all where it is not set
//   data-parameter        our own, as set in the component: hf_attempt
//   data-error-parameter  Airwallex's error code, as set in the component: code
(() => {
  const { provider, parameter = "hf_attempt", errorParameter = "code" } = document.currentScript.dataset;
  // The name that is beyond doubt, then all of them, in the order of the provider's document.
  const known = {
    paysafe: ["sessionStatus", ["sessionId", "sessionStatus", "status"]],
    airwallex: ["ahfi_id", ["ahfi_id", errorParameter]],
  };
  const from = location.href;
  const [, before, query, fragment] = /^([^?#]*)\??([^#]*)(.*)$/.exec(from);
  const pairs = query.split("&");
  // Bytes for characters: no name that is looked for has any beyond ASCII.
  const names = pairs.map((pair) =>
    pair.split("=")[0].replace(/%[0-9a-f]{2}/gi, (byte) => String.fromCharCode("0x" + byte.slice(1))),
  );
  const ours = names.indexOf(parameter);
  const providers = provider ? provider.split(" ") : Object.keys(known);
  const isTheirs = (name, i) =>
    providers.some((provider) => {
      const [sure, appended] = known[provider] ?? ["", []];
      const place = appended.indexOf(name);
      const isVouched = () =>
        names[i - 1] === sure ||
        (names[i + 1] === sure && place < appended.indexOf(sure) && names[i + 2] !== name);
      return place >= 0 && (name === sure || (ours < 0 ? isVouched() : i > ours));
    });
  const kept = pairs.filter(
    (_, i) => ![parameter, "hf_handoff"].includes(names[i]) && !isTheirs(names[i], i),
  );
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
