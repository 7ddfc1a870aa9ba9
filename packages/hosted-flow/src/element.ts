// The custom element <hosted-flow>: its attributes, properties, events and life in the page. What is
// shown and decided is the program's (WebAssembly), which is loaded when an element is in the page.
import style from "./hosted-flow.css";
import { FIRST, PROGRAMS, VERSION } from "./built.js";
import type { Program, Mounted, Tree } from "./built.js";
import { ENGLISH_LANGUAGE, keys, language, program, speak, watching } from "./loading.js";
import type { Language } from "./loading.js";
import type { HeaderSource, HostedFlowView, Texts } from "../types/element.js";

/** The attributes. The properties have the same names in camel case. */
const ATTRIBUTES = [
  "provider", "backend", "purpose", "return-url", "hosts", "locale", "theme", "parameter", "secure-code-name",
  "error-code-name", "handoff", "max-file-bytes", "events", "heading-level", "brand", "offers-not-now",
  "offers-continue", "state-in-title", "state", "in-app-browsers", "loopback-hosts", "base",
];
const LISTS = new Set(["hosts", "in-app-browsers", "loopback-hosts"]);
const NUMBERS = new Set(["max-file-bytes", "heading-level"]);
const FLAGS = new Set(["handoff", "events", "offers-not-now", "offers-continue", "state-in-title"]);
const SLOTS = ["support", "details", "sign-in", "consent", "next"];

const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const sheets = new WeakMap<Document, CSSStyleSheet>();
/** Not by a <style>: the page's policy may forbid it. */
function sheetOf(document: Document): CSSStyleSheet[] {
  let sheet = sheets.get(document);
  if (!sheet && document.defaultView) {
    sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(`${HOST}${style}`);
    sheets.set(document, sheet);
  }
  // A document without a window draws nothing.
  return sheet ? [sheet] : [];
}
/** The page's links in our slots have our colours, as those of ours. */
const HOST = ":host{display:block}:host([hidden]){display:none}::slotted(a){color:var(--hf-accent)}";

/** A value of another type than the setting's: the program refuses it by the setting's name. */
const WRONG = Symbol();

// Importing this where there is no browser touches nothing.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

export class HostedFlowElement extends Base {
  static readonly observedAttributes = [...ATTRIBUTES, "hold"];
  /** The package's. */
  static readonly version: string = VERSION;

  readonly #root: ShadowRoot;
  readonly #internals: ElementInternals;
  /** The first screen, until the program shows something else than that it asks. */
  #words: HTMLElement | undefined;
  /** What the program draws into. */
  #stage: HTMLElement | undefined;
  #mounted: Mounted | undefined;
  #headers: HeaderSource | undefined;
  #texts: Texts | undefined;
  /** The settings that were given as what is no text, number, list or flag. */
  readonly #wrong = new Set<string>();
  /** What waits for the page's headers, and may wait for ever. */
  readonly #asked = new Set<() => void>();
  #view: HostedFlowView | null = null;
  /** The action of a button that was clicked on the first screen. */
  #clicked = "";
  /** Which mount something belongs to, and which change of the settings is the newest. */
  #life = 0;
  #turn = 0;
  #glue: Program | undefined;
  /** The view that the page heard of last. */
  #heard = "";
  #isRunning = false;
  #isPlanned = false;
  /** What the running mount was made for, apart from what can be changed. */
  #kind = "";
  #children: MutationObserver | undefined;

  constructor() {
    super();
    // Without a prototype: what a page has put into `Object.prototype` must not be read as ours.
    this.#root = this.attachShadow({ __proto__: null, mode: "open" } as ShadowRootInit);
    this.#internals = this.attachInternals();
  }

  connectedCallback(): void {
    // What was set before the element was defined hides the accessors of the class.
    const own = this as unknown as Record<string, unknown>;
    for (const name of [...ATTRIBUTES.map(camel), "headers", "texts"])
      if (Object.hasOwn(this, name)) {
        let value: unknown = WRONG;
        try {
          value = own[name];
        } catch {
          // A getter of the page's own.
        }
        if (Reflect.deleteProperty(this, name)) own[name] = value;
      }
    this.#plan();
  }

  /** Moved by `moveBefore`: it keeps its state. The language around it may be another. */
  connectedMoveCallback(): void {
    this.#plan();
  }

  disconnectedCallback(): void {
    this.#plan();
  }

  adoptedCallback(before: Document): void {
    before.defaultView?.removeEventListener("pagehide", this.#leave);
    if (this.#isRunning) this.#belong();
  }

  /** A sheet belongs to its document. And nobody says that a frame is removed with what is in it. */
  #belong(): void {
    const { ownerDocument: document } = this;
    this.#root.adoptedStyleSheets = sheetOf(document);
    if (document.defaultView !== window) document.defaultView?.addEventListener("pagehide", this.#leave);
  }
  readonly #leave = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) this.#end();
  };

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    this.#wrong.delete(name);
    if (before !== now && this.isConnected) this.#plan();
  }

  // Taken out and put back within one task is moved; attributes that change together change once.
  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    queueMicrotask(() => {
      this.#isPlanned = false;
      if (!this.isConnected || !this.ownerDocument.defaultView) this.#end();
      else if (this.#isRunning && this.#kind === this.#kindNow()) this.#update();
      else {
        this.#end();
        if (!this.hasAttribute("hold")) this.#begin();
      }
    });
  }

  #kindNow(): string {
    return `${this.getAttribute("provider")} ${this.getAttribute("base")}`;
  }

  /** The address of a file of the package. Bundlers find the programs by `new URL` in `PROGRAMS`. */
  #file(name: string): string | undefined {
    const base = this.getAttribute("base");
    return base === null ? undefined : new URL(name, new URL(base + "/", this.ownerDocument.baseURI)).href;
  }

  /** The program to load: the provider's, or that of all where the page has elements of several. */
  #program(): Promise<Program> {
    const own = this.getAttribute("provider") ?? "";
    const others = [...this.ownerDocument.querySelectorAll("hosted-flow[provider]")];
    const isAlone = others.every((it) => it.getAttribute("provider") === own);
    const kind = isAlone && Object.hasOwn(PROGRAMS, own) ? own : "all";
    const { name, url } = PROGRAMS[kind]!;
    return program(`${kind} ${this.#file(name) ?? url()}`);
  }

  /** The language: `locale`, or else the nearest `lang`, or else the browser's. English where none fits. */
  async #language(): Promise<Language> {
    const own = this.getAttribute("locale");
    let near: Element | null = null;
    // Also around the shadow roots that it is in.
    for (let at: Element | undefined = this; at && !near; at = (at.getRootNode() as ShadowRoot).host)
      near = at.closest("[lang]:not([lang=''])");
    const wanted = own ? [own] : [...(near ? [near.getAttribute("lang")!] : []), ...navigator.languages];
    for (const tag of wanted) {
      const found = FIRST.locales(tag);
      if (found === "en") break;
      if (found === undefined) continue;
      const name = `locales/${found}.txt`;
      const url = this.#file(name) ?? FIRST.language(found);
      try {
        return await language(url);
      } catch (error) {
        console.warn(`hosted-flow: the language ${found} could not be loaded`, error);
        break;
      }
    }
    return ENGLISH_LANGUAGE;
  }

  async #settings(spoken: Language): Promise<Record<string, unknown>> {
    const own: Record<string, unknown> = Object.create(null);
    for (const name of ATTRIBUTES) {
      const value = this.getAttribute(name);
      if (value === null || name === "locale" || name === "base") continue;
      own[camel(name)] = LISTS.has(name)
        ? value.split(/[\s,]+/).filter(Boolean)
        : NUMBERS.has(name)
          ? Number(value)
          : FLAGS.has(name)
            ? flag(value)
            : value;
    }
    own["locale"] = spoken.tag;
    // The newest function is asked, so that a page may set another at every render.
    if (this.#headers) own["headers"] = (renew: boolean) => ask(this.#headers, renew, this.#asked);
    if (this.#texts) own["texts"] = await this.#ownTexts(this.#texts);
    for (const name of this.#wrong) own[camel(name)] = WRONG;
    const parts: Record<string, Node> = Object.create(null);
    for (const name of SLOTS)
      if ([...this.children].some((child) => child.slot === name)) {
        // By the document of the program, which knows only its own kind of nodes.
        const slot = document.createElement("slot");
        slot.name = name;
        parts[name] = this.#slots[name] ??= slot;
      }
    own["parts"] = parts;
    return own;
  }
  #slots: Record<string, HTMLSlotElement> = Object.create(null);

  /** The page's own texts, by the place of their names in the catalogue. */
  async #ownTexts(texts: Texts): Promise<Record<string, unknown>> {
    const found: Record<string, unknown> = Object.create(null);
    let names: string[];
    try {
      names = await keys(this.#file("locales/keys.txt") ?? FIRST.keys());
    } catch (error) {
      console.warn("hosted-flow: the names of the texts could not be loaded: the catalogue's own are shown", error);
      return found;
    }
    try {
      for (const [name, text] of Object.entries(texts)) {
        const index = names.indexOf(name);
        // An unknown name is refused by the program, as any unknown setting is.
        found[index < 0 ? "?" : index] = text;
      }
    } catch {
      // A getter of the page's own.
      found["?"] = WRONG;
    }
    return found;
  }

  async #begin(): Promise<void> {
    const life = ++this.#life;
    this.#isRunning = true;
    this.#kind = this.#kindNow();
    try {
      this.#belong();
      watching.add(this.#stop);
      this.#children = new MutationObserver((changes) => {
        // Ours are slots alone: what changes inside of a slotted form is the page's.
        const isOurs = ({ type, target }: MutationRecord) => (type === "childList" ? target : target.parentNode) === this;
        if (changes.some(isOurs)) this.#plan();
      });
      this.#children.observe(this, { childList: true, attributes: true, attributeFilter: ["slot"], subtree: true });
      const loading = this.#program();
      loading.catch(() => {});
      this.#first(ENGLISH_LANGUAGE, this.#language(), life);
      const glue = await loading;
      // What changes meanwhile counts.
      let turn, spoken, settings;
      do {
        turn = this.#turn;
        spoken = await this.#language();
        settings = await this.#settings(spoken);
      } while (turn !== this.#turn && life === this.#life);
      if (life !== this.#life) return;
      speak(glue, spoken);
      const hear = (name: string, detail: unknown) => {
        try {
          if (life === this.#life) this.#hear(name, detail);
        } catch (error) {
          // Something of the page's own: it must not be thrown through the program.
          reportError(error);
        }
      };
      this.#glue = glue;
      this.#mounted = glue.mount(this.#stage!, settings, hear);
      // It has broken down meanwhile.
      if (life !== this.#life) return;
      this.#warn();
      this.#tell("ready", {});
    } catch (error) {
      if (life === this.#life) this.#fail(error);
    }
  }

  #find(selector: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(selector);
  }

  async #update(): Promise<void> {
    const [life, turn] = [this.#life, ++this.#turn];
    try {
      const spoken = await this.#language();
      const settings = await this.#settings(spoken);
      // A newer change is on its way.
      if (life !== this.#life || turn !== this.#turn || !this.#stage) return;
      // The program reads the settings when it is there. Until then the first words follow them.
      if (!this.#mounted || !this.#glue) return this.#speakFirst(spoken, life);
      speak(this.#glue, spoken);
      this.#mounted.update(settings);
      this.#warn();
    } catch (error) {
      if (life === this.#life) this.#fail(error);
    }
  }

  #warn(): void {
    const refused = this.#mounted?.refused();
    if (refused) console.warn(`hosted-flow: the setting ${JSON.stringify(refused)} is unknown or of another type`);
  }

  /** The first screen, until the program shows another: on a plain visit alone, for to somebody who comes
      back its button would be wrong. */
  #first(spoken: Language, speaking: Promise<Language> | undefined, life: number): void {
    const document = this.ownerDocument;
    const stage = (this.#stage ??= document.createElement("div"));
    this.#root.replaceChildren(stage);
    this.#words = undefined;
    stage.hidden = false;
    const provider = this.getAttribute("provider") ?? "";
    const known = Object.hasOwn(FIRST.screens, provider) ? FIRST.screens[provider] : undefined;
    if (!known || !this.#isPlain()) return;
    const words = (this.#words = document.createElement("div"));
    stage.hidden = true;
    const isDesktop = !matchMedia("(any-pointer: coarse)").matches;
    const handsOff = flag(this.getAttribute("handoff") ?? "true") === true;
    this.#draw(words, (isDesktop && handsOff && known.desktop) || known.phone, spoken, known.name);
    this.#root.replaceChildren(words, stage);
    words.addEventListener("click", ({ target }) => {
      const button = (target as Element).closest<HTMLElement>("[data-action]");
      if (!button) return;
      this.#clicked = button.dataset["action"]!;
      busy(button);
    });
    const clicked = this.#clicked && words.querySelector<HTMLElement>(`[data-action="${this.#clicked}"]`);
    if (clicked) busy(clicked);
    const turn = this.#turn;
    speaking
      ?.then((other) => turn === this.#turn && other.tag !== spoken.tag && this.#speakFirst(other, life))
      .catch(() => {});
  }

  /** Whether nothing says that somebody comes back, or began something here: as start.js has it. */
  #isPlain(): boolean {
    const query = new URLSearchParams(location.search);
    if ("hostedFlowArrival" in window || query.has(this.getAttribute("parameter") ?? "hf_attempt") || query.has("hf_handoff"))
      return false;
    try {
      const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
      return !keys.some((key) => key.startsWith("hosted-flow:"));
    } catch {
      return true;
    }
  }

  /** Draws a tree of the first screen, as the program will with these settings. */
  #draw(into: Element, tree: Tree, spoken: Language, name: string): void {
    const document = this.ownerDocument;
    const brand = this.getAttribute("brand") ?? name;
    const apart = (value: string) => (spoken.dir === "rtl" ? `\u2068${value}\u2069` : value);
    const say = (text: string) => {
      // The innermost first: a text may be a value of another.
      const named = /<(\d+)((?:\|[^<>|]*)*)>/;
      for (let found; (found = named.exec(text)); ) {
        const values = new Map(found[2]!.split("|").map((pair) => pair.split(/=(.*)/s) as [string, string]));
        const said = spoken.texts(Number(found[1])).replace(/\{(\w+)\}/g, (all, name) => {
          const value = values.get(name);
          return value === undefined ? all : apart(value);
        });
        text = text.replace(found[0], () => said);
      }
      return text.replaceAll("{provider}", () => apart(brand));
    };
    const level = Number(this.getAttribute("heading-level") ?? 2);
    const isNotOnly = ["hosts", "loopback-hosts"].some((it) => this.getAttribute(it)?.trim());
    const hasConsent = [...this.children].some((child) => child.slot === "consent");
    const add = (parent: Element, [tag, attributes, ...children]: Tree): void => {
      // Nobody leaves without what the page has them agree to.
      if (attributes["class"] === "hosted-flow-consent" && !hasConsent) return;
      if (attributes["data-action"] === "not-now" && flag(this.getAttribute("offers-not-now") ?? "false") !== true) return;
      if (typeof children[0] === "string" && children[0].startsWith(`<${FIRST.host}|`) && isNotOnly) return;
      const isDrawing = tag === "svg" || tag === "path";
      const made = isDrawing
        ? document.createElementNS("http://www.w3.org/2000/svg", tag)
        : document.createElement(tag === "h2" && level >= 1 && level <= 6 ? `h${level}` : tag);
      for (const [name, value] of Object.entries(attributes)) {
        made.setAttribute(name, say(value));
        if (name === "class") made.setAttribute("part", value);
      }
      for (const child of children)
        if (typeof child === "string") made.append(say(child));
        else add(made, child);
      parent.append(made);
    };
    add(into, tree);
    const root = into.firstElementChild!;
    root.setAttribute("lang", spoken.tag);
    root.setAttribute("dir", spoken.dir);
    root.setAttribute("data-theme", this.getAttribute("theme") ?? "auto");
  }

  /** The program has something to show: it takes the place of the first screen, and its focus. */
  #takePlace(): void {
    const words = this.#words;
    if (!words || !this.#stage) return;
    const focused = this.#root.activeElement as HTMLElement | null;
    const action = words.contains(focused) && focused?.dataset["action"];
    words.remove();
    this.#words = undefined;
    this.#stage.hidden = false;
    if (action) (this.#find(`[data-action=${action}]`) ?? this.#find("[tabindex='-1']"))?.focus();
  }

  /** The first screen in another language. */
  #speakFirst(spoken: Language, life: number): void {
    if (life !== this.#life || this.#mounted) return;
    const hadFocus = this.#root.activeElement !== null;
    this.#first(spoken, undefined, life);
    if (hadFocus) this.#find("button")?.focus();
  }

  #hear(name: string, detail: unknown): void {
    if (name !== "view") return this.#tell(name, detail);
    const view = detail as HostedFlowView;
    // Drawn again, perhaps in another language: the same is shown.
    const heard = Object.values(view).join();
    if (heard === this.#heard) return;
    this.#heard = heard;
    this.#view = Object.freeze(view);
    this.#say("phase", view.phase);
    this.#say("status", view.status);
    this.#say("code", view.problem);
    this.#say("provider", view.provider);
    this.#mark(view.phase, view.status);
    // It does not bubble: it is for the page's own drawing, and comes often.
    this.dispatchEvent(new CustomEvent("view", { detail: view }));
    if (view.phase === "checking") return;
    this.#takePlace();
    // The click is carried out once, when it is known what it does.
    const clicked = this.#clicked;
    this.#clicked = "";
    if (clicked && view.phase === "idle") queueMicrotask(() => this.#mounted?.press(clicked));
  }

  /** The custom states. Older browsers have none, or want other names. */
  #mark(...names: (string | null)[]): void {
    try {
      const { states } = this.#internals;
      states.clear();
      for (const name of names) if (name) states.add(name);
    } catch {
      // The attributes say the same.
    }
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  #say(name: string, value: string | null): void {
    if (value === null) this.removeAttribute(`data-${name}`);
    else if (this.getAttribute(`data-${name}`) !== value) this.setAttribute(`data-${name}`, value);
  }

  /** The program of this element, or of another one that shares it, has broken down. */
  readonly #stop = (glue: Program, error: unknown): void => {
    if (glue === this.#glue) this.#fail(error, "stopped");
  };

  /** The program did not come, or has broken down: the page's own words are shown. */
  #fail(error: unknown, code = codeOf(error)): void {
    console.error(`hosted-flow: ${code}`, error);
    const hadFocus = this.#root.activeElement !== null;
    this.#release();
    const words = this.ownerDocument.createElement("div");
    words.setAttribute("role", "alert");
    words.tabIndex = -1;
    words.append(this.ownerDocument.createElement("slot"));
    this.#root.replaceChildren(words);
    if (hadFocus) words.focus();
    this.#say("phase", "problem");
    this.#say("code", code);
    this.#mark("problem");
    this.#tell("problem", { code });
  }

  /** Nothing that was begun may act any more. */
  #release(): void {
    this.#life++;
    this.#clicked = "";
    const mounted = this.#mounted;
    this.#mounted = undefined;
    this.#glue = undefined;
    this.#view = null;
    this.#heard = "";
    this.#words = undefined;
    this.#stage = undefined;
    mounted?.free();
    for (const end of this.#asked) end();
    // An animation under way keeps what was removed alive.
    for (const animation of this.#root.getAnimations()) animation.cancel();
  }

  #end(): void {
    if (!this.#isRunning) return;
    this.#isRunning = false;
    this.ownerDocument.defaultView?.removeEventListener("pagehide", this.#leave);
    watching.delete(this.#stop);
    this.#children?.disconnect();
    this.#children = undefined;
    this.#release();
    this.#root.replaceChildren();
    this.#slots = Object.create(null);
    this.#mark();
    for (const name of ["phase", "status", "code", "provider"]) this.removeAttribute(`data-${name}`);
  }

  get headers(): HeaderSource | undefined {
    return this.#headers;
  }
  set headers(value: HeaderSource | null | undefined) {
    const had = !!this.#headers;
    this.#headers = this.#own("headers", value, typeof value === "function");
    if (had !== !!this.#headers) this.#change();
  }

  get texts(): Texts | undefined {
    return this.#texts;
  }
  set texts(value: Texts | null | undefined) {
    if (value === this.#texts) return;
    this.#texts = this.#own("texts", value, typeof value === "object");
    this.#change();
  }

  #own<T>(name: string, value: T | null | undefined, isRight: boolean): T | undefined {
    if (this.#wrong.delete(name)) this.#change();
    if (value === null || value === undefined) return undefined;
    if (isRight) return value;
    this.#wrong.add(name);
    this.#change();
    return undefined;
  }

  #change(): void {
    if (this.isConnected) this.#plan();
  }

  static {
    for (const name of ATTRIBUTES)
      Object.defineProperty(this.prototype, camel(name), {
        configurable: true,
        enumerable: true,
        get(this: HostedFlowElement) {
          return this.getAttribute(name);
        },
        set(this: HostedFlowElement, value: unknown) {
          const text = textOf(name, value);
          if (text === undefined) this.removeAttribute(name);
          else this.setAttribute(name, text);
          this.#own(name, value, text !== undefined);
        },
      });
  }

  /** What is shown; `null` until the program is there. */
  get view(): HostedFlowView | null {
    return this.#view;
  }

  #press(...names: string[]): boolean {
    return names.some((name) => this.#mounted?.press(name) ?? false);
  }
  /** Each as if its button were clicked: `false`, and nothing else, where the screen does not offer it. */
  start(): boolean {
    return this.#press("start");
  }
  continue(): boolean {
    return this.#press("continue", "reauthorize");
  }
  checkNow(): boolean {
    return this.#press("check-now");
  }
  startOver(): boolean {
    return this.#press("start-over");
  }
  /** The record of what happened, for support; nothing until the program is there. */
  exportRecord(): string | undefined {
    return this.#mounted?.record();
  }
}

/** A button whose action is to come. */
function busy(button: HTMLElement): void {
  if (button.hasAttribute("aria-disabled")) return;
  const ring = button.ownerDocument.createElement("span");
  for (const name of ["class", "part"]) ring.setAttribute(name, "hosted-flow-ring hosted-flow-ring-small");
  ring.ariaHidden = "true";
  button.prepend(ring);
  button.setAttribute("aria-disabled", "true");
}

/** `""` and `true` are yes. What is neither is given to the program, which refuses it. */
function flag(value: string): boolean | string {
  return value === "" || value === "true" ? true : value === "false" ? false : value;
}

/**
 * The page's headers, as a plain object; a page may give `Headers` or pairs as well. What a page never
 * answers keeps nothing of the element: `asked` has what ends the waiting.
 */
function ask(headers: HeaderSource | undefined, renew: boolean, asked: Set<() => void>): Promise<unknown> {
  return new Promise((done) => {
    const over = (given: unknown) => {
      asked.delete(end);
      done(given);
    };
    // Not a name of a header: nothing is sent without what the page wanted to send.
    const end = () => over({ "": "" });
    asked.add(end);
    const answer = Promise.resolve().then(() => headers?.(renew));
    answer.then((given) => over(Object.fromEntries(new Headers(given)))).catch(end);
  });
}

/** A value as its attribute has it; none where it is of another type. Nothing of the page's own code is run. */
function textOf(name: string, value: unknown): string | undefined {
  try {
    if (LISTS.has(name) && Array.isArray(value) && value.every((it) => typeof it === "string")) return value.join(" ");
  } catch {
    // A proxy.
  }
  return ["string", "number", "boolean"].includes(typeof value) ? String(value) : undefined;
}

/** The code of a failure to load: as that of `start.js` on a page whose program is its own. */
function codeOf(error: unknown): string {
  if (typeof WebAssembly !== "object") return "wasm-missing";
  // A browser that forbids the module says so in the error of its compilation.
  if (error instanceof Error && /unsafe-eval|Content.Security.Policy|CSP/i.test(error.message)) return "wasm-blocked";
  if (error instanceof WebAssembly.RuntimeError) return "stopped";
  return error instanceof WebAssembly.CompileError ? "wasm-old" : "not-loaded";
}

if (globalThis.customElements) {
  const known = customElements.get("hosted-flow") as typeof HostedFlowElement | undefined;
  if (!known) customElements.define("hosted-flow", HostedFlowElement);
  else if (known !== HostedFlowElement)
    console.warn(`hosted-flow: the page has two copies of this script: ${known.version} counts, ${VERSION} does not`);
}
