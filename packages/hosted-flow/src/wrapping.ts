// What the wrappers of frameworks share.

/** The events of the element. */
export const EVENTS = [
  "ready", "phase", "status", "settled", "problem", "inputneeded", "sessionexpired", "finished", "returned", "notnow",
  "funnel", "view",
] as const;

/** `returnUrl` as the attribute `return-url`. */
export const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A setting as an attribute's value; nothing removes the attribute. */
export const text = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : Array.isArray(value) ? value.join(" ") : String(value);
