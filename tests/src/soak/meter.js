// Before all others on the page, while it is soaked: counts what the component has taken of the
// browser and not given back, and where the tab says so, plays the clock.
(() => {
  const native = {
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    now: performance.now.bind(performance),
  };
  // Every request has its entry, until there are 250: the browser's doing, not the component's.
  performance.setResourceTimingBufferSize(0);

  const soak = (window.soak = { asked: 0, fetches: 0, streams: new Set(), channels: new Set(), timers: new Map() });

  // --- Listeners of what outlives every mount.
  const listening = new Map();
  const isLasting = (target) =>
    [window, document, document.documentElement, document.head, document.body, window.visualViewport].includes(target) ||
    target instanceof MediaQueryList;
  const isCapturing = (options) => Boolean(typeof options === "object" ? options?.capture : options);
  const of = (target, type, options) => {
    if (!listening.has(target)) listening.set(target, new Map());
    const key = `${type} ${isCapturing(options)}`;
    if (!listening.get(target).has(key)) listening.get(target).set(key, new Set());
    return listening.get(target).get(key);
  };
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, callback, options) {
    const target = this ?? window;
    if (callback && isLasting(target)) {
      const known = of(target, type, options);
      known.add(callback);
      if (options?.once) add.call(target, type, () => known.delete(callback), options);
    }
    return add.call(target, type, callback, options);
  };
  EventTarget.prototype.removeEventListener = function (type, callback, options) {
    const target = this ?? window;
    if (isLasting(target)) of(target, type, options).delete(callback);
    return remove.call(target, type, callback, options);
  };
  const listeners = () =>
    [...listening.values()].flatMap((types) => [...types.values()]).reduce((sum, known) => sum + known.size, 0);

  // --- Connections.
  let isDeaf = sessionStorage.getItem("e2e:deaf") !== null;
  const Stream = window.EventSource;
  window.EventSource = class extends Stream {
    constructor(...given) {
      // Refused, by an address that there is not.
      super(...(isDeaf ? ["/none"] : given));
      soak.streams.add(this);
    }
    close() {
      super.close();
      soak.streams.delete(this);
    }
  };
  const Channel = window.BroadcastChannel;
  window.BroadcastChannel = class extends Channel {
    constructor(...given) {
      super(...given);
      soak.channels.add(this);
    }
    close() {
      super.close();
      soak.channels.delete(this);
    }
  };

  // --- Requests, until their bodies are read or given up.
  const ends = new WeakMap();
  const ask = window.fetch.bind(window);
  window.fetch = async (...given) => {
    const isOurs = String(given[0]?.url ?? given[0]).includes("/hosted-flow/v1/");
    if (!isOurs) return ask(...given);
    soak.asked += 1;
    soak.fetches += 1;
    let isOpen = true;
    const end = () => {
      soak.fetches -= isOpen ? 1 : 0;
      isOpen = false;
    };
    const { signal } = given[1] ?? {};
    if (signal) add.call(signal, "abort", end, { once: true });
    try {
      const answer = await ask(...given);
      if (answer.body) ends.set(answer.body, end);
      else end();
      return answer;
    } catch (error) {
      end();
      throw error;
    }
  };
  const { getReader } = ReadableStream.prototype;
  ReadableStream.prototype.getReader = function (...given) {
    const reader = getReader.apply(this, given);
    const end = ends.get(this);
    if (!end) return reader;
    const read = reader.read.bind(reader);
    reader.read = async () => {
      try {
        const piece = await read();
        if (piece.done) end();
        return piece;
      } catch (error) {
        end();
        throw error;
      }
    };
    return reader;
  };

  // --- The program's memory, and the values of JavaScript's that it holds.
  // How many it holds now. A place that is free holds null; one that is lost may hold undefined.
  const values = () => {
    const table = soak.program.__wbindgen_externrefs;
    return Array.from({ length: table.length }, (_, i) => table.get(i)).filter((it) => it !== null).length;
  };
  const instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await instantiate(...given);
    soak.program = made.instance.exports;
    return made;
  };

  // --- The clock: the browser's own, or one that stands still until it is moved.
  const isPlayed = sessionStorage.getItem("e2e:clock") !== null;
  const SCRIPTS_PATIENCE = 30_000;
  let last = 1_000_000_000;
  const begun = native.now();
  let shown = begun;
  window.setTimeout = (then, after = 0, ...given) => {
    // WebKit's driver limits its scripts by the page's own timer, and by nothing of the component's.
    if (after === SCRIPTS_PATIENCE) return native.setTimeout(then, after, ...given);
    const id = isPlayed ? ++last : native.setTimeout(run, after);
    function run() {
      soak.timers.delete(id);
      then(...given);
    }
    soak.timers.set(id, { due: shown + Math.max(0, Number(after) || 0), run });
    return id;
  };
  window.clearTimeout = (id) => {
    // A number of the browser's is none of ours.
    if (!soak.timers.delete(id) || !isPlayed) native.clearTimeout(id);
  };
  if (isPlayed) {
    const opened = Date.now() - begun;
    const RealDate = Date;
    window.Date = class extends RealDate {
      constructor(...given) {
        super(...(given.length > 0 ? given : [opened + shown]));
      }
      static now() {
        return Math.floor(opened + shown);
      }
    };
    performance.now = () => shown;
  }
  const { port1, port2 } = new MessageChannel();
  let turned = () => {};
  port1.onmessage = () => turned();
  /** Lets the browser do one task. */
  const turn = () =>
    new Promise((done) => {
      turned = done;
      port2.postMessage(null);
    });
  /** Waits until something is so, for as long as a person would. */
  const until = async (what, isSo) => {
    const patience = native.now() + 20_000;
    while (!(await isSo())) {
      if (native.now() > patience) throw new Error(`not in 20 s: ${what}; ${JSON.stringify(await soak.counts())}`);
      await turn();
    }
  };
  const isBusy = () => soak.fetches > 0 || [...soak.streams].some(({ readyState }) => readyState === 0);
  /** Waits until nothing is on its way and everything that came of it has happened. */
  const quiet = async () => {
    for (let calm = 0; calm < 3; calm += 1) {
      if (isBusy()) calm = 0;
      await until("quiet", () => !isBusy());
      await turn();
    }
  };
  /** Moves the clock, timer by timer, and never while an answer is on its way. */
  soak.advance = async (seconds) => {
    await quiet();
    const end = shown + seconds * 1000;
    for (;;) {
      const [next] = [...soak.timers.values()].sort((a, b) => a.due - b.due);
      if (!next || next.due > end) break;
      shown = Math.max(shown, next.due);
      next.run();
      await quiet();
    }
    shown = end;
  };
  /** Shows or hides the page. */
  soak.look = (isVisible) => {
    const state = { configurable: true, get: () => (isVisible ? "visible" : "hidden") };
    Object.defineProperty(document, "visibilityState", state);
    document.dispatchEvent(new Event("visibilitychange"));
  };

  const WAYS = {
    always: () => soak.advance(600),
    nowAndThen: async () => {
      soak.look(true);
      await soak.advance(30);
      soak.look(false);
      await soak.advance(570);
    },
    returns: async () => {
      await on("provider=paysafe");
      await soak.advance(600);
      await soak.off();
    },
    asksAgain: async () => {
      document.querySelector("[data-action=check-now]").click();
      await soak.advance(600);
    },
  };
  /** Lets so many times ten minutes go by. */
  soak.wait = async (way, times) => {
    for (let i = 0; i < times; i += 1) await WAYS[way]();
  };

  // --- What there is.
  const root = () => document.querySelector("[data-hosted-flow]");
  const locks = async () => {
    const { held, pending } = await navigator.locks.query();
    const ours = (list) => list.filter(({ name }) => name.startsWith("hosted-flow:")).length;
    return [ours(held), ours(pending)];
  };
  soak.counts = async () => {
    const [held, awaited] = await locks();
    return {
      elements: document.getElementsByTagName("*").length,
      listeners: listeners(),
      timers: soak.timers.size,
      fetches: soak.fetches,
      streams: soak.streams.size,
      channels: soak.channels.size,
      held,
      awaited,
      pages: soak.program.memory.buffer.byteLength / 65536,
      values: values(),
      asked: soak.asked,
      phase: root()?.dataset.phase ?? "",
    };
  };

  // --- On and off.
  let turnsName;
  const KINDS = {
    // Nothing is open.
    idle: async () => {
      await on("provider=airwallex");
      await until("idle", () => root()?.dataset.phase === "idle");
    },
    // The verdict is there, and shown again.
    settled: async () => {
      await on("provider=ondato");
      await until("settled", () => root()?.dataset.phase === "settled");
    },
    // The backend tells.
    told: async () => {
      await on("provider=paysafe");
      await until("a stream", () => [...soak.streams].some(({ readyState }) => readyState === 1));
      await until("the turn", async () => (await locks())[0] === 1);
      const { held } = await navigator.locks.query();
      turnsName = held.find(({ name }) => name.startsWith("hosted-flow:")).name;
    },
    // The page asks, for half a minute.
    asking: async () => {
      isDeaf = true;
      await on("provider=paysafe");
      const before = soak.asked;
      await soak.advance(30);
      if (soak.asked - before < 5) throw new Error(`asked ${soak.asked - before} times in half a minute`);
    },
    // In the middle of the first request.
    early: async () => {
      await on("provider=paysafe");
      await until("a request", () => soak.fetches > 0);
    },
    // Another tab has the turn.
    behind: async () => {
      let release;
      const other = new Promise((done) => (release = done));
      const over = navigator.locks.request(turnsName, () => other);
      await until("the other tab's turn", async () => (await locks())[0] === 1);
      await on("provider=paysafe");
      await until("a wait for the turn", async () => (await locks())[1] === 1);
      return async () => {
        release();
        await over;
      };
    },
    // Two providers, one after the other.
    two: async () => {
      await on("provider=connectpay");
      await until("idle", () => root()?.dataset.phase === "idle");
    },
  };
  soak.kinds = Object.keys(KINDS);
  const on = async (query) => {
    // Chromium lets a page change its address 200 times in ten seconds, and says nothing after that.
    await until("the address", () => {
      if (location.search !== `?${query}`) history.replaceState(null, "", `/?${query}`);
      return location.search === `?${query}`;
    });
    document.dispatchEvent(new Event("mounts:on"));
    await until("the component", () => root() !== null);
  };
  soak.off = async () => {
    document.dispatchEvent(new Event("mounts:off"));
    await until("no component", () => root() === null);
  };
  /** Puts the component on and takes it off so often, in every phase in turn. */
  soak.mount = async (times) => {
    for (let i = 0; i < times; i += 1) {
      const kind = soak.kinds[soak.mounts % soak.kinds.length];
      soak.mounts += 1;
      isDeaf = false;
      let after = await KINDS[kind]().catch((error) => {
        throw new Error(`${kind}: ${error.message}`);
      });
      await soak.off();
      await after?.();
      // A lock is given back in the browser's own time.
      await until("no turn", async () => (await locks()).every((count) => count === 0));
    }
  };
  soak.mounts = 0;
})();
