// Imports every script of the package where there is no browser, as a server does that renders pages:
// it must touch nothing.
import { readFile } from "node:fs/promises";

// Not ours: what these add is theirs.
await import("react");
await import("vue");

const touched = [];
for (const name of ["fetch", "setTimeout", "setInterval", "setImmediate"])
  globalThis[name] = () => touched.push(`${name} is called`);
for (const name of ["debug", "log", "info", "warn", "error"]) console[name] = (...said) => touched.push(said.join(" "));
const globals = () => Reflect.ownKeys(globalThis).map(String);
const before = globals();
const held = process.getActiveResourcesInfo().join();

const { exports } = JSON.parse(await readFile(new URL("node_modules/hosted-flow/package.json", import.meta.url)));
const entries = Object.entries(exports).filter(([, file]) => (file.default ?? file).endsWith?.(".js"));
for (const [name] of entries) await import(`hosted-flow${name.slice(1)}`);

const { HostedFlowElement } = await import("hosted-flow/element");
const { HostedFlow: ofReact } = await import("hosted-flow/react");
const { HostedFlow: ofVue } = await import("hosted-flow/vue");
if (entries.length < 5) touched.push(`there are ${entries.length} entries`);
if (![HostedFlowElement, ofReact, ofVue].every(Boolean)) touched.push("an entry has not what it is for");
touched.push(...globals().filter((name) => !before.includes(name)).map((name) => `there is a global ${name}`));
if (process.getActiveResourcesInfo().join() !== held) touched.push(`it holds ${process.getActiveResourcesInfo()}`);
if (touched.length > 0) {
  process.stderr.write(`${touched.join("\n")}\n`);
  process.exitCode = 1;
}
