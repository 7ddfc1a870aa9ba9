// Written from the types of the program: UPDATE_DOCS=1 cargo test -p hosted-flow-element

/** The providers. */
export type HostedFlowProvider = "ondato" | "paysafe" | "airwallex" | "connectfi" | "connectpay";

/** The phases, as in `data-phase`. */
export type HostedFlowPhase = "idle" | "starting" | "leaving" | "checking" | "waiting" | "parked" | "needs-input" | "settled" | "problem";

/** The statuses, as in `data-status`. */
export type HostedFlowStatus = "not-started" | "awaiting-customer" | "processing" | "in-review" | "needs-input" | "approved" | "declined" | "expired" | "abandoned" | "failed" | "unknown";

/** What a button does, as in `data-action`. */
export type HostedFlowAction = "start" | "continue" | "reauthorize" | "start-over" | "upload" | "check-now" | "cancel" | "not-now" | "open-in-tab" | "open-in-browser" | "copy-link" | "share-link" | "finish";

/** The steps of a visit. */
export type HostedFlowStep = "shown" | "clicked" | "left" | "back";

/** What is shown. */
export interface HostedFlowView {
  /** The provider. */
  readonly provider: HostedFlowProvider;
  /** The phase, as in `data-phase`. */
  readonly phase: HostedFlowPhase;
  /** The status, as in `data-status`. */
  readonly status: HostedFlowStatus | null;
  /** The actions that are offered, the most important first. */
  readonly actions: readonly HostedFlowAction[];
  /** The action that is in progress. */
  readonly pressed: HostedFlowAction | null;
  /** The problem code, as in `data-code`. */
  readonly problem: string | null;
  /** The reference for support. */
  readonly reference: string | null;
  /** Whether the person should contact support. */
  readonly support: boolean;
  /** Whether the result is of an earlier visit. */
  readonly recent: boolean;
}

/** The detail of each event: ids and codes, never a secret or a URL. */
export interface HostedFlowEventDetails {
  /** The program is there. */
  ready: Readonly<Record<never, never>>;
  /** The phase changed. */
  phase: { readonly phase: HostedFlowPhase };
  /** The status changed. */
  status: { readonly flow: string; readonly status: HostedFlowStatus };
  /** A final status, once. */
  settled: { readonly flow: string; readonly status: HostedFlowStatus };
  /** A problem occurred. */
  problem: { readonly code: string };
  /** The provider wants data that the host page's own form asks for. */
  inputneeded: { readonly flow: string; readonly attributes: readonly string[] };
  /** The person is signed out of the host page. */
  sessionexpired: Readonly<Record<never, never>>;
  /** The person presses "Continue" after the approval; nothing else changes. */
  finished: { readonly flow: string };
  /** The person came back from the hosted page, in the browser that they left from. */
  returned: { readonly state?: string };
  /** The person clicked "not now". */
  notnow: Readonly<Record<never, never>>;
  /** A step of the visit, for the host page's analytics. */
  funnel: { readonly step: HostedFlowStep; readonly action?: HostedFlowAction; readonly seconds?: number };
  /** Something else is shown. It does not bubble. */
  view: HostedFlowView;
}

/** What can be set. */
export interface HostedFlowSettings {
  /** The provider. */
  provider: HostedFlowProvider;
  /** Where the backend serves the contract; `/hosted-flow/v1` on the page's own origin unless set. */
  backend?: string;
  /** The purpose of the verification, as the backend names it; it selects a configuration there. */
  purpose?: string;
  /** The return URL; the page's own address unless set. */
  returnUrl?: string;
  /** Hosts of hosted pages in addition to the provider's own, such as white-label hosts and Paysafe's production host. */
  hosts?: string | readonly string[];
  /** The language. */
  locale?: string;
  /** Light, dark, or as the person's system has it. */
  theme?: "auto" | "light" | "dark";
  /** Name of our query parameter in the return URL; `hf_attempt` unless set. */
  parameter?: string;
  /** Name of the query parameter with Paysafe's secure code; `secureCode` unless set. */
  secureCodeName?: string;
  /** Name of the query parameter with Airwallex's error code; `code` unless set. */
  errorCodeName?: string;
  /** Whether a person at a desktop computer is offered a hand-off to their phone by QR code. */
  handoff?: boolean;
  /** Maximum size of an uploaded document in bytes, up to 100 MiB; 10 MiB unless set. */
  maxFileBytes?: number;
  /** Whether to open the backend's event stream, where it has one; `true` unless set. */
  events?: boolean;
  /** The level of the heading, 1 to 6, so that it fits the page's own; 2 unless set. */
  headingLevel?: number;
  /** The name that is shown in place of the provider's, such as that of a white-label page: at most 40 characters. */
  brand?: string;
  /** Whether "not now" is offered before the check and while it is unfinished. */
  offersNotNow?: boolean;
  /** Whether an approval has a button "Continue", which sends `Finished`; `false` unless set. */
  offersContinue?: boolean;
  /** Whether the state of the check is put in front of the page's title; `false` unless set. */
  stateInTitle?: boolean;
  /** Any text of at most 1,024 bytes, which comes back in `Returned`. */
  state?: string;
  /** Words by which the browsers inside other apps are told from `navigator.userAgent`, in place of the list of the component. */
  inAppBrowsers?: string | readonly string[];
  /** Plain-http loopback hosts of sandbox providers. */
  loopbackHosts?: string | readonly string[];
  /** The address of the folder with the package's files. */
  base?: string;
}

/** The settings as attributes. */
export interface HostedFlowAttributes {
  /** The provider. */
  provider: HostedFlowProvider;
  /** Where the backend serves the contract; `/hosted-flow/v1` on the page's own origin unless set. */
  backend?: string;
  /** The purpose of the verification, as the backend names it; it selects a configuration there. */
  purpose?: string;
  /** The return URL; the page's own address unless set. */
  "return-url"?: string;
  /** Hosts of hosted pages in addition to the provider's own, such as white-label hosts and Paysafe's production host. */
  hosts?: string;
  /** The language. */
  locale?: string;
  /** Light, dark, or as the person's system has it. */
  theme?: "auto" | "light" | "dark";
  /** Name of our query parameter in the return URL; `hf_attempt` unless set. */
  parameter?: string;
  /** Name of the query parameter with Paysafe's secure code; `secureCode` unless set. */
  "secure-code-name"?: string;
  /** Name of the query parameter with Airwallex's error code; `code` unless set. */
  "error-code-name"?: string;
  /** Whether a person at a desktop computer is offered a hand-off to their phone by QR code. */
  handoff?: boolean | "" | "true" | "false";
  /** Maximum size of an uploaded document in bytes, up to 100 MiB; 10 MiB unless set. */
  "max-file-bytes"?: number | string;
  /** Whether to open the backend's event stream, where it has one; `true` unless set. */
  events?: boolean | "" | "true" | "false";
  /** The level of the heading, 1 to 6, so that it fits the page's own; 2 unless set. */
  "heading-level"?: number | string;
  /** The name that is shown in place of the provider's, such as that of a white-label page: at most 40 characters. */
  brand?: string;
  /** Whether "not now" is offered before the check and while it is unfinished. */
  "offers-not-now"?: boolean | "" | "true" | "false";
  /** Whether an approval has a button "Continue", which sends `Finished`; `false` unless set. */
  "offers-continue"?: boolean | "" | "true" | "false";
  /** Whether the state of the check is put in front of the page's title; `false` unless set. */
  "state-in-title"?: boolean | "" | "true" | "false";
  /** Any text of at most 1,024 bytes, which comes back in `Returned`. */
  state?: string;
  /** Words by which the browsers inside other apps are told from `navigator.userAgent`, in place of the list of the component. */
  "in-app-browsers"?: string;
  /** Plain-http loopback hosts of sandbox providers. */
  "loopback-hosts"?: string;
  /** The address of the folder with the package's files. */
  base?: string;
  /** The element begins when this is taken away. */
  hold?: boolean | "";
}

/** The settings as properties: what is set is turned into a text, and what is read is one. */
export interface HostedFlowProperties {
  get provider(): string | null;
  set provider(value: HostedFlowProvider | null | undefined);
  get backend(): string | null;
  set backend(value: string | null | undefined);
  get purpose(): string | null;
  set purpose(value: string | null | undefined);
  get returnUrl(): string | null;
  set returnUrl(value: string | null | undefined);
  get hosts(): string | null;
  set hosts(value: string | readonly string[] | null | undefined);
  get locale(): string | null;
  set locale(value: string | null | undefined);
  get theme(): string | null;
  set theme(value: "auto" | "light" | "dark" | null | undefined);
  get parameter(): string | null;
  set parameter(value: string | null | undefined);
  get secureCodeName(): string | null;
  set secureCodeName(value: string | null | undefined);
  get errorCodeName(): string | null;
  set errorCodeName(value: string | null | undefined);
  get handoff(): string | null;
  set handoff(value: boolean | null | undefined);
  get maxFileBytes(): string | null;
  set maxFileBytes(value: number | null | undefined);
  get events(): string | null;
  set events(value: boolean | null | undefined);
  get headingLevel(): string | null;
  set headingLevel(value: number | null | undefined);
  get brand(): string | null;
  set brand(value: string | null | undefined);
  get offersNotNow(): string | null;
  set offersNotNow(value: boolean | null | undefined);
  get offersContinue(): string | null;
  set offersContinue(value: boolean | null | undefined);
  get stateInTitle(): string | null;
  set stateInTitle(value: boolean | null | undefined);
  get state(): string | null;
  set state(value: string | null | undefined);
  get inAppBrowsers(): string | null;
  set inAppBrowsers(value: string | readonly string[] | null | undefined);
  get loopbackHosts(): string | null;
  set loopbackHosts(value: string | readonly string[] | null | undefined);
  get base(): string | null;
  set base(value: string | null | undefined);
}
