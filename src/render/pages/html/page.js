
"use strict";
// Lets the reader filter the sections that say what they are about. Without this script all of them are shown.
// The words come with the page, in its language.
const words = document.getElementById("content").dataset;

const texts = (node, selector) => [...node.querySelectorAll(selector)].map((each) => each.textContent);

const facetsOf = (section) => {
  const facets = new Map();
  for (const facet of section.querySelectorAll(":scope > .facets > div")) {
    facets.set(texts(facet, "dt")[0], texts(facet, "dd"));
  }
  return { section, facets };
};

const element = (name, properties, ...children) => {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
};

const choice = (name, items) => {
  const values = [...new Set(items.flatMap(({ facets }) => facets.get(name) ?? []))];
  values.sort((a, b) => a.localeCompare(b, document.documentElement.lang, { numeric: true }));
  const select = element("select", {}, new Option(words.filterAny, "*"));
  values.forEach((value, i) => select.append(new Option(value, String(i))));
  const chosen = () => (select.value === "*" ? null : values[Number(select.value)]);
  return { name, select, chosen };
};

const build = (parent) => {
  const items = [...parent.querySelectorAll(":scope > section")].filter((each) => each.querySelector(":scope > .facets")).map(facetsOf);
  const names = [...new Set(items.flatMap(({ facets }) => [...facets.keys()]))];
  const choices = names.map((name) => choice(name, items));
  const count = element("p", {});
  count.setAttribute("role", "status");
  const clear = element("button", { type: "button" }, words.filterClear);

  const show = () => {
    const wanted = choices.map(({ name, chosen }) => [name, chosen()]).filter(([, value]) => value !== null);
    const fits = ({ facets }) => wanted.every(([name, value]) => (facets.get(name) ?? []).includes(value));
    for (const item of items) item.section.hidden = !fits(item);
    count.textContent = words.filterShown.replace("{shown}", items.filter(fits).length).replace("{all}", items.length);
  };
  const reset = () => {
    for (const { select } of choices) select.value = "*";
    show();
  };

  const labels = choices.map(({ name, select }) => element("label", {}, name, select));
  const filter = element("form", { className: "filter" }, ...labels, clear, count);
  filter.setAttribute("aria-label", words.filter);
  filter.addEventListener("change", show);
  filter.addEventListener("submit", (event) => event.preventDefault());
  clear.addEventListener("click", reset);
  items[0].section.before(filter);
  show();
  return reset;
};

const parents = new Set([...document.querySelectorAll("section > .facets")].map((each) => each.parentElement.parentElement));
const resets = [...parents].map(build);

// A link to a section that is filtered away shows it again.
addEventListener("hashchange", () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest("[hidden]")) return;
  for (const reset of resets) reset();
  target.scrollIntoView();
});
