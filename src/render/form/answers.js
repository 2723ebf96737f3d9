// The answers file: written, and what an opened one means in this form. Knows no page and no browser.
"use strict";

/** @typedef {"done" | "partly" | "open" | "unknown"} State */

/**
 * What is said of a practice. Of points that are in no state nothing is said yet.
 * @typedef {object} Entry
 * @property {"points" | "unknown" | "not-applicable" | "declined"} answer
 * @property {Record<string, State>} points
 * @property {string} reason
 * @property {string} review
 * @property {string} note
 * @property {string[]} evidence
 * @property {string} [owner] Kept as it was: this form does not ask for it.
 * @property {string} [due]
 */

/**
 * A point; `same` names the statement where practices of this form share it.
 * @typedef {{name: string, since: number, same?: string}} FormPoint
 * A practice; `unasked` are points that this form does not ask, with what is known of them.
 * @typedef {{id: string, checklist: string, title: string, points: FormPoint[], unasked?: Record<string, State>}} FormPractice
 */

/**
 * What the form is made of.
 * @typedef {object} FormFacts
 * @property {string} id
 * @property {string} fingerprint
 * @property {number} schema
 * @property {string[]} checklists
 * @property {number} target
 * @property {{name: string, kind: string, id?: string, parent?: string, does?: string[]}} organization
 * @property {Record<string, number>} revisions
 * @property {FormPractice[]} practices
 * @property {Record<string, Entry>} known
 * @property {string} language
 * @property {Record<string, string>} phrases
 * @property {OtherLanguage[]} [others] The languages that a reader can choose besides.
 * @property {number[]} [places] Of each place for words in the page, which of the texts of another language stands there.
 */

/**
 * @typedef {object} Kept
 * @property {{name: string, role: string}} respondent
 * @property {Record<string, Entry>} entries Answers that were confirmed.
 * @property {Record<string, Entry>} drafts Marks that were not.
 */

/** The most lines of evidence that an answers file may have for a practice. */
const MOST_EVIDENCE = 100;

// Writing.

/**
 * The names of the points of a practice that are in a state, in the order of the form.
 * @param {FormPractice} practice
 * @param {Entry} entry
 * @param {State} state
 */
function pointsIn(practice, entry, state) {
  return practice.points.map((point) => point.name).filter((name) => entry.points[name] === state);
}

/**
 * The names of all points of a practice that are in a state, those that this form does not ask last.
 * @param {FormPractice} practice
 * @param {Entry} entry
 * @param {State} state
 */
function allPointsIn(practice, entry, state) {
  const unasked = Object.entries(practice.unasked ?? {}).filter(([, known]) => known === state);
  return [...pointsIn(practice, entry, state), ...unasked.map(([name]) => name)];
}

/**
 * The lines of a practice.
 * @param {FormPractice} practice
 * @param {Entry} entry
 */
function practiceLines(practice, entry) {
  const lines = ["", `[${practice.id}]`];
  if (entry.answer === "points") {
    lines.push(`done = ${tomlTexts(allPointsIn(practice, entry, "done"))}`);
    for (const state of /** @type {State[]} */ (["partly", "unknown"])) {
      const names = allPointsIn(practice, entry, state);
      if (names.length > 0) lines.push(`${state} = ${tomlTexts(names)}`);
    }
  } else {
    lines.push(`answer = ${tomlText(entry.answer)}`);
  }
  if (entry.answer === "not-applicable" || entry.answer === "declined") {
    lines.push(`reason = ${tomlText(entry.reason)}`);
  }
  if (entry.answer === "declined") lines.push(`review_by = ${entry.review}`);
  if (entry.evidence.length > 0) lines.push(`evidence = ${tomlTexts(entry.evidence)}`);
  if (entry.note) lines.push(`note = ${tomlText(entry.note)}`);
  if (entry.owner) lines.push(`owner = ${tomlText(entry.owner)}`);
  if (entry.due) lines.push(`due = ${entry.due}`);
  return lines;
}

/**
 * The answers file of what was confirmed.
 * @param {FormFacts} form
 * @param {Kept} kept
 * @param {string} today As 2026-11-26.
 */
function writeAnswers(form, kept, today) {
  const { name, kind, id, parent, does } = form.organization;
  const { respondent } = kept;
  const lines = [
    `schema = ${form.schema}`,
    `date = ${today}`,
    `checklists = ${tomlTexts(form.checklists)}`,
    `target = ${form.target}`,
    "",
    "[organization]",
    `name = ${tomlText(name)}`,
    `kind = ${tomlText(kind)}`,
  ];
  if (id) lines.push(`id = ${tomlText(id)}`);
  if (parent) lines.push(`parent = ${tomlText(parent)}`);
  if (does) lines.push(`does = ${tomlTexts(does)}`);
  if (respondent.name) {
    lines.push("", "[respondent]", `name = ${tomlText(respondent.name)}`);
    if (respondent.role) lines.push(`role = ${tomlText(respondent.role)}`);
  }
  lines.push("", "[revisions]");
  for (const checklist of form.checklists) lines.push(`${checklist} = ${form.revisions[checklist]}`);
  lines.push("", "[form]", `id = ${tomlText(form.id)}`, `saved = ${today}`);
  for (const practice of form.practices) {
    const entry = kept.entries[practice.id];
    if (entry) lines.push(...practiceLines(practice, entry));
  }
  return lines.join("\n") + "\n";
}

// What an opened file means here.

/** Why a file is no use in this form: `reason` ends the name of a phrase. */
class Refused extends Error {
  /**
   * @param {"line" | "other" | "schema" | "answers" | "large"} reason
   * @param {{line?: number, other?: string}} [about]
   */
  constructor(reason, about = {}) {
    super(reason);
    this.reason = reason;
    this.about = about;
  }
}

/**
 * What became of the parts of an opened file: titles of practices, ids of what this form does not ask, names of settings.
 * @typedef {object} Told
 * @property {string[]} taken
 * @property {string[]} replaced
 * @property {string[]} away
 * @property {string[]} points
 * @property {string[]} fresh
 * @property {string[]} broken
 * @property {string[]} settings
 */

/** Tables and keys of a file that are no checklists. */
const OWN_KEYS = ["schema", "date", "checklists", "target", "organization", "respondent", "revisions", "form"];
/** Those that only the program reads. */
const SETTINGS = ["gate", "report", "gather"];

/** @param {unknown} value @returns {value is string[]} */
function isTexts(value) {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

/** @param {unknown} value */
function textOf(value) {
  return typeof value === "string" ? value : "";
}

/** @param {unknown} value */
function dayOf(value) {
  return value instanceof Day ? value.text : "";
}

/** @param {unknown} value */
function tableOf(value) {
  return value instanceof Map ? value : new Map();
}

/**
 * What a table says of a practice; none where it is not as an answers file has it.
 * @param {FormPractice} practice
 * @param {Map<string, unknown>} table
 * @param {number} revision What was answered.
 * @param {Told} told
 * @returns {Entry | null}
 */
function entryOf(practice, table, revision, told) {
  const lists = ["done", "partly", "unknown"].map((key) => table.get(key) ?? []);
  const evidence = table.get("evidence") ?? [];
  const said = table.has("done") ? "points" : table.get("answer");
  if (!lists.every(isTexts) || !isTexts(evidence)) return null;
  if (said !== "points" && said !== "unknown" && said !== "not-applicable" && said !== "declined") return null;
  const [done, partly, unknown] = lists;
  /** @type {Entry} */
  const entry = {
    answer: said,
    points: {},
    reason: textOf(table.get("reason")),
    review: dayOf(table.get("review_by")),
    note: textOf(table.get("note")),
    evidence,
    owner: textOf(table.get("owner")),
    due: dayOf(table.get("due")),
  };
  const needsReason = said === "not-applicable" || said === "declined";
  if ((needsReason && !entry.reason.trim()) || (said === "declined" && !entry.review)) return null;
  if (said !== "points") return entry;
  let fresh = false;
  for (const { name, since } of practice.points) {
    const isNew = since > revision && ![...done, ...partly, ...unknown].includes(name);
    const listed = done.includes(name) ? "done" : partly.includes(name) ? "partly" : "open";
    entry.points[name] = isNew || unknown.includes(name) ? "unknown" : listed;
    fresh ||= isNew;
  }
  if (fresh) told.fresh.push(practice.title);
  const isUnasked = (/** @type {string} */ name) => Object.hasOwn(practice.unasked ?? {}, name);
  const listed = [...done, ...partly, ...unknown.filter((name) => !isUnasked(name))];
  const gone = listed.filter((name) => !Object.hasOwn(entry.points, name));
  told.points.push(...gone.map((name) => `${practice.id}.${name}`));
  return entry;
}

/**
 * The answers of a file that this form asks for, and what is left out of it.
 * @param {FormFacts} form
 * @param {string} text
 * @returns {{respondent: {name: string, role: string}, entries: Record<string, Entry>, told: Told}}
 */
function readAnswers(form, text) {
  /** @type {TomlFile} */
  let file;
  try {
    file = readToml(text);
  } catch (error) {
    if (error instanceof Unreadable) throw new Refused("line", { line: error.line });
    throw error;
  }
  const schema = file.get("schema");
  if (typeof schema !== "number") throw new Refused("answers");
  if (schema > form.schema) throw new Refused("schema");
  const other = textOf(tableOf(file.get("organization")).get("name"));
  if (other !== form.organization.name) throw new Refused("other", { other });
  /** @type {Told} */
  const told = { taken: [], replaced: [], away: [], points: [], fresh: [], broken: [], settings: [] };
  /** @type {Record<string, Entry>} */
  const entries = {};
  for (const [key, tables] of file) {
    if (OWN_KEYS.includes(key)) continue;
    if (SETTINGS.includes(key) || !(tables instanceof Map)) {
      told.settings.push(key);
      continue;
    }
    for (const [name, table] of tables) readPractice(form, file, `${key}.${name}`, table, entries, told);
  }
  const who = tableOf(file.get("respondent"));
  return { respondent: { name: textOf(who.get("name")), role: textOf(who.get("role")) }, entries, told };
}

/**
 * Adds what a file says of a practice.
 * @param {FormFacts} form
 * @param {TomlFile} file
 * @param {string} id
 * @param {unknown} table
 * @param {Record<string, Entry>} entries
 * @param {Told} told
 */
function readPractice(form, file, id, table, entries, told) {
  const practice = form.practices.find((one) => one.id === id);
  if (!practice) {
    told.away.push(id);
    return;
  }
  const ofFile = tableOf(file.get("revisions")).get(practice.checklist);
  const revision = tableOf(table).get("revision") ?? ofFile;
  const answered = typeof revision === "number" ? revision : form.revisions[practice.checklist];
  const entry = entryOf(practice, tableOf(table), answered, told);
  if (entry) {
    entries[id] = entry;
    told.taken.push(practice.title);
  } else {
    told.broken.push(id);
  }
}

/**
 * Answers that this form asks for, of what an earlier version of it kept.
 * @param {FormFacts} form
 * @param {Record<string, Entry>} entries
 * @returns {Record<string, Entry>}
 */
function stillAsked(form, entries) {
  /** @type {Record<string, Entry>} */
  const asked = {};
  for (const { id, points } of form.practices) {
    const entry = entries[id];
    if (!entry) continue;
    /** @type {Record<string, State>} */
    const states = {};
    for (const { name } of points) {
      const state = entry.points[name] ?? (entry.answer === "points" ? "unknown" : undefined);
      if (state) states[name] = state;
    }
    asked[id] = { ...entry, points: states };
  }
  return asked;
}

// Statements that several practices share: what is said of one is said of all.

/** @param {State | undefined} state @returns {state is State} */
function isKnown(state) {
  return state === "done" || state === "partly" || state === "open";
}

/**
 * Makes the shared statements of other practices, and of the practice itself, agree with what was said of it now.
 * @param {FormFacts} form
 * @param {Record<string, Entry>} entries
 * @param {string} id
 */
function keepInStep(form, entries, id) {
  const own = form.practices.find((one) => one.id === id);
  const said = entries[id];
  if (!own || said?.answer !== "points") return;
  for (const point of own.points.filter((one) => one.same)) {
    const within = own.points.filter((one) => one.same === point.same).map((one) => said.points[one.name]);
    const best = /** @type {State[]} */ (["done", "partly", "open"]).find((state) => within.includes(state));
    if (!best) continue;
    said.points[point.name] = best;
    for (const practice of form.practices) {
      const entry = entries[practice.id];
      if (practice === own || entry?.answer !== "points") continue;
      for (const twin of practice.points) {
        if (twin.same === point.same && isKnown(entry.points[twin.name])) entry.points[twin.name] = best;
      }
    }
  }
}

/**
 * What another practice says of a point; none where none does.
 * @param {FormFacts} form
 * @param {Record<string, Entry>} entries
 * @param {FormPractice} practice
 * @param {FormPoint} point
 * @returns {{state: State, practice: FormPractice} | null}
 */
function lentState(form, entries, practice, point) {
  if (!point.same) return null;
  for (const other of form.practices) {
    const entry = entries[other.id];
    if (other === practice || entry?.answer !== "points") continue;
    const twin = other.points.find((one) => one.same === point.same && isKnown(entry.points[one.name]));
    if (twin) return { state: entry.points[twin.name], practice: other };
  }
  return null;
}

/**
 * How a practice stands.
 * @param {FormFacts} form
 * @param {Kept} kept
 * @param {FormPractice} practice
 */
function practiceState(form, kept, practice) {
  const entry = kept.entries[practice.id];
  if (kept.drafts[practice.id]) return "draft";
  if (entry && entry.answer !== "points") return entry.answer;
  if (entry) return practice.points.every(({ name }) => isKnown(entry.points[name])) ? "answered" : "partial";
  if (practice.points.every((point) => lentState(form, kept.entries, practice, point))) return "elsewhere";
  return form.known[practice.id] ? "known" : "open";
}
