import type { Metadata } from "next";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: "Open your account",
  icons: "/icon.svg",
  referrer: "no-referrer",
  other: { "color-scheme": "light dark" },
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        {/* eslint-disable-next-line @next/next/no-sync-scripts */}
        <script src="/clean.js" data-provider="paysafe" />
      </head>
      <body>{children}</body>
    </html>
  );
}
