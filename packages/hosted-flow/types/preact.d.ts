// For pages that write <hosted-flow> in JSX of Preact: import type {} from "hosted-flow/preact"
import type { HTMLAttributes } from "preact";
import type { HostedFlowElement } from "./element.js";
import type { InJsx } from "./jsx.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "hosted-flow": Omit<HTMLAttributes<HostedFlowElement>, keyof InJsx> & InJsx;
    }
  }
}
