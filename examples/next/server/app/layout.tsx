import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: "Open your account",
  icons: "/icon.svg",
  referrer: "no-referrer",
  other: { "color-scheme": "light dark" },
};

export default async function Layout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en">
      <head>
        {/* eslint-disable-next-line @next/next/no-sync-scripts */}
        <script src="/clean.js" data-provider="paysafe" nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  );
}
