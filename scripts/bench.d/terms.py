"""200 concepts traced through all leaders' texts and country reports, beside reading those texts once and ripgrep.

The concepts are made of words and pairs of words that the texts have 10 to 120 times, as real termbases do: a third
a wildcard word, a third a pair with a gap, a third alternatives; every fourth has two senses. The ladders are those
of the archive. "Reading once" is the same program asked for a phrase that no text has, with an empty termbase: it
reads, tokenizes and normalizes every text. ripgrep counts the lines that match the same patterns.
"""
import collections
import glob
import os
import random
import re
import shutil

from report import mebibytes, seconds

STOP = set("the of and to in a that for on by with our we is as their this be from are at which its has have will "
           "was were not or an it they his he all more other also than but had would been who".split())


def words_of(folder):
    counts, pairs = collections.Counter(), collections.Counter()
    for path in sorted(glob.glob(os.path.join(folder, "**", "*"), recursive=True)):
        if not path.endswith((".md", ".txt")):
            continue
        with open(path, encoding="utf-8", errors="replace") as text:
            found = [w.lower() for w in re.findall(r"[A-Za-z][a-z]+", text.read())]
        counts.update(found)
        pairs.update(zip(found, found[1:]))
    return counts, pairs


def make_archive(folder, source, seed, ladders):
    """Writes an archive of 200 concepts; returns their ids and the same patterns for ripgrep."""
    counts, pairs = words_of(source)
    lots = random.Random(seed)
    single = sorted(w for w, c in counts.items() if 10 <= c <= 120 and len(w) > 4 and w not in STOP)
    double = sorted(p for p, c in pairs.items() if 10 <= c <= 120 and not STOP & set(p))
    lots.shuffle(single)
    lots.shuffle(double)
    yaml, patterns, ids = ["concepts:"], [], []
    for i in range(200):
        word, (first, second) = single[i % len(single)], double[i % len(double)]
        gap = r"\W+(\w+\W+){0,3}"
        if i % 3 == 0:
            forms, regex = [f'"{word[:-2]}*"'], [rf"\b{word[:-2]}\w*"]
        elif i % 3 == 1:
            forms, regex = [f'"{first} ~3 {second}"'], [rf"\b{first}{gap}{second}\b"]
        else:
            forms = [f'"({word}|{first} {second})"', f'"[the] {word} of"']
            regex = [rf"\b({word}|{first}\W+{second})\b"]
        yaml.append(f"  - id: k{i}\n    terms: [{{language: en, forms: [{', '.join(forms)}]}}]")
        if i % 4 == 0:
            yaml.append(f'    senses:\n      - {{id: x, cues: [{{language: en, forms: ["@ ~3 {second}", "{first}"]}}]}}\n'
                        f'      - {{id: y, cues: [{{language: en, forms: ["@ of"]}}]}}')
        patterns += regex
        ids.append(f"k{i}")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "termbase.yaml"), "w", encoding="utf-8") as out:
        out.write("\n".join(yaml) + "\n")
    with open(os.path.join(folder, "archive.yaml"), "w", encoding="utf-8") as out:
        out.write("series: [{id: s, title: S}]\n")
    shutil.copy(ladders, os.path.join(folder, "ladders.yaml"))
    return ids, patterns


def run(bench, report):
    empty = bench.folder("trace-empty")
    with open(os.path.join(empty, "archive.yaml"), "w", encoding="utf-8") as out:
        out.write("series: [{id: s, title: S}]\n")
    rows = []
    for name in ("leaders", "country-reports"):
        source = bench.corpus(name)
        folder = bench.folder("trace-" + name)
        ids, patterns = make_archive(folder, source, bench.options.seed,
                                     os.path.join(bench.statements, "ladders.yaml"))
        commands = {
            "agreed trace, 200 concepts": [bench.binary, "trace", *ids, "--statements", folder, "--in", source],
            "reading once": [bench.binary, "trace", "qzxqzxq", "--statements", empty, "--in", source],
        }
        if bench.has("rg"):
            commands["rg -c"] = ["rg", "-c", "-i", *[a for p in patterns for a in ("-e", p)], source]
        timings = bench.race(commands, bench.options.runs or 11)
        reading = timings["reading once"]
        for call, timing in timings.items():
            ratio = timing.median / reading.median if timing.median and reading.median else None
            rows.append((name, call, timing.trouble or seconds(timing.median), seconds(timing.cpu_median),
                         mebibytes(timing.peak_kib), "-" if ratio is None else f"{ratio:.2f}"))
        tracing = timings["agreed trace, 200 concepts"]
        ratio = tracing.median / reading.median if tracing.median and reading.median else None
        report.check(f"{name}: tracing to reading", "under 2", "-" if ratio is None else f"{ratio:.2f}",
                     ratio is not None and ratio < 2)
        report.keep(f"{name} runs", {call: timing.raw() for call, timing in timings.items()})
    report.table(("texts", "call", "median", "cpu time", "peak memory", "of reading"), rows)
