// The form in Chromium, as people use it: each test opens a file made by the program, from a folder on disk.
// PROGRAM is the program, CHROMIUM the browser. Run by .ci/full.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { PATIENCE, fillStorage, inspect, keyboard, layout, listen, program, trySending } from "./shared.mjs";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
const HOSTILE = "\"\"\" ''' \\ <script>alert(1)</script> \u0000\u001b[2J\u007f\u202e\ud800 🦀👩‍💻 # [x]\r\n=\t{}";

const folder = mkdtempSync(join(tmpdir(), "form-"));
const { run, makeForm } = program(folder);
let browser;

before(async () => {
  browser = await chromium.launch({ executablePath, args: FLAGS });
});

after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** A window on a form; what goes wrong in it fails the test. */
async function openForm(path, { context, colorScheme = "light", width = 1280, picker, locale = "en-GB" } = {}) {
  context ??= await browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.errors = [];
  page.on("pageerror", (error) => page.errors.push(error.message));
  await page.addInitScript(picker ?? (() => delete globalThis.showSaveFilePicker));
  await page.goto(`file://${path}`);
  return page;
}

async function begin(page, name = "A. Author") {
  await page.fill("#your-name", name);
  await page.click("#about button");
}

const current = (page) => page.locator(".screen.current");
const status = (page) => page.locator("#kept").textContent();

/** Marks the first statement of the current screen as holding, and goes on. */
async function answerOne(page) {
  await current(page).locator("[value=done]").first().check();
  await current(page).locator("[value=continue]").click();
}

/** Saves the answers as a download, and returns the text of the file. */
async function save(page, to = "saved.toml") {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("footer [data-do=save]")]);
  await download.saveAs(join(folder, to));
  return { name: download.suggestedFilename(), text: readFileSync(join(folder, to), "utf8") };
}

test("answers are kept on every change, and only Continue makes them answers", async () => {
  const page = await openForm(makeForm("a.html", "--role", "legal"));
  await begin(page);
  const id = await current(page).getAttribute("id");
  await current(page).locator("[value=partly]").first().check();
  await current(page).locator("[name=note]").fill("the web team");
  assert.match(await status(page), /^A draft is kept in this browser since \d\d:\d\d/);
  assert.ok(!(await save(page)).text.includes(`[${id}]`), "a draft is no answer");
  // Opened anew, it tells of what was kept, and goes on where an answer is missing.
  await page.goto("about:blank");
  await page.goto(`file://${join(folder, "a.html")}`);
  assert.match(await page.locator("#found").textContent(), /^Your answers from \d\d:\d\d are still in this browser/);
  await page.locator("#found button").first().click();
  assert.equal(await current(page).getAttribute("id"), id);
  assert.equal(await current(page).locator("[name=note]").inputValue(), "the web team");
  await current(page).locator("[value=continue]").click();
  assert.match(await status(page), /^Kept in this browser at \d\d:\d\d, in a file at|^Kept in this browser at/);
  const { name, text } = await save(page);
  assert.equal(name, "ospo-answers-legal-a-author.toml");
  assert.match(text, /partly = \["[a-z-]+"\]\nnote = "the web team"/);
  assert.match(await status(page), /^Kept in this browser at \d\d:\d\d, in a file at \d\d:\d\d\.$/);
  run("check", "saved.toml");
  assert.match(run("report", "saved.toml"), /Example Ltd/);
  assert.deepEqual(page.errors, []);
});

test("every kind of answer comes out as the program reads it, whatever is written", async () => {
  const page = await openForm(makeForm("b.html", "--checklist", "ggi"));
  await begin(page, `Zoë "Z" \\ <b>`);
  const written = HOSTILE.replace("\u0000", "");
  await current(page).locator("[name=evidence]").fill(`https://wiki.example.org\n${written}`);
  await current(page).locator("[name=note]").fill(written);
  await answerOne(page);
  await current(page).locator("[value=none]").click();
  await current(page).locator("[name=whole][value=unknown]").check();
  await current(page).locator("[value=continue]").click();
  await current(page).locator("[value=not-applicable]").check();
  await current(page).locator("[value=continue]").click();
  assert.match(await current(page).locator(".errors").textContent(), /Write why/);
  await current(page).locator("[name=reason]").fill(written);
  await current(page).locator("[value=continue]").click();
  await current(page).locator("[value=declined]").check();
  await current(page).locator("[name=reason]").fill("Too small");
  await current(page).locator("[name=review]").fill("2001-01-01");
  await current(page).locator("[value=continue]").click();
  assert.match(await current(page).locator(".errors").textContent(), /a day in the future/);
  await current(page).locator("[name=review]").fill("2099-01-01");
  await current(page).locator("[value=continue]").click();
  const { text } = await save(page, "all.toml");
  run("check", "all.toml");
  for (const part of ["done = []", 'answer = "unknown"', 'answer = "declined"', "review_by = 2099-01-01"]) {
    assert.ok(text.includes(part), part);
  }
  await page.click("nav a >> nth=2");
  assert.equal(await page.locator("#all-answers script").count(), 0);
  assert.equal(await page.locator("#all-answers .answer").count(), 5);

  // Opened in a browser that knows nothing, the same file comes out again.
  const other = await openForm(join(folder, "b.html"));
  await other.setInputFiles("#file", join(folder, "all.toml"));
  await other.waitForFunction(() => document.querySelector("#opened").textContent !== "");
  assert.match(await other.locator("#opened").textContent(), /5 answered questions were taken over/);
  assert.equal((await save(other, "again.toml")).text, text);
  assert.deepEqual([...page.errors, ...other.errors], []);
});

test("a button takes over what was seen in clones, with its link as evidence", async () => {
  const sight = { clone: "tool", kind: "shows", commit: "0".repeat(40), path: "LICENSE", line: null, excerpt: "MIT", link: "https://github.com/acme/tool" };
  const statement = {
    point: "open-source-guides.release-files.licence-file", about: "each", proof: "suggests", seen: 1, of: 2, without: ["billing-api"],
    looks: "x", trap: "y", sights: [sight],
  };
  const findings = {
    schema: 1, kind: "findings", date: "2026-11-26", complete: false, clones: [], left_out: [], refused: [], statements: [statement],
  };
  writeFileSync(join(folder, "findings.json"), JSON.stringify(findings));
  const page = await openForm(makeForm("seen.html", "--checklist", "open-source-guides", "--seen", "findings.json"));
  await begin(page);
  await page.evaluate(() => (location.hash = "#open-source-guides.release-files"));
  const seen = current(page).locator(".seen");
  assert.match(await seen.textContent(), /seen in 1 of 2 clones; without: billing-api/);
  await seen.locator("button").click();
  assert.match(await seen.locator("[role=status]").textContent(), /Taken over/);
  assert.match(await status(page), /^A draft is kept/);
  await seen.locator("button").click();
  await current(page).locator("[value=continue]").click();
  const { text } = await save(page, "seen.toml");
  assert.match(text, /done = \["licence-file"\]/);
  assert.equal(text.split("https://github.com/acme/tool").length, 2, "once");
  assert.deepEqual(page.errors, []);
});

test("a form for a standard asks what bears on it, and leaves the rest as it was known", async () => {
  const head = 'schema = 1\ndate = 2026-11-01\nchecklists = ["ggi"]\ntarget = 2\n[organization]\nname = "Example Ltd"\nkind = "company"\n';
  const said = '[ggi.manage-legal-compliance]\ndone = ["licence-check"]\nunknown = ["ip-check"]\n';
  writeFileSync(join(folder, "known.toml"), head + said);
  run("form", "-o", "for.html", "--for", "iso-5230.3.2.2.3", "--answers", "known.toml");
  const page = await openForm(join(folder, "for.html"));
  await begin(page);
  assert.equal(await page.locator("form.practice").count(), 1);
  assert.equal(await current(page).locator(".statement").count(), 1);
  await answerOne(page);
  const { text } = await save(page, "for.toml");
  assert.match(text, /done = \["legal-answers-fast", "licence-check"\]\nunknown = \["ip-check"\]/);
  run("check", "for.toml");

  // The same file, opened in a browser that knows nothing, comes out again.
  const other = await openForm(join(folder, "for.html"));
  await other.setInputFiles("#file", join(folder, "for.toml"));
  await other.waitForFunction(() => document.querySelector("#opened").textContent !== "");
  assert.equal((await save(other, "for-again.toml")).text, text);
  assert.deepEqual([...page.errors, ...other.errors], []);
});

test("a file with mistakes is refused by its line and changes nothing", async () => {
  const page = await openForm(makeForm("c.html", "--checklist", "ggi"));
  await begin(page);
  await answerOne(page);
  await page.click("nav a >> nth=0");
  const open = async (text) => {
    writeFileSync(join(folder, "bad.toml"), text);
    await page.setInputFiles("#file", join(folder, "bad.toml"));
    await page.waitForFunction((old) => document.querySelector("#opened").textContent !== old, open.last ?? "");
    open.last = await page.locator("#opened").textContent();
    return open.last;
  };
  const head = 'schema = 1\n[organization]\nname = "Example Ltd"\n';
  assert.match(await open(`${head}[ggi.x]\ndone = [\n"a"\n`), /Line 7/);
  assert.match(await open(`${head}a.b = 1\n`), /Line 4/);
  assert.match(await open("schema = 2\n"), /newer version/);
  assert.match(await open(head.replace("Example", "Another")), /It is about Another Ltd/);
  assert.match(await open("not toml"), /Line 1/);
  assert.match(await open(""), /no answers/);
  const id = "ggi.manage-legal-compliance";
  const older = `${head}[gate]\nmin_stage = 1\n[ggi.gone]\ndone = []\n[${id}]\ndone = ["compliance-owner", "no-such-point"]\n[todo-group.x]\ndone = []\n`;
  const told = await open(older);
  assert.match(told, /1 answered questions were taken over/);
  for (const left of ["ggi.gone; todo-group.x", `${id}.no-such-point`, "gate"]) assert.ok(told.includes(left), left);
  const { text } = await save(page);
  assert.ok(text.includes(`[${id}]\ndone = ["compliance-owner"]`), text);
  assert.deepEqual(page.errors, []);
});

test("what two practices share is asked once and never contradicts itself", async () => {
  const page = await openForm(makeForm("d.html"));
  await begin(page);
  const shared = await page.evaluate(() => {
    const data = JSON.parse(document.getElementById("form").textContent);
    const all = data.practices.flatMap((practice) => practice.points.map((point) => ({ practice: practice.id, ...point })));
    const one = all.find((point) => point.same && all.some((other) => other.same === point.same && other.practice !== point.practice));
    return [one, all.find((other) => other.same === one.same && other.practice !== one.practice)];
  });
  const mark = async ({ practice, name }, state) => {
    await page.evaluate((hash) => (location.hash = hash), practice);
    await current(page).locator(`[name=point-${name}][value=${state}]`).check();
    await current(page).locator("[value=continue]").click();
  };
  await mark(shared[0], "done");
  await page.evaluate((hash) => (location.hash = hash), shared[1].practice);
  assert.ok(await current(page).locator(`[name=point-${shared[1].name}][value=done]`).isChecked());
  assert.match(await current(page).locator(`[data-from=${shared[1].name}]`).textContent(), /^Answered under: /);
  await mark(shared[1], "done");
  await mark(shared[0], "open");
  const { text } = await save(page, "twins.toml");
  run("check", "twins.toml");
  assert.ok(!text.includes(`"${shared[1].name}"`), text);
});

test("two forms side by side do not mix, and a copy of a form goes on with it", async () => {
  const context = await browser.newContext();
  const [legal, people] = [makeForm("legal.html", "--role", "legal"), makeForm("people.html", "--role", "people")];
  const first = await openForm(legal, { context });
  await begin(first, "L. Awyer");
  await answerOne(first);
  const second = await openForm(people, { context });
  assert.ok(await second.locator("#found").isHidden());
  assert.equal(await status(second), "Nothing answered yet.");
  await begin(second, "H. Uman");
  await answerOne(second);
  copyFileSync(legal, join(folder, "copy.html"));
  const copy = await openForm(join(folder, "copy.html"), { context });
  assert.equal(await copy.locator("#your-name").inputValue(), "L. Awyer");
  // What is removed is removed in every window of this form, and in no other.
  await copy.evaluate(() => (location.hash = "remove"));
  await current(copy).locator("[data-do=remove]").click();
  await first.waitForFunction(() => document.querySelector("#kept").textContent === "Nothing answered yet.");
  await second.reload();
  assert.equal(await second.locator("#your-name").inputValue(), "H. Uman");
  assert.deepEqual([...first.errors, ...second.errors, ...copy.errors], []);
});

test("a form of a newer catalogue offers what was answered to the older", async () => {
  const context = await browser.newContext();
  const path = makeForm("e.html", "--checklist", "ggi");
  const page = await openForm(path, { context });
  await begin(page);
  await answerOne(page);
  await page.evaluate(() => {
    const [key] = Object.keys(localStorage);
    localStorage.setItem(key.replace(/[^:]*$/, "000000000000"), localStorage.getItem(key));
    localStorage.removeItem(key);
  });
  const newer = await openForm(path, { context });
  await newer.locator("#found button").first().click();
  assert.match(await status(newer), /^Kept in this browser/);
  assert.equal((await save(newer)).text.match(/^done = /gm).length, 1);
});

test("a full storage is told, and the file still comes out", async () => {
  const page = await openForm(makeForm("f.html", "--role", "legal"));
  await fillStorage(page, 1 << 22);
  await begin(page);
  await answerOne(page);
  assert.match(await status(page), /cannot keep your answers \(its storage is full\)/);
  assert.match((await save(page)).text, /^done = \["/m);
  assert.ok((await page.evaluate(() => Object.keys(localStorage).length)) > 0, "what others keep stays");
  assert.deepEqual(page.errors, []);
});

test("a file that was chosen is written on every answer, and a failure is told", async () => {
  const picker = () => {
    globalThis.files = [];
    globalThis.showSaveFilePicker = async ({ suggestedName }) => ({
      name: suggestedName,
      createWritable: async () => {
        if (globalThis.gone) throw new Error("the disk is gone");
        return { write: async (text) => void globalThis.files.push(text), close: async () => {} };
      },
    });
  };
  const page = await openForm(makeForm("g.html", "--role", "legal"), { picker });
  await begin(page);
  await answerOne(page);
  await page.click("footer [data-do=save]");
  await page.waitForFunction(() => globalThis.files.length === 1);
  await answerOne(page);
  await page.waitForFunction(() => globalThis.files.length === 2);
  assert.equal((await page.evaluate(() => globalThis.files[1])).match(/^done = /gm).length, 2);
  await page.evaluate(() => (globalThis.gone = true));
  await answerOne(page);
  await page.waitForFunction(() => document.querySelector("#told").textContent.includes("the disk is gone"));
  assert.deepEqual(page.errors, []);
});

test("nothing leaves the page, even if it is asked to", async () => {
  const server = await listen();
  const page = await openForm(makeForm("h.html", "--role", "legal"));
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await begin(page);
  await answerOne(page);
  await save(page);
  assert.deepEqual(requests.filter((url) => !url.startsWith("blob:") && !url.startsWith("data:")), []);
  const tried = await trySending(page, server.address);
  await page.waitForTimeout(500);
  assert.deepEqual([tried, server.seen()], ["blocked", 0]);
  server.close();
});

test("it can be answered with the keyboard alone", async () => {
  const page = await openForm(makeForm("i.html", "--role", "legal"));
  const { press, tabTo } = keyboard(page);
  await tabTo("#your-name");
  await page.keyboard.type("K. Eyboard");
  await press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
  await tabTo("[type=radio]");
  await press("Space", "ArrowDown");
  await tabTo("[value=continue]");
  await press("Enter");
  assert.match(await current(page).locator(".place").textContent(), /Question 2 of/);
  await tabTo("[value=continue]");
  await press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.className), "errors");
  await tabTo(".errors a");
  await press("Enter", "Space");
  await tabTo("[value=continue]");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    press("Enter").then(() => tabTo("footer [data-do=save]")).then(() => press("Enter")),
  ]);
  await download.saveAs(join(folder, "keys.toml"));
  const text = readFileSync(join(folder, "keys.toml"), "utf8");
  assert.match(text, /name = "K. Eyboard"/);
  assert.match(text, /partly = \[/);
});

test("axe finds nothing on any screen, wide and narrow, light and dark", async () => {
  const path = makeForm("j.html", "--role", "legal", "--lang", "en,fr,de");
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 390]) {
      const page = await openForm(path, { colorScheme, width });
      const look = async (screen) => {
        const { found, wider } = await inspect(page);
        assert.deepEqual(found, [], `${screen}, ${width}, ${colorScheme}`);
        assert.ok(wider <= 0, `${screen} scrolls sideways at ${width}`);
      };
      await look("start");
      await page.click("#about button");
      await look("an error at the start");
      await begin(page);
      await look("a question");
      await current(page).locator("[value=declined]").check();
      await current(page).locator("[value=continue]").click();
      await look("an error of a question");
      await current(page).locator("[name=whole][value=points]").check();
      await answerOne(page);
      for (const at of [1, 2]) {
        await page.click(`nav a >> nth=${at}`);
        await look(`screen ${at}`);
      }
      await page.evaluate(() => (location.hash = "remove"));
      await look("removing");
      await page.context().close();
    }
  }
});

test("a form in several languages begins in that of the browser, and choosing another changes no answer", async () => {
  const path = makeForm("several.html", "--role", "legal", "--lang", "en,fr,de");
  const first = async (locale) => {
    const page = await openForm(path, { locale });
    const language = await page.evaluate(() => document.documentElement.lang);
    const pressed = await page.locator("[data-language][aria-pressed=true]").textContent();
    await page.context().close();
    return [language, pressed];
  };
  assert.deepEqual(await first("fr-CA"), ["fr", "Français"]);
  assert.deepEqual(await first("de-AT"), ["de", "Deutsch"]);
  assert.deepEqual(await first("ja-JP"), ["en", "English"]);
  /** The answers of a person who chooses a language before each step. */
  const answersIn = async (...chosen) => {
    const page = await openForm(path);
    const say = async () => {
      const language = chosen.shift();
      if (language) await page.click(`[data-language=${language}]`);
    };
    await say();
    await begin(page, "A. Author");
    await say();
    await answerOne(page);
    await current(page).locator("[value=partly]").first().check();
    await current(page).locator("[name=note]").fill("a draft");
    await say();
    assert.equal(await current(page).locator("[name=note]").inputValue(), "a draft");
    await current(page).locator("[value=continue]").click();
    await current(page).locator("[value=declined]").check();
    await current(page).locator("[value=continue]").click();
    await say();
    await current(page).locator("[name=reason]").fill("Too small");
    await current(page).locator("[name=review]").fill("2099-01-01");
    await current(page).locator("[value=continue]").click();
    await page.click("nav a >> nth=2");
    await say();
    const { text } = await save(page);
    assert.deepEqual(page.errors, []);
    const words = await page.locator("body").innerText();
    await page.context().close();
    return [text, words];
  };
  const [english] = await answersIn();
  assert.equal(english.match(/^(done|answer) = /gm).length, 3);
  const [switched, words] = await answersIn("fr", "de", "en", "de", "fr");
  assert.equal(switched, english);
  assert.match(words, /Vérifi/);
});

test("every place for words of a page has its text in every language, and what was chosen is chosen again", async () => {
  const args = ["--checklist", "ggi"];
  const several = await openForm(makeForm("all.html", ...args, "--lang", "en,fr,de"));
  for (const language of ["fr", "de", "en"]) {
    const alone = await openForm(makeForm(`${language}.html`, ...args, "--lang", language));
    await several.click(`[data-language=${language}]`);
    const said = () => placesForWords().map((place) => place.nodeValue);
    const own = await several.evaluate(() => [...document.querySelectorAll("[data-language]")].map((one) => one.textContent));
    const label = await several.locator(".languages").getAttribute("aria-label");
    const words = (await several.evaluate(said)).filter((text) => !own.includes(text) && text !== label);
    assert.deepEqual(words, await alone.evaluate(said));
    assert.deepEqual(await several.evaluate(() => form.phrases), await alone.evaluate(() => form.phrases));
    assert.equal(await several.title(), await alone.title());
    await alone.context().close();
  }
  await several.click("[data-language=de]");
  await several.reload();
  assert.equal(await several.evaluate(() => document.documentElement.lang), "de");
  assert.ok(await several.locator("#found").isHidden(), "a language is no answer");
  assert.deepEqual(several.errors, []);
});

test("on a phone nothing stands beyond the side in any language", async () => {
  const path = makeForm("phone.html", "--role", "legal", "--lang", "en,fr,de");
  /** Each sentence 60 % longer, with marks for text from right to left. */
  const madeUp = () => {
    const longer = (text) => `\u200f${text} ${"öâ".repeat(1 + text.replace(/\P{L}/gu, "").length * 0.3).replace(/(.{6})/g, "$1 ")}\u200f`;
    for (const place of placesForWords()) place.nodeValue = longer(place.nodeValue);
    for (const id of Object.keys(form.phrases)) form.phrases[id] = longer(form.phrases[id]);
    for (const practice of form.practices) practice.title = longer(practice.title);
    showScreen(true);
    showStatus();
  };
  for (const width of [390, 320]) {
    for (const language of ["en", "fr", "de", "made up"]) {
      const page = await openForm(path, { width });
      if (language === "made up") await page.evaluate(madeUp);
      else await page.click(`[data-language=${language}]`);
      const look = async (screen) => {
        if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `${width}-${language}-${screen}.png`) });
        const beyond = await page.evaluate(() => {
          const isCut = (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline";
          const shown = [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility() && !one.matches(".skip"));
          const wide = shown.filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5 || isCut(one));
          const all = document.documentElement.scrollWidth > innerWidth ? ["the page"] : [];
          const foot = document.querySelector("footer").offsetHeight > innerHeight / 5 ? ["a foot that hides the page"] : [];
          return [...all, ...foot, ...wide.map((one) => `${one.tagName} ${one.className}: ${one.textContent.slice(0, 100)}`)];
        });
        assert.deepEqual(beyond, [], `${screen} in ${language} at ${width}`);
      };
      /** Presses what may stand below the line of what is kept. */
      const press = async (selector) => {
        await current(page).locator(selector).evaluate((one) => one.scrollIntoView({ block: "center" }));
        await current(page).locator(selector).click();
      };
      await look("start");
      await page.click("#about button");
      await look("error at the start");
      await begin(page);
      await look("question");
      await press("[value=declined]");
      await press("[value=continue]");
      await look("error of a question");
      await press("[name=whole][value=points]");
      await press("[value=done] >> nth=0");
      await press("[value=continue]");
      await page.click("nav a >> nth=1");
      await look("questions");
      await page.click("nav a >> nth=2");
      await look("check");
      await page.evaluate(() => (location.hash = "remove"));
      await look("remove");
      assert.deepEqual(page.errors, []);
      await page.context().close();
    }
  }
});

test("at 400 % nothing is lost to the side, and the line of what is kept hides nothing", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 256 } });
  const page = await openForm(makeForm("k.html", "--role", "legal"), { context });
  await begin(page);
  const { wider, position } = await layout(page);
  assert.ok(wider <= 0);
  assert.equal(position, "static");
});

test("without JavaScript it says so and shows every question", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`file://${makeForm("l.html", "--role", "legal")}`);
  assert.match(await page.locator("main").innerText(), /needs JavaScript/);
  assert.ok(await page.locator("form.practice").last().isVisible());
  assert.ok(await page.locator("footer").isHidden());
  const blank = await page.pdf();
  assert.ok(blank.length > 50_000);
});

test("a blank form is printed blank, and the answers are still there after it", async () => {
  const page = await openForm(makeForm("m.html", "--role", "legal"));
  await begin(page);
  await answerOne(page);
  await page.evaluate(() => (globalThis.print = () => (globalThis.ticks = document.querySelectorAll("[name^=point]:checked").length)));
  await page.click("nav a >> nth=0");
  await page.click("[data-do=print-blank]");
  assert.equal(await page.evaluate(() => globalThis.ticks), 0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.goBack();
  assert.ok((await page.evaluate(() => document.querySelectorAll("[name^=point]:checked").length)) > 0);
});

test("a filled form is printed as what was said, and nothing to press", async () => {
  const page = await openForm(makeForm("p.html", "--role", "legal"));
  await begin(page, "P. Rinted");
  await current(page).locator("[name=note]").fill("Only the web team");
  await answerOne(page);
  await page.evaluate(() => (globalThis.print = () => (globalThis.printed = true)));
  await page.click("nav a >> nth=2");
  await page.click("[data-do=print-filled]");
  assert.ok(await page.evaluate(() => globalThis.printed));
  await page.emulateMedia({ media: "print" });
  const words = await page.locator("body").innerText();
  assert.match(words, /P. Rinted[^]*Holds[^]*Does not hold[^]*Only the web team/);
  assert.equal(await page.locator("button:visible, input:visible, nav:visible, footer:visible").count(), 0);
  assert.deepEqual(page.errors, []);
});

test("a browser that is killed loses no answer that was kept", { timeout: PATIENCE }, async () => {
  const path = makeForm("n.html", "--role", "legal");
  const profile = mkdtempSync(join(tmpdir(), "profile-"));
  const start = async () => {
    const args = [...FLAGS, "--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"];
    const child = spawn(executablePath, args, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
    const address = await new Promise((found) => {
      let told = "";
      child.stderr.on("data", (words) => {
        told += words;
        const socket = told.match(/ws:\/\/\S+/)?.[0];
        if (socket) found(socket);
      });
    });
    const own = await chromium.connectOverCDP(address);
    return { child, context: own.contexts()[0] };
  };
  const first = await start();
  const page = await openForm(path, { context: first.context });
  await begin(page, "K. Illed");
  await answerOne(page);
  // Chromium writes what a page keeps to disk after some seconds.
  await page.waitForTimeout(20_000);
  process.kill(-first.child.pid, "SIGKILL");
  await new Promise((gone) => first.child.on("exit", gone));
  const second = await start();
  const again = await openForm(path, { context: second.context });
  assert.equal(await again.locator("#your-name").inputValue(), "K. Illed");
  assert.match(await status(again), /^Kept in this browser/);
  process.kill(-second.child.pid, "SIGKILL");
  await new Promise((gone) => second.child.on("exit", gone));
  rmSync(profile, { recursive: true });
});

test("the first screen is there within 100 ms of what the browser takes for an empty page", async () => {
  const empty = join(folder, "empty.html");
  writeFileSync(empty, "<!DOCTYPE html><title>x</title><p>x");
  /** The best of some: what else the machine does only adds. */
  const firstPaint = async (path) => {
    const times = [];
    for (let i = 0; i < 8; i++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`file://${path}`);
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      times.push(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime));
      await context.close();
    }
    return Math.min(...times);
  };
  const forms = { "one language": makeForm("o.html"), "three languages": makeForm("o3.html", "--lang", "en,fr,de") };
  const least = await firstPaint(empty);
  for (const [name, path] of Object.entries(forms)) {
    const all = await firstPaint(path);
    console.log(`first paint of ${name}: ${Math.round(all)} ms, of an empty page ${Math.round(least)} ms`);
    assert.ok(all - least < 100, name);
  }
});
