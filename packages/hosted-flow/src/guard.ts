// What a program exports, guarded: one that breaks down is ended, and the page lives on.

/**
 * The exports of a program. What is thrown through one of them has torn the program: a panic, no more
 * memory, a recursion that is too deep. Then `torn` is called, and the program does nothing further.
 */
export function guarded(exports: WebAssembly.Exports, torn: (error: unknown) => void): WebAssembly.Exports {
  let depth = 0;
  let isOver = false;
  const guard =
    (run: (...given: unknown[]) => unknown) =>
    (...given: unknown[]): unknown => {
      // The browser still calls it, from a timer or an event.
      if (isOver) return undefined;
      depth++;
      try {
        return run(...given);
      } catch (error) {
        if (!isOver) {
          isOver = true;
          torn(error);
        }
        throw error;
      } finally {
        // Not while some of it is still running.
        if (!--depth && isOver) end(exports);
      }
    };
  const all = Object.create(null);
  for (const [name, value] of Object.entries(exports))
    all[name] = typeof value === "function" ? guard(value as (...given: unknown[]) => unknown) : value;
  return all;
}

/** Overwrites all that a program knew, and closes what it held open. */
function end(exports: WebAssembly.Exports): void {
  new Uint8Array((exports["memory"] as WebAssembly.Memory).buffer).fill(0);
  const held = exports["__wbindgen_externrefs"] as WebAssembly.Table | undefined;
  for (let i = 0; held && i < held.length; i++) {
    const it = held.get(i);
    held.set(i, undefined);
    if (/ (EventSource|BroadcastChannel|AbortController|XMLHttpRequest)]$/.test({}.toString.call(it)))
      (it.close ?? it.abort).call(it);
  }
}
