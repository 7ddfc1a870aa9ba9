// `next start` in this folder, until the standard input closes.
import { spawn } from "node:child_process";

const [, port] = process.argv;
const program = ["node_modules/next/dist/bin/next", "start", "--hostname", "127.0.0.1", "--port", port];
const next = spawn(process.execPath, program, { stdio: ["ignore", "inherit", "inherit"] });
next.on("exit", (code) => process.exit(code ?? 1));
process.stdin.resume().on("end", () => next.kill("SIGKILL"));
