// Every view of a page by the mouse: what is on screen, where the focus is, what the window is called, the way back.
import fs from "node:fs";
import { click, expect, linked, openPage, press, settle, shoot, until, visibleSections } from "./page.mjs";

async function timeline({ page }, name) {
  await click(page, "nav a[href='#timeline']");
  expect(`${name}: the timeline alone is shown`, (await visibleSections(page)).join() === "timeline", await visibleSections(page));
  await linked(page);
  const rows = await page.evaluate(() => [...document.querySelectorAll(".sheets")].flatMap((sheets) => {
    const tops = [...sheets.querySelectorAll("table")].map((table) => [...table.rows].map((row) => row.getBoundingClientRect().top));
    return tops.map((all) => Math.max(...all.map((top, i) => Math.abs(top - tops[0][i]))));
  }));
  expect(`${name}: the rows of all sheets are one row`, rows.every((off) => off < 1), rows);
  const before = await page.evaluate(() => document.querySelector(".grid tbody td a").getBoundingClientRect().left);
  await click(page, "text=True dates");
  expect(`${name}: true dates have an address`, page.url().endsWith("#timeline/time"), page.url());
  // Marks stand in the proportion of their dates.
  const places = await page.evaluate(() => {
    const heads = [...document.querySelector(".sheets").querySelectorAll("th[data-date]")];
    return heads.map((head) => {
      const row = head.closest("table").tBodies[0].rows[0];
      const box = row.cells[head.cellIndex].getBoundingClientRect();
      return [Date.parse(head.dataset.date), box.left + box.width / 2];
    }).filter(([time]) => !Number.isNaN(time));
  });
  const [first, last] = [places[0], places[places.length - 1]];
  const scale = (last[1] - first[1]) / (last[0] - first[0]);
  expect(`${name}: marks stand at their true dates`,
    places.every(([time, x]) => Math.abs(first[1] + (time - first[0]) * scale - x) < 1.5), places);
  await shoot(page, `${name}-timeline-time`);
  await click(page, "text=Evenly spaced");
  const after = await page.evaluate(() => document.querySelector(".grid tbody td a").getBoundingClientRect().left);
  expect(`${name}: even columns come back where they were`, before === after, [before, after]);
  await click(page, ".band summary");
  expect(`${name}: a folded band has an address`, page.url().endsWith("#timeline/even/1"), page.url());
  await click(page, ".band summary");
  await shoot(page, `${name}-timeline`);
}

async function cells({ page }, name) {
  for (const kind of ["present", "absent", "not-held"]) {
    const cell = page.locator(`.grid td.${kind} a`).first();
    if (await cell.count() === 0) continue;
    await click(page, cell);
    const panel = page.locator(".panel");
    expect(`${name}: a cell that is ${kind} opens a panel`, await panel.isVisible());
    const words = await panel.innerText();
    expect(`${name}: the panel of ${kind} says so`, words.toLowerCase().includes(kind.replace("-", " ")), words);
    expect(`${name}: the panel of ${kind} has the evidence`, /read in|held in|documented|nothing of|but its title/i.test(words), words);
    if (kind === "present") expect(`${name}: its term is marked`, await panel.locator("mark").count() > 0);
    expect(`${name}: the focus is in the panel`, await page.evaluate(() => document.activeElement.tagName === "H3"));
    await shoot(page, `${name}-cell-${kind}`);
    await press(page, "Escape");
    expect(`${name}: Escape closes it`, !(await panel.isVisible()));
    expect(`${name}: and the focus is on the cell again`, await cell.evaluate((one) => one === document.activeElement));
  }
  const address = page.url();
  await click(page, page.locator(".grid td.present a").first());
  expect(`${name}: a cell has an address`, page.url().includes("#cell/"), page.url());
  await click(page, ".panel .copy");
  await page.waitForTimeout(50);
  const told = await page.locator("header [role=status]").innerText();
  expect(`${name}: a citation has words, title and date`, /^Copied: \u201c.+\u201d .+, \d{4}-\d\d-\d\d.*\./.test(told), told);
  await click(page, ".panel .close");
  expect(`${name}: its panel closes by its button`, !(await page.locator(".panel").isVisible()) && page.url() === address, page.url());
}

async function readers({ page }, name) {
  await click(page, "nav a[href='#concepts']");
  await click(page, "#concepts .names a");
  expect(`${name}: a concept is shown`, (await visibleSections(page))[0].startsWith("concept/"));
  expect(`${name}: the window is called after it`, (await page.title()).startsWith(await page.innerText("section.open h2")), await page.title());
  expect(`${name}: its heading has the focus`, await page.evaluate(() => document.activeElement.tagName === "H2"));
  await shoot(page, `${name}-concept`);
  await page.goBack();
  await settle(page);
  expect(`${name}: back leads to the list`, (await visibleSections(page)).join() === "concepts");
  await page.goForward();
  await settle(page);
  expect(`${name}: forward to the concept`, (await visibleSections(page))[0].startsWith("concept/"));
  await click(page, "nav a[href='#statements']");
  await click(page, page.locator("#statements .names a").last());
  expect(`${name}: a statement is shown`, (await visibleSections(page))[0].startsWith("statement/"));
  await page.locator("section.open .body i").first().hover();
  const tip = page.locator(".origin-tip");
  expect(`${name}: pointing at words tells where they came in`, /^Came in with .*\d{4}-\d\d-\d\d/.test(await tip.innerText()), await tip.innerText());
  expect(`${name}: all of the same origin are framed`, await page.locator("section.open i.same-origin").count() > 0);
  await shoot(page, `${name}-statement`);
  await click(page, "nav a[href='#notes']");
  expect(`${name}: the notes are shown`, (await visibleSections(page)).join() === "notes");
}

async function comparisons({ page, go }, name) {
  await click(page, "nav a[href='#compare']");
  expect(`${name}: comparisons are listed`, await page.locator("#compare .names a").count() > 0);
  await click(page, page.locator("#compare .names a").first());
  expect(`${name}: two columns`, await page.locator("section.open .column").count() === 2);
  const count = page.locator("section.open .count");
  if (!(await count.innerText()).startsWith("0 ")) {
    await press(page, "n");
    expect(`${name}: n goes to the first change`, /^1 of \d+$/.test(await count.innerText()), await count.innerText());
    expect(`${name}: which is told`, (await page.locator("header [role=status]").innerText()).startsWith("1 of "));
    expect(`${name}: and marked`, await page.locator("section.open .sides .here").count() > 0);
    await press(page, "p");
    expect(`${name}: p goes round to the last`, /^(\d+) of \1$/.test(await count.innerText()), await count.innerText());
  }
  await shoot(page, `${name}-compare`);
  // Two that do not follow each other, by the picker.
  const options = await page.locator("section.open .picker select").first()
    .evaluate((select) => [...select.options].filter((one) => one.value && !one.disabled).map((one) => one.value));
  const [a, b] = [options[0], options[Math.min(3, options.length - 1)]];
  await page.locator("section.open .picker select").first().selectOption(a);
  await page.locator("section.open .picker select").last().selectOption(b);
  await click(page, "section.open .picker [type=submit]");
  expect(`${name}: any two can be chosen`, decodeURIComponent(page.url()).endsWith(`#compare/${a}/${b}`), page.url());
  expect(`${name}: the page says that it aligned them`, (await page.locator("section.open").innerText()).includes("Aligned in this page"));
  expect(`${name}: one section is shown`, (await visibleSections(page)).length === 1);
  await shoot(page, `${name}-compare-any`);
  await page.setViewportSize({ width: 800, height: 900 });
  expect(`${name}: below 900 pixels it is one column`, await page.locator("section.open .column").first().isVisible() === false &&
    await page.locator("section.open .inline").isVisible());
  if (!(await count.innerText()).startsWith("0 ")) {
    await press(page, "n");
    expect(`${name}: n works there, too`, /^1 of \d+$/.test(await count.innerText()), await count.innerText());
  }
  await page.setViewportSize({ width: 1600, height: 1000 });
  await go("#timeline");
}

async function finding({ page }, name, words) {
  await click(page, ".find input");
  await page.keyboard.type(words);
  await until(page, () => document.querySelectorAll("#find .found a").length > 0);
  expect(`${name}: what is found has an address`, decodeURIComponent(page.url()).endsWith("#find/" + words), page.url());
  const marked = (await page.locator("#find .found mark").first().innerText()).toLowerCase();
  expect(`${name}: the words are marked`, words.toLowerCase().includes(marked), marked);
  await shoot(page, `${name}-find`);
  await click(page, page.locator("#find .found").last().locator("a").first());
  expect(`${name}: a result leads to its place`, await page.locator("section.open .here, section.open article:focus").count() > 0);
}

async function csv({ page, go }, name) {
  await go("#timeline");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("text=Download as CSV")]);
  const lines = fs.readFileSync(await download.path(), "utf8").split("\r\n");
  const cells = await page.locator(".grid tbody td:not(.skip)").count();
  expect(`${name}: the table has a line for each cell`, lines.length === cells + 2, [lines.length, cells]);
  expect(`${name}: its head`, lines[0] === "\ufeffseries,concept,statement,date,held,verdict,event,count", lines[0]);
}

export async function views(browser, file, name, words) {
  const opened = await openPage(browser, file);
  await timeline(opened, name);
  await cells(opened, name);
  await readers(opened, name);
  await comparisons(opened, name);
  await finding(opened, name, words);
  await csv(opened, name);
  await opened.go("#nowhere/at-all");
  expect(`${name}: an address of nothing shows the timeline`, (await visibleSections(opened.page)).join() === "timeline");
  expect(`${name}: no request, no error, no violation of the policy`, opened.complaints.length === 0, opened.complaints);
  await opened.close();
}

// Each address, opened from outside, shows its view.
export async function addresses(browser, file, name, list) {
  for (const [address, id, words] of list) {
    const opened = await openPage(browser, file, { address });
    const shown = await visibleSections(opened.page);
    expect(`${name}: ${address} shows ${id || "what was made"}`, shown.length === 1 && (id === null || shown[0] === id), shown);
    if (words) {
      await opened.page.waitForFunction((wanted) => document.querySelector("main").innerText.includes(wanted), words, { timeout: 3000 })
        .catch(() => expect(`${name}: ${address} says ${words}`, false));
    }
    expect(`${name}: ${address} without complaint`, opened.complaints.length === 0, opened.complaints);
    await opened.close();
  }
}
