// Times a report's page in Chromium: node page_timing.mjs CHROMIUM FILE RUNS CLICKS
// Prints one JSON object: milliseconds from the start of loading until the page can be used, and of each kind of click
// until its answer is painted. Which cells, concepts and statements are clicked is by a fixed step through all of them.
import { openBrowser, openPage } from "../../tests/browser/page.mjs";

const [, , executable, file, runs, clicks] = process.argv;
const browser = await openBrowser(executable);

async function opening() {
  const { page, close } = await openPage(browser, file);
  await page.waitForFunction(() => document.documentElement.classList.contains("ready"));
  const time = await page.evaluate(() => performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd);
  await close();
  return time;
}

// In the page: clicks links, types letters, and waits for the frame that shows the answer.
async function answers(count) {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const every = (all, most) => all.filter((_, i) => i % Math.max(1, Math.floor(all.length / most)) === 0).slice(0, most);
  // By a link of the page that is in sight, as people do, or by one made for it.
  const open = async (address, there) => {
    const link = there || document.createElement("a");
    if (there) {
      link.scrollIntoView({ block: "center", inline: "center" });
      await painted();
      await painted();
    } else {
      link.href = address;
      document.body.append(link);
    }
    const began = performance.now();
    const told = new Promise((done) => { addEventListener("hashchange", done, { once: true }); });
    link.click();
    await told;
    await painted();
    if (!there) link.remove();
    return performance.now() - began;
  };
  const times = { cell: [], concept: [], statement: [], compare: [], find: [], letter: [] };
  const timeline = async () => { if (location.hash !== "#timeline") await open("#timeline"); };
  await timeline();
  for (const link of every([...document.querySelectorAll(".grid tbody td a")], count)) times.cell.push(await open(link.hash, link));
  const names = (selector, kind) => every([...document.querySelectorAll(selector)].map((one) => one.id.slice(kind.length + 1)), count);
  for (const name of names("main > .concept", "concept")) times.concept.push(await open("#concept/" + name));
  const statements = names("main > .statement", "statement").filter((name) => document.getElementById("statement/" + name).querySelector(".s"));
  for (const name of statements) times.statement.push(await open("#statement/" + name));
  for (let i = 0; i + 1 < statements.length; ++i) {
    times.compare.push(await open(`#compare/${statements[i]}/${statements[(i * 7 + 3) % statements.length]}`));
  }
  await timeline();
  const box = document.querySelector(".find input");
  box.focus();
  const type = async (text) => {
    const began = performance.now();
    box.value = text;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    const read = () => { const status = document.querySelector("#find.open .status"); return status && !status.textContent.startsWith("Reading"); };
    while (!read()) await new Promise((done) => setTimeout(done, 4));
    await painted();
    return performance.now() - began;
  };
  times.find.push(await type("s"));
  const words = "security cooperation and peace";
  for (let i = 2; i <= words.length; ++i) times.letter.push(await type(words.slice(0, i)));
  return times;
}

const openings = [];
for (let i = 0; i < Number(runs); ++i) openings.push(await opening());
const { page, complaints, close } = await openPage(browser, file);
await page.waitForFunction(() => document.documentElement.classList.contains("ready"));
const times = await page.evaluate(answers, Number(clicks));
await close();
await browser.close();
console.log(JSON.stringify({ openings, times, complaints }));
