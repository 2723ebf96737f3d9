// TOML, as far as a form needs it: the texts it writes, and a strict reader of what it wrote.
"use strict";

/** @typedef {string | number | boolean | Day | TomlValue[]} TomlValue */
/** @typedef {Map<string, TomlValue | Map<string, TomlValue | Map<string, TomlValue>>>} TomlFile */

/** A day as TOML has it, which is no text. */
class Day {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

/** A line of a file that this form would not have written. */
class Unreadable extends Error {
  /** @param {number} line */
  constructor(line) {
    super(`line ${line}`);
    this.line = line;
  }
}

// Writing.

/** @type {Record<string, string>} */
const SHORT_ESCAPES = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * A basic string. Half a surrogate pair is no character, so U+FFFD takes its place.
 * @param {string} text
 */
function tomlText(text) {
  /** @param {string} c */
  const escape = (c) => SHORT_ESCAPES[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
  // eslint-disable-next-line no-control-regex
  return `"${text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/["\\\u0000-\u001f\u007f]/g, escape)}"`;
}

/** @param {string[]} texts */
function tomlTexts(texts) {
  return `[${texts.map(tomlText).join(", ")}]`;
}

// Reading: tables, and keys with texts, whole numbers, days, flags and lists of these. Whatever else TOML has is refused
// with its line, since this form does not write it.

/** @type {Record<string, string>} */
const LONG_ESCAPES = { b: "\b", t: "\t", n: "\n", f: "\f", r: "\r", e: "\u001b", '"': '"', "\\": "\\" };

class TomlReader {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  refuse() {
    return new Unreadable(this.text.slice(0, this.at).split("\n").length);
  }

  /**
   * What stands here, if it has this form; the reader then stands behind it.
   * @param {RegExp} form Sticky.
   */
  take(form) {
    form.lastIndex = this.at;
    const found = form.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  /** @param {RegExp} form Sticky. */
  need(form) {
    const found = this.take(form);
    if (!found) throw this.refuse();
    return found;
  }

  endOfLine() {
    this.need(/[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y);
  }

  /** @returns {TomlValue} */
  value() {
    // eslint-disable-next-line no-control-regex
    const text = this.take(/"((?:[^"\\\u0000-\u0008\n-\u001f\u007f]|\\(?:[btnfre"\\]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))*)"/y);
    if (text) return this.unescaped(text[1]);
    // eslint-disable-next-line no-control-regex
    const literal = this.take(/'([^'\u0000-\u0008\n-\u001f\u007f]*)'/y);
    if (literal) return literal[1];
    const day = this.take(/\d{4}-\d{2}-\d{2}/y);
    if (day) return new Day(day[0]);
    const number = this.take(/\d{1,9}(?![\d_.eExob])/y);
    if (number) return Number(number[0]);
    const flag = this.take(/true|false/y);
    if (flag) return flag[0] === "true";
    return this.list();
  }

  /** @param {string} text */
  unescaped(text) {
    return text.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g, (_, short, long, letter) => {
      if (letter) return LONG_ESCAPES[letter];
      const code = Number.parseInt(short ?? long, 16);
      if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw this.refuse();
      return String.fromCodePoint(code);
    });
  }

  /** @returns {TomlValue[]} */
  list() {
    const blanks = /(?:[ \t]|\r?\n|#[^\n]*)*/y;
    this.need(/\[/y);
    const values = [];
    for (;;) {
      this.need(blanks);
      if (this.take(/\]/y)) return values;
      values.push(this.value());
      this.need(blanks);
      if (!this.take(/,/y)) {
        this.need(/\]/y);
        return values;
      }
    }
  }
}

/**
 * The table that a path leads to, made where it is not there yet.
 * @param {TomlReader} reader
 * @param {TomlFile} file
 * @param {string[]} path
 */
function tableAt(reader, file, path) {
  /** @type {Map<string, any>} */
  let table = file;
  for (const [depth, key] of path.entries()) {
    const inner = table.get(key);
    const isNew = inner === undefined;
    if (!isNew && (!(inner instanceof Map) || depth === path.length - 1)) throw reader.refuse();
    const next = isNew ? new Map() : inner;
    table.set(key, next);
    table = next;
  }
  return table;
}

/**
 * The tables of a file.
 * @param {string} text
 * @returns {TomlFile}
 */
function readToml(text) {
  const reader = new TomlReader(text.replace(/^\ufeff/, ""));
  /** @type {TomlFile} */
  const file = new Map();
  /** @type {Map<string, any>} */
  let table = file;
  while (reader.at < reader.text.length) {
    reader.take(/[ \t]+/y);
    const head = reader.take(/\[[ \t]*([A-Za-z0-9_-]+)[ \t]*(?:\.[ \t]*([A-Za-z0-9_-]+)[ \t]*)?\]/y);
    const key = head ? null : reader.take(/([A-Za-z0-9_-]+)[ \t]*=[ \t]*/y);
    if (head) {
      table = tableAt(reader, file, head.slice(1).filter((part) => part !== undefined));
    } else if (key) {
      if (table.has(key[1])) throw reader.refuse();
      table.set(key[1], reader.value());
    }
    reader.endOfLine();
  }
  return file;
}
