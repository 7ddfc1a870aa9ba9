// Runs before all other scripts of the page in a soak test: counts the browser's resources that the
// component has acquired and not released, and simulates the clock where the tab's storage says so.
(() => {
  const native = {
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    now: performance.now.bind(performance),
  };
  // The browser keeps up to 250 entries, one per request; they are not the component's.
  performance.setResourceTimingBufferSize(0);

  const soak = (window.soak = { requests: 0, fetches: 0, streams: new Set(), channels: new Set(), timers: new Map() });

  // --- Listeners on targets that outlive every mount.
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
  let hasNoStream = sessionStorage.getItem("e2e:no-stream") !== null;
  const Stream = window.EventSource;
  window.EventSource = class extends Stream {
    constructor(...given) {
      // Fails: nothing is served at this address.
      super(...(hasNoStream ? ["/none"] : given));
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

  // --- Requests, until their bodies are read or cancelled.
  const ends = new WeakMap();
  const nativeFetch = window.fetch.bind(window);
  window.fetch = async (...given) => {
    const isOurs = String(given[0]?.url ?? given[0]).includes("/hosted-flow/v1/");
    if (!isOurs) return nativeFetch(...given);
    soak.requests += 1;
    soak.fetches += 1;
    let isOpen = true;
    const end = () => {
      soak.fetches -= isOpen ? 1 : 0;
      isOpen = false;
    };
    const { signal } = given[1] ?? {};
    if (signal) add.call(signal, "abort", end, { once: true });
    try {
      const response = await nativeFetch(...given);
      if (response.body) ends.set(response.body, end);
      else end();
      return response;
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

  // --- The program's memory, and the JavaScript values that it holds.
  // The number of values held now. A free entry is null; a leaked one may be undefined.
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

  // --- The clock: the browser's own, or a simulated one that moves only when it is advanced.
  const isSimulated = sessionStorage.getItem("e2e:clock") !== null;
  const SCRIPT_TIMEOUT = 30_000;
  let last = 1_000_000_000;
  const begun = native.now();
  let shown = begun;
  window.setTimeout = (then, after = 0, ...given) => {
    // WebKit's driver limits its scripts by a timer of the page, which is not the component's.
    if (after === SCRIPT_TIMEOUT) return native.setTimeout(then, after, ...given);
    const id = isSimulated ? ++last : native.setTimeout(run, after);
    function run() {
      soak.timers.delete(id);
      then(...given);
    }
    soak.timers.set(id, { due: shown + Math.max(0, Number(after) || 0), run });
    return id;
  };
  window.clearTimeout = (id) => {
    // An id that the browser gave is not in our map.
    if (!soak.timers.delete(id) || !isSimulated) native.clearTimeout(id);
  };
  if (isSimulated) {
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
  let taskDone = () => {};
  port1.onmessage = () => taskDone();
  /** Lets the browser run one task. */
  const nextTask = () =>
    new Promise((done) => {
      taskDone = done;
      port2.postMessage(null);
    });
  /** Waits until a condition holds, for at most 20 seconds of real time. */
  const until = async (what, isSo) => {
    const deadline = native.now() + 20_000;
    while (!(await isSo())) {
      if (native.now() > deadline) throw new Error(`not in 20 s: ${what}; ${JSON.stringify(await soak.counts())}`);
      await nextTask();
    }
  };
  const isBusy = () => soak.fetches > 0 || [...soak.streams].some(({ readyState }) => readyState === 0);
  /** Waits until no request is in progress and its effects have run. */
  const quiet = async () => {
    for (let calm = 0; calm < 3; calm += 1) {
      if (isBusy()) calm = 0;
      await until("quiet", () => !isBusy());
      await nextTask();
    }
  };
  /** Advances the clock, timer by timer, and never while a response is awaited. */
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

  // The set-ups, which are not named here.
  const QUERIES = JSON.parse(sessionStorage.getItem("e2e:queries") ?? "{}");
  const WAYS = {
    always: () => soak.advance(600),
    nowAndThen: async () => {
      soak.look(true);
      await soak.advance(30);
      soak.look(false);
      await soak.advance(570);
    },
    remounts: async () => {
      await on(QUERIES.waiting);
      await soak.advance(600);
      await soak.off();
    },
    checksNow: async () => {
      document.querySelector("[data-action=check-now]").click();
      await soak.advance(600);
    },
  };
  /** Advances the clock by this many times ten minutes. */
  soak.wait = async (way, times) => {
    for (let i = 0; i < times; i += 1) await WAYS[way]();
  };

  // --- The counts.
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
      requests: soak.requests,
      phase: root()?.dataset.phase ?? "",
    };
  };

  // --- Mounting and unmounting.
  let lockName;
  const KINDS = {
    // No flow is open.
    idle: async () => {
      await on(QUERIES.idle);
      await until("idle", () => root()?.dataset.phase === "idle");
    },
    // The verdict is stored, and shown again.
    settled: async () => {
      await on(QUERIES.settled);
      await until("settled", () => root()?.dataset.phase === "settled");
    },
    // With an event stream.
    streaming: async () => {
      await on(QUERIES.waiting);
      await until("a stream", () => [...soak.streams].some(({ readyState }) => readyState === 1));
      await until("leadership", async () => (await locks())[0] === 1);
      const { held } = await navigator.locks.query();
      lockName = held.find(({ name }) => name.startsWith("hosted-flow:")).name;
    },
    // Polls for half a minute.
    polling: async () => {
      hasNoStream = true;
      await on(QUERIES.waiting);
      const before = soak.requests;
      await soak.advance(30);
      if (soak.requests - before < 5) throw new Error(`${soak.requests - before} requests in half a minute`);
    },
    // During the first request.
    early: async () => {
      await on(QUERIES.waiting);
      await until("a request", () => soak.fetches > 0);
    },
    // Another tab is the leader.
    follower: async () => {
      let release;
      const other = new Promise((done) => (release = done));
      const over = navigator.locks.request(lockName, () => other);
      await until("the other tab's leadership", async () => (await locks())[0] === 1);
      await on(QUERIES.waiting);
      await until("a wait for leadership", async () => (await locks())[1] === 1);
      return async () => {
        release();
        await over;
      };
    },
    // A journey of two providers.
    journey: async () => {
      await on(QUERIES.journey);
      await until("idle", () => root()?.dataset.phase === "idle");
    },
  };
  soak.kinds = Object.keys(KINDS);
  const on = async (query) => {
    // Chromium ignores a change of address after 200 in ten seconds, without an error.
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
  /** Mounts and unmounts the component this many times, in every phase in turn. */
  soak.mount = async (times) => {
    for (let i = 0; i < times; i += 1) {
      const kind = soak.kinds[soak.mounts % soak.kinds.length];
      soak.mounts += 1;
      hasNoStream = false;
      let after = await KINDS[kind]().catch((error) => {
        throw new Error(`${kind}: ${error.message}`);
      });
      await soak.off();
      await after?.();
      // The browser releases a lock asynchronously.
      await until("no leadership", async () => (await locks()).every((count) => count === 0));
    }
  };
  soak.mounts = 0;
})();
