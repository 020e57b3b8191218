"""Whole web pages: how much of the plain text of the same report comes out of them, how much else, and how fast.

The pages are those of shared/corpora/web-pages; the plain texts were made from the same pages by somebody else. Words
are compared as sequences (difflib), so that words in the wrong place count as missing and extra.
"""
import difflib
import glob
import os
import re

MOST_MISSING = 0.5  # percent
MOST_EXTRA = 0.5


def words(text):
    return re.findall(r"\w+", text.replace("\\", ""))


def imported(bench, page):
    command = [bench.binary, "import", page, "--series", "pages", "--id", "page", "--source", "x", "--title", "x",
               "--date", "2015-01-01", "--output", "-"]
    status, out, err = bench.run(command)
    if status != 0:
        raise RuntimeError(f"agreed import ended with {status}: {err.decode(errors='replace')[-300:]}")
    text = out.decode()
    return command, text[text.index("\n---\n") + 5:]


def run(bench, report):
    rows = []
    for page in sorted(glob.glob(os.path.join(bench.corpus("web-pages"), "*.html"))):
        name = os.path.basename(page)[:-len(".html")]
        year, country = name.split("-", 1)
        with open(bench.corpus("country-reports", year, country.replace("-", " ") + ".txt"), encoding="utf-8") as file:
            plain = words(file.read())
        command, text = imported(bench, page)
        found = words(text)
        blocks = difflib.SequenceMatcher(None, plain, found, autojunk=False).get_matching_blocks()
        common = sum(block.size for block in blocks)
        missing = 100 * (len(plain) - common) / len(plain)
        extra = 100 * (len(found) - common) / len(plain)
        timing = bench.race({"agreed": command}, runs=5)["agreed"]
        rows.append((name, f"{len(plain):,}", f"{100 - missing:.2f} %", f"{extra:.2f} %",
                     f"{timing.median * 1000:.1f} ms"))
        report.check(name, f"missing <= {MOST_MISSING} %, other <= {MOST_EXTRA} %", f"{missing:.2f} %, {extra:.2f} %",
                     missing <= MOST_MISSING and extra <= MOST_EXTRA)
    report.table(("page", "words of the plain text", "of them in the import", "other words", "agreed import"), rows)
    report.keep("pages", rows)
