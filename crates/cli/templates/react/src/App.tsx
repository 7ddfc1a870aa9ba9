import { HostedFlow } from "hosted-flow/react";

export function App() {
  return (
    <main>
      <h1>Open your account</h1>
      <HostedFlow
        provider="ondato"
        // Where `hosted-flow sandbox` plays Ondato: not in production.
        loopbackHosts="127.0.0.1:8081"
        onSettled={({ detail }) => {
          if (detail.status === "approved") {
            // Ask your own backend before you go on: an event in a browser is no proof.
          }
        }}
      >
        <p slot="support">
          <a href="mailto:help@example.com">Write to us</a>
        </p>
        This step can’t open right now. Try again later, or use another browser.
      </HostedFlow>
    </main>
  );
}
