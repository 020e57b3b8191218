// Makes the pictures of README from a page: node tests/browser/pictures.mjs CHROMIUM PAGE FOLDER
// What is in the page comes from agreed report; here is only what to open, where to scroll, and how large.
import path from "node:path";
import { openBrowser, openPage, press, settle } from "./page.mjs";

const [executable, file, folder] = process.argv.slice(2);
const browser = await openBrowser(executable);

const timeline = await openPage(browser, file, { address: "#cell/linchpin/ncm-3", width: 1200, height: 1000 });
await settle(timeline.page);
await timeline.page.screenshot({ path: path.join(folder, "timeline.png") });
await timeline.close();

const comparison = await openPage(browser, file, { address: "#compare/ncm-3/ncm-4", width: 1200, height: 900 });
await settle(comparison.page);
// To the first change that is joined by a line.
await comparison.page.evaluate(() => {
  const column = document.querySelector("section.open .column");
  const moved = column.querySelector(".moved");
  column.scrollTop += moved.getBoundingClientRect().top - column.getBoundingClientRect().top - column.clientHeight / 2;
});
await press(comparison.page, "Escape");
await comparison.page.waitForTimeout(200);
await comparison.page.screenshot({ path: path.join(folder, "comparison.png") });
await browser.close();
