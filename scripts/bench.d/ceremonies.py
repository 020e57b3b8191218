"""Two addresses a year at Hiroshima and Nagasaki, in table rows of two cells, where a person marked what differs.

Per row: which characters of either cell agreed marks (hunks, and sentences that face nothing), against those that
the person marked; precision, recall and F1 over all characters but white space. A row counts if its cells face each
other: their longest common subsequence of characters holds at least half of both. The baseline is a plain minimal
character diff by that subsequence. The person marked against the whole address, not against the row: so a second
count takes only rows in which what is left unmarked is the same on both sides (nine tenths by the same measure); a third compares whole addresses, so that
a sentence may have moved to another row, and still counts the same rows.
"""
import html
import os
import re

from report import number

TARGET = 0.92
BASELINE = 0.86
FACING = 0.5
CONSISTENT = 0.9


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


def plain_diff(left, right):
    """(marks of left, marks of right, share of both that is common) by a longest common subsequence; O(nm)."""
    rows, columns = len(left), len(right)
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        here, below = best[i], best[i + 1]
        for j in range(columns - 1, -1, -1):
            here[j] = below[j + 1] + 1 if left[i] == right[j] else max(below[j], here[j + 1])
    i = j = 0
    marks = [True] * rows, [True] * columns
    while i < rows and j < columns:
        if left[i] == right[j]:
            marks[0][i] = marks[1][j] = False
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return *marks, 2 * best[0][0] / max(1, rows + columns)


def unmarked(text, marks):
    return "".join(c for c, mark in zip(text, marks) if not mark and not c.isspace())


def our_diff(bench, left, right):
    """agreed's marks of two texts: those of hunks, and whole sentences that were added, omitted or replaced."""
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
        for item in change["hunks"] or ([change] if change["kind"] in ("added", "omitted") else []):
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


def whole_addresses(bench):
    """{(year, left cell, right cell): marks} from one comparison of the two whole addresses of each year."""
    years = {}
    for year, *pair in cells(bench.corpus("jp-ceremonies", "2001-2012.md")):
        years.setdefault(year, []).append(tuple(marked(cell)[0] for cell in pair))
    result = {}
    for year, rows in years.items():
        joined = ["\n\n".join(row[side] for row in rows) for side in (0, 1)]
        marks = our_diff(bench, *joined)
        at = [0, 0]
        for row in rows:
            parts = []
            for side in (0, 1):
                parts.append(marks[side][at[side]:at[side] + len(row[side])])
                at[side] += len(row[side]) + 2
            result[(year, *row)] = parts
    return result


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
    names = ("rows that face each other", "of these, with consistent marks")
    ours, plain, counted = {n: Tally() for n in names}, {n: Tally() for n in names}, dict.fromkeys(names, 0)
    rows, dropped = [], 0
    whole = whole_addresses(bench)
    address = Tally()
    for year, *pair in cells(bench.corpus("jp-ceremonies", "2001-2012.md")):
        (left, truth_left), (right, truth_right) = (marked(cell) for cell in pair)
        texts, truth = (left, right), (truth_left, truth_right)
        base_left, base_right, _ = plain_diff(left, right)
        common = plain_diff("".join(left.split()), "".join(right.split()))[2]
        if common < FACING:
            dropped += bool(left.strip() or right.strip())
            continue
        marks = our_diff(bench, left, right)
        address.add(texts, whole[year, left, right], truth)
        rest = plain_diff(unmarked(left, truth_left), unmarked(right, truth_right))[2]
        for name in names[:2 if rest >= CONSISTENT else 1]:
            counted[name] += 1
            wrong = ours[name].add(texts, marks, truth)
            base = plain[name].add(texts, (base_left, base_right), truth)
        rows.append((wrong, base, year, texts, marks, truth))
    table = []
    for name in names:
        for tool, tally in (("agreed", ours[name]), ("character diff", plain[name])):
            precision, recall, f1 = tally.scores
            table.append((name, number(counted[name]), tool, number(tally.ours), number(tally.theirs),
                          number(precision, 3), number(recall, 3), number(f1, 3)))
    precision, recall, f1 = address.scores
    table.append((names[0], number(counted[names[0]]), "agreed, whole addresses", number(address.ours),
                  number(address.theirs), number(precision, 3), number(recall, 3), number(f1, 3)))
    report.text(f"{dropped} rows left out: their cells do not face each other.")
    report.table(("rows", "", "tool", "characters marked", "by the person", "precision", "recall", "F1"), table)
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
    for name in names:
        f1 = ours[name].scores[2]
        report.check(f"F1, {name}", f"at least {TARGET}", number(f1, 3), f1 >= TARGET)
    f1 = plain[names[0]].scores[2]
    report.check("F1 of a plain character diff", f"about {BASELINE}", number(f1, 3), abs(f1 - BASELINE) < 0.02)
    report.keep("rows", [{"year": year, "wrong": wrong, "baseline_wrong": base} for wrong, base, year, *_ in rows])
