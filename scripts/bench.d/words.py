"""Words kept in common, wall time and peak memory beside wdiff, dwdiff, git and docdiff, by size.

Kept in common is what the alignment keeps, in words between blanks, by each tool's own statistics; agreed's are those
of `--format wdiff -s`, which mark no more than the alignment does. Beside it stands what agreed's text output says was
carried over: a word that a phrase swallowed ("[-strong, modern-]{+capable, agile+}" and the comma in it) counts as gone
there, and words that moved are shown apart. The shapes `plain` and `reflowed` have neither capitals nor stops, so that
all tools compare the same words; they decide the checks.
"""
import os
import re

from report import mebibytes, number, seconds
from zipf import Zipf, render, save

SIZES = (3000, 30000, 300000, 3000000)
RUNS = {3000: 21, 30000: 11, 300000: 5, 3000000: 3}
LIMITS = {"dwdiff": 300000, "docdiff": 30000}  # beyond them they take minutes


def texts(bench, size, shape):
    folder = bench.folder("words")
    earlier, later = (os.path.join(folder, f"{shape}-{size}-{side}.txt") for side in ("a", "b"))
    generator = Zipf(f"{bench.options.seed}-words-{size}")
    sentences = generator.sentences(size)
    save(earlier, render(sentences, shape))
    save(later, render(generator.edited(sentences), shape))
    return earlier, later


def commands(bench, size, earlier, later):
    rows = {
        "agreed": [bench.binary, "diff", earlier, later],
        "wdiff": ["wdiff", earlier, later],
        "dwdiff": ["dwdiff", earlier, later],
        "git": ["git", "diff", "--no-index", "--word-diff", earlier, later],
        "docdiff": ["docdiff", "--word", "--format=wdiff", earlier, later],
    }
    return {tool: command for tool, command in rows.items()
            if (tool == "agreed" or bench.has(tool)) and size <= LIMITS.get(tool, size)}


def agreed_counts(bench, earlier, later):
    """(in place, moved, hunks) from the last line of the text output, or from JSON where that has another form."""
    _, out, _ = bench.run([bench.binary, "diff", earlier, later])
    tail = re.sub(r"\s+", " ", out[-2000:].decode(errors="replace"))
    found = re.search(r"([\d,]+) carried over(?:, ([\d,]+) of them moved)?", tail)
    hunks = re.search(r"([\d,]+) hunks?\b", tail[found.end():]) if found else None
    if found:
        value = lambda text: int((text or "0").replace(",", ""))
        return value(found[1]) - value(found[2]), value(found[2]), value(hunks[1]) if hunks else None
    statistics = bench.diff_json(earlier, later)["statistics"]
    return statistics["common_words"] - statistics["moved_words"], statistics["moved_words"], statistics["hunks"]


def git_common(output):
    """Words of the unmarked lines of --word-diff=porcelain, given with all context."""
    common = 0
    body = False
    for line in output.splitlines():
        if line.startswith(b"@@"):
            body = True
        elif body and line.startswith(b" "):
            common += len(line.split())
    return common


def counted(output):
    """The words in common that wdiff's statistics give for the earlier text."""
    found = re.search(rb"words\s+(\d+)\s+\d+% common", output)
    return int(found[1]) if found else None


def common_words(bench, tool, earlier, later):
    if tool == "wdiff" or tool == "dwdiff":
        _, out, err = bench.run([tool, "-s", "-1", "-2", "-3", earlier, later])
        return counted(err + out)
    if tool == "agreed":
        _, out, _ = bench.run([bench.binary, "diff", "--format", "wdiff", "-s", "-1", "-2", "-3", earlier, later])
        return counted(out)
    if tool == "git":
        _, out, _ = bench.run(["git", "diff", "--no-index", "--word-diff=porcelain", "-U100000000", earlier, later])
        return git_common(out)
    if tool == "docdiff":
        _, out, _ = bench.run(["docdiff", "--word", "--format=wdiff", earlier, later])
        return len(re.sub(rb"\[-.*?-\]|\{\+.*?\+\}", b" ", out, flags=re.S).split())
    return None


def run(bench, report):
    head = ("words", "shape", "tool", "kept in common", "carried over in place", "moved", "time", "cpu time",
            "peak memory")
    rows, kept = [], {}
    report.text("Kept in common: what the alignment keeps, in words between blanks (agreed: `--format wdiff -s`). Carried "
                "over in place: what the text output of agreed counts, less the words that a phrase took with it.")
    for size in (s for s in SIZES if s <= bench.options.max_words):
        for shape in ("plain", "reflowed", "prose"):
            earlier, later = texts(bench, size, shape)
            timings = bench.race(commands(bench, size, earlier, later), bench.options.runs or RUNS[size],
                                 slow=("docdiff", "dwdiff"))
            common, in_place, moved = {}, {}, {}
            for tool, timing in timings.items():
                if timing.trouble:
                    common[tool] = None
                else:
                    common[tool] = common_words(bench, tool, earlier, later)
                    if tool == "agreed":
                        in_place[tool], moved[tool], _ = agreed_counts(bench, earlier, later)
                rows.append((number(size), shape, tool, number(common[tool]), number(in_place.get(tool)),
                             number(moved.get(tool)),
                             timing.trouble or seconds(timing.median), seconds(timing.cpu_median),
                             mebibytes(timing.peak_kib)))
                kept[f"{size}-{shape}-{tool}"] = {**timing.raw(), "common": common[tool],
                                                  "in_place": in_place.get(tool), "moved": moved.get(tool)}
            if shape != "prose":
                checks(report, f"{number(size)}, {shape}", size, timings, common)
    report.table(head, rows)
    report.keep("runs", kept)


def timed(timing):
    """On a busy machine the time of the processor says more than the clock; both are shown, the clock decides."""
    return f"{seconds(timing.median)} (cpu {seconds(timing.cpu_median)})"


def checks(report, name, size, timings, common):
    ours, theirs = timings["agreed"], timings.get("wdiff")
    if theirs is None or ours.trouble or theirs.trouble or common["agreed"] is None:
        report.check(f"{name}", "runs", ours.trouble or "no wdiff", None)
        return
    report.check(f"words in common, {name}", f"at least wdiff's {number(common['wdiff'])}",
                 number(common["agreed"]), common["agreed"] >= common["wdiff"])
    if size == 3000:
        report.check(f"time, {name}", "under 12 ms", timed(ours), ours.median < 0.012)
    else:
        report.check(f"time, {name}", f"under wdiff's {timed(theirs)}", timed(ours),
                     ours.median < theirs.median)
    if size >= 300000 and ours.peak_kib and theirs.peak_kib:
        report.check(f"peak memory, {name}", f"at most twice wdiff's {mebibytes(theirs.peak_kib)}",
                     mebibytes(ours.peak_kib), ours.peak_kib <= 2 * theirs.peak_kib)
