import type { ReactNode, RefCallback, RefObject } from "react";
import type { HeaderSource, HostedFlowElement, HostedFlowEventDetails, HostedFlowSettings, HostedFlowView, Texts } from "./element.js";

type Listener<Name extends keyof HostedFlowEventDetails> = (event: CustomEvent<HostedFlowEventDetails[Name]>) => void;

export interface HostedFlowProps extends HostedFlowSettings {
  headers?: HeaderSource;
  texts?: Texts;
  /** Children with a `slot`, and the words for where it cannot run. */
  children?: ReactNode;
  elementRef?: RefCallback<HostedFlowElement> | RefObject<HostedFlowElement | null>;
  onReady?: Listener<"ready">;
  onPhase?: Listener<"phase">;
  onStatus?: Listener<"status">;
  onSettled?: Listener<"settled">;
  onProblem?: Listener<"problem">;
  onInputNeeded?: Listener<"inputneeded">;
  onSessionExpired?: Listener<"sessionexpired">;
  onFinished?: Listener<"finished">;
  onReturned?: Listener<"returned">;
  onNotNow?: Listener<"notnow">;
  onFunnel?: Listener<"funnel">;
  onView?: Listener<"view">;
}

/** The element as a component. */
export function HostedFlow(props: HostedFlowProps): ReactNode;

/** A reference for `elementRef`, and what the element shows: `null` until it is there. */
export function useHostedFlow(): readonly [
  RefCallback<HostedFlowElement> & { readonly current: HostedFlowElement | null },
  HostedFlowView | null,
];
