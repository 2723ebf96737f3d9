// The form in a browser: one screen at a time. All words come from the page.
"use strict";

/** @param {string} id */
function dataOf(id) {
  return JSON.parse(document.getElementById(id)?.textContent ?? "{}");
}

const form = /** @type {FormFacts} */ (dataOf("form"));
const languages = new Languages(form);
const store = new Store(form);
/** Answers were kept before this page was opened. */
const wasKept = store.load();
/** The last thing to say beside what is kept where; gone with the next answer. */
let notice = "";

/**
 * A phrase with its places filled.
 * @param {string} id
 * @param {Record<string, string | number>} [args]
 */
function say(id, args = {}) {
  return (form.phrases[id] ?? id).replace(/\{(\w+)\}/g, (_, name) => String(args[name] ?? ""));
}

/**
 * The one element of this kind.
 * @template {HTMLElement} T
 * @param {string} selector
 * @param {ParentNode} [within]
 */
function find(selector, within = document) {
  return /** @type {T} */ (within.querySelector(selector));
}

/**
 * A new element. Words are never read as HTML.
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(string | Node)} children
 */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// Days and times.

/** English days are written as reports write them: 22 November 2026. */
function locale() {
  return form.language === "en" ? "en-GB" : form.language;
}

function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @param {string} moment As ISO 8601; the day is said unless it is today. */
function timeOf(moment) {
  const then = new Date(moment);
  const isToday = then.toDateString() === new Date().toDateString();
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const day = isToday ? {} : { day: "numeric", month: "long" };
  return new Intl.DateTimeFormat(locale(), /** @type {any} */ ({ ...day, ...time })).format(then);
}

/** @param {string} day */
function longDay(day) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}

// When an answer changes.

/** Keeps answers in the browser, and in the file if there is one that is written to. */
function answersChanged() {
  notice = "";
  store.keep(true);
  if (store.handle) void saveFile();
  showStatus();
}

// What is kept where.

function statusText() {
  const { at, changed, file, kept } = store.record;
  if (store.trouble && (changed || at)) return say("form-status-lost", { why: say(store.trouble) });
  if (changed && file) return say("form-status-both", { time: timeOf(at), file: timeOf(file) });
  if (changed) return say("form-status-browser", { time: timeOf(at) });
  if (Object.keys(kept.drafts).length > 0) return say("form-status-draft", { time: timeOf(at) });
  return say("form-status-nothing");
}

function showStatus() {
  const line = find("#kept");
  line.textContent = statusText();
  line.classList.toggle("trouble", store.trouble !== "" && store.record.at !== "");
  line.classList.toggle("unsaved", store.isUnsaved());
  const told = find("#told");
  if (told.textContent !== notice) told.textContent = notice;
}

function fileName() {
  const { name, role } = store.record.kept.respondent;
  const plain = (/** @type {string} */ text) => text.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);
  const parts = ["ospo-answers", role, plain(name)].map((part) => part.replace(/^-+|-+$/g, "")).filter(Boolean);
  return `${parts.join("-").toLowerCase()}.toml`;
}

async function saveFile() {
  const name = fileName();
  try {
    if (!(await store.save(() => writeAnswers(form, store.record.kept, today()), name))) return;
    notice = store.handle ? say("form-status-saved-after", { name: store.handle.name }) : say("form-status-saved", { name });
  } catch (error) {
    // The file is gone or locked: the next time the person chooses anew.
    store.handle = null;
    notice = say("form-status-not-saved", { why: error instanceof Error ? error.message : String(error) });
  }
  showStatus();
}

// Opening a file.

const LARGEST = 4 * 1024 * 1024;

/** @param {File} file */
async function openFile(file) {
  const out = find("#opened");
  try {
    if (file.size > LARGEST) throw new Refused("large");
    const { respondent, entries, told } = readAnswers(form, await file.text());
    const { kept } = store.record;
    for (const [id, entry] of Object.entries(entries)) {
      const title = form.practices.find((one) => one.id === id)?.title ?? id;
      if (kept.entries[id]) told.replaced.push(title);
      kept.entries[id] = entry;
      delete kept.drafts[id];
      keepInStep(form, kept.entries, id);
    }
    if (respondent.name) kept.respondent = respondent;
    answersChanged();
    fillStart();
    out.replaceChildren(...openedWords(file.name, told));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const about = { line: error.about.line ?? 0, other: error.about.other ?? "", organization: form.organization.name };
    out.replaceChildren(
      make("h3", {}, say("form-refused", { name: file.name })),
      make("p", {}, say(`form-refused-${error.reason}`, about)),
    );
  }
  out.focus();
}

/**
 * @param {string} name
 * @param {Told} told
 */
function openedWords(name, told) {
  const words = [make("h3", {}, say("form-opened", { name, count: told.taken.length }))];
  const list = make("ul", {});
  for (const key of /** @type {const} */ (["replaced", "away", "points", "fresh", "broken", "settings"])) {
    if (told[key].length > 0) list.append(make("li", {}, say(`form-opened-${key}`, { list: told[key].join("; ") })));
  }
  if (list.childElementCount > 0) words.push(make("p", {}, say("form-opened-changes")), list);
  return words;
}

// The screens besides the questions.

function fillStart() {
  const { name, role } = store.record.kept.respondent;
  /** @type {HTMLInputElement} */ (find("#your-name")).value = name;
  const roles = /** @type {HTMLSelectElement} */ (find("#your-role"));
  if (name || role) roles.value = role;
}

function readStart() {
  const { respondent } = store.record.kept;
  respondent.name = /** @type {HTMLInputElement} */ (find("#your-name")).value.replace(/\s+/g, " ").trim();
  respondent.role = /** @type {HTMLSelectElement} */ (find("#your-role")).value;
  store.keep(Object.keys(store.record.kept.entries).length > 0);
  showStatus();
}

/** The first question that waits for an answer, else the page to check everything. */
function firstOpen() {
  const waits = (/** @type {FormPractice} */ practice) =>
    ["open", "draft", "known"].includes(practiceState(form, store.record.kept, practice));
  return form.practices.find(waits)?.id ?? "check";
}

function begin() {
  readStart();
  const errors = /** @type {[string, string][]} */ (store.record.kept.respondent.name ? [] : [["form-error-name", "your-name"]]);
  showErrors(find("#start"), errors);
  if (errors.length === 0) location.hash = `#${firstOpen()}`;
}

function showQuestions() {
  const { kept } = store.record;
  for (const practice of form.practices) {
    const state = practiceState(form, kept, practice);
    const tag = find(`[data-state-of="${practice.id}"]`);
    tag.textContent = say(`form-state-${state}`);
    tag.className = `state ${state}`;
  }
  for (const section of document.querySelectorAll("[data-section]")) {
    const states = [...section.querySelectorAll(".state")];
    const answered = states.filter((one) => !["open", "draft", "known"].some((state) => one.classList.contains(state)));
    find(".count", section).textContent = say("form-answered-of", { answered: answered.length, all: states.length });
  }
}

/** @param {FormPractice} practice */
function titleWithChange(practice) {
  const way = make("a", { href: `#${practice.id}`, "aria-label": say("form-change-what", { practice: practice.title }) }, say("form-change"));
  return make("h2", {}, practice.title, " ", way);
}

/**
 * The answer to a practice in words.
 * @param {FormPractice} practice
 * @param {Entry} entry
 */
function answerWords(practice, entry) {
  const words = [titleWithChange(practice)];
  const screen = document.getElementById(practice.id) ?? document;
  if (entry.answer === "points") {
    for (const state of /** @type {State[]} */ (["done", "partly", "open", "unknown"])) {
      const names = pointsIn(practice, entry, state);
      const texts = names.map((name) => find(`[data-text="${name}"]`, screen).textContent ?? "");
      if (state === "open" && texts.length === practice.points.length) words.push(make("p", {}, say("form-none-hold")));
      else if (texts.length > 0) words.push(make("h3", {}, say(`form-point-${state}`)), make("ul", {}, ...texts.map((text) => make("li", {}, text))));
    }
  } else {
    const answer = say(`form-state-${entry.answer}`);
    const phrase = { unknown: "form-point-unknown", "not-applicable": "form-because", declined: "form-because-until" }[entry.answer];
    const day = entry.review && longDay(entry.review);
    words.push(make("p", {}, say(phrase, { answer, reason: entry.reason, day })));
  }
  if (entry.note) words.push(make("p", { class: "said" }, say("form-note-said", { note: entry.note })));
  for (const evidence of entry.evidence) words.push(make("p", { class: "said" }, say("form-evidence-said", { evidence })));
  return make("div", { class: "answer" }, ...words);
}

function showCheck() {
  const { kept } = store.record;
  const out = find("#all-answers");
  const { name, role } = kept.respondent;
  const roles = /** @type {HTMLSelectElement} */ (find("#your-role"));
  const roleName = [...roles.options].find((one) => one.value === role)?.text ?? "";
  const who = name ? say("form-named", { name, role: roleName }) : say("form-nobody");
  const parts = [make("p", {}, who, " ", make("a", { href: "#start", "aria-label": say("form-change-what", { practice: say("form-your-name") }) }, say("form-change")))];
  const drafts = form.practices.filter((one) => kept.drafts[one.id]);
  const open = form.practices.filter((one) => ["open", "known"].includes(practiceState(form, kept, one)));
  const lists = /** @type {const} */ ([["form-check-drafts", drafts], ["form-check-open", open]]);
  for (const [phrase, practices] of lists) {
    if (practices.length === 0) continue;
    const ways = practices.map((one) => make("li", {}, make("a", { href: `#${one.id}` }, one.title)));
    const details = make("details", {}, make("summary", {}, say(phrase, { count: practices.length })), make("ul", {}, ...ways));
    parts.push(details);
  }
  const answered = form.practices.filter((one) => kept.entries[one.id]);
  if (answered.length === 0) parts.push(make("p", {}, say("form-check-empty")));
  for (const practice of answered) parts.push(answerWords(practice, kept.entries[practice.id]));
  out.replaceChildren(...parts);
}

/** Offers what was kept before this page was opened. */
function showFound() {
  const out = find("#found");
  const earlier = wasKept ? null : store.earlier();
  if (!wasKept && !earlier) return;
  const button = (/** @type {string} */ phrase, /** @type {() => void} */ act) => {
    const made = make("button", { type: "button" }, say(phrase));
    made.addEventListener("click", act);
    return made;
  };
  const words = make("p", {}, earlier ? say("form-found-older") : say("form-found", { time: timeOf(store.record.at) }));
  const first = earlier ? button("form-take-over", () => takeOver(earlier)) : button("form-go-on", begin);
  const anew = button("form-begin-anew", () => (location.hash = "#remove"));
  out.replaceChildren(words, first, " ", anew);
  out.hidden = false;
}

/** @param {Kept} earlier */
function takeOver(earlier) {
  const { kept } = store.record;
  kept.respondent = earlier.respondent;
  kept.entries = stillAsked(form, earlier.entries);
  kept.drafts = stillAsked(form, earlier.drafts);
  answersChanged();
  fillStart();
  find("#found").hidden = true;
  begin();
}

function removeAnswers() {
  store.remove();
  notice = say("form-removed");
  form.practices.forEach(fillScreen);
  /** @type {HTMLInputElement} */ (find("#your-name")).value = "";
  find("#found").hidden = true;
  find("#opened").replaceChildren();
  location.hash = "#start";
  showStatus();
}

/**
 * The reader chooses another language. What was marked and written is in the store, so the screen can be filled anew.
 * @param {string} language
 */
function chooseLanguage(language) {
  languages.speak(language);
  store.keepLanguage(language);
  notice = "";
  find("#opened").replaceChildren();
  for (const taken of document.querySelectorAll(".seen [role=status]")) taken.textContent = "";
  if (!find("#found").hidden) showFound();
  showScreen(true);
  showStatus();
}

function printBlank() {
  document.documentElement.classList.add("blank");
  for (const { id } of form.practices) practiceForm(id).reset();
  /** @type {HTMLFormElement} */ (find("#about")).reset();
  window.print();
}

/** After the window of printing is closed. */
function showAgain() {
  if (!document.documentElement.classList.contains("blank")) return;
  document.documentElement.classList.remove("blank");
  fillStart();
  form.practices.forEach(fillScreen);
}

// One screen at a time.

/** @param {HTMLElement} screen */
function pageTitle(screen) {
  const head = find("h1", screen)?.textContent ?? "";
  return `${head} – ${find("#title").textContent}`;
}

/** @param {boolean} isFirst The page was just opened: nothing takes the focus. */
function showScreen(isFirst) {
  const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const screen = wanted?.classList.contains("screen") ? wanted : find("#start");
  // A jump within a screen, such as to the content, is none to another.
  if (wanted && screen !== wanted && !isFirst) return;
  for (const other of document.querySelectorAll(".screen")) other.classList.toggle("current", other === screen);
  for (const way of document.querySelectorAll("nav > a")) {
    if (way.getAttribute("href") === `#${screen.id}`) way.setAttribute("aria-current", "page");
    else way.removeAttribute("aria-current");
  }
  const practice = form.practices.find(({ id }) => id === screen.id);
  if (practice) fillScreen(practice);
  if (screen.id === "questions") showQuestions();
  if (screen.id === "check") showCheck();
  showErrors(screen, []);
  document.title = pageTitle(screen);
  if (!isFirst) {
    window.scrollTo(0, 0);
    find("h1", screen).focus({ preventScroll: true });
  }
}

function listen() {
  for (const practice of form.practices) {
    const element = practiceForm(practice.id);
    element.addEventListener("input", () => keepDraft(practice));
    element.addEventListener("submit", (event) => {
      event.preventDefault();
      confirmAnswer(practice, /** @type {HTMLButtonElement | null} */ (event.submitter)?.value === "none");
    });
    find("[data-do=withdraw]", element).addEventListener("click", () => withdrawAnswer(practice));
    for (const button of element.querySelectorAll("[data-do=take]")) {
      button.addEventListener("click", () => takeSeen(practice, /** @type {HTMLButtonElement} */ (button)));
    }
  }
  find("#about").addEventListener("input", readStart);
  find("#about").addEventListener("submit", (event) => {
    event.preventDefault();
    begin();
  });
  find("#file").addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    // The same file can be opened again.
    if (file) void openFile(file).finally(() => (input.value = ""));
  });
  const acts = { save: () => void saveFile(), "print-blank": printBlank, "print-filled": () => window.print(), remove: removeAnswers };
  for (const [name, act] of Object.entries(acts)) {
    for (const button of document.querySelectorAll(`[data-do=${name}]`)) button.addEventListener("click", act);
  }
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => chooseLanguage(button.getAttribute("data-language") ?? ""));
  }
  window.addEventListener("afterprint", showAgain);
  window.addEventListener("hashchange", () => showScreen(false));
  window.addEventListener("beforeunload", (event) => {
    if (store.isUnsaved()) event.preventDefault();
  });
  // The same form in another window: the last change counts in both.
  window.addEventListener("storage", (event) => {
    if (event.key !== store.key) return;
    store.reload();
    fillStart();
    showScreen(true);
    showStatus();
  });
}

languages.speak(languages.firstOf([store.language(), ...navigator.languages]));
fillStart();
listen();
showFound();
showScreen(true);
showStatus();
