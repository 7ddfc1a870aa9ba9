import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // The package finds its program beside itself: the development server must not bundle it elsewhere.
  optimizeDeps: { exclude: ["hosted-flow"] },
  server: {
    host: "127.0.0.1",
    port: {{port}},
    strictPort: true,
    // Everybody is the same visitor.
    headers: {
      "Set-Cookie":
        "hosted_flow_visitor=one-visitor-of-the-development-server-0000A; Path=/; HttpOnly; SameSite=Lax",
    },
    // `hosted-flow serve` answers its calls.
    proxy: { "/hosted-flow/": "http://127.0.0.1:8080" },
  },
});
