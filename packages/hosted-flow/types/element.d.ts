/** What is shown. */
export interface HostedFlowView {
  /** The provider. */
  readonly provider: string;
  /** The phase, as in `data-phase`. */
  readonly phase: string;
  /** The status, as in `data-status`. */
  readonly status: string | null;
  /** The actions that are offered, the most important first. */
  readonly actions: readonly string[];
  /** The action that is in progress. */
  readonly pressed: string | null;
  /** The problem code, as in `data-code`. */
  readonly problem: string | null;
  /** The reference for support. */
  readonly reference: string | null;
  /** Whether the person should contact support. */
  readonly support: boolean;
  /** Whether the result is of an earlier visit. */
  readonly recent: boolean;
}

/** Gives the headers of a call. It is asked before each one, and with `true` after a 401 or 403. */
export type HeaderSource = (renew: boolean) => HeadersInit | Promise<HeadersInit>;

/** Texts of the page's own, by their names in the catalogue. */
export type Texts = Readonly<Record<string, string>>;

export type Provider = "airwallex" | "connectfi" | "connectpay" | "ondato" | "paysafe";

type None = Readonly<Record<never, never>>;

/** The detail of each event. */
export interface HostedFlowEventDetails {
  ready: None;
  phase: { readonly phase: string };
  status: { readonly flow: string; readonly status: string };
  settled: { readonly flow: string; readonly status: string };
  problem: { readonly code: string };
  inputneeded: { readonly flow: string; readonly attributes: readonly string[] };
  sessionexpired: None;
  finished: { readonly flow: string };
  returned: { readonly state?: string };
  notnow: None;
  funnel: { readonly step: string; readonly action?: string; readonly seconds?: number };
  view: HostedFlowView;
}

/** What can be set by attributes, as properties. */
export interface HostedFlowSettings {
  provider: Provider;
  backend?: string;
  purpose?: string;
  returnUrl?: string;
  hosts?: string | readonly string[];
  locale?: string;
  theme?: "auto" | "light" | "dark";
  parameter?: string;
  secureCodeName?: string;
  errorCodeName?: string;
  handoff?: boolean;
  maxFileBytes?: number;
  events?: boolean;
  headingLevel?: number;
  brand?: string;
  offersNotNow?: boolean;
  offersContinue?: boolean;
  stateInTitle?: boolean;
  state?: string;
  inAppBrowsers?: string | readonly string[];
  /** Plain-http hosts of the sandbox. Used only on a page that is itself on this machine. */
  loopbackHosts?: string | readonly string[];
  /** The address of the folder with the package's files. */
  base?: string;
}

/** The attributes as properties: what is set is turned into a text, and what is read is one. */
type AsProperties = { [Name in keyof Required<HostedFlowSettings>]: any };
export interface HostedFlowElement extends AsProperties {}
export class HostedFlowElement extends HTMLElement {
  headers: HeaderSource | undefined;
  texts: Texts | undefined;
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
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "hosted-flow": HostedFlowElement;
  }
}
