"""Hunks per changed sentence, and words marked, for consecutive texts of leaders/rok-us and fomc.

The number of changed sentences is the same for every tool: sentences of either text (cut by one simple rule, case kept,
blanks folded) that the other text does not hold. A hunk is a run of marks with no unmarked word inside; a replacement
is one. Words marked are runs without blanks inside the marks, of both sides. What agreed shows as moved, unchanged, is
one hunk and marks no word. Two forms of the texts: as they stand (without front matter), and with typography folded
and mark-up dropped beforehand, so that the peers do not pay for quotes and hyphens.
"""
import collections
import glob
import os
import re
import unicodedata

from report import number

MARK = re.compile(r"\[-(?P<old>.*?)-\]|\{\+(?P<new>.*?)\+\}", re.S)
FOLD = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2010": "-", "\u2011": "-",
                      "\u00ad": None, "\u200b": None})


def without_front_matter(text):
    return text[text.index("\n---\n", 3) + 5:] if text.startswith("---\n") else text


def folded(text):
    text = unicodedata.normalize("NFKC", text.translate(FOLD)).replace("\u00a0", " ")
    return re.sub(r"\*\*?|</?sup>|\\(?=[_*\[\]-])", "", text)


def sentences(text):
    flat = " ".join(folded(text).split())
    return re.split(r"(?<=[a-z\d)]{2}[.?!]) (?=[A-Z\"])", flat)


def changed_sentences(earlier, later):
    a, b = collections.Counter(sentences(earlier)), collections.Counter(sentences(later))
    return sum((a - b).values()) + sum((b - a).values())


def count_marks(output):
    """(hunks, words) of text in wdiff's mark-up. Line ends and blanks do not part two marks."""
    hunks = words = 0
    end = None
    for mark in MARK.finditer(output):
        inside = mark["old"] if mark["old"] is not None else mark["new"]
        words += len(inside.split())
        if end is None or output[end:mark.start()].strip():
            hunks += 1
        end = mark.end()
    return hunks, words


def count_porcelain(output):
    """The same from git's --word-diff=porcelain."""
    hunks = words = 0
    body = inside = False
    for line in output.splitlines():
        if line.startswith("@@"):
            body, inside = True, False
        elif not body or line == "~" or not line[1:].strip():
            continue
        elif line[0] in "+-":
            words += len(line[1:].split())
            hunks += not inside
            inside = True
        else:
            inside = False
    return hunks, words


def edge(change, hunk, side, end):
    """Whether the hunk reaches that end of the change on that side; a side without words reaches nothing."""
    return bool(change[side]) and bool(hunk[side]) and change[side]["span"][end] == hunk[side]["span"][end]


def count_ours(document):
    """As for the peers: marks that follow each other with no unmarked word between are one hunk."""
    hunks = words = 0
    marked = False  # the last word shown was marked
    for change in document["changes"]:
        whole = change["kind"] in ("added", "omitted", "unmatched")
        if whole:
            hunks += not marked
            marked = True
            words += sum(len(change[side]["text"].split()) for side in ("earlier", "later") if change[side])
            continue
        if not change["hunks"]:
            hunks += change["kind"] == "moved"
            marked = False
            continue
        for i, hunk in enumerate(change["hunks"]):
            goes_on = i == 0 and marked and edge(change, hunk, "earlier", 0) and edge(change, hunk, "later", 0)
            hunks += not goes_on
            marked = True
            if hunk["kind"] == "moved":
                words += len(hunk["later"]["text"].split())
            else:
                words += sum(len(hunk[side]["text"].split()) for side in ("earlier", "later") if hunk[side])
        last = change["hunks"][-1]
        marked = edge(change, last, "later", 1)
    return hunks, words


def measure(bench, earlier, later):
    _, wdiff, _ = bench.run(["wdiff", earlier, later])
    _, git, _ = bench.run(["git", "diff", "--no-index", "--word-diff=porcelain", "-U100000", earlier, later])
    return {"agreed": count_ours(bench.diff_json(earlier, later)),
            "wdiff": count_marks(wdiff.decode(errors="replace")),
            "git": count_porcelain(git.decode(errors="replace"))}


def run(bench, report):
    folder = bench.folder("fragmentation")
    rows, kept = [], {}
    for name, pattern in (("rok-us", ("leaders", "rok-us", "*.md")), ("fomc", ("fomc", "*.txt"))):
        bench.corpus(*pattern[:-1])
        paths = sorted(glob.glob(os.path.join(bench.corpora, *pattern)))
        if bench.options.quick:
            paths = paths[-12:]
        for form, change in (("as they stand", lambda text: text), ("folded", folded)):
            totals = collections.Counter()
            for before, after in zip(paths, paths[1:]):
                sides, texts = [], []
                for side, path in (("a", before), ("b", after)):
                    with open(path, encoding="utf-8", errors="replace") as source:
                        text = change(without_front_matter(source.read()))
                    sides.append(os.path.join(folder, side + os.path.splitext(path)[1]))
                    with open(sides[-1], "w", encoding="utf-8") as out:
                        out.write(text)
                    texts.append(text)
                changed = changed_sentences(*texts)
                totals["changed"] += changed
                for tool, (hunks, words) in measure(bench, *sides).items():
                    totals[tool, "hunks"] += hunks
                    totals[tool, "words"] += words
                    kept[f"{os.path.basename(before)} > {os.path.basename(after)}, {form}, {tool}"] = \
                        (changed, hunks, words)
            each = {}
            for tool in ("agreed", "wdiff", "git"):
                each[tool] = totals[tool, "hunks"] / max(1, totals["changed"])
                rows.append((name, form, tool, number(totals["changed"]), number(totals[tool, "hunks"]),
                             number(each[tool], 2), number(totals[tool, "words"])))
            peers = min(each["wdiff"], each["git"])
            report.check(f"{name}, {form}: hunks per changed sentence", f"under half of {number(peers, 2)}",
                         number(each["agreed"], 2), each["agreed"] < peers / 2)
            least = min(totals["wdiff", "words"], totals["git", "words"])
            report.check(f"{name}, {form}: words marked", f"at most {number(least)}",
                         number(totals["agreed", "words"]), totals["agreed", "words"] <= least)
    report.table(("texts", "form", "tool", "changed sentences", "hunks", "hunks a sentence", "words marked"), rows)
    report.keep("pairs", kept)
