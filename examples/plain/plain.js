// What a page adds: it hears of the result. Here it also takes the sandbox's provider from its own
// machine, which a page in production does not.
const flow = document.querySelector("hosted-flow");
const query = new URLSearchParams(location.search);
for (const name of ["provider", "locale", "state", "backend"]) if (query.has(name)) flow.setAttribute(name, query.get(name));
const ports = [1, 2, 3, 5].map((step) => Number(location.port) + step);
const sandbox = ports.flatMap((port) => [`127.0.0.1:${port}`, `verify.localhost:${port}`]).join(" ");
flow.setAttribute("loopback-hosts", sandbox);

// Called before each call of your backend, and with `true` after a 401.
if (query.has("headers"))
  flow.headers = async (renew) => {
    if (renew) await fetch("/"); // whatever signs the person in again
    return { "x-page": "plain" };
  };

const heard = [];
const log = document.querySelector("#log");
for (const name of ["ready", "phase", "status", "settled", "problem", "returned"])
  flow.addEventListener(name, ({ detail }) => {
    heard.push([name, ...Object.values(detail)].join(" "));
    document.documentElement.dataset.heard = heard.join("; ");
    log.append(Object.assign(document.createElement("li"), { textContent: heard.at(-1) }));
  });

const place = flow.parentNode;
const next = flow.nextSibling;
document.querySelector("#mount").addEventListener("click", () => {
  if (flow.isConnected) flow.remove();
  else place.insertBefore(flow, next);
});
document.querySelector("#language").addEventListener("click", () => {
  flow.locale = flow.locale === "lt" ? "en" : "lt";
});
document.querySelector("#second").addEventListener("click", () => {
  const second = document.createElement("hosted-flow");
  Object.assign(second, { provider: "ondato", base: "/hf", loopbackHosts: sandbox });
  place.append(second);
});
