// Runs the tests of a report's page: node tests/browser/run.mjs CHROMIUM FOLDER
// FOLDER has the pages that tests/scripts/report_page_test wrote. Exit 0, or 1 with a line for each failure.
import path from "node:path";
import { expect, openBrowser, results, say } from "./page.mjs";
import { addresses, views } from "./views_test.mjs";

const [executable, folder] = process.argv.slice(2);
const pages = { real: path.join(folder, "real.html"), fiction: path.join(folder, "fiction.html") };

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
];
for (const step of steps) {
  try {
    await step();
  } catch (error) {
    expect(error.stack, false);
  }
}
await browser.close();
say(`${results.checks} checks, ${results.failures} failed`);
process.exit(results.failures === 0 ? 0 : 1);
