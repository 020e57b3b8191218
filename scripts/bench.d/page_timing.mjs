// Times a report's page in Chromium: node page_timing.mjs CHROMIUM FILE RUNS CLICKS
// Prints one JSON object: milliseconds from the start of loading until the page can be used; and of each kind of click
// pairs of milliseconds, from the click until its answer is painted, and of the page's main thread, which a busy machine
// does not lengthen. Which cells, concepts and statements are clicked is by a fixed step through all of them.
import { openBrowser, openPage } from "../../tests/browser/page.mjs";

const [, , executable, file, runs, clicks] = process.argv;
const browser = await openBrowser(executable);
const ready = (page) => page.waitForFunction(() => document.documentElement.classList.contains("ready"));

async function opening() {
  const { page, close } = await openPage(browser, file);
  await ready(page);
  const time = await page.evaluate(() => performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd);
  await close();
  return time;
}

// What the page needs for it; put there once.
function prepare() {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const box = document.querySelector(".find input");
  window.timed = {
    // Cells are in sight before they are clicked, as for people.
    async reveal(address) {
      const link = [...document.querySelectorAll(".grid td a")].find((one) => one.hash === address);
      link.scrollIntoView({ block: "center", inline: "center" });
      await painted();
      await painted();
    },
    async open(address) {
      const link = document.createElement("a");
      link.href = address;
      document.body.append(link);
      const began = performance.now();
      link.click();
      await painted();
      link.remove();
      return performance.now() - began;
    },
    async type(text) {
      const read = () => {
        const status = document.querySelector("#find.open .status");
        return status && !status.textContent.startsWith("Reading");
      };
      const began = performance.now();
      box.focus();
      box.value = text;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      while (!read()) await new Promise((done) => setTimeout(done, 4));
      await painted();
      return performance.now() - began;
    },
  };
}

// Addresses by kind.
function addresses(count) {
  const every = (all) => all.filter((_, i) => i % Math.max(1, Math.floor(all.length / count)) === 0).slice(0, count);
  const ids = (selector) => every([...document.querySelectorAll(selector)].map((one) => one.id));
  const statements = ids("main > .statement").filter((id) => document.getElementById(id).querySelector(".s"));
  const name = (id) => id.slice("statement/".length);
  return {
    cell: every([...document.querySelectorAll(".grid tbody td a")].map((one) => one.hash)),
    concept: ids("main > .concept").map((id) => "#" + id),
    statement: statements.map((id) => "#" + id),
    compare: statements.slice(1).map((id, i) => `#compare/${name(statements[i])}/${name(statements[(i * 7 + 3) % statements.length])}`),
  };
}

const openings = [];
for (let i = 0; i < Number(runs); ++i) openings.push(await opening());
const { page, complaints, close } = await openPage(browser, file);
await ready(page);
const session = await page.context().newCDPSession(page);
await session.send("Performance.enable", { timeDomain: "threadTicks" });
const busy = async () => (await session.send("Performance.getMetrics")).metrics.find((one) => one.name === "TaskDuration").value * 1000;

async function timed(act, argument) {
  const before = await busy();
  const wall = await page.evaluate(([name, words]) => window.timed[name](words), [act, argument]);
  return [wall, (await busy()) - before];
}

await page.evaluate(prepare);
const kinds = await page.evaluate(addresses, Number(clicks));
const times = {};
await timed("open", "#notes");
await timed("open", "#timeline");
for (const [kind, all] of Object.entries(kinds)) {
  times[kind] = [];
  for (const address of all) {
    if (kind === "cell") await timed("reveal", address);
    times[kind].push(await timed("open", address));
  }
}
await timed("open", "#timeline");
times["first letter"] = [await timed("type", "s")];
times.letter = [];
const words = "security cooperation and peace";
for (let i = 2; i <= words.length; ++i) times.letter.push(await timed("type", words.slice(0, i)));
await close();
await browser.close();
console.log(JSON.stringify({ openings, times, complaints }));
