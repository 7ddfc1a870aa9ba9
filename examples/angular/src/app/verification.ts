import { Component, CUSTOM_ELEMENTS_SCHEMA } from "@angular/core";
import "hosted-flow/element";

@Component({
  selector: "app-verification",
  template: `<hosted-flow provider="ondato" base="/hf" (settled)="done($event.detail.status)" />`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class Verification {
  done(status: string) {
    console.log(status);
  }
}
