// What the element loads: programs, languages, the names of the texts. Each is loaded once.
import { ENGLISH, FIRST, PROGRAMS, make } from "./built.js";
import type { Program } from "./built.js";

/** A language as its file has it: its tag, its direction, and the texts in the order of the catalogue. */
export interface Language {
  tag: string;
  dir: string;
  file: string;
  texts: (index: number) => string;
}
export const ENGLISH_LANGUAGE: Language = { tag: "en", dir: "ltr", file: "", texts: (index) => ENGLISH[index] ?? "" };

/** Fetches a file, and reads it. What a cache holds may be what is broken, so there is a second try past it. */
async function fetched<T>(url: string, how: RequestInit, read: (answer: Response) => Promise<T>): Promise<T> {
  const get = async (cache: RequestCache) => {
    // Without a prototype: what a page has put into `Object.prototype` must not be read as ours.
    const answer = await fetch(url, { __proto__: null, ...how, cache } as RequestInit);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return read(answer);
  };
  return get("default").catch(() => get("reload"));
}

const text = (url: string) => fetched(url, {}, (answer) => answer.text());

/**
 * Fetches a program in the way of a preload without `crossorigin`. A browser gives a preload to no other request,
 * nor to one with a hash, and the file would come twice. So the hash is checked here, or where that cannot be by the
 * browser, before anything of it is compiled.
 */
function wasm(url: string, integrity: string): Promise<Response> {
  const isOwn = new URL(url, document.baseURI).origin === self.origin && globalThis.crypto?.subtle;
  return fetched(url, isOwn ? { mode: "no-cors", credentials: "include" } : { integrity }, async (answer) => {
    if (isOwn && integrity) {
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-384", await answer.clone().arrayBuffer()));
      if (integrity !== `sha384-${btoa(String.fromCharCode(...hash))}`) throw new Error("another hash");
    }
    const headers = { "content-type": "application/wasm" };
    // Of another media type it would not be compiled. Where it is right, the browser keeps what it compiled.
    return answer.headers.get("content-type") === headers["content-type"] ? answer : new Response(answer.body, { headers });
  });
}

/** Keeps what was loaded by its address, for all elements of this script; a failure is forgotten. */
function once<T>(load: (url: string, forget: () => void) => Promise<T>): (url: string) => Promise<T> {
  const all = new Map<string, Promise<T>>();
  return (url) => {
    let known = all.get(url);
    if (!known) {
      const forget = () => all.delete(url);
      known = load(url, forget);
      all.set(url, known);
      known.catch(forget);
    }
    return known;
  };
}

/** The languages that a program was given: it keeps each for as long as it lives. */
const given = new WeakMap<Program, Set<string>>();
export function speak(glue: Program, { file }: Language): void {
  const files = given.get(glue) ?? new Set();
  given.set(glue, files);
  if (!file || files.has(file)) return;
  files.add(file);
  glue.addLanguage(file);
}

/** Hears of programs that have broken down. */
export const watching = new Set<(glue: Program, error: unknown) => void>();

/** A program by its kind and its address, with a space between them. */
export const program = once(async (address, forget) => {
  const [kind, url] = address.split(" ", 2) as [string, string];
  const glue: Program = make((error) => {
    // The next element loads another one.
    forget();
    for (const hear of [...watching]) hear(glue, error);
  });
  await glue.load(await wasm(url, PROGRAMS[kind]?.integrity ?? ""));
  return glue;
});

export const language = once(async (url): Promise<Language> => {
  const file = await text(url);
  const [first, ...texts] = file.split("\n");
  const [, catalogue, tag, dir] = first!.split(" ");
  // The texts of another version stand in another order.
  if (catalogue !== FIRST.catalogue || !tag || !dir) throw new Error("not a language of this version");
  return { tag, dir, file, texts: (index) => texts[index] ?? "" };
});

export const keys = once(async (url) => (await text(url)).split("\n"));
