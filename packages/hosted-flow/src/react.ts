"use client";
// The element as a React component.
import { createElement, useEffect, useLayoutEffect, useRef, useState } from "react";
import "hosted-flow/element";
import { EVENTS, kebab, text } from "./wrapping.js";

type Element_ = HTMLElement & { headers: unknown; texts: unknown; view: unknown };

/** `inputneeded` as `onInputNeeded`. */
const HANDLERS: Record<string, string> = {
  ...Object.fromEntries(EVENTS.map((name) => [name, `on${name[0]!.toUpperCase()}${name.slice(1)}`])),
  inputneeded: "onInputNeeded",
  sessionexpired: "onSessionExpired",
  notnow: "onNotNow",
};
const NAMES = new Set(Object.values(HANDLERS));

// Where there is no document, React warns of effects before painting.
const useEarly = globalThis.document ? useLayoutEffect : useEffect;

export function HostedFlow({ headers, texts, children, elementRef, ...given }: Record<string, unknown>) {
  const own = useRef<Element_ | null>(null);
  const listeners = useRef(given);
  useEarly(() => {
    listeners.current = given;
    if (own.current) Object.assign(own.current, { headers, texts });
  });
  useEarly(() => {
    const element = own.current;
    if (!element) return undefined;
    const hear = (event: Event) => {
      // Events bubble: those of another element inside are not ours.
      if (event.target !== element) return;
      const listener = listeners.current[HANDLERS[event.type]!];
      if (typeof listener === "function") listener(event);
    };
    for (const name of EVENTS) element.addEventListener(name, hear);
    // It begins now, with its headers and its listeners.
    element.removeAttribute("hold");
    return () => {
      for (const name of EVENTS) element.removeEventListener(name, hear);
    };
  }, []);
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) if (!NAMES.has(name)) attributes[kebab(name)] = text(value);
  const ref = (element: Element_ | null) => {
    own.current = element;
    if (typeof elementRef === "function") elementRef(element);
    else if (elementRef) (elementRef as { current: unknown }).current = element;
  };
  // `hold` and what the element says of itself are not React's to compare.
  return createElement("hosted-flow", { ...attributes, hold: "", ref, suppressHydrationWarning: true }, children as never);
}

export function useHostedFlow() {
  const [view, show] = useState<unknown>(null);
  // A function, so that an element which comes later is heard as well.
  const ref = useRef<{ (element: Element_ | null): void; current: Element_ | null } | null>(null);
  if (!ref.current) {
    let end: (() => void) | undefined;
    const attach = (element: Element_ | null) => {
      if (attach.current === element) return;
      end?.();
      attach.current = element;
      const hear = () => show(element?.view ?? null);
      element?.addEventListener("view", hear);
      end = () => element?.removeEventListener("view", hear);
      hear();
    };
    attach.current = null as Element_ | null;
    ref.current = attach;
  }
  return [ref.current, view] as const;
}
