// The page by keyboard alone: from the first Tab to each view, and what the arrow keys and letters do.
import { expect, linked, openPage, press, settle, until, visibleSections } from "./page.mjs";

const focused = (page) => page.evaluate(() => {
  const one = document.activeElement;
  return { tag: one.tagName, words: (one.getAttribute("aria-label") || one.textContent).trim().slice(0, 80), href: one.getAttribute("href") || "" };
});

// Tab until the focus fits; its number of steps, or null.
async function tabTo(page, fits, most = 60) {
  for (let step = 1; step <= most; ++step) {
    await page.keyboard.press("Tab");
    if (fits(await focused(page))) return step;
  }
  return null;
}

export async function keyboard(browser, file, name, words) {
  const { page, complaints, close } = await openPage(browser, file);
  await press(page, "Tab");
  expect(`${name}: the first Tab offers the content`, (await focused(page)).href === "#main", await focused(page));
  await press(page, "Enter");
  expect(`${name}: which gets the focus`, (await focused(page)).tag === "H2", await focused(page));

  await press(page, "t");
  expect(`${name}: t shows the timeline`, (await visibleSections(page)).join() === "timeline");
  const steps = await tabTo(page, (one) => one.href.startsWith("#cell/"));
  expect(`${name}: few steps to the cells`, steps !== null && steps < 12, steps);
  const start = (await focused(page)).href;
  await press(page, "ArrowRight");
  const right = (await focused(page)).href;
  expect(`${name}: the right arrow goes to the next statement`,
    right !== start && right.split("/")[1] === start.split("/")[1], [start, right]);
  await press(page, "ArrowDown");
  const down = (await focused(page)).href;
  expect(`${name}: the down arrow to the next concept`,
    down.split("/")[2] === right.split("/")[2] && down.split("/")[1] !== right.split("/")[1], [right, down]);
  await press(page, "Home");
  expect(`${name}: Home to the concept`, (await focused(page)).href.startsWith("#concept/"), await focused(page));
  await press(page, "End");
  await press(page, "Control+Home ArrowUp");
  expect(`${name}: above the cells are the statements`, await page.evaluate(() => !!document.activeElement.closest("thead, tbody")));
  await linked(page);
  expect(`${name}: a table is one tab stop`, await page.evaluate(() =>
    [...document.querySelectorAll(".sheets")].every((table) => [...table.querySelectorAll("a")].filter((a) => a.tabIndex === 0).length === 1)));
  await press(page, "Control+End");
  const cell = (await focused(page)).href;
  await press(page, "Enter");
  expect(`${name}: Enter opens the panel`, await page.locator(".panel").isVisible() && decodeURIComponent(page.url()).endsWith(cell), page.url());
  await press(page, "Tab");
  expect(`${name}: Tab goes on in the panel`, await page.evaluate(() => !!document.activeElement.closest(".panel")));
  await press(page, "Escape");
  expect(`${name}: Escape leads back to the cell`, (await focused(page)).href === cell, await focused(page));

  await press(page, "s");
  await tabTo(page, (one) => one.href.startsWith("#statement/"));
  await press(page, "Enter");
  expect(`${name}: a statement opens`, (await visibleSections(page))[0].startsWith("statement/"));
  // The statements that come first may have no text: go on to one that does.
  for (let i = 0; i < 40 && await page.locator("section.open .body i").count() === 0; ++i) {
    const next = page.locator("section.open .steps a", { hasText: "\u2192" }).first();
    if (await next.count() === 0) break;
    await next.focus();
    await press(page, "Enter");
  }
  const run = await tabTo(page, (one) => one.tag === "I");
  expect(`${name}: Tab reaches the words of a text`, run !== null);
  const tip = page.locator(".origin-tip");
  expect(`${name}: and tells where they came in`, (await tip.innerText()).startsWith("Came in with"), await tip.innerText());

  await press(page, "/");
  await page.keyboard.type(words);
  await until(page, () => document.querySelectorAll("#find .found a").length > 0);
  expect(`${name}: letters are no keys in the box`, (await page.inputValue(".find input")) === words);
  await press(page, "Enter");
  expect(`${name}: Enter goes to the first result`, (await focused(page)).tag === "A" && (await visibleSections(page)).join() === "find");
  await press(page, "?");
  expect(`${name}: ? lists the keys`, (await visibleSections(page)).join() === "keys");
  await press(page, "Escape");
  expect(`${name}: Escape leaves them`, (await visibleSections(page)).join() !== "keys", await visibleSections(page));

  await tabTo(page, () => false, 1);
  await page.evaluate(() => document.querySelector("nav a[href='#compare']").focus());
  await press(page, "Enter");
  await tabTo(page, (one) => one.href.startsWith("#compare/"));
  await press(page, "Enter");
  expect(`${name}: a comparison opens`, (await visibleSections(page))[0].startsWith("compare/"));
  expect(`${name}: Tab reaches its columns`, await (async () => {
    for (let i = 0; i < 12; ++i) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement.matches(".column"))) return true;
    }
    return false;
  })());
  expect(`${name}: by keyboard without complaint`, complaints.length === 0, complaints);
  await close();
}

// Columns follow each other, by paragraphs that face each other.
export async function scrolling(browser, file, address) {
  const { page, close } = await openPage(browser, file, { address, height: 700 });
  const tops = () => page.evaluate(() => [...document.querySelectorAll("section.open .column")].map((one) => {
    const line = one.getBoundingClientRect().top + one.clientHeight / 3;
    const at = [...one.querySelectorAll("p")].find((p) => p.getBoundingClientRect().bottom > line);
    return [one.scrollTop, at.textContent.slice(0, 40)];
  }));
  const before = await tops();
  await page.evaluate(() => { document.querySelector("section.open .column").scrollTop = 700; });
  await page.waitForTimeout(100);
  const after = await tops();
  expect("the other column follows", before[1][0] === 0 && after[1][0] > 300, [before, after]);
  await page.evaluate(() => { document.querySelectorAll("section.open .column")[1].scrollTop = 100; });
  await page.waitForTimeout(100);
  const back = await tops();
  expect("and leads", back[0][0] < after[0][0] && back[0][0] > 0, [after, back]);
  const lines = await page.evaluate(() => document.querySelectorAll("section.open .moves path").length);
  expect("what moved is joined by lines", lines > 0, lines);
  await settle(page);
  await close();
}
