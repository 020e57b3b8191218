"""`agreed precedent` in 2.1 million words: does the source of a changed sentence rank first, does a clause find the
sentence that it comes from, does nothing answer to what nobody wrote, and how long does one question take?

The archive is country-reports and leaders, given by --in; sentences are asked in one process (--lines). The first
result counts as the source if it has the words of the source, or, for a clause, if one of the sentences in which it
stands has the words of the clause: the same wording elsewhere is the same result. A changed clause may come closer to
some other wording than to what it was, and so may a sentence that the archive holds in several versions: of those that
missed, "as close" are those whose first result is reached with no more words replaced, dropped or inserted.

The exhaustive search aligns the draft with every sentence that could reach the results. Its answers are compared in
full, score by score, at the default threshold, and by the first result at threshold 30. What missed is in
`precedent/misses.txt` of the work folder.
"""
import json
import os
import random
import subprocess
import time

from precedent_texts import Material, contains, key
from report import mebibytes, seconds

SHARES = (0.1, 0.2, 0.3, 0.4)


class Searcher:
    def __init__(self, bench):
        self.bench = bench
        self.folder = bench.folder("precedent")
        self.archive = os.path.join(self.folder, "archive")
        os.makedirs(self.archive, exist_ok=True)
        with open(os.path.join(self.archive, "archive.yaml"), "w", encoding="utf-8") as out:
            out.write("series: [{id: s, title: S}]\n")
        self.sources = [bench.corpus("country-reports"), bench.corpus("leaders")]
        self.misses = open(os.path.join(self.folder, "misses.txt"), "w", encoding="utf-8")

    def command(self, query, *more):
        return [self.bench.binary, "precedent", query, "--statements", self.archive, "--language", "en",
                "--in", *self.sources, *more]

    def ask(self, name, wordings, *more):
        """One document a wording, and the seconds that all took."""
        path = os.path.join(self.folder, name + ".txt")
        with open(path, "w", encoding="utf-8") as out:
            out.write("\n".join(wordings) + "\n")
        begin = time.perf_counter()
        done = subprocess.run(self.command(path, "--lines", "--format", "jsonl", *more), stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=self.bench.environment, check=False)
        taken = time.perf_counter() - begin
        if done.returncode not in (0, 1):
            raise RuntimeError(done.stderr.decode(errors="replace")[-300:])
        documents = [json.loads(line) for line in done.stdout.splitlines()]
        if len(documents) != len(wordings):
            raise RuntimeError(f"{len(wordings)} wordings, {len(documents)} answers")
        return documents, taken

    def missed(self, what, wording, source, document):
        best = document["results"][0] if document["results"] else None
        self.misses.write(f"{what}\n  asked   {wording}\n  source  {source}\n"
                          f"  first   {best and best['score']} {best and whole(best)}\n")


def whole(result):
    return (result["before"] or "") + result["text"] + (result["after"] or "")


class Files:
    """The bytes of texts, read once."""

    def __init__(self):
        self.held = {}

    def sentences_of(self, result):
        for place in result["statements"]:
            if place["path"] not in self.held:
                with open(place["path"], "rb") as text:
                    self.held[place["path"]] = text.read()
            begin, end = place["span"]
            yield self.held[place["path"]][begin:end].decode(errors="replace")


def edits(left, right):
    """Words to replace, drop or insert."""
    row = list(range(len(right) + 1))
    for i, word in enumerate(left, 1):
        above, row[0] = row[0], i
        for j, other in enumerate(right, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (word != other))
    return row[-1]


def same(left, right):
    shape = [[(r["score"], r["text"], len(r["statements"])) for r in d["results"]] for d in (left, right)]
    return shape[0] == shape[1]


def first_equal(left, right):
    first = [d["results"][0] if d["results"] else None for d in (left, right)]
    if None in first:
        return first[0] is first[1]
    return (first[0]["score"], key(first[0]["text"])) == (first[1]["score"], key(first[1]["text"]))


def share_of(count, total):
    return f"{count:,} of {total:,} ({100 * count / max(total, 1):.1f} %)"


def run(bench, report):
    lots = random.Random(bench.options.seed)
    material = Material(bench.corpora, lots)
    searcher = Searcher(bench)
    count = 100 if bench.options.quick else 1000
    checked = min(count, 50 if bench.options.quick else 125)  # by the exhaustive search, of each kind
    sentences = lots.sample(material.sentences, count)
    drawn = lots.sample(material.sentences, min(8 * count, len(material.sentences)))
    clauses = [(s, material.clause(s)) for s in drawn]
    clauses = [(s, c) for s, c in clauses if c][:count]
    rows, kept, files = [], {}, Files()
    equal = equal_first = compared = 0
    for what, pairs in (("sentence", [(s, s) for s in sentences]), ("clause", clauses)):
        for share in SHARES:
            asked = [material.changed(text, share) for _, text in pairs]
            name = f"{what}-{round(100 * share)}"
            documents, taken = searcher.ask(name, asked, "--threshold", "30", "--most", "1")
            first = above = closer = 0
            for wording, (sentence, text), document in zip(asked, pairs, documents):
                best = document["results"][0] if document["results"] else None
                if what == "clause":
                    found = best is not None and any(contains(s, text) for s in files.sentences_of(best))
                else:
                    found = best is not None and key(whole(best)) == key(sentence)
                first += found
                above += found and best["score"] >= 70
                closer += not found and best is not None and (edits(key(wording), key(best["text"]))
                                                              <= edits(key(wording), key(text)))
                if not found:
                    searcher.missed(name, wording, text, document)
            default, _ = searcher.ask(name, asked[:checked])
            every, slow = searcher.ask(name, asked[:checked], "--exhaustive")
            equal += sum(map(same, default, every))
            low, _ = searcher.ask(name, asked[:checked], "--threshold", "30", "--most", "1")
            every, _ = searcher.ask(name, asked[:checked], "--threshold", "30", "--most", "1", "--exhaustive")
            equal_first += sum(map(first_equal, low, every))
            compared += checked
            rows.append((what, f"{100 * share:.0f} %", share_of(first, len(pairs)), closer,
                         share_of(above, len(pairs)), f"{1000 * taken / len(pairs):.1f} ms",
                         f"{1000 * slow / checked:.0f} ms"))
            kept[name] = {"asked": len(pairs), "first": first, "another_as_close": closer,
                          "above_70": above, "seconds": taken}
            target = 0.97 if what == "clause" or share > 0.35 else 0.99
            report.check(f"{what}, {100 * share:.0f} % changed: the source ranks first", f"at least {target:.0%}",
                         share_of(first, len(pairs)), first >= target * len(pairs))
    report.check("all results as by the exhaustive search", "at least 99.5 %", share_of(equal, compared),
                 equal >= 0.995 * compared)
    report.check("the first result as by the exhaustive search, threshold 30", "at least 99.5 %",
                 share_of(equal_first, compared), equal_first >= 0.995 * compared)

    invented = material.invented(count, bench.corpora)
    documents, _ = searcher.ask("invented", invented)
    answered = [(w, d) for w, d in zip(invented, documents) if d["results"]]
    for wording, document in answered:
        searcher.missed("invented", wording, "-", document)
    report.check("invented sentences at 70 % or above", "at most 1 %", share_of(len(answered), count),
                 len(answered) <= 0.01 * count)
    searcher.misses.close()

    searched = documents[0]["searched"]
    report.text(f"{searched['sentences']:,} sentences in {searched['texts']} texts, seed {bench.options.seed}. "
                f"\"Above 70\" is the share that the default threshold shows. The time of a wording contains its share of making the "
                f"index; the exhaustive search was asked {checked} wordings of each kind.")
    report.table(("asked", "changed", "source first", "another as close", "source above 70", "a wording",
                  "exhaustive"), rows)
    one = bench.race({"one sentence": searcher.command(material.changed(sentences[0], 0.2)),
                      "one clause": searcher.command(clauses[0][1])}, bench.options.runs or 11)
    report.table(("whole process, index in memory", "median", "cpu time", "peak memory"),
                 [(name, t.trouble or seconds(t.median), seconds(t.cpu_median), mebibytes(t.peak_kib))
                  for name, t in one.items()])
    report.keep("precedent", kept)
    report.keep("precedent runs", {name: t.raw() for name, t in one.items()})
