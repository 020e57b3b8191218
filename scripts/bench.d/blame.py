"""agreed blame of a draft of 3,000 words against 1.9 million, whole process.

The draft is made of paragraphs of many of the texts, with a word in twenty left out, so that its phrases are short
and stand in many places.
"""
import glob
import os
import random

from report import mebibytes, seconds

WORDS = 3000


def draft(paths, chance):
    """Paragraphs of one text after the other until there are WORDS words."""
    parts, count = [], 0
    while count < WORDS:
        with open(chance.choice(paths), encoding="utf-8") as source:
            paragraphs = [p for p in source.read().split("\n\n") if len(p.split()) > 40]
        words = [w for w in chance.choice(paragraphs).split() if chance.random() > 0.05]
        parts.append(" ".join(words))
        count += len(words)
    return "\n\n".join(parts) + "\n"


def run(bench, report):
    corpus = bench.corpus("country-reports")
    paths = sorted(glob.glob(os.path.join(corpus, "*", "*.txt")))
    path = os.path.join(bench.folder("blame"), "draft.txt")
    with open(path, "w", encoding="utf-8") as out:
        out.write(draft(paths, random.Random(f"{bench.options.seed}-blame")))
    command = [bench.binary, "blame", path, "--in", corpus]
    timing = bench.race({"blame": command}, bench.options.runs or 7)["blame"]
    if timing.trouble:
        raise RuntimeError(timing.trouble)
    report.check("nothing prepared, wall", "under 2 s", seconds(timing.median), timing.median < 2)
    report.check("peak memory", "under 600 MB", mebibytes(timing.peak_kib),
                 None if timing.peak_kib is None else timing.peak_kib < 600 * 1024)
    report.table(("run", "wall", "cpu"), [("median", seconds(timing.median), seconds(timing.cpu_median))])
    report.keep("timing", timing.raw())
