// What a page adds: it hears of the result. Here it also takes the sandbox's provider from its own
// machine, which a page in production does not.
const flow = document.querySelector("hosted-flow");
const query = new URLSearchParams(location.search);
for (const name of ["provider", "locale", "state", "backend"]) if (query.has(name)) flow.setAttribute(name, query.get(name));
const ports = { ondato: 1, paysafe: 2, airwallex: 3, connectpay: 5 };
const port = Number(location.port) + ports[flow.getAttribute("provider")];
flow.setAttribute("loopback-hosts", `127.0.0.1:${port} verify.localhost:${port}`);

const heard = [];
for (const name of ["ready", "phase", "status", "settled", "problem", "returned"])
  flow.addEventListener(name, ({ detail }) => {
    heard.push([name, ...Object.values(detail)].join(" "));
    document.documentElement.dataset.heard = heard.join("; ");
  });
