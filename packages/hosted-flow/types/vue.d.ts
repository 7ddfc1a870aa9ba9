import type { DefineComponent } from "vue";
import type { HeaderSource, HostedFlowEventDetails, HostedFlowSettings, Texts } from "./element.js";

type Events = {
  [Name in keyof HostedFlowEventDetails]: (event: CustomEvent<HostedFlowEventDetails[Name]>) => void;
};

/** The element as a component. Its events have the names of the element's. */
export const HostedFlow: DefineComponent<
  HostedFlowSettings & { headers?: HeaderSource; texts?: Texts },
  {},
  {},
  {},
  {},
  {},
  {},
  Events
>;
