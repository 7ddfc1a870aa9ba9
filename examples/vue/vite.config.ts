import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [vue()],
  // The package finds its programs beside itself: the development server must not bundle it elsewhere.
  optimizeDeps: { exclude: ["hosted-flow"] },
});
