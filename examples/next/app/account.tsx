"use client";

import { useEffect, useState } from "react";
import { HostedFlow } from "hosted-flow/react";

import Verification from "./verification/page";

// Called before each call of your backend, and with `true` after a 401.
async function headers(renew: boolean) {
  if (renew) await fetch("/"); // whatever signs the person in again
  return { "x-page": "next" };
}

export function Account() {
  const [isShown, show] = useState(true);
  const [locale, speak] = useState("en");
  const [hasSecond, add] = useState(false);
  const [log, write] = useState<string[]>([]);

  // Where the sandbox plays Paysafe on your own machine; a page in production has no such lines.
  const [sandbox, play] = useState("");
  useEffect(() => play(`127.0.0.1:${Number(location.port) + 2}`), []);

  const hear = ({ type, detail }: CustomEvent) =>
    write((log) => [...log, [type, ...Object.values(detail)].join(" ")]);

  return (
    <>
      {isShown && (
        <HostedFlow
          provider="paysafe"
          locale={locale}
          headers={headers}
          loopbackHosts={sandbox}
          onReady={hear}
          onSettled={hear}
          onProblem={hear}
          onSessionExpired={hear}
        >
          <a slot="support" href="mailto:help@alder-finch.example">Write to us</a>
          This step can’t open right now. Please call us.
        </HostedFlow>
      )}
      {hasSecond && <Verification />}

      <p>
        <button id="mount" onClick={() => show(!isShown)}>Take it out, or put it in</button>
        <button id="language" onClick={() => speak(locale === "en" ? "lt" : "en")}>English, or Lithuanian</button>
        <button id="second" onClick={() => add(!hasSecond)}>A second one</button>
      </p>
      <ol id="log">{log.map((line, index) => <li key={index}>{line}</li>)}</ol>
    </>
  );
}
