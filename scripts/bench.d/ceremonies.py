"""Two addresses a year at Hiroshima and Nagasaki, in table rows of two cells, where a person marked what differs.

Per row: which characters of either cell agreed marks (hunks, and sentences that face nothing), against those that
the person marked; precision, recall and F1 over all characters but white space. A row counts if its cells face each
other: both hold text, and a character diff finds at least half of the characters of the shorter cell in common. The
baseline is that plain character diff (Python's difflib, no junk rule).
"""
import difflib
import html
import os
import re

from report import number

TARGET = 0.92
BASELINE = 0.86
FACING = 0.5


def cells(corpus):
    """Yields (year heading, left cell, right cell) of every row with two cells, as HTML."""
    with open(corpus, encoding="utf-8") as source:
        text = source.read()
    year = ""
    for part in re.finditer(r"^## (?P<year>[^\n]*)|<tr\s*>(?P<row>.*?)</tr>", text, re.M | re.S):
        if part["year"]:
            year = part["year"].strip()
            continue
        found = re.findall(r"<td[^>]*>(.*?)(?=</td>|<td|$)", part["row"], re.S)
        if len(found) == 2:
            yield year, *found


def marked(cell):
    """(text, [True where a person marked]) of a cell; <br> is a line end, other mark-up is dropped."""
    text, marks, depth = [], [], 0
    for piece in re.finditer(r"<span[^>]*>|</span>|<br\s*/?>|<[^>]*>|[^<]+", cell):
        token = piece[0]
        if token.startswith("<span"):
            depth += 1
        elif token == "</span>":
            depth = max(0, depth - 1)
        elif token.startswith("<br"):
            text.append("\n")
            marks.append(False)
        elif not token.startswith("<"):
            for character in html.unescape(token):
                text.append(character)
                marks.append(depth > 0)
    return "".join(text), marks


def facing(left, right):
    a, b = ("".join(side.split()) for side in (left, right))
    if not a or not b:
        return False
    common = sum(m.size for m in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    return common >= FACING * min(len(a), len(b)) and min(len(a), len(b)) >= 0.25 * max(len(a), len(b))


def plain_diff(left, right):
    marks = [True] * len(left), [True] * len(right)
    for a, b, size in difflib.SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        for step in range(size):
            marks[0][a + step] = marks[1][b + step] = False
    return marks


def our_diff(bench, left, right):
    folder = bench.folder("ceremonies")
    head = "---\nlanguage: ja\n---\n"
    paths, texts = [], (left, right)
    for side, text in zip("ab", texts):
        paths.append(os.path.join(folder, side + ".txt"))
        with open(paths[-1], "w", encoding="utf-8") as out:
            out.write(head + text + "\n")
    document = bench.diff_json(*paths)
    spans = [[], []]
    for change in document["changes"]:
        for item in change["hunks"] or ([change] if change["kind"] in ("added", "omitted", "moved") else []):
            for side, name in enumerate(("earlier", "later")):
                if item[name]:
                    spans[side].append(item[name]["span"])
    marks = []
    for text, places in zip(texts, spans):
        at, row = len(head), []
        for character in text:
            row.append(any(begin <= at < end for begin, end in places))
            at += len(character.encode())
        marks.append(row)
    return marks


class Tally:
    def __init__(self):
        self.both = self.ours = self.theirs = 0

    def add(self, texts, ours, truth):
        wrong = 0
        for text, mine, other in zip(texts, ours, truth):
            for character, a, b in zip(text, mine, other):
                if character.isspace():
                    continue
                self.both += a and b
                self.ours += a
                self.theirs += b
                wrong += a != b
        return wrong

    @property
    def scores(self):
        precision = self.both / self.ours if self.ours else 1.0
        recall = self.both / self.theirs if self.theirs else 1.0
        return precision, recall, 2 * self.both / (self.ours + self.theirs) if self.ours + self.theirs else 1.0


def shown(text, marks):
    """The text with what is marked in brackets."""
    out, inside = [], False
    for character, mark in zip(text, marks):
        if character.isspace():
            continue
        if mark != inside:
            out.append("[" if mark else "]")
            inside = mark
        out.append(character)
    return "".join(out) + ("]" if inside else "")


def run(bench, report):
    ours, plain = Tally(), Tally()
    rows, dropped = [], 0
    for year, *pair in cells(bench.corpus("jp-ceremonies", "2001-2012.md")):
        (left, truth_left), (right, truth_right) = (marked(cell) for cell in pair)
        texts, truth = (left, right), (truth_left, truth_right)
        if not facing(left, right):
            dropped += bool(left.strip() or right.strip())
            continue
        marks = our_diff(bench, left, right)
        wrong = ours.add(texts, marks, truth)
        base = plain.add(texts, plain_diff(left, right), truth)
        rows.append((wrong, base, year, texts, marks, truth))
    table = []
    for name, tally in (("agreed", ours), ("character diff", plain)):
        precision, recall, f1 = tally.scores
        table.append((name, number(tally.ours), number(tally.theirs), number(precision, 3), number(recall, 3),
                      number(f1, 3)))
    report.text(f"{len(rows)} rows whose cells face each other; {dropped} rows left out.")
    report.table(("tool", "characters marked", "by the person", "precision", "recall", "F1"), table)
    rows.sort(key=lambda row: -row[0])
    with open(os.path.join(bench.folder("ceremonies"), "differences.txt"), "w", encoding="utf-8") as out:
        for wrong, base, year, texts, marks, truth in rows:
            if wrong:
                out.write(f"{wrong} characters differ ({base} with the character diff), {year}\n")
                for side, name in ((0, "Hiroshima"), (1, "Nagasaki")):
                    out.write(f"  {name} person  {shown(texts[side], truth[side])}\n"
                              f"  {name} agreed  {shown(texts[side], marks[side])}\n")
    report.text("The rows where agreed and the person differ are in `ceremonies/differences.txt` of the work folder, "
                "the worst first.")
    report.check("F1 against the person's marks", f"at least {TARGET}", number(ours.scores[2], 3),
                 ours.scores[2] >= TARGET)
    report.check("F1 of a plain character diff", f"about {BASELINE}", number(plain.scores[2], 3),
                 abs(plain.scores[2] - BASELINE) < 0.02)
    report.keep("rows", [{"year": year, "wrong": wrong, "baseline_wrong": base} for wrong, base, year, *_ in rows])
