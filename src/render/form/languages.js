// The page in other languages: the same places for words, with other texts in them. What is answered stays as it is.
"use strict";

/**
 * What another language says; `texts` are told once, and `places` of the form says which of them stands where.
 * @typedef {{language: string, phrases: Record<string, string>, titles: string[], texts: string[]}} OtherLanguage
 */

/** What holds no words of the page. */
const SILENT = ["SCRIPT", "NOSCRIPT", "STYLE"];

/**
 * The places for words in a page, in order, as long as no script has changed it.
 * @returns {Node[]}
 */
function placesForWords() {
  const places = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      const label = node.getAttributeNode("aria-label");
      if (label?.value.trim()) places.push(label);
    } else if (node.nodeValue?.trim() && !SILENT.includes(node.parentNode?.nodeName ?? "")) {
      places.push(node);
    }
  }
  return places;
}

/** The languages of a page. */
class Languages {
  /** @param {FormFacts} form */
  constructor(form) {
    this.form = form;
    this.places = form.others ? placesForWords() : [];
    const texts = this.places.map((place) => place.nodeValue ?? "");
    const titles = form.practices.map((practice) => practice.title);
    /** @type {OtherLanguage[]} Each with a text for every place. */
    this.all = [{ language: form.language, phrases: form.phrases, titles, texts }];
    for (const other of form.others ?? []) {
      this.all.push({ ...other, texts: (form.places ?? []).map((at) => other.texts[at]) });
    }
  }

  /**
   * The first of some languages that the page has, or has a kind of: `fr` for `fr-CA`.
   * @param {readonly string[]} wanted
   */
  firstOf(wanted) {
    const general = (/** @type {string} */ tag) => tag.toLowerCase().split("-")[0];
    for (const tag of wanted) {
      const same = this.all.find(({ language }) => language.toLowerCase() === tag.toLowerCase());
      const found = same ?? this.all.find(({ language }) => general(language) === general(tag));
      if (found) return found.language;
    }
    return this.form.language;
  }

  /**
   * Says the page, and what the script says from now on, in one of its languages.
   * @param {string} language
   */
  speak(language) {
    const spoken = this.all.find((one) => one.language === language);
    if (!spoken) return;
    if (language !== this.form.language) {
      this.places.forEach((place, at) => (place.nodeValue = spoken.texts[at]));
      this.form.practices.forEach((practice, at) => (practice.title = spoken.titles[at]));
      this.form.phrases = spoken.phrases;
      this.form.language = language;
      document.documentElement.lang = language;
    }
    for (const button of document.querySelectorAll("[data-language]")) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-language") === language));
    }
  }
}
