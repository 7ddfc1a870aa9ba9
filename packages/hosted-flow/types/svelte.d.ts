import type { HTMLAttributes } from "svelte/elements";
import type { HeaderSource, HostedFlowElement, HostedFlowEventDetails, HostedFlowSettings, Texts } from "./element.js";

type Listeners = {
  [Name in keyof HostedFlowEventDetails as `on${Name}`]?: (event: CustomEvent<HostedFlowEventDetails[Name]>) => void;
};

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "hosted-flow": HTMLAttributes<HostedFlowElement> &
      HostedFlowSettings &
      Listeners & { headers?: HeaderSource; texts?: Texts };
  }
}
