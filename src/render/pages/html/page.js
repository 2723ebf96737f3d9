
"use strict";
// Lets the reader fold and filter the sections that say what they are about. Without this script all of them are shown.
// The words come with the page, in its language.
const words = document.getElementById("content").dataset;
const texts = (node, selector) => [...node.querySelectorAll(selector)].map((each) => each.textContent);
const foldOf = (section) => section.querySelector(":scope > details");

const itemOf = (section) => {
  const facets = new Map();
  for (const facet of section.querySelectorAll(":scope > details > .facets > div")) {
    facets.set(texts(facet, "dt")[0], texts(facet, "dd"));
  }
  return { section, facets, text: section.textContent.toLowerCase() };
};

const element = (name, properties, ...children) => {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
};

const choice = (name, items) => {
  const values = [...new Set(items.flatMap(({ facets }) => facets.get(name) ?? []))];
  values.sort((a, b) => a.localeCompare(b, document.documentElement.lang, { numeric: true }));
  const select = element("select", {}, new Option(words.all, "*"));
  values.forEach((value, i) => select.append(new Option(value, String(i))));
  const fits = ({ facets }) => select.value === "*" || (facets.get(name) ?? []).includes(values[Number(select.value)]);
  const clear = () => { select.value = "*"; };
  return { name, input: select, fits, clear };
};

const search = () => {
  const input = element("input", { type: "search" });
  const fits = ({ text }) => input.value.toLowerCase().split(/\s+/).every((word) => text.includes(word));
  const clear = () => { input.value = ""; };
  return { name: words.text, input, fits, clear };
};

const build = (parent) => {
  const items = [...parent.querySelectorAll(":scope > section")].filter(foldOf).map(itemOf);
  const names = [...new Set(items.flatMap(({ facets }) => [...facets.keys()]))];
  const choices = [...names.map((name) => choice(name, items)), search()];
  const count = element("p", {});
  count.setAttribute("role", "status");

  const show = () => {
    const shown = items.filter((item) => choices.every(({ fits }) => fits(item)));
    for (const item of items) item.section.hidden = !shown.includes(item);
    count.textContent = words.shown.replace("{0}", shown.length).replace("{1}", items.length);
  };
  const reset = () => {
    for (const { clear } of choices) clear();
    show();
  };
  const fold = (open) => {
    for (const { section } of items) foldOf(section).open = open;
  };
  const button = (text, act) => {
    const node = element("button", { type: "button" }, text);
    node.addEventListener("click", act);
    return node;
  };

  const labels = choices.map(({ name, input }) => element("label", {}, name, input));
  const buttons = [button(words.clear, reset), button(words.unfold, () => fold(true)), button(words.fold, () => fold(false))];
  const filter = element("form", { className: "filter" }, ...labels, ...buttons, count);
  filter.setAttribute("aria-label", words.filter);
  filter.addEventListener("input", show);
  filter.addEventListener("submit", (event) => event.preventDefault());
  items[0].section.before(filter);
  show();
  fold(false);
  return reset;
};

const folds = [...document.querySelectorAll("section > details")];
const parents = new Set(folds.map((fold) => fold.parentElement.parentElement));
const resets = [...parents].map(build);

// A link to a section that is filtered away or folded shows it.
const reveal = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest("[hidden]")) for (const reset of resets) reset();
  for (const fold of folds) if (fold.contains(target) || target.contains(fold) && fold.parentElement === target) fold.open = true;
  target.scrollIntoView();
};
addEventListener("hashchange", reveal);
reveal();

// Paper has no folds.
const folded = new Set();
addEventListener("beforeprint", () => {
  for (const fold of folds.filter(({ open }) => !open)) {
    folded.add(fold);
    fold.open = true;
  }
});
addEventListener("afterprint", () => {
  for (const fold of folded) fold.open = false;
  folded.clear();
});
