// What all tests of the page share: Debian's Chromium by playwright-core, a page opened from disk that tells of every
// request, error and violation of its policy, screenshots as test output, and expectations that count.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

export const root = path.resolve(import.meta.dirname, "../..");
const require = createRequire(path.join(root, "build/npm/"));
const { chromium } = require("playwright-core");
export const axeSource = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export const results = { checks: 0, failures: 0 };

export function expect(what, truth, shown) {
  ++results.checks;
  if (truth) return;
  ++results.failures;
  console.log(`report_page: ${what}` + (shown === undefined ? "" : `: ${JSON.stringify(shown)}`));
}

export function say(words) {
  console.log(`report_page: ${words}`);
}

export async function openBrowser(executablePath) {
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

// A page with nothing to complain about yet; `complaints` gets what it does wrong from here on. No request but that
// of the file itself is let through.
export async function openPage(browser, file, options = {}) {
  const { address = "", width = 1600, height = 1000, ...context } = options;
  const where = await browser.newContext({ viewport: { width, height }, ...context });
  const page = await where.newPage();
  const complaints = [];
  const url = "file://" + file;
  await page.route("**/*", (route) => {
    const asked = route.request().url();
    if (asked.split("#")[0] === encodeURI(url)) return route.continue();
    complaints.push("request: " + asked);
    return route.abort();
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push("console: " + message.text());
  });
  page.on("pageerror", (error) => complaints.push("error: " + error.stack));
  await page.goto(encodeURI(url) + address);
  return { page, complaints, go: (to) => goTo(page, to), close: () => where.close() };
}

// Until the page has answered what was done to it.
export function settle(page) {
  return page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done, 0)), 0)));
}

// Until it is true in the page; asked from outside, since the page's policy forbids what waitForFunction() does there
// when it is not true at once.
export async function until(page, truth) {
  for (let i = 0; i < 600 && !(await page.evaluate(truth)); ++i) await page.waitForTimeout(50);
}

// Until all cells of the timeline have got their links, which the page does when it has nothing else to do.
export function linked(page) {
  return until(page, () => [...document.querySelectorAll(".grid tbody td:not(.skip)")].every((cell) => cell.querySelector("a[aria-label]")));
}

// As a link in the page would.
async function goTo(page, address) {
  await page.evaluate((to) => { location.hash = to; }, address);
  await settle(page);
}

// what: a selector or a locator.
export async function click(page, what) {
  await (typeof what === "string" ? page.locator(what).first() : what).click();
  await settle(page);
}

export async function press(page, keys) {
  for (const key of keys.split(" ")) await page.keyboard.press(key);
  await settle(page);
}

// The one section on screen: its id ("" for one that the script made), by what is laid out.
export function visibleSections(page) {
  return page.evaluate(() => [...document.querySelectorAll("main > section")]
    .filter((section) => section.offsetHeight > 0).map((section) => section.id));
}

const shots = path.join(root, "build/browser/shots");
export async function shoot(page, name) {
  fs.mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: path.join(shots, name + ".png") });
}

// Violations that hinder people: axe's serious and critical ones, "RULE: TARGET". Of what is laid out alone, since axe
// walks through all that is hidden, too; `whole` walks through everything.
export async function hindrances(page, whole) {
  // By the protocol, which the policy of the page does not bind.
  await page.evaluate(axeSource);
  return page.evaluate(async (everything) => {
    const shown = { include: [["header.top"], ["main > section.open"]] };
    const found = await window.axe.run(everything ? document : shown, { resultTypes: ["violations"] });
    return found.violations.filter((one) => ["serious", "critical"].includes(one.impact))
      .map((one) => `${one.id} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 160)} ${one.nodes[0].failureSummary}`);
  }, whole);
}
