// Whom the page must not hinder: axe-core in every view, light and dark, narrow and wide; nothing moves on opening;
// nothing is wider than its window; all content is there without scripts; and it prints.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, hindrances, openPage, settle, shoot } from "./page.mjs";

export async function access(browser, file, name, addresses) {
  for (const colorScheme of ["light", "dark"]) {
    const opened = await openPage(browser, file, { colorScheme });
    for (const address of addresses) {
      await opened.go(address);
      await opened.page.waitForTimeout(80);
      const found = await hindrances(opened.page, address === addresses[0] && colorScheme === "light");
      expect(`${name}: ${address} in ${colorScheme} hinders nobody`, found.length === 0, found);
      await shoot(opened.page, `${name}-${colorScheme}-${address.replace(/[^a-z0-9-]+/gi, "_")}`);
    }
    expect(`${name}: axe in ${colorScheme} without complaint`, opened.complaints.length === 0, opened.complaints);
    await opened.close();
  }
}

export async function widths(browser, file, name, addresses) {
  for (const width of [375, 1600]) {
    const opened = await openPage(browser, file, { width, height: 800, hasTouch: width < 500 });
    for (const address of addresses) {
      await opened.go(address);
      const wide = await opened.page.evaluate(() => document.documentElement.scrollWidth);
      expect(`${name}: ${address} fits into ${width} pixels`, wide <= width, wide);
      await shoot(opened.page, `${name}-${width}-${address.replace(/[^a-z0-9-]+/gi, "_")}`);
    }
    await opened.close();
  }
}

// With colours of the reader's own, what colours tell is told by borders, shapes and lines.
export async function forced(browser, file, name, cell, comparison) {
  for (const colorScheme of ["light", "dark"]) {
    const how = `${name}, forced colours, ${colorScheme}`;
    const { page, go, complaints, close } = await openPage(browser, file, { address: "#timeline", colorScheme, forcedColors: "active" });
    const marks = await page.evaluate(() => ["present", "present.shifted", "absent", "not-held"].map((kind) => {
      const style = getComputedStyle(document.querySelector(`.key .cell.${kind} .mark`));
      return { shape: [style.borderTopStyle, style.borderTopWidth, style.borderTopLeftRadius, style.height].join(),
        seen: style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) > 0 && style.borderTopColor !== getComputedStyle(document.body).backgroundColor };
    }));
    expect(`${how}: marks differ by shape`, new Set(marks.map((mark) => mark.shape)).size === 4, marks);
    expect(`${how}: all marks are seen`, marks.every((mark) => mark.seen), marks);
    const menu = await page.evaluate(() => [...document.querySelectorAll("nav a")].map((link) => [link.hash, getComputedStyle(link).borderBottomColor]));
    const [, current] = menu.find(([hash]) => hash === "#timeline");
    expect(`${how}: one part of the menu is the current one`, menu.filter(([, color]) => color === current).length === 1, menu);
    const pressed = await page.evaluate(() => [...document.querySelectorAll(".tools button")].slice(0, 2).map((one) => getComputedStyle(one).backgroundColor));
    expect(`${how}: a pressed button is told apart`, pressed[0] !== pressed[1], pressed);
    const outline = async (selector) => {
      await page.focus(selector);
      return page.evaluate((of) => {
        const style = getComputedStyle(document.querySelector(of));
        return { seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== getComputedStyle(document.body).backgroundColor,
          outline: style.outline };
      }, selector);
    };
    await page.keyboard.press("Tab");  // from here on, the focus is one of the keyboard
    for (const selector of ["nav a", ".find input", ".grid td a[tabindex='0']", ".tools button"]) {
      const focus = await outline(selector);
      expect(`${how}: the focus is seen on ${selector}`, focus.seen, focus.outline);
    }
    await shoot(page, `${name}-forced-${colorScheme}-timeline`);
    await go(cell);
    expect(`${how}: the open cell is framed`, await page.evaluate(() => getComputedStyle(document.querySelector("td.shown a")).outlineStyle) === "solid");
    await shoot(page, `${name}-forced-${colorScheme}-cell`);
    await go(comparison);
    const lines = await page.evaluate(() => ["del:not(.moved)", "ins:not(.moved)", ".moved"].map((kind) => {
      const style = getComputedStyle(document.querySelector("section.open .column " + kind));
      return [style.textDecorationLine, style.borderBottomStyle].join();
    }));
    expect(`${how}: what is gone, new and moved differs by its line`, new Set(lines).size === 3, lines);
    await shoot(page, `${name}-forced-${colorScheme}-compare`);
    expect(`${how}: without complaint`, complaints.length === 0, complaints);
    await close();
  }
}

// The sum of the layout shifts of a page that is opened and left alone.
export async function shifts(browser, file, name, addresses) {
  for (const width of [375, 1600]) {
    for (const address of addresses) {
      const { page, close } = await openPage(browser, file, { address, width, height: 800 });
      await settle(page);
      const sum = await page.evaluate(() => new Promise((done) => {
        let all = 0;
        new PerformanceObserver((list) => { for (const one of list.getEntries()) all += one.value; })
          .observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(all), 150);
      }));
      // A busy machine may paint when the parser has read half a word of the menu: some ten-thousandths.
      expect(`${name}: nothing moves when ${address || "it"} opens at ${width}`, sum < 0.001, sum);
      await close();
    }
  }
}

export async function withoutScripts(browser, file, name) {
  const { page, complaints, close } = await openPage(browser, file, { javaScriptEnabled: false });
  const hidden = await page.locator("main > section").evaluateAll((all) => all.filter((one) => one.getClientRects().length === 0).length)
    .catch(() => null);
  // evaluateAll runs in the page by the protocol, scripts of the page itself are off.
  expect(`${name}: without scripts all sections are shown`, hidden === 0, hidden);
  expect(`${name}: and no control that would do nothing`, await page.locator(".find input, button, .panel, nav a[href='#keys']").evaluateAll(
    (all) => all.every((one) => one.getClientRects().length === 0)));
  expect(`${name}: without scripts no complaint`, complaints.length === 0, complaints);
  await shoot(page, `${name}-no-script`);
  await close();
}

// The timeline alone on A4: as many sheets as wanted, each with the names of its rows and no wider than paper, which has
// 703 pixels between two margins of 12 mm.
export async function sheets(browser, file, name, folder, wanted) {
  for (const javaScriptEnabled of [true, false]) {
    const how = `${name}, scripts ${javaScriptEnabled ? "on" : "off"}`;
    const { page, complaints, close } = await openPage(browser, file, { address: "#timeline", width: 703, javaScriptEnabled });
    await page.emulateMedia({ media: "print" });
    const wide = await page.evaluate(() => {
      for (const section of document.querySelectorAll("main > section:not(#timeline)")) section.style.display = "none";
      return [...document.querySelectorAll(".sheet table")].map((table) => Math.ceil(table.getBoundingClientRect().width));
    });
    expect(`${how}: sheets`, wide.length === wanted.sheets, wide.length);
    expect(`${how}: sheets are no wider than paper`, wide.every((width) => width <= 703), wide);
    const target = path.join(folder, `${name}-sheets.pdf`);
    await page.pdf({ path: target, format: "A4", margin: { top: "15mm", bottom: "15mm", left: "12mm", right: "12mm" } });
    const text = execFileSync("pdftotext", [target, "-"], { maxBuffer: 1 << 27 }).toString();
    const lines = text.split(/[\n\f]/);
    for (const row of ["concept", ...wanted.rows]) {
      const count = lines.filter((line) => line === row).length;
      expect(`${how}: each sheet on paper names ${row}`, count === wanted.sheets, count);
    }
    expect(`${how}: pages`, text.split("\f").length - 1 === wanted.pages, text.split("\f").length - 1);
    expect(`${how}: sheets on paper without complaint`, complaints.length === 0, complaints);
    await close();
    execFileSync("pdftoppm", ["-r", "60", "-png", target, path.join(folder, "shots", `${name}-sheets`)]);
  }
}

// A comparison that was made in the page is printed in one column.
export async function comparisonOnPaper(browser, file, name, folder, address, words) {
  const { page, complaints, close } = await openPage(browser, file, { address });
  await settle(page);
  const target = path.join(folder, `${name}-comparison.pdf`);
  await page.pdf({ path: target, format: "A4" });
  const text = execFileSync("pdftotext", [target, "-"], { maxBuffer: 1 << 27 }).toString().replace(/\s+/g, " ");
  const made = text.slice(text.indexOf("Aligned in this page"));
  expect(`${name}: a comparison on paper has ${words}`, text.includes("Aligned in this page") && made.includes(words), made.slice(0, 400));
  expect(`${name}: and has it once`, made.indexOf(words) === made.lastIndexOf(words), made.length);
  expect(`${name}: a comparison on paper without complaint`, complaints.length === 0, complaints);
  await close();
}

// Of each view, the same paper; pages as pictures beside the screenshots.
export async function paper(browser, file, name, folder, wanted) {
  const texts = [];
  for (const address of ["#timeline", "#find/and", wanted.cell]) {
    const { page, close, complaints } = await openPage(browser, file, { address });
    await settle(page);
    const target = path.join(folder, `${name}.pdf`);
    await page.pdf({ path: target, format: "A4", margin: { top: "15mm", bottom: "15mm", left: "12mm", right: "12mm" } });
    texts.push(execFileSync("pdftotext", ["-layout", target, "-"], { maxBuffer: 1 << 27 }).toString());
    expect(`${name}: printing without complaint`, complaints.length === 0, complaints);
    await close();
  }
  const squeezed = texts.map((text) => text.replace(/\s+/g, " "));
  for (const words of wanted.words) expect(`${name}: paper has ${words}`, squeezed[0].includes(words));
  for (const words of wanted.not) expect(`${name}: paper has no ${words}`, !squeezed[0].includes(words));
  expect(`${name}: paper is the same whatever is open`, squeezed.every((text) => text === squeezed[0]),
    squeezed.map((text) => text.length));
  fs.mkdirSync(path.join(folder, "shots"), { recursive: true });
  execFileSync("pdftoppm", ["-r", "60", "-png", "-l", "4", path.join(folder, `${name}.pdf`), path.join(folder, "shots", `${name}-paper`)]);
}

