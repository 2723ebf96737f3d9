// Opens reports in Chromium as readers do, wide and narrow, light and dark, folded and open, and asks axe what is wrong; and
// prints them, where page one is one page.
// Usage: node ci/look.mjs FOLDER-OF-NODE-MODULES REPORT.html...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [modules, ...reports] = process.argv.slice(2);
const require = createRequire(resolve(modules, "index.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let found = 0;
const tell = (...words) => {
  found += 1;
  console.error(...words);
};

const look = async (report, width, colorScheme, javaScriptEnabled) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled, bypassCSP: true });
  const page = await context.newPage();
  page.on("pageerror", (error) => tell(report, error.message));
  page.on("console", (message) => message.type() === "error" && tell(report, message.text()));
  await page.goto(`file://${resolve(report)}`);
  const folds = await page.locator("details").count();
  const open = await page.locator("details[open]").count();
  if (!javaScriptEnabled) {
    if (folds !== open) tell(report, "hides something without JavaScript");
  } else {
    await page.evaluate(axe);
    for (const unfold of [false, true]) {
      if (unfold) await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => { fold.open = true; }));
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      for (const { id, nodes } of violations) tell(report, width, colorScheme, id, nodes[0].html);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      if (wide) tell(report, width, colorScheme, "is wider than its window");
    }
  }
  await context.close();
};

const print = async (report, format) => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`file://${resolve(report)}`);
  const alone = "main > section + section, footer { display: none !important; } main { padding: 0 !important; }";
  await page.addStyleTag({ content: `@page { size: ${format}; } ${alone}` });
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  if (pages !== 1) tell(report, format, `prints page one on ${pages} pages`);
  await context.close();
};

for (const report of reports) {
  for (const width of [1280, 390]) {
    for (const scheme of ["light", "dark"]) await look(report, width, scheme, true);
  }
  await look(report, 1280, "light", false);
  for (const format of ["A4", "letter"]) await print(report, format);
}
await browser.close();
console.log(`${reports.length} reports looked at, ${found} findings`);
process.exit(found > 0 ? 1 : 0);
