// The element as a Vue component.
import { defineComponent, h, onMounted, ref, watchEffect } from "vue";
import "hosted-flow/element";
import { EVENTS, kebab, text } from "./wrapping.js";

const SETTINGS = [
  "provider", "backend", "purpose", "returnUrl", "hosts", "locale", "theme", "parameter", "secureCodeName",
  "errorCodeName", "handoff", "maxFileBytes", "events", "headingLevel", "brand", "offersNotNow", "offersContinue",
  "stateInTitle", "state", "inAppBrowsers", "loopbackHosts", "base",
];

export const HostedFlow = defineComponent({
  name: "HostedFlow",
  // Of any type: the element refuses what is wrong, and says so.
  props: Object.fromEntries([...SETTINGS, "headers", "texts"].map((name) => [name, { type: null, default: undefined }])),
  emits: [...EVENTS],
  setup(props: Record<string, unknown>, { emit, slots }) {
    const element = ref<(HTMLElement & { headers: unknown; texts: unknown }) | null>(null);
    onMounted(() => {
      const own = element.value!;
      for (const name of EVENTS)
        own.addEventListener(name, (event) => {
          if (event.target === own) emit(name, event);
        });
      watchEffect(() => {
        own.headers = props["headers"];
        own.texts = props["texts"];
      });
      // It begins now, with its headers and its listeners.
      own.removeAttribute("hold");
    });
    return () => {
      // As attributes: `^` keeps Vue from setting properties.
      const attributes = Object.fromEntries(SETTINGS.map((name) => [`^${kebab(name)}`, text(props[name])]));
      return h("hosted-flow", { ...attributes, "^hold": "", ref: element }, slots["default"]?.());
    };
  },
});
