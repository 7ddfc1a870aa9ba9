import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import "hosted-flow/element";

import { Verification } from "./verification";

@Component({
  selector: "app-root",
  templateUrl: "./app.html",
  imports: [Verification],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class App {
  // Where the sandbox plays Paysafe on your own machine; a page in production has no such line.
  readonly sandbox = `127.0.0.1:${Number(location.port) + 2}`;

  readonly isShown = signal(true);
  readonly locale = signal("en");
  readonly hasSecond = signal(false);
  readonly log = signal<string[]>([]);

  // Called before each call of your backend, and with `true` after a 401.
  async headers(renew: boolean) {
    if (renew) await fetch("/"); // whatever signs the person in again
    return { "x-page": "angular" };
  }

  hear({ type, detail }: CustomEvent) {
    this.log.update((log) => [...log, [type, ...Object.values(detail)].join(" ")]);
  }
}
