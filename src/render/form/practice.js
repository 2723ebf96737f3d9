// The screen of a question: what is marked on it, what is shown on it, and when it is an answer.
"use strict";

/** @param {string} id */
function practiceForm(id) {
  return /** @type {HTMLFormElement} */ (find("form", /** @type {HTMLElement} */ (document.getElementById(id))));
}

/**
 * @param {HTMLFormElement} element
 * @param {string} name
 */
function field(element, name) {
  return /** @type {HTMLInputElement | RadioNodeList} */ (element.elements.namedItem(name));
}

/**
 * What is marked and written on a screen.
 * @param {FormPractice} practice
 * @returns {Entry}
 */
function readScreen(practice) {
  const element = practiceForm(practice.id);
  /** @type {Record<string, State>} */
  const points = {};
  for (const { name } of practice.points) {
    const state = field(element, `point-${name}`).value;
    if (state) points[name] = /** @type {State} */ (state);
  }
  const before = store.record.kept.entries[practice.id] ?? form.known[practice.id];
  return {
    answer: /** @type {Entry["answer"]} */ (field(element, "whole").value),
    points,
    reason: field(element, "reason").value.trim(),
    review: field(element, "review").value,
    note: field(element, "note").value.trim(),
    evidence: field(element, "evidence").value.split("\n").map((line) => line.trim()).filter(Boolean),
    owner: before?.owner ?? "",
    due: before?.due ?? "",
  };
}

/**
 * Shows what is kept of a practice on its screen: the draft, else the answer, else what is known, else what others lend.
 * @param {FormPractice} practice
 */
function fillScreen(practice) {
  const { kept } = store.record;
  const element = practiceForm(practice.id);
  const answered = kept.entries[practice.id];
  const shown = kept.drafts[practice.id] ?? answered ?? form.known[practice.id];
  element.reset();
  for (const point of practice.points) {
    const lent = shown?.answer === "points" && shown.points[point.name] ? null : lentState(form, kept.entries, practice, point);
    const state = shown?.points[point.name] ?? lent?.state;
    if (state) field(element, `point-${point.name}`).value = state;
    const from = find(`[data-from="${point.name}"]`, element);
    if (from) from.textContent = lent ? say("form-from", { practice: lent.practice.title }) : "";
  }
  if (shown) {
    field(element, "whole").value = shown.answer;
    for (const key of /** @type {const} */ (["reason", "review", "note"])) field(element, key).value = shown[key];
    field(element, "evidence").value = shown.evidence.join("\n");
  }
  const known = find(".known", element);
  if (known) known.hidden = shown !== form.known[practice.id];
  find("[data-do=withdraw]", element).hidden = !answered;
  fitScreen(practice);
}

/**
 * Shows only the fields that the marks on a screen ask for.
 * @param {FormPractice} practice
 */
function fitScreen(practice) {
  const element = practiceForm(practice.id);
  const { answer, points } = readScreen(practice);
  find(".statements", element).hidden = answer !== "points";
  find(".reason", element).hidden = answer !== "not-applicable" && answer !== "declined";
  find(".review", element).hidden = answer !== "declined";
  const isMarked = Object.values(points).some((state) => state !== "open");
  find("[value=none]", element).hidden = answer !== "points" || isMarked;
}

/** @param {Entry} entry */
function isBlank(entry) {
  const texts = [entry.reason, entry.review, entry.note, ...entry.evidence];
  return entry.answer === "points" && Object.keys(entry.points).length === 0 && !texts.some(Boolean);
}

/** @param {FormPractice} practice */
function keepDraft(practice) {
  const { kept } = store.record;
  const entry = readScreen(practice);
  const answered = kept.entries[practice.id];
  const isSame = answered ? JSON.stringify(entry) === JSON.stringify({ ...answered, ...pick(entry, answered) }) : isBlank(entry);
  if (isSame) delete kept.drafts[practice.id];
  else kept.drafts[practice.id] = entry;
  fitScreen(practice);
  store.keep(false);
  showStatus();
}

/**
 * Keys in the order of `entry`, with the values of `answered`.
 * @param {Entry} entry
 * @param {Entry} answered
 */
function pick(entry, answered) {
  return Object.fromEntries(Object.keys(entry).map((key) => [key, /** @type {any} */ (answered)[key] ?? ""]));
}

/**
 * What keeps a screen from being an answer: the name of a phrase, and the field to go to.
 * @param {FormPractice} practice
 * @param {Entry} entry
 * @returns {[string, string][]}
 */
function errorsIn(practice, entry) {
  /** @type {[string, string][]} */
  const errors = [];
  const needsReason = entry.answer === "not-applicable" || entry.answer === "declined";
  if (entry.answer === "points" && Object.keys(entry.points).length === 0) {
    errors.push(["form-error-nothing", `point-${practice.points[0].name}`]);
  }
  if (needsReason && !entry.reason) errors.push(["form-error-reason", "reason"]);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(entry.review);
  if (entry.answer === "declined" && !(isDay && entry.review > today())) errors.push(["form-error-review", "review"]);
  if (entry.evidence.length > MOST_EVIDENCE) errors.push(["form-error-evidence", "evidence"]);
  return errors;
}

/**
 * Shows a summary of errors on top of a screen, each a way to its field; takes it away where there are none.
 * @param {HTMLElement} screen
 * @param {[string, string][]} errors
 */
function showErrors(screen, errors) {
  find(".errors", screen)?.remove();
  screen.querySelectorAll("[aria-invalid]").forEach((one) => one.removeAttribute("aria-invalid"));
  if (errors.length === 0) return;
  const list = make("ul", {});
  for (const [phrase, name] of errors) {
    const target = /** @type {HTMLElement} */ (find(`[name="${name}"]`, screen));
    target.setAttribute("aria-invalid", "true");
    const way = make("a", { href: `#${target.id}` }, say(phrase));
    way.addEventListener("click", (event) => {
      event.preventDefault();
      target.focus();
    });
    list.append(make("li", {}, way));
  }
  const summary = make("div", { class: "errors", role: "alert", tabindex: "-1" }, make("h2", {}, say("form-errors")), list);
  screen.prepend(summary);
  summary.focus();
  document.title = say("form-error-title", { title: pageTitle(screen) });
}

/**
 * Takes a screen as the answer.
 * @param {FormPractice} practice
 * @param {boolean} none
 */
function confirmAnswer(practice, none) {
  const { kept } = store.record;
  const entry = readScreen(practice);
  if (none) for (const { name } of practice.points) entry.points[name] = "open";
  const screen = /** @type {HTMLElement} */ (document.getElementById(practice.id));
  const errors = errorsIn(practice, entry);
  showErrors(screen, errors);
  if (errors.length > 0) return;
  if (entry.answer === "points") for (const { name } of practice.points) entry.points[name] ??= "open";
  else entry.points = {};
  if (entry.answer !== "declined") entry.review = "";
  if (entry.answer === "points" || entry.answer === "unknown") entry.reason = "";
  kept.entries[practice.id] = entry;
  delete kept.drafts[practice.id];
  keepInStep(form, kept.entries, practice.id);
  answersChanged();
  location.hash = `#${nextAfter(practice)}`;
}

/**
 * Takes over what was seen of a statement: it is marked, and where it was seen becomes evidence.
 * @param {FormPractice} practice
 * @param {HTMLButtonElement} button
 */
function takeSeen(practice, button) {
  const element = practiceForm(practice.id);
  const { point, state, evidence } = button.dataset;
  field(element, `point-${point}`).value = state ?? "";
  const lines = /** @type {HTMLTextAreaElement} */ (/** @type {unknown} */ (field(element, "evidence")));
  const before = lines.value.split("\n").map((line) => line.trim()).filter(Boolean);
  if (evidence && !before.includes(evidence)) lines.value = [...before, evidence].join("\n");
  const status = button.nextElementSibling;
  if (status) status.textContent = ` ${say("gather-form-taken")}`;
  keepDraft(practice);
}

/** @param {FormPractice} practice */
function nextAfter(practice) {
  return form.practices[form.practices.indexOf(practice) + 1]?.id ?? "check";
}

/** @param {FormPractice} practice */
function withdrawAnswer(practice) {
  delete store.record.kept.entries[practice.id];
  delete store.record.kept.drafts[practice.id];
  answersChanged();
  fillScreen(practice);
  showErrors(/** @type {HTMLElement} */ (document.getElementById(practice.id)), []);
}
