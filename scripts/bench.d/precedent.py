"""`agreed precedent` in 2.1 million words: does the source of a changed sentence rank first, does a clause find the
sentence that it comes from, does nothing answer to what nobody wrote, and how long does one question take?

The archive is country-reports and leaders, given by --in; sentences are asked in one process (--lines). The first
result counts as the source if it has the words of the source, or, for a clause, if one of the sentences in which it
stands has the words of the clause: the same wording elsewhere is the same result.

A changed wording may come closer to some other one than to what it was, and a sentence may be held in several
versions: then nothing in the question tells which was meant. Of those that missed, a tie is one whose first result is
no farther from the question than the source, by words to replace, drop or insert; for a clause, that of the run of
words in the sentence that needs the fewest. What is no tie is asked again exhaustively: the index left the source
out, or it scored lower. Beside it stands for how many the source is strictly nearest: none of the five best results
that is not the source needs as few words. Above that share the first rank is luck.

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

    def missed(self, what, why, wording, source, document):
        best = document["results"][0] if document["results"] else None
        self.misses.write(f"{what}, {why}\n  asked   {wording}\n  source  {source}\n"
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


def edits(question, sentence, inside):
    """Words to replace, drop or insert between the question and the sentence, or (inside) the run of its words that
    needs the fewest (Sellers 1980)."""
    row = [0] * (len(sentence) + 1) if inside else list(range(len(sentence) + 1))
    for i, word in enumerate(question, 1):
        above, row[0] = row[0], i
        for j, other in enumerate(sentence, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (word != other))
    return min(row) if inside else row[-1]


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


class Kind:
    """Wordings of one kind, changed to one degree, and what became of them."""

    def __init__(self, what, share, pairs, material):
        self.what, self.share, self.pairs = what, share, pairs
        self.name = f"{what}-{round(100 * share)}"
        self.asked = [material.changed(text, share) for _, text in pairs]
        self.first = self.above = self.tie = self.unranked = self.left_out = self.nearest = 0
        self.seconds = 0.0

    def is_source(self, i, best, files):
        sentence, text = self.pairs[i]
        if best is None:
            return False
        if self.what == "clause":
            return any(contains(held, text) for held in files.sentences_of(best))
        return key(whole(best)) == key(sentence)

    def is_tie(self, i, best):
        question, inside = key(self.asked[i]), self.what == "clause"
        return edits(question, key(whole(best)), inside) <= edits(question, key(self.pairs[i][0]), inside)

    def is_nearest(self, i, results, files):
        return not any(self.is_tie(i, one) for one in results if not self.is_source(i, one, files))

    def search(self, searcher, files):
        documents, self.seconds = searcher.ask(self.name, self.asked, "--threshold", "30", "--most", "1")
        several, _ = searcher.ask(self.name, self.asked, "--threshold", "30", "--most", "5")
        self.nearest = sum(self.is_nearest(i, d["results"], files) for i, d in enumerate(several))
        apart = []
        for i, document in enumerate(documents):
            best = document["results"][0] if document["results"] else None
            if self.is_source(i, best, files):
                self.first += 1
                self.above += best["score"] >= 70
            elif best is not None and self.is_tie(i, best):
                self.tie += 1
                searcher.missed(self.name, "a tie", self.asked[i], self.pairs[i][1], document)
            else:
                apart.append((i, document))
        if not apart:
            return
        again, _ = searcher.ask(self.name + "-again", [self.asked[i] for i, _ in apart], "--threshold", "30",
                                "--most", "1", "--exhaustive")
        for (i, document), other in zip(apart, again):
            left_out = self.is_source(i, other["results"][0] if other["results"] else None, files)
            self.left_out += left_out
            self.unranked += not left_out
            searcher.missed(self.name, "left out by the index" if left_out else "scored lower", self.asked[i],
                            self.pairs[i][1], document)


def compare_with_exhaustive(searcher, wordings):
    """How many have all results, and how many the first at threshold 30, as by the exhaustive search; and the seconds
    that it took for the results."""
    default, _ = searcher.ask("compared", wordings)
    every, slow = searcher.ask("compared", wordings, "--exhaustive")
    low, _ = searcher.ask("compared", wordings, "--threshold", "30", "--most", "1")
    every_low, _ = searcher.ask("compared", wordings, "--threshold", "30", "--most", "1", "--exhaustive")
    return sum(map(same, default, every)), sum(map(first_equal, low, every_low)), slow


def run(bench, report):
    lots = random.Random(bench.options.seed)
    material = Material(bench.corpora, lots)
    searcher = Searcher(bench)
    count = 100 if bench.options.quick else 1000
    checked = 25 if bench.options.quick else 75  # by the exhaustive search, of each kind
    sentences = lots.sample(material.sentences, count)
    drawn = lots.sample(material.sentences, min(8 * count, len(material.sentences)))
    clauses = [(s, material.clause(s)) for s in drawn]
    clauses = [(s, c) for s, c in clauses if c][:count]
    files = Files()
    kinds = [Kind(what, share, pairs, material)
             for what, pairs in (("sentence", [(s, s) for s in sentences]), ("clause", clauses)) for share in SHARES]
    for kind in kinds:
        kind.search(searcher, files)
        size, target = len(kind.pairs), 0.97 if kind.what == "clause" or kind.share > 0.35 else 0.99
        changed = f"{kind.what}, {kind.share:.0%} changed: the source ranks first"
        report.check(changed, f"at least {target:.0%}", share_of(kind.first, size), kind.first >= target * size)
        report.check(changed + ", or what does is no farther by word edits", f"at least {target:.0%}",
                     share_of(kind.first + kind.tie, size), kind.first + kind.tie >= target * size)
    compared = [wording for kind in kinds for wording in kind.asked[:checked]]
    equal, equal_first, slow = compare_with_exhaustive(searcher, compared)
    report.check("all results as by the exhaustive search", "at least 99.5 %", share_of(equal, len(compared)),
                 equal >= 0.995 * len(compared))
    report.check("the first result as by the exhaustive search, threshold 30", "at least 99.5 %",
                 share_of(equal_first, len(compared)), equal_first >= 0.995 * len(compared))

    invented = material.invented(count, bench.corpora)
    documents, _ = searcher.ask("invented", invented)
    answered = [(w, d) for w, d in zip(invented, documents) if d["results"]]
    for wording, document in answered:
        searcher.missed("invented", "answered", wording, "-", document)
    report.check("invented sentences at 70 % or above", "at most 1 %", share_of(len(answered), count),
                 len(answered) <= 0.01 * count)
    searcher.misses.close()

    searched = documents[0]["searched"]
    report.text(f"{searched['sentences']:,} sentences in {searched['texts']} texts, seed {bench.options.seed}. "
                f"\"Above 70\" is the share that the default threshold shows. The time of a wording contains its share of making the "
                f"index; the exhaustive search was asked {checked} wordings of each kind, "
                f"{1000 * slow / len(compared):.0f} ms each at the default threshold.")
    report.table(("asked", "changed", "source first", "source strictly nearest", "tie", "scored lower",
                  "left out by the index", "source above 70", "a wording"),
                 [(k.what, f"{k.share:.0%}", share_of(k.first, len(k.pairs)), share_of(k.nearest, len(k.pairs)),
                   k.tie, k.unranked, k.left_out,
                   share_of(k.above, len(k.pairs)), f"{1000 * k.seconds / len(k.pairs):.1f} ms") for k in kinds])
    one = bench.race({"one sentence": searcher.command(material.changed(sentences[0], 0.2)),
                      "one clause": searcher.command(clauses[0][1])}, bench.options.runs or 11)
    report.table(("whole process, index in memory", "median", "cpu time", "peak memory"),
                 [(name, t.trouble or seconds(t.median), seconds(t.cpu_median), mebibytes(t.peak_kib))
                  for name, t in one.items()])
    report.keep("precedent", {k.name: {"asked": len(k.pairs), "first": k.first,
                                       "strictly_nearest": k.nearest, "tie": k.tie,
                                       "scored_lower": k.unranked, "left_out": k.left_out, "above_70": k.above,
                                       "seconds": k.seconds} for k in kinds})
    report.keep("precedent runs", {name: t.raw() for name, t in one.items()})
