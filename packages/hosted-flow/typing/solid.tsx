/** @jsxImportSource solid-js */
import type {} from "hosted-flow/solid";

export const right = (
  <hosted-flow provider="ondato" return-url="https://bank.example/back" heading-level={3} id="check"
    prop:headers={() => ({ authorization: "x" })} on:settled={({ detail }) => console.log(detail.status === "approved")}>
    <a slot="support" href="/help">Help</a>
  </hosted-flow>
);
// @ts-expect-error a provider that we do not have
export const wrong = <hosted-flow provider="stripe" />;
// @ts-expect-error no setting is called that
export const unknown = <hosted-flow provider="ondato" backends="/x" />;
// @ts-expect-error the provider is missing
export const missing = <hosted-flow locale="lt" />;
