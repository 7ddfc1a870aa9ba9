// What a page writes without a framework, and what its compiler must refuse.
import { HostedFlowElement } from "hosted-flow/element";
import type { HostedFlowProvider, HostedFlowView } from "hosted-flow/element";

const flow: HostedFlowElement = document.createElement("hosted-flow");
const provider: HostedFlowProvider = "ondato";
flow.provider = provider;
flow.hosts = ["bank.example"];
flow.hosts = "bank.example";
flow.locale = null;
flow.headingLevel = 3;
flow.headers = async (renew) => ({ authorization: renew ? "new" : "old" });
flow.headers = () => new Headers();
flow.texts = { "button-check": "Look again" };
const brand: string | null = flow.brand;
const view: HostedFlowView | null = flow.view;
const isStarted: boolean = flow.start();
flow.addEventListener("settled", ({ detail }) => {
  if (detail.status === "approved") console.log(detail.flow, brand, view?.phase === "idle", isStarted);
  // @ts-expect-error no status is called that
  if (detail.status === "accepted") console.log();
});
flow.addEventListener("funnel", ({ detail }) => console.log(detail.step, detail.seconds?.toFixed()));
flow.addEventListener("click", () => {});
document.querySelector("hosted-flow")?.exportRecord()?.at(0);
console.log(HostedFlowElement.version);

// @ts-expect-error a provider that we do not have
flow.provider = "stripe";
// @ts-expect-error a text for a number
flow.headingLevel = "two";
// @ts-expect-error not a list of texts
flow.hosts = [1];
// @ts-expect-error not a theme
flow.theme = "pink";
// @ts-expect-error it is read alone
flow.view = null;
// @ts-expect-error no function
flow.headers = { authorization: "x" };
// @ts-expect-error there is no such event detail
flow.addEventListener("problem", ({ detail }) => console.log(detail.message));
