import type { HeaderSource, HostedFlowAttributes, HostedFlowEventDetails, Texts } from "./element.js";

/** The listeners of the element, with a prefix: `onsettled`. */
export type Listeners<Prefix extends string> = {
  [Name in keyof HostedFlowEventDetails as `${Prefix}${Name}`]?: (event: CustomEvent<HostedFlowEventDetails[Name]>) => void;
};

/** What is set on the element in JSX: attributes, properties, listeners. */
export type InJsx = HostedFlowAttributes & Listeners<"on"> & { headers?: HeaderSource; texts?: Texts };
