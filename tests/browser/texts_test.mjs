// The data that the script reads, and what it makes of it: tokens, alignment, and text that stays text.
import fs from "node:fs";
import { expect, openPage, say, until } from "./page.mjs";

// Every sentence: its tokens and the blanks between them are all of its text, and a token whose length is told has none
// behind it, or one inside.
export async function tokens(browser, file, name, least) {
  const { page, close } = await openPage(browser, file);
  const { sentences, wrong } = await page.evaluate(() => {
    const wrong = [];
    const all = document.querySelectorAll(".s[data-t]");
    for (const span of all) {
      const text = span.textContent;
      let at = 0, good = true;
      span.dataset.t.split(" ").forEach((item, i) => {
        if (i > 0 && !item.startsWith("-")) good = text[at++] === " " && good;
        const [, told] = item.split(".");
        const end = told ? at + parseInt(told, 36) : (text + " ").indexOf(" ", at);
        if (told && (text + " ")[end] === " " && !text.slice(at, end).includes(" ")) good = false;
        if (!/^\S+(?: \S+)*$/.test(text.slice(at, end))) good = false;
        at = end;
      });
      if (!good || at !== text.length) wrong.push([at, text]);
    }
    return { sentences: all.length, wrong: wrong.slice(0, 3) };
  });
  expect(`${name}: at least ${least} sentences`, sentences >= least, sentences);
  expect(`${name}: tokens cover their sentences`, wrong.length === 0, wrong);
  await close();
}

// Words that two comparisons mark alike, of all words: made by opening the same two statements as the program compared
// them, and, with the program's comparison taken out of the page, as the page aligns them.
async function markedWords(page, address) {
  await page.evaluate((to) => { location.hash = to; }, address);
  await until(page, () => document.querySelectorAll("section.open .column").length === 2);
  return page.evaluate(() => [...document.querySelectorAll("section.open .column")].map((column) => {
    const words = [];
    const walk = document.createTreeWalker(column, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const parent = walk.currentNode.parentElement;
      if (parent.matches(".n")) continue;
      const mark = parent.closest("del, ins, .moved, .unknown");
      for (const word of walk.currentNode.data.match(/[\p{L}\p{N}]+/gu) || []) words.push([word, mark !== null]);
    }
    return words;
  }));
}

export async function alignment(browser, file, name, least) {
  const { page, complaints, close } = await openPage(browser, file);
  const pairs = await page.evaluate(() => [...document.querySelectorAll("main > .compare[data-changes]")].map((one) => "#" + one.id));
  let same = 0, all = 0, marked = 0, markedAlike = 0, either = 0;
  const odd = [];
  for (const address of pairs) {
    const known = await markedWords(page, address);
    await page.evaluate((id) => { location.hash = "#timeline"; document.getElementById(id).remove(); }, address.slice(1));
    await until(page, () => document.querySelector("#timeline.open") !== null);
    const made = await markedWords(page, address);
    for (const side of [0, 1]) {
      expect(`${name}: ${address} has the same words`, known[side].length === made[side].length, [known[side].length, made[side].length]);
      known[side].forEach(([word, mark], i) => {
        ++all;
        if (mark) ++marked;
        if (made[side][i][1] === mark) ++same;
        else odd.push(`${address} ${side} ${word} ${mark}`);
        if (mark && made[side][i][1]) ++markedAlike;
        if (mark || made[side][i][1]) ++either;
      });
    }
  }
  say(`${name}: the page marks ${(100 * same / all).toFixed(2)} % of ${all} words as the program does; ` +
    `of ${either} that either marks, both mark ${markedAlike} (${(100 * markedAlike / either).toFixed(1)} %)`);
  expect(`${name}: words marked alike`, same / all >= least.words && markedAlike / either >= least.marks, odd.slice(0, 60));
  expect(`${name}: aligning without complaint`, complaints.length === 0, complaints);
  await close();
}

// What was planted in texts, titles, names and terms shows as text, in every view.
export async function planted(browser, file, addresses) {
  const { page, complaints, go, close } = await openPage(browser, file);
  const markers = ["<script>window.owned", "<img src=x onerror", "\"><b>bold"];
  const seen = new Set();
  const look = async () => {
    const html = await page.evaluate(() => document.body.textContent);
    for (const marker of markers) if (html.includes(marker)) seen.add(marker);
  };
  await look();
  const links = await page.evaluate(() => [...new Set([...document.querySelectorAll("main a[href^='#'], .grid a")].map((one) => one.getAttribute("href")))]);
  for (const address of [...links.slice(0, 60), ...addresses]) {
    await go(address);
    await look();
  }
  await go("#timeline");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("text=Download as CSV")]);
  const csv = fs.readFileSync(await download.path(), "utf8");
  expect("a name that a spreadsheet would take for a formula is defused", csv.includes(",'=2+3") && !csv.includes(",=2+3"), csv.slice(0, 400));
  await page.fill(".find input", "onerror");
  await until(page, () => document.querySelectorAll("#find .found a").length > 0);
  await look();
  expect("what was planted shows as text", seen.size === markers.length, [...seen]);
  expect("nothing planted became an element", await page.evaluate(() =>
    document.querySelectorAll("img, b, main script").length === 0 && window.owned === undefined));
  expect("nothing planted asks for anything", complaints.length === 0, complaints);
  await close();
}
