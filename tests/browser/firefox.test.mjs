// The form in Firefox, with its own rule for local files on: it keeps what is said apart for each path.
// PROGRAM is the program, FIREFOX the browser. Run by .ci/full.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { PATIENCE, fillStorage, inspect, keyboard, layout, listen, program, trySending } from "./shared.mjs";

const HOSTILE = "\"\"\" ''' \\ <script>alert(1)</script> \u001b[2J\u007f\u202e 🦀👩‍💻 # [x]\n=\t{}";
const timeout = PATIENCE;

const folder = mkdtempSync(join(tmpdir(), "form-"));
const { run, makeForm } = program(folder);
let browser;

before(async () => {
  browser = await start("usual");
}, { timeout });

after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}, { timeout });

/** Starts Firefox with a profile of this name, which it finds again. */
function start(profile, preferences = {}) {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    userDataDir: join(folder, `profile-${profile}`),
    timeout,
    protocolTimeout: timeout,
    extraPrefsFirefox: {
      "security.fileuri.strict_origin_policy": true,
      "browser.download.folderList": 2,
      "browser.download.dir": folder,
      "browser.download.useDownloadDir": true,
      ...preferences,
    },
  });
}

/** A window on a form; what goes wrong in it stands in its `errors`. */
async function openForm(path, { own = browser, width = 1280, height = 900 } = {}) {
  const page = await own.newPage();
  page.setDefaultTimeout(timeout);
  page.errors = [];
  page.on("pageerror", (error) => page.errors.push(error.message));
  await page.setViewport({ width, height });
  await page.goto(`file://${path}`);
  return page;
}

async function begin(page, name) {
  await page.$eval("#your-name", (field) => (field.value = ""));
  await page.type("#your-name", name);
  await page.click("#about button");
  await page.waitForSelector(".current [value=done]");
}

/** Marks the first statement of the current screen as holding, and goes on: from the keyboard, so that the line at the
 * bottom cannot be in the way of a click. */
async function answerOne(page) {
  await page.focus(".current [value=done]");
  await page.keyboard.press(" ");
  await page.focus(".current [value=continue]");
  await page.keyboard.press("Enter");
}

const status = (page) => page.$eval("#kept", (line) => line.textContent);
const nameIn = (page) => page.$eval("#your-name", (field) => field.value);

/** Writes into a field of the current screen what no keyboard types. */
const write = (page, field, text) =>
  page.$eval(`.current [name=${field}]`, (place, words) => {
    place.value = words;
    place.dispatchEvent(new Event("input", { bubbles: true }));
    place.dispatchEvent(new Event("change", { bubbles: true }));
  }, text);

const choose = (page, selector) => page.$eval(`.current ${selector}`, (choice) => choice.click());

/** The text of a file that is being saved, once there is some: Firefox makes the file before it writes. */
async function written(saved) {
  for (let i = 0; i < 100 && !(existsSync(saved) && readFileSync(saved).length > 0); i++) {
    await new Promise((later) => setTimeout(later, 100));
  }
  return readFileSync(saved, "utf8");
}

/** Saves the answers as a download, and returns the text of the file. */
async function save(page, name) {
  const saved = join(folder, name);
  rmSync(saved, { force: true });
  await page.$eval("footer [data-do=save]", (button) => button.click());
  await page.waitForFunction(() => document.querySelector("#told").textContent.startsWith("Saved as "));
  return written(saved);
}

test("answers are kept over a restart, and come out as a file", { timeout }, async () => {
  const form = makeForm("legal.html", "--role", "legal");
  let own = await start("restart");
  let page = await openForm(form, { own });
  await begin(page, "F. Ox");
  await answerOne(page);
  await page.waitForFunction(() => !document.querySelector("#kept").textContent.startsWith("Nothing"));
  assert.match(await status(page), /^Kept in this browser at /);
  assert.match(await save(page, "ospo-answers-legal-f-ox.toml"), /name = "F. Ox"\nrole = "legal"/);
  run("check", "ospo-answers-legal-f-ox.toml");
  assert.deepEqual(page.errors, []);
  await own.close();

  own = await start("restart");
  page = await openForm(form, { own });
  assert.equal(await nameIn(page), "F. Ox");
  assert.match(await status(page), /in a file at/);
  await own.close();
});

test("a browser that is killed loses no answer that was kept", { timeout }, async () => {
  const form = makeForm("killed.html", "--role", "legal");
  let own = await start("killed");
  let page = await openForm(form, { own });
  await begin(page, "K. Illed");
  await answerOne(page);
  // Firefox writes what a page keeps to disk after some seconds.
  await new Promise((later) => setTimeout(later, 20_000));
  const child = own.process();
  const gone = new Promise((end) => child.on("exit", end));
  process.kill(-child.pid, "SIGKILL");
  await gone;

  own = await start("killed");
  page = await openForm(form, { own });
  assert.equal(await nameIn(page), "K. Illed");
  assert.match(await status(page), /^Kept in this browser/);
  await own.close();
});

test("a copy of a form begins anew, goes on with the saved file, and mixes with no other", { timeout }, async () => {
  const form = makeForm("one.html", "--role", "legal");
  const first = await openForm(form);
  await begin(first, "C. Opy");
  await answerOne(first);
  const text = await save(first, "ospo-answers-legal-c-opy.toml");
  copyFileSync(form, join(folder, "copy.html"));
  const copy = await openForm(join(folder, "copy.html"));
  assert.equal(await nameIn(copy), "", "Firefox keeps what is said apart for each path");
  assert.equal(await status(copy), "Nothing answered yet.");
  const people = await openForm(makeForm("people.html", "--role", "people"));
  assert.equal(await status(people), "Nothing answered yet.");
  await begin(people, "H. Uman");
  await answerOne(people);

  const file = await copy.$("#file");
  mkdirSync(join(folder, "kept"), { recursive: true });
  copyFileSync(join(folder, "ospo-answers-legal-c-opy.toml"), join(folder, "kept", "answers.toml"));
  await file.uploadFile(join(folder, "kept", "answers.toml"));
  await copy.waitForFunction(() => document.querySelector("#opened").textContent !== "");
  assert.equal(await save(copy, "ospo-answers-legal-c-opy.toml"), text);
  assert.equal(await nameIn(first), "C. Opy");
  assert.equal(await nameIn(people), "H. Uman");
  assert.deepEqual([...first.errors, ...copy.errors, ...people.errors], []);
});

test("hostile words in every field come out as the program reads them", { timeout }, async () => {
  const page = await openForm(makeForm("hostile.html", "--checklist", "ggi"));
  await begin(page, `Zoë "Z" \\ <b>`);
  await write(page, "evidence", `https://wiki.example.org\n${HOSTILE}`);
  await write(page, "note", HOSTILE);
  await answerOne(page);
  await choose(page, "[value=not-applicable]");
  await write(page, "reason", HOSTILE);
  await choose(page, "[value=continue]");
  await choose(page, "[value=declined]");
  await write(page, "reason", HOSTILE);
  await write(page, "review", "2099-01-01");
  await choose(page, "[value=continue]");
  const text = await save(page, "ospo-answers-zoë-z-b.toml");
  run("check", "ospo-answers-zoë-z-b.toml");
  const report = JSON.parse(run("report", "ospo-answers-zoë-z-b.toml", "--format", "json"));
  assert.equal(report.respondents[0].name, `Zoë "Z" \\ <b>`);
  for (const part of ["🦀", 'answer = "declined"', 'answer = "not-applicable"']) assert.ok(text.includes(part), part);
  assert.equal(await page.$$eval("main script", (found) => found.length), 0);
  assert.deepEqual(page.errors, []);
});

test("a full storage is told, and the file still comes out", { timeout }, async () => {
  const page = await openForm(makeForm("full.html", "--role", "legal"));
  await fillStorage(page, 1 << 20);
  await begin(page, "F. Ull");
  await answerOne(page);
  assert.match(await status(page), /cannot keep your answers \(its storage is full\)/);
  assert.match(await save(page, "ospo-answers-legal-f-ull.toml"), /^done = \["/m);
  assert.ok((await page.evaluate(() => Object.keys(localStorage).length)) > 0, "what others keep stays");
  assert.deepEqual(page.errors, []);
});

test("nothing leaves the page, even if it is asked to", { timeout }, async () => {
  const server = await listen();
  const page = await openForm(makeForm("sends.html", "--role", "legal"));
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await begin(page, "S. Ends");
  await answerOne(page);
  await save(page, "ospo-answers-legal-s-ends.toml");
  assert.deepEqual(requests.filter((url) => !url.startsWith("blob:") && !url.startsWith("data:")), []);
  const tried = await trySending(page, server.address);
  await new Promise((later) => setTimeout(later, 1000));
  assert.deepEqual([tried, server.seen()], ["blocked", 0]);
  server.close();
});

test("it can be answered with the keyboard alone", { timeout }, async () => {
  const page = await openForm(makeForm("keys.html", "--role", "legal"));
  const { press, tabTo } = keyboard(page);
  await tabTo("#your-name");
  await page.keyboard.type("K. Eyboard");
  await press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
  await tabTo("[type=radio]");
  await press(" ", "ArrowDown");
  await tabTo("[value=continue]");
  await press("Enter");
  assert.match(await page.$eval(".current .place", (place) => place.textContent), /Question 2 of/);
  await tabTo("footer [data-do=save]");
  await press("Enter");
  assert.match(await written(join(folder, "ospo-answers-legal-k-eyboard.toml")), /name = "K. Eyboard"[^]*partly = \[/);
});

/** What axe finds on the start, on an error, a question, the list of questions and the page to check, and what is too wide. */
async function findings(page) {
  const found = [];
  const look = async (screen) => {
    const { found: here, wider } = await inspect(page);
    found.push(...here.map((finding) => `${screen}: ${finding}`));
    if (wider > 0) found.push(`${screen} scrolls sideways`);
  };
  await look("start");
  await page.$eval("#about button", (button) => button.click());
  await look("an error at the start");
  await begin(page, "A. Xe");
  await look("a question");
  await answerOne(page);
  for (const screen of ["questions", "check", "remove"]) {
    await page.evaluate((name) => (location.hash = name), screen);
    await look(screen);
  }
  return found;
}

test("axe finds nothing on any screen, wide and narrow, light and dark", { timeout }, async () => {
  for (const [scheme, number] of [["light", 1], ["dark", 0]]) {
    const preferences = { "layout.css.prefers-color-scheme.content-override": number };
    const own = await start(scheme, preferences);
    for (const width of [1280, 390]) {
      const page = await openForm(makeForm(`axe-${scheme}-${width}.html`, "--role", "legal"), { own, width });
      const is = await page.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme);
      assert.ok(is, `the window is ${scheme}`);
      assert.deepEqual(await findings(page), [], `${scheme}, ${width}`);
    }
    await own.close();
  }
});

test("at 400 % nothing is lost to the side, and the line of what is kept hides nothing", { timeout }, async () => {
  const page = await openForm(makeForm("zoom.html", "--role", "legal"), { width: 320, height: 256 });
  await begin(page, "Z. Oom");
  const { wider, position } = await layout(page);
  assert.ok(wider <= 0);
  assert.equal(position, "static");
});

test("without JavaScript it says so and shows every question", { timeout }, async () => {
  const own = await start("no-script", { "javascript.enabled": false });
  const page = await openForm(makeForm("no-script.html", "--role", "legal"), { own });
  // No script of a test runs there either: what is on the page is read off its print.
  await page.pdf({ path: join(folder, "no-script.pdf"), waitForFonts: false });
  const words = execFileSync("pdftotext", [join(folder, "no-script.pdf"), "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
  assert.match(words, /needs JavaScript/);
  const file = readFileSync(join(folder, "no-script.html"), "utf8");
  const questions = file.match(/<form class="[^"]*practice/g).length;
  assert.ok(questions > 3);
  assert.ok(words.includes(`Question ${questions} of ${questions}`), words.slice(-2000));
  await own.close();
});
