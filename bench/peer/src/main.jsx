// A page of React and oidc-client-ts that does what our page does: it sends a person to the provider and
// shows the result. It is measured, not used: see ../README.md.
import { UserManager, WebStorageStateStore } from "oidc-client-ts";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

const FLOWS = "/hosted-flow/v1/flows";
const PROVIDER = "paysafe";
const FLOW_OF = "peer:flow:";
// As ours: at least two seconds, then a tenth of the time waited.
const LEAST_PAUSE = 2000;
const DEADLINE = 15000;

class Manager extends UserManager {
  /** Checks the state of the address against the storage, once. */
  async arrived(url) {
    const { state, response } = await this._client.readSigninResponseState(url, true);
    return { state: state.id, code: response.code };
  }

  async request() {
    return this._client.createSigninRequest({});
  }
}

const here = `${location.origin}/`;
const manager = new Manager({
  authority: here,
  client_id: "page",
  redirect_uri: here,
  stateStore: new WebStorageStateStore({ store: localStorage }),
  // The backend is the client: nothing is discovered, and no token reaches the page.
  metadata: { issuer: here, authorization_endpoint: `${here}authorize`, token_endpoint: `${here}token` },
});

async function call(path, options = {}) {
  const answer = await fetch(path, {
    cache: "no-store",
    credentials: "same-origin",
    signal: AbortSignal.timeout(DEADLINE),
    ...options,
    headers: { accept: "application/json", ...options.headers },
  });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
}

/** What the provider's status means; what is not known is still open. */
function meaning({ status }) {
  if (status?.provider !== PROVIDER) throw new Error("another provider");
  switch (status.sessionStatus) {
    case "COMPLETED":
      return "approved";
    case "FAILED":
      return "declined";
    default:
      return "processing";
  }
}

async function leave() {
  const { state } = await manager.request();
  const { id, launch } = await call(FLOWS, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify({ provider: PROVIDER, returnUrl: `${here}?code=ok&state=${state.id}` }),
  });
  localStorage.setItem(FLOW_OF + state.id, id);
  // The query is signed as it stands: nothing parses and writes it again.
  const code = encodeURIComponent(launch.secureCode);
  location.assign(`${launch.redirectUrl}${launch.redirectUrl.includes("?") ? "&" : "?"}secureCode=${code}`);
}

async function arrive() {
  const { state } = await manager.arrived(location.href);
  history.replaceState(history.state, "", "/");
  const flow = localStorage.getItem(FLOW_OF + state);
  localStorage.removeItem(FLOW_OF + state);
  if (!flow) throw new Error("no flow of this state");
  return flow;
}

// One arrival for one document, however often a component mounts.
const arrival = new URLSearchParams(location.search).has("state") ? arrive() : undefined;

function useFlow() {
  const [shown, show] = useState({ phase: arrival ? "checking" : "idle" });
  useEffect(() => {
    let timer;
    let isOver = false;
    const began = Date.now();
    const ask = async (id) => {
      const flow = await call(`${FLOWS}/${id}`);
      if (isOver) return;
      const status = meaning(flow);
      const phase = status === "processing" ? "waiting" : "settled";
      show({ phase, status, id });
      if (phase === "waiting") again(id);
    };
    const again = (id) => {
      const pause = Math.max(LEAST_PAUSE, (Date.now() - began) / 10);
      timer = setTimeout(() => ask(id).catch(() => !isOver && again(id)), pause);
    };
    arrival?.then(ask).catch(() => show({ phase: "problem" }));
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, []);
  const start = () => {
    show({ phase: "starting" });
    leave().catch(() => show({ phase: "problem" }));
  };
  return [shown, start];
}

const STEPS = ["Start", "Bank account", "Review", "Result"];
const AT = { idle: 0, starting: 0, problem: 0, checking: 2, waiting: 2, settled: 4 };
const BANK = ["M8 20 24 10l16 10z", "M12 20v16M20 20v16M28 20v16M36 20v16M8 38h32"];
const RING = [];
const CHECK = ["M24 6a18 18 0 1 0 0 36 18 18 0 0 0 0-36z", "M16 25l6 6 11-13"];
const SCREENS = {
  idle: [BANK, "neutral", "Confirm your bank account", "You go to Paysafe, choose your bank and sign in there. It takes a few minutes."],
  starting: [BANK, "neutral", "Confirm your bank account", "You go to Paysafe, choose your bank and sign in there. It takes a few minutes."],
  checking: [RING, "neutral", "We’re checking your result", "One moment, please."],
  waiting: [RING, "neutral", "We’re checking your result", "Thank you. We’re waiting for the result from Paysafe."],
  approved: [CHECK, "good", "We’ve confirmed your bank account", "Thank you. You don’t need to do anything else here."],
  declined: [BANK, "bad", "We couldn’t confirm your bank account", "Write to us, and we’ll help you."],
  problem: [BANK, "attention", "Something went wrong", "Try again, or write to us."],
};

function Step({ name, index, at }) {
  const place = index < at ? "done" : index === at ? "here" : "ahead";
  return (
    <li className="hosted-flow-step" data-place={place} aria-current={place === "here" ? "step" : undefined}>
      <span className="hosted-flow-step-name">{name}</span>
      <span className="hosted-flow-live">, {place}</span>
    </li>
  );
}

function Page() {
  const [{ phase, status, id }, start] = useFlow();
  const [mark, tone, heading, text] = SCREENS[phase === "settled" ? status : phase];
  useEffect(() => {
    if (phase === "settled") document.querySelector(".hosted-flow-heading").focus();
  }, [phase]);
  const at = AT[phase];
  return (
    <section className="hosted-flow" lang="en" dir="ltr" data-phase={phase} data-status={status} aria-label="Verification">
      <ol className="hosted-flow-steps" role="list" aria-label="Progress" data-count={`${Math.min(at + 1, 4)} / 4`}>
        {STEPS.map((name, index) => <Step key={name} name={name} index={index} at={at} />)}
      </ol>
      <div className="hosted-flow-card" data-tone={tone}>
        <div className="hosted-flow-head">
          <div className="hosted-flow-mark" aria-hidden="true">
            {mark === RING ? (
              <span className="hosted-flow-ring" />
            ) : (
              <svg viewBox="0 0 48 48" focusable="false">{mark.map((d) => <path key={d} d={d} />)}</svg>
            )}
          </div>
          <h2 className="hosted-flow-heading" tabIndex={-1}><span>{heading}</span></h2>
        </div>
        <p><span>{text}</span></p>
        <div className="hosted-flow-actions">
          {(phase === "idle" || phase === "starting" || phase === "problem") && (
            <button className="hosted-flow-button" type="button" data-action="start" data-rank="primary"
              aria-disabled={phase === "starting"} onClick={phase === "starting" ? undefined : start}>
              <span>Continue to Paysafe</span>
            </button>
          )}
        </div>
        {phase === "settled" && (
          <div className="hosted-flow-help">
            <p>Questions? <a href="mailto:help@alder-finch.example">Write to us</a></p>
            <p className="hosted-flow-reference">Reference <code dir="ltr">{id.slice(-8)}</code></p>
          </div>
        )}
      </div>
      <p className="hosted-flow-live" role="status">{phase === "settled" ? heading : ""}</p>
    </section>
  );
}

createRoot(document.getElementById("hosted-flow")).render(<Page />);
