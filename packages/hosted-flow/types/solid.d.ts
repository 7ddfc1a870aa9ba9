// For pages that write <hosted-flow> in JSX of Solid: import type {} from "hosted-flow/solid"
import type { JSX } from "solid-js/jsx-runtime";
import type { HeaderSource, HostedFlowAttributes, HostedFlowElement, Texts } from "./element.js";
import type { Listeners } from "./jsx.js";

type Own = HostedFlowAttributes & Listeners<"on:"> & { "prop:headers"?: HeaderSource; "prop:texts"?: Texts };

declare module "solid-js/jsx-runtime" {
  namespace JSX {
    interface IntrinsicElements {
      "hosted-flow": Omit<JSX.HTMLAttributes<HostedFlowElement>, keyof Own> & Own;
    }
  }
}
