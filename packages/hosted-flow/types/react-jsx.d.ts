// For pages that write <hosted-flow> in JSX of React 19 themselves: import type {} from "hosted-flow/react-jsx"
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { HostedFlowElement } from "./element.js";
import type { InJsx } from "./jsx.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "hosted-flow": Omit<DetailedHTMLProps<HTMLAttributes<HostedFlowElement>, HostedFlowElement>, keyof InJsx> & InJsx;
    }
  }
}
