import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  // The package finds its programs beside itself: the development server must not bundle it elsewhere.
  optimizeDeps: { exclude: ["hosted-flow"] },
});
