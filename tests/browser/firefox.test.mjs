// The form in Firefox, with its own rule for local files on: kept over a restart, saved as a download, nothing blocked.
// PROGRAM is the program, FIREFOX the browser. Run by .ci/full.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import puppeteer from "puppeteer-core";

test("in Firefox answers are kept over a restart and come out as a file", { timeout: 180_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "form-"));
  const form = join(folder, "form.html");
  const run = (...args) => execFileSync(process.env.PROGRAM, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  run("form", "-o", form, "--role", "legal", "--name", "Example Ltd");
  const start = () =>
    puppeteer.launch({
      browser: "firefox",
      executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
      userDataDir: join(folder, "profile"),
      extraPrefsFirefox: {
        "security.fileuri.strict_origin_policy": true,
        "browser.download.folderList": 2,
        "browser.download.dir": folder,
        "browser.download.useDownloadDir": true,
      },
    });
  const open = async (browser) => {
    const page = await browser.newPage();
    page.on("pageerror", (error) => assert.fail(error.message));
    await page.goto(`file://${form}`);
    return page;
  };
  let browser = await start();
  let page = await open(browser);
  await page.type("#your-name", "F. Ox");
  await page.click("#about button");
  await page.waitForSelector(".current [value=done]");
  // From the keyboard, so that the line at the bottom cannot be in the way of a click.
  await page.focus(".current [value=done]");
  await page.keyboard.press(" ");
  await page.focus(".current [value=continue]");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !document.querySelector("#kept").textContent.startsWith("Nothing"));
  assert.match(await page.$eval("#kept", (line) => line.textContent), /^Kept in this browser at /);
  await page.click("footer [data-do=save]");
  const saved = join(folder, "ospo-answers-legal-f-ox.toml");
  await page.waitForFunction(() => document.querySelector("#told").textContent.startsWith("Saved as "));
  for (let i = 0; i < 50 && !existsSync(saved); i++) await new Promise((later) => setTimeout(later, 100));
  assert.match(readFileSync(saved, "utf8"), /name = "F. Ox"\nrole = "legal"/);
  run("check", saved);
  await browser.close();

  browser = await start();
  page = await open(browser);
  assert.equal(await page.$eval("#your-name", (field) => field.value), "F. Ox");
  assert.match(await page.$eval("#kept", (line) => line.textContent), /in a file at/);
  await browser.close();
  rmSync(folder, { recursive: true });
});
