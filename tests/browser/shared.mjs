// What the tests of the form do in the same way in every browser. Of a page it needs `evaluate` and `keyboard.press`, which
// Playwright and Puppeteer both have.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** How long to wait for what takes no time where nothing else runs, in milliseconds: browsers are slow on a busy machine. */
export const PATIENCE = 900_000;

/** The program, run in this folder. */
export function program(folder) {
  const run = (...args) =>
    execFileSync(process.env.PROGRAM, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  /** Makes a form, and says where it is. */
  const makeForm = (name, ...args) => {
    run("form", "-o", name, "--name", "Example Ltd", ...args);
    return join(folder, name);
  };
  return { run, makeForm };
}

/** Fills what the browser keeps for a page to the last character, beginning with blocks of `largest`. */
export function fillStorage(page, largest) {
  return page.evaluate((from) => {
    for (let size = from; size > 0; size >>= 1) {
      try {
        for (let i = 0; ; i++) localStorage.setItem(`other:${size}:${i}`, "x".repeat(size));
      } catch {}
    }
  }, largest);
}

/** A server on this machine, which counts what it is asked for. */
export async function listen() {
  let requests = 0;
  const server = createServer((_, answer) => {
    requests += 1;
    answer.end();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    seen: () => requests,
    close: () => server.close(),
  };
}

/** Tries to send from a page as an image, a form and a request, and says what became of the last. */
export function trySending(page, address) {
  return page.evaluate((to) => {
    const image = new Image();
    image.src = to;
    document.body.append(image);
    const beacon = document.createElement("form");
    Object.assign(beacon, { action: to, method: "post" });
    document.body.append(beacon);
    try {
      beacon.submit();
    } catch {
      // Firefox refuses aloud.
    }
    return fetch(to, { mode: "no-cors" }).then(() => "sent", () => "blocked");
  }, address);
}

/** The keyboard of a page: keys one after the other, and the way by Tab to an element. */
export function keyboard(page) {
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (selector) => {
    for (let i = 0; i < 60; i++) {
      await press("Tab");
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    }
    assert.fail(`no way by Tab to ${selector}`);
  };
  return { press, tabTo };
}

/** By how much a page is wider than its window, and how the line of what is kept is placed. */
export function layout(page) {
  return page.evaluate(() => ({
    wider: document.documentElement.scrollWidth - innerWidth,
    position: getComputedStyle(document.querySelector("footer")).position,
  }));
}

/** What axe finds on a page as it is, and by how much it is wider than its window. */
export async function inspect(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const { wider } = await layout(page);
  return { found: violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), wider };
}
