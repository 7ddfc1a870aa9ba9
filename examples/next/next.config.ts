import type { NextConfig } from "next";

// Files for any server: there is no server of Next's own in this example.
const config: NextConfig = { output: "export" };
export default config;
