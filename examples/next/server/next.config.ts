import type { NextConfig } from "next";

const config: NextConfig = {
  // Your backend, on the page's own origin.
  rewrites: async () => [
    { source: "/hosted-flow/:path*", destination: `${process.env.BACKEND}/hosted-flow/:path*` },
  ],
};
export default config;
