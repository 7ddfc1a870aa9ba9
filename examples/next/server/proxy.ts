import { type NextRequest, NextResponse } from "next/server";

// Each answer has a nonce of its own: Next puts it on its scripts, the layout on `clean.js`.
export function proxy(request: NextRequest) {
  const clean = withoutCodes(request);
  if (clean) return clean;
  const nonce = btoa(crypto.randomUUID());
  const policy = [
    `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'`,
    "img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'",
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  signIn(request, response);
  return response;
}

// Next writes the query into a page that it renders, and into the history. What `clean.js` takes out of the
// address of a return must not be there: our own parameters, and those of the page's provider.
const CODES = ["hf_attempt", "hf_handoff", "sessionStatus", "sessionId", "status"];

// So a return gets the page of the address without them, from this server itself.
async function returned(url: URL, request: NextRequest) {
  const headers = new Headers(request.headers);
  headers.set("accept-encoding", "identity");
  const page = await fetch(url, { headers, redirect: "manual" });
  const kept = new Headers();
  for (const name of ["content-type", "cache-control", "content-security-policy", "set-cookie"]) {
    const value = page.headers.get(name);
    if (value) kept.set(name, value);
  }
  return new NextResponse(page.body, { status: page.status, headers: kept });
}

function withoutCodes(request: NextRequest) {
  const { pathname, search } = new URL(request.url);
  // Not the address that the browser used: that of this process.
  const url = new URL(`http://127.0.0.1:${process.env.PORT}${pathname}${search}`);
  const had = url.searchParams.size;
  for (const name of CODES) url.searchParams.delete(name);
  return url.searchParams.size < had ? returned(url, request) : undefined;
}

// Whoever has this cookie is signed in at the sandbox's backend. Yours signs people in in its own way.
function signIn(request: NextRequest, response: NextResponse) {
  const name = "hosted_flow_visitor";
  if (request.cookies.has(name)) return;
  const id = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url");
  response.cookies.set(name, id, { path: "/", httpOnly: true, sameSite: "lax" });
}

// The backend's answers are its own.
export const config = { matcher: "/((?!hosted-flow/|_next/static).*)" };
