import type { HostedFlowEventDetails, HostedFlowProperties, HostedFlowView } from "./data.js";

export type * from "./data.js";

/** Gives the headers of a call. It is asked before each one, and with `true` after a 401 or 403. */
export type HeaderSource = (renew: boolean) => HeadersInit | undefined | Promise<HeadersInit | undefined>;

/** Texts of the page's own, by their names in the catalogue. */
export type Texts = Readonly<Record<string, string>>;

export interface HostedFlowElement extends HostedFlowProperties {}
export class HostedFlowElement extends HTMLElement {
  /** The package's version. */
  static readonly version: string;
  get headers(): HeaderSource | undefined;
  set headers(value: HeaderSource | null | undefined);
  get texts(): Texts | undefined;
  set texts(value: Texts | null | undefined);
  /** What is shown; `null` until the program is there. */
  readonly view: HostedFlowView | null;
  /** Each as if its button were clicked: `false`, and nothing else, where the screen does not offer it. */
  start(): boolean;
  continue(): boolean;
  checkNow(): boolean;
  startOver(): boolean;
  /** The record of what happened, for support; nothing until the program is there. */
  exportRecord(): string | undefined;
  addEventListener<K extends keyof HostedFlowEventDetails>(
    type: K,
    listener: (event: CustomEvent<HostedFlowEventDetails[K]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof HostedFlowEventDetails>(
    type: K,
    listener: (event: CustomEvent<HostedFlowEventDetails[K]>) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "hosted-flow": HostedFlowElement;
  }
}
