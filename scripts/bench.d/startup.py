"""Whole-process times of short calls: an empty run, two texts of 3,000 words, a trace over the whole archive."""
import os

from planted import ARCHIVE
from report import mebibytes, seconds
from words import texts


def run(bench, report):
    earlier, later = texts(bench, 3000, "prose")
    empty = os.path.join(bench.folder("startup"), "statements")
    os.makedirs(empty, exist_ok=True)
    with open(os.path.join(empty, "archive.yaml"), "w", encoding="utf-8") as out:
        out.write(ARCHIVE)
    commands = {
        "agreed --version": [bench.binary, "--version"],
        "agreed diff, 3,000 words": [bench.binary, "diff", earlier, later],
        "agreed diff, 3,000 words, no termbase": [bench.binary, "diff", "--statements", empty, earlier, later],
        "agreed diff --format json": [bench.binary, "diff", "--format", "json", earlier, later],
        "agreed trace modernization": [bench.binary, "trace", "modernization"],
        "agreed list": [bench.binary, "list"],
        "wdiff, 3,000 words": ["wdiff", earlier, later],
        "git --version": ["git", "--version"],
    }
    timings = bench.race(commands, bench.options.runs or 31)
    report.table(("call", "median", "fastest", "cpu time", "peak memory"),
                 [(name, t.trouble or seconds(t.median), seconds(min(t.seconds, default=None)),
                   seconds(t.cpu_median), mebibytes(t.peak_kib)) for name, t in timings.items()])
    for name, limit in (("agreed diff, 3,000 words", 0.06), ("agreed trace modernization", 0.3)):
        median = timings[name].median
        report.check(name, f"under {limit * 1000:.0f} ms", seconds(median), median is not None and median < limit)
    report.keep("runs", {name: timing.raw() for name, timing in timings.items()})
