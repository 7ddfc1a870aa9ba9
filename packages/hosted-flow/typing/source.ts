// The declared class has the members of the source, of the same types.
import type { HostedFlowElement as Source } from "../src/element.js";
import type { HostedFlowElement as Declared, HostedFlowProperties } from "../types/element.js";

// Those are written otherwise: the properties by a loop, the listeners by the browser.
type Others = keyof HostedFlowProperties | "addEventListener" | "removeEventListener";

declare const source: Source;
export const declared: Omit<Declared, Others> = source;
declare const element: Declared;
export const given: Omit<Source, `${string}Callback` | Others> = element;
