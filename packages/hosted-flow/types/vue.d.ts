import type { DefineComponent } from "vue";
import type { HeaderSource, HostedFlowSettings, Texts } from "./element.js";

/** The element as a component. Its events have the names of the element's. */
export const HostedFlow: DefineComponent<HostedFlowSettings & { headers?: HeaderSource; texts?: Texts }>;
