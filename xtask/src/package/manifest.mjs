// The element's manifest against the schema of its format, and no name that the format does not have: the
// schema itself takes any.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [, packages, file] = process.argv;
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const Ajv = createRequire(join(packages, "here.js"))("ajv").default;
const schema = read(join(packages, "custom-elements-manifest/schema.json"));
const manifest = read(file);

const check = new Ajv({ allErrors: true, strict: false }).compile(schema);
const wrong = check(manifest) ? [] : check.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);

const types = readFileSync(join(packages, "custom-elements-manifest/schema.d.ts"), "utf8");
const known = new Set([...types.matchAll(/^ +(\w+)\??:/gm)].map(([, name]) => name));
const names = (value) =>
  value && typeof value === "object"
    ? Object.entries(value).flatMap(([name, it]) => [...(Array.isArray(value) ? [] : [name]), ...names(it)])
    : [];
for (const name of new Set(names(manifest))) if (!known.has(name)) wrong.push(`the format has no "${name}"`);

if (wrong.length) {
  console.error(`custom-elements.json:\n${wrong.slice(0, 20).join("\n")}`);
  process.exit(1);
}
