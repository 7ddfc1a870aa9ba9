// Steers the page of every screen: by its controls, and for tests by `window.gallery`.
(() => {
  const root = document.documentElement;
  const said = (name) => (root.getAttribute(`data-gallery-${name}`) ?? "").split(" ").filter(Boolean);
  // Until an attribute of the root has that value.
  const until = (name, is) =>
    new Promise((resolve) => {
      const look = () => is(root.getAttribute(name)) && (watch.disconnect(), resolve(true));
      const watch = new MutationObserver(look);
      watch.observe(root, { attributeFilter: [name] });
      look();
    });
  const ready = until("data-gallery-all", Boolean);
  let wishes = 0;

  // Redraws the exhibits: those named, or all. Resolves once they are in the page.
  async function show(locale, names = [], theme = "auto") {
    await ready;
    const wish = String(++wishes);
    root.lang = locale;
    root.setAttribute("data-gallery-locale", locale);
    root.setAttribute("data-gallery-names", names.join(" "));
    root.setAttribute("data-gallery-theme", theme);
    root.setAttribute("data-gallery-wish", wish);
    document.dispatchEvent(new Event("gallery:show"));
    await until("data-gallery-shown", (shown) => shown === wish);
  }

  // The width of each exhibit in pixels, and the size of the text in per cent. What does not change is
  // not set: it would style everything again.
  const place = document.querySelector(".gallery-all");
  function size(width, text = 100) {
    place.style.width = `${width}px`;
    const fontSize = `${text}%`;
    if (root.style.fontSize !== fontSize) root.style.fontSize = fontSize;
  }

  // So many exhibits side by side, for a picture.
  function sheet(width, count) {
    size(width * count + 16 * (count - 1));
    place.style.columnCount = count;
    root.classList.add("gallery-sheet");
  }

  window.gallery = { ready, show, size, sheet, locales: () => said("locales"), names: () => said("all") };

  const control = (name) => document.querySelector(`[data-control=${name}]`);
  const follow = () => {
    const [locale, names, width, text, theme] = ["locale", "names", "width", "text", "theme"].map(
      (name) => control(name).value,
    );
    size(width, text);
    return show(locale, names.split(" ").filter(Boolean), theme);
  };
  ready.then(() => {
    control("locale").append(...said("locales").map((tag) => new Option(tag, tag, tag === "en", tag === "en")));
    control("names").append(...said("all").map((name) => new Option(name)));
    document.querySelector(".gallery-controls").addEventListener("change", follow);
  });
})();
