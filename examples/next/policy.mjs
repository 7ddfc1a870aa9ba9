// Next writes inline scripts into each page: its policy names each of them by its hash.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const html = readFileSync("out/index.html", "utf8");
const inline = [...html.matchAll(/<script(?![^>]* src=)[^>]*>(.*?)<\/script>/gs)];
const hashes = inline.map(([, text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
const policy = readFileSync("policy.txt", "utf8").replace("{hashes}", [...new Set(hashes)].join(" "));
writeFileSync("out/policy.txt", policy);
