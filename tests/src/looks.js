// Measures the looks of exhibits, inside the page of every screen: `window.looks`. Each function returns
// what it has found, one line for each kind of fault and text.
window.looks = (() => {
  const SIZES = [100, 200].flatMap((text) => [320, 390, 1280].map((width) => [width, text]));
  // Without the sizes whose layout is that of another with more room: of 390 px and 320 px with large text,
  // and of 1280 px with any text, since all is in rem there.
  const MOST = SIZES.filter(([width, text]) => text === 100 || width === 320);
  // Viewports of phones, and how far below their top the component begins.
  const PHONES = [[320, 568], [360, 640], [375, 553], [390, 664]];
  const HEADER = 120;
  const RIGHT_TO_LEFT = /^(ar|fa|he)$/;
  const CONTROLS = "button, summary, a, textarea, select, input:not(.hosted-flow-file input), .hosted-flow-file";
  const OURS = ".hosted-flow-button, .hosted-flow-file, .hosted-flow summary";
  const BOXES = `${CONTROLS}, .hosted-flow-step, .hosted-flow-document, .hosted-flow-notice, .hosted-flow-card`;
  const SHORT = ".hosted-flow-heading, .hosted-flow-button, .hosted-flow-file, .hosted-flow-step-name";
  const ITEMS = `${CONTROLS}, .hosted-flow-mark, .hosted-flow-code, progress`;

  const boxes = () => [...document.querySelectorAll("[data-exhibit]")];
  const name = (box) => box.dataset.exhibit;
  const brief = (text) => text.trim().replace(/\s+/g, " ").slice(0, 60);
  const px = (number) => Math.round(number * 10) / 10;

  // One line for each kind and text, with the exhibit and the layout where it is worst.
  const found = new Map();
  let layout = "";
  function add(kind, box, what, by) {
    const key = `${kind}: ${what}`;
    const before = found.get(key);
    const of = (before?.of ?? new Set()).add(name(box));
    if (before && before.by >= by) return;
    found.set(key, { by, of, line: `${key} (${px(by)}, ${name(box)}, ${layout})` });
  }
  function take() {
    const lines = [...found.values()].map(({ line, of }) => (of.size > 1 ? `${line} and ${of.size - 1} more` : line));
    found.clear();
    return lines;
  }

  // Everything of an exhibit that is measured more than once. Only styles change between layouts.
  function parts(box) {
    const section = box.querySelector(".hosted-flow");
    const texts = [];
    const walk = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode;
      if (!node.data.trim() || node.parentElement.closest("textarea")) continue;
      texts.push({ node, element: node.parentElement, inside: node.parentElement.closest(BOXES) });
    }
    const every = (selector) => [...section.querySelectorAll(selector)];
    return {
      box,
      section,
      texts,
      // Fields scroll by themselves, and drawings have no boxes. WebKit's own button of a file field, which
      // is not seen, may be wider than the label.
      all: [box, ...box.querySelectorAll(":not(textarea, input, .hosted-flow-file, svg, svg *)")],
      items: every(ITEMS),
      controls: every(CONTROLS),
      steps: every(".hosted-flow-step"),
      head: every(".hosted-flow-mark, .hosted-flow-heading"),
    };
  }

  // Hidden from view alone, as text for screen readers is.
  const isOut = (element) => element.offsetWidth <= 1;
  const range = document.createRange();
  // The lines of what the range holds: of a line's height only what letters take, for fonts differ in the rest.
  function ranged() {
    const all = [];
    for (const { left, right, top, bottom, width } of range.getClientRects()) {
      const less = (bottom - top) * 0.15;
      if (width > 0) all.push({ left, right, top: top + less, bottom: bottom - less });
    }
    return all;
  }
  function lines({ node }) {
    range.selectNodeContents(node);
    return ranged();
  }
  // The same of a text's words alone: Firefox gives the last space of some lines a place, where nothing is seen.
  const words = ({ node }) =>
    [...node.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      return ranged();
    });
  const beyond = (inner, outer) =>
    Math.max(outer.left - inner.left, inner.right - outer.right, outer.top - inner.top, inner.bottom - outer.bottom);
  const shared = (a, b) =>
    Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

  function measure(exhibit, isLarge = false) {
    const { box, section, texts, all, items, controls } = exhibit;
    for (const element of all) {
      const { clientWidth } = element;
      // None, if it is inline.
      if (clientWidth <= 1) continue;
      const over = element.scrollWidth - clientWidth;
      if (over > 1 && !isOfSpace(element, texts)) add("overflow", box, describe(element), over);
      const below = element.scrollHeight - element.clientHeight;
      if (below > 1 && element !== box && getComputedStyle(element).overflowY !== "visible") {
        add("cut off", box, describe(element), below);
      }
    }
    for (const { node, element } of texts) {
      const isFile = element.matches(".hosted-flow-document-file");
      if (isFile && /\d [\p{L}.]+[^\p{L}]*$/u.test(node.data)) add("unit apart", box, brief(node.data), 1);
    }
    const whole = section.getBoundingClientRect();
    const taken = items.map((element) => ({ element, rects: [element.getBoundingClientRect()] }));
    for (const text of texts) {
      if (isOut(text.element)) continue;
      const rects = lines(text);
      const container = text.inside?.getBoundingClientRect();
      const out = (rect) => Math.max(beyond(rect, whole), container ? beyond(rect, container) : 0);
      const furthest = rects.some((rect) => out(rect) > 1) ? Math.max(...words(text).map(out)) : 0;
      if (furthest > 1) add("outside", box, brief(text.node.data), furthest);
      taken.push({ element: text.element, node: text.node, rects });
    }
    for (let i = 0; i < taken.length; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [taken[i], taken[j]];
        for (const one of a.rects) {
          for (const other of b.rects) {
            const both = shared(one, other);
            if (both <= 1.5 || a.element.contains(b.element) && !b.node || b.element.contains(a.element) && !b.node) continue;
            add("overlap", box, `${describe(b.element, b.node)} and ${describe(a.element, a.node)}`, both);
          }
        }
      }
    }
    for (const element of controls) {
      const { width, height } = element.getBoundingClientRect();
      // A link within a sentence is as high as its line.
      if (!width || (element.localName === "a" && !element.clientWidth)) continue;
      const least = element.matches(OURS) ? 44 : 24;
      if (height < least - 0.5 || width < 23.5) add("small target", box, describe(element), least - Math.min(height, width));
    }
    direction(exhibit);
    if (!isLarge) wholeWords(exhibit);
  }
  // Firefox leaves the space before U+2068 on a line that is full, where nobody sees it, and counts it.
  function isOfSpace(element, texts) {
    if (!element.textContent.includes(" \u2068")) return false;
    const outer = element.getBoundingClientRect();
    const rects = texts.filter((text) => element.contains(text.element)).flatMap(words);
    for (const inner of element.querySelectorAll("*")) if (inner.clientWidth) rects.push(inner.getBoundingClientRect());
    return rects.every((rect) => beyond(rect, outer) <= 1);
  }
  const describe = (element, node) => {
    const text = brief(node?.data ?? element.textContent ?? "");
    return `${element.localName}.${element.className.baseVal ?? element.className} “${text}”`;
  };

  // Where words are not written apart, no line of a heading or a button begins within one; in Japanese only
  // some browsers can do that. In Korean a word ends at a space. Large text may have no room for a word.
  function wholeWords({ box, section: { lang }, texts }) {
    const isOfLang = lang === "ko" || lang === "th" || (lang === "ja" && CSS.supports("word-break: auto-phrase"));
    if (!isOfLang) return;
    const words = new Intl.Segmenter(lang, { granularity: "word" });
    for (const { node, element } of texts) {
      const short = element.closest(SHORT);
      if (!short || isOut(element)) continue;
      range.selectNodeContents(node);
      if (range.getClientRects().length < 2) continue;
      for (const { segment, index } of words.segment(node.data)) {
        range.setStart(node, index);
        range.setEnd(node, index + segment.length);
        const parts = [...range.getClientRects()].filter(({ width }) => width > 0);
        const width = parts.reduce((sum, part) => sum + part.width, 0);
        const isBroken = parts.some(({ top }) => top > parts[0].top + 1);
        if (isBroken && width < short.clientWidth) add("word broken", box, `${segment} in “${brief(node.data)}”`, 1);
      }
    }
  }

  // In a language from right to left everything is mirrored.
  function direction({ box, section, steps, head }) {
    const sign = RIGHT_TO_LEFT.test(section.lang) ? -1 : 1;
    const isMixed = (elements) => {
      const places = elements.map((element) => element.getBoundingClientRect().left * sign);
      return places.some((place, i) => place <= places[i - 1]);
    };
    if (isMixed(steps)) add("order", box, "steps", 1);
    if (isMixed(head)) add("order", box, "mark and heading", 1);
  }

  // Each frame that an animation draws costs the page's main thread: some in a second do, and none for ever.
  const MAX_FRAMES = 10;
  function motion({ box, section }) {
    for (const animation of section.getAnimations({ subtree: true })) {
      if (!(animation instanceof CSSAnimation)) continue;
      const { target } = animation.effect;
      const { duration, iterations } = animation.effect.getTiming();
      const [, steps = Infinity] = /^steps\((\d+)/.exec(getComputedStyle(target).animationTimingFunction) ?? [];
      const frames = steps / (duration / 1000);
      if (frames > MAX_FRAMES || iterations === Infinity) add("restless", box, describe(target), frames);
    }
  }

  function measureAll(sizes = SIZES) {
    const all = boxes().map(parts);
    letters(all);
    all.forEach(motion);
    for (const [width, text] of sizes) {
      layout = `${width} px, ${text} %`;
      gallery.size(width, text);
      for (const one of all) measure(one, text > 100);
    }
    gallery.size(390, 100);
  }

  // The first screens, each as in the viewport of a phone: the box is the viewport.
  function mainButtons() {
    const starts = boxes().filter((box) => box.querySelector("[data-phase=idle] [data-rank=primary]"));
    const of = starts.map((box) => [box, box.querySelector("[data-rank=primary]")]);
    for (const [width, height] of PHONES) {
      layout = `${width} × ${height}`;
      for (const { style } of starts) {
        Object.assign(style, { width: `${width}px`, height: `${height}px`, paddingTop: `${HEADER}px` });
      }
      for (const [box, button] of of) {
        const out = beyond(button.getBoundingClientRect(), box.getBoundingClientRect());
        if (out > 0.5) add("not in view", box, describe(button), out);
      }
    }
    for (const { style } of starts) Object.assign(style, { width: "", height: "", paddingTop: "" });
    return starts.length;
  }

  // Colours, as numbers: the browser reads every notation.
  const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  });
  const known = new Map();
  function rgba(color) {
    if (!known.has(color)) {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
      known.set(color, [r, g, b, a / 255]);
    }
    return known.get(color);
  }
  const over = ([r, g, b, a], under) => [r, g, b].map((value, i) => value * a + under[i] * (1 - a));
  function behind(element) {
    const layers = [];
    for (let it = element; it; it = it.parentElement) {
      const layer = rgba(getComputedStyle(it).backgroundColor);
      layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reduceRight((under, layer) => over(layer, under), [255, 255, 255]);
  }
  const light = (color) => {
    const [r, g, b] = color.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [x, y] = [light(a), light(b)];
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  };
  function colour(box, what, front, back, least) {
    const seen = contrast(over(front, back), back);
    if (seen < least) add("contrast", box, `${what}: ${px(seen)} of ${least}`, least - seen);
  }

  function coloursOf({ box, section, texts }) {
    const strength = (element) => {
      let all = 1;
      for (let it = element; it !== box; it = it.parentElement) all *= getComputedStyle(it).opacity;
      return all;
    };
    for (const { node, element } of texts) {
      if (isOut(element)) continue;
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const size = parseFloat(fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && fontWeight >= 700);
      const [r, g, b, a] = rgba(color);
      colour(box, brief(node.data), [r, g, b, a * strength(element)], behind(element), isLarge ? 3 : 4.5);
    }
    const around = (element) => behind(element.parentElement);
    for (const element of section.querySelectorAll(".hosted-flow-button, .hosted-flow-file")) {
      const { borderTopColor, backgroundColor } = getComputedStyle(element);
      // Text alone, which is underlined.
      if (element.dataset.rank === "text") continue;
      const is = element.dataset.rank === "primary" ? backgroundColor : borderTopColor;
      colour(box, describe(element), rgba(is), around(element), 3);
    }
    for (const element of section.querySelectorAll(".hosted-flow-mark svg, .hosted-flow-ring")) {
      const { borderTopColor, borderRightColor, stroke } = getComputedStyle(element);
      // Of a ring the gap or the rest is the stronger one.
      const seen = element.localName === "svg" ? [stroke] : [borderTopColor, borderRightColor];
      const back = around(element);
      const by = (color) => contrast(over(rgba(color), back), back);
      const [best] = seen.sort((a, b) => by(b) - by(a));
      colour(box, describe(element), rgba(best), back, 3);
    }
    for (const step of section.querySelectorAll(".hosted-flow-step")) {
      const bar = getComputedStyle(step);
      const number = getComputedStyle(step, "::before");
      if (parseFloat(bar.borderTopWidth)) {
        if (step.dataset.place !== "ahead") colour(box, "a step's bar", rgba(bar.borderTopColor), around(step), 3);
        continue;
      }
      const back = over(rgba(number.backgroundColor), around(step));
      colour(box, "a step's number", rgba(number.color), back, 4.5);
      colour(box, "a step's ring", rgba(number.borderTopColor), around(step), 3);
    }
    const count = getComputedStyle(section.querySelector(".hosted-flow-steps"));
    colour(box, "the count of the steps", rgba(count.color), behind(section), 4.5);
  }

  // Characters that no font has: they are drawn as one that does not exist. Firefox draws each in another way.
  const NONE = "\u0378";
  const drawn = Object.assign(document.createElement("canvas"), { width: 32, height: 32 }).getContext("2d", {
    willReadFrequently: true,
  });
  function picture(character) {
    drawn.clearRect(0, 0, 32, 32);
    drawn.fillText(character, 4, 24);
    return drawn.getImageData(0, 0, 32, 32).data;
  }
  function letters(all) {
    const font = getComputedStyle(all[0].section).fontFamily;
    drawn.font = `20px ${font}`;
    const none = picture(NONE);
    const seen = new Set();
    for (const { box, texts } of all) {
      for (const character of texts.map(({ node }) => node.data).join("")) {
        if (seen.has(character) || !character.trim()) continue;
        seen.add(character);
        const is = picture(character);
        if (none.every((value, i) => value === is[i])) add("no font", box, character, 1);
      }
    }
  }

  const opened = () => {
    for (const record of document.querySelectorAll("[data-exhibit] details")) record.open = true;
  };

  // English with each word 40 % longer.
  const longer = (text) => text.replace(/\p{L}+/gu, (word) => word + word.toLowerCase().slice(0, Math.ceil(word.length * 0.4)));
  function lengthen() {
    for (const box of boxes()) {
      for (const { node, element } of parts(box).texts) {
        if (element.localName !== "code" && !isOut(element)) node.data = longer(node.data);
      }
      const steps = box.querySelector(".hosted-flow-steps");
      steps.dataset.count = longer(steps.dataset.count);
    }
  }

  return {
    // All screens in a language, at every width and size of text or at most of them.
    async inLanguage(locale, isEvery) {
      await gallery.show(locale);
      opened();
      const started = mainButtons();
      measureAll(isEvery ? SIZES : MOST);
      return { found: take(), exhibits: boxes().length, started };
    },
    async lengthened() {
      await gallery.show("en");
      opened();
      lengthen();
      measureAll();
      return { found: take(), exhibits: boxes().length };
    },
    async colours(theme) {
      await gallery.show("en", [], theme);
      opened();
      const all = boxes().map(parts);
      for (const width of [390, 1280]) {
        layout = `${theme}, ${width} px`;
        gallery.size(width);
        all.forEach(coloursOf);
      }
      return { found: take(), exhibits: all.length };
    },
    // One exhibit as it is now, for the tests of these measurements.
    now() {
      const all = boxes().map(parts);
      layout = "now";
      mainButtons();
      layout = "now";
      letters(all);
      all.forEach(motion);
      for (const one of all) measure(one);
      all.forEach(coloursOf);
      return take();
    },
  };
})();
