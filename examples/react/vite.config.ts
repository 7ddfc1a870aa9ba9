import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // The package finds its programs beside itself: the development server must not bundle it elsewhere.
  optimizeDeps: { exclude: ["hosted-flow"] },
});
