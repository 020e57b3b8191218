// Runs the tests of a report's page: node tests/browser/run.mjs CHROMIUM FOLDER
// FOLDER has the pages that tests/scripts/report_page_test wrote. Exit 0, or 1 with a line for each failure.
import path from "node:path";
import { expect, openBrowser, results, say } from "./page.mjs";
import { keyboard, scrolling } from "./keyboard_test.mjs";
import { access, comparisonOnPaper, forced, paper, sheets, shifts, widths, withoutScripts } from "./people_test.mjs";
import { alignment, planted, tokens } from "./texts_test.mjs";
import { addresses, views } from "./views_test.mjs";

const [executable, folder] = process.argv.slice(2);
const pages = Object.fromEntries(["real", "fiction", "planted", "korean", "wide"].map((name) => [name, path.join(folder, name + ".html")]));
const fictionViews = ["#draft", "#timeline", "#timeline/time", "#cell/linchpin/ncm-3", "#concepts", "#concept/modernization",
  "#statements", "#statement/ncm-3", "#compare", "#compare/ncm-2/ncm-3", "#compare/ncm-1/ncm-6", "#find/force", "#keys", "#notes"];
const realViews = ["#timeline", "#cell/korea-centered/scm-31", "#concept/korea-centered", "#statement/scm-31", "#compare/scm-35/scm-36",
  "#compare/scm-31/scm-57", "#find/peninsula"];

const browser = await openBrowser(executable);
const steps = [
  () => views(browser, pages.fiction, "fiction", "force level"),
  () => views(browser, pages.real, "real", "deterrence"),
  () => addresses(browser, pages.fiction, "fiction", [
    ["", "draft"], ["#timeline/time", "timeline"], ["#cell/linchpin/ncm-3", "timeline", "linchpin"],
    ["#cell/modernization/ncm-1", "timeline", "absent"], ["#concept/linchpin/ncm-3", "concept/linchpin"],
    ["#statement/ncm-3/4", "statement/ncm-3"], ["#compare/ncm-2/ncm-3", "compare/ncm-2/ncm-3"],
    ["#compare/ncm-1/ncm-6", ""], ["#compare/ncm-4", "compare"], ["#find/current%20force", "find", "1 concept"],
    ["#keys", "keys"], ["#notes", "notes"],
  ]),
  () => keyboard(browser, pages.fiction, "fiction", "force level"),
  () => keyboard(browser, pages.real, "real", "deterrence"),
  () => scrolling(browser, pages.fiction, "#compare/ncm-1/ncm-6"),
  () => access(browser, pages.fiction, "fiction", fictionViews),
  () => access(browser, pages.real, "real", realViews),
  () => widths(browser, pages.fiction, "fiction", fictionViews),
  () => widths(browser, pages.real, "real", realViews),
  () => shifts(browser, pages.fiction, "fiction", ["", "#timeline", "#cell/linchpin/ncm-3", "#compare/ncm-2/ncm-3"]),
  () => shifts(browser, pages.real, "real", ["", "#timeline/time", "#concept/korea-centered"]),
  () => forced(browser, pages.fiction, "fiction", "#cell/linchpin/ncm-3", "#compare/ncm-3/ncm-4"),
  () => withoutScripts(browser, pages.fiction, "fiction"),
  () => withoutScripts(browser, pages.real, "real"),
  () => paper(browser, pages.fiction, "fiction", folder, {
    cell: "#cell/linchpin/ncm-3",
    words: ["Timeline", "Findings", "Both sides agreed to advance the modernization of alliance capabilities", "Where its words came in"],
    not: ["Previous change", "Copy as citation", "Evenly spaced"],
  }),
  () => paper(browser, pages.real, "real", folder, {
    cell: "#cell/korea-centered/scm-31", words: ["Timeline", "scm-31", "documented absence"], not: ["Download as CSV"],
  }),
  () => comparisonOnPaper(browser, pages.fiction, "fiction", folder, "#compare/ncm-1/ncm-6", "They pledged to develop the Alliance into a future-oriented partnership."),
  () => sheets(browser, pages.wide, "wide", folder, { sheets: 4, pages: 3, rows: ["harbour", "lighthouse keepers"] }),
  () => views(browser, pages.wide, "wide", "harbour"),
  () => tokens(browser, pages.fiction, "fiction", 300),
  () => tokens(browser, pages.real, "real", 100),
  () => tokens(browser, pages.korean, "korean", 5),
  () => alignment(browser, pages.fiction, "fiction", { words: 0.995, marks: 0.95 }),
  () => planted(browser, pages.planted, ["#compare", "#keys"]),
];
for (const step of steps) {
  const began = performance.now();
  try {
    await step();
  } catch (error) {
    expect(error.stack, false);
  }
  if (process.env.REPORT_PAGE_TIMES) say(`${Math.round(performance.now() - began)} ms: ${step.toString().slice(6, 60)}`);
}
await browser.close();
say(`${results.checks} checks, ${results.failures} failed`);
process.exit(results.failures === 0 ? 0 : 1);
