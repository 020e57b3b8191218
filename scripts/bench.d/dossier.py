"""agreed report: how large its page is, how fast it is written, and how fast it answers in Chromium.

Two pages: the archive of the project, and 400 texts of leaders with 50 concepts, which are the pairs of neighbouring
content words that most of these texts have. The browser's part needs Chromium, node and the packages of group npm;
without them it says so.
"""
import collections
import glob
import json
import os
import re
import shutil
import statistics
import subprocess

from report import number, seconds

TEXTS = 400
CONCEPTS = 50
# Words that name nothing; those of fewer than four letters are left out as well.
EMPTY = frozenset("""about after also among been before both could during each from further have having including into
its more other over shall should such than that their them there these they this those through under upon were when
where which will with within would your president""".split())


def frequent_pairs(paths):
    """The pairs of neighbouring content words by the number of texts that have them, then by the alphabet."""
    counts = collections.Counter()
    for path in paths:
        with open(path, encoding="utf-8") as source:
            text = source.read().lower()
        words = re.findall(r"[a-z]+|[^\sa-z]+", text)
        pairs = zip(words, words[1:])
        counts.update({f"{one} {two}" for one, two in pairs if min(len(one), len(two)) > 3
                       and one.isalpha() and two.isalpha() and not {one, two} & EMPTY})
    return [pair for pair, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:CONCEPTS]]


def written(bench, report, name, arguments, most_bytes, most_seconds):
    path = os.path.join(bench.folder("dossier"), name + ".html")
    command = [bench.binary, "report", *arguments, "--no-config", "--output", path]
    timing = bench.race({"report": command}, bench.options.runs or 5)["report"]
    if timing.trouble:
        raise RuntimeError(f"agreed report {timing.trouble}")
    size = os.path.getsize(path)
    with open(path, "rb") as page:
        first = page.read()
    bench.run(command)
    with open(path, "rb") as page:
        same = page.read() == first
    report.check(f"{name}: size", f"under {most_bytes / 1e6:.0f} MB", f"{size / 1e6:.2f} MB", size < most_bytes)
    if most_seconds:
        report.check(f"{name}: written", f"within {most_seconds} s", seconds(timing.median), timing.median < most_seconds)
    else:
        report.text(f"{name}: written in {seconds(timing.median)}.")
    report.check(f"{name}: two runs", "the same bytes", "the same" if same else "others", same)
    report.keep(f"{name} timing", timing.raw())
    return path


def browsed(bench, report, name, path, most_opening):
    """Times the page in the browser; raises FileNotFoundError without one."""
    chromium = shutil.which("chromium")
    if not (chromium and bench.has("node") and os.path.isdir(os.path.join(bench.root, "build/npm/node_modules/playwright-core"))):
        raise FileNotFoundError("chromium, node or playwright-core is not there (scripts/bootstrap browser, then npm)")
    runs, clicks = ("2", "8") if bench.options.quick else ("5", "40")
    done = subprocess.run(["node", os.path.join(bench.root, "scripts/bench.d/page_timing.mjs"), chromium, path, runs, clicks],
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=bench.options.timeout)
    if done.returncode != 0:
        raise RuntimeError(done.stderr[-400:])
    measured = json.loads(done.stdout)
    opening = statistics.median(measured["openings"])
    if most_opening:
        report.check(f"{name}: can be used", f"within {most_opening} s", seconds(opening / 1000), opening < 1000 * most_opening)
    else:
        report.text(f"{name}: can be used after {seconds(opening / 1000)}.")
    rows = []
    for kind, times in measured["times"].items():
        wall, busy = [one for one, _ in times], [one for _, one in times]
        rows.append((kind, number(len(times)), *(seconds(value / 1000) for value in (
            statistics.median(wall), max(wall), statistics.median(busy), max(busy)))))
        if kind != "first letter":  # which makes the index
            median = statistics.median(wall)
            report.check(f"{name}: {kind}, median of {len(times)}", "under 100 ms", seconds(median / 1000), median < 100)
    report.table((f"{name}: a click on", "times", "median", "slowest", "main thread: median", "slowest"), rows)
    report.check(f"{name}: complaints of the browser", "none", number(len(measured["complaints"])), not measured["complaints"])
    report.keep(f"{name} browser", measured)


def run(bench, report):
    archive = written(bench, report, "archive", ["--statements", bench.statements], 3e6, 2)
    leaders = bench.corpus("leaders")
    paths = sorted(glob.glob(os.path.join(leaders, "*", "*.md")))[:TEXTS]
    concepts = frequent_pairs(paths)
    # A list of arguments of its own: --in takes all that follow.
    big = written(bench, report, "leaders", ["--concept", ",".join(concepts), "--in", *paths], 25e6, None)
    report.text(f"leaders: {len(paths)} texts, {len(concepts)} concepts: {', '.join(concepts)}.")
    browsed(bench, report, "archive", archive, 1)
    browsed(bench, report, "leaders", big, None)
