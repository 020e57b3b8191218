"""Plants 2,000 known edits in real texts, compares the versions, and scores precision and recall of each kind.

Found means, by kind of edit:
  move-*           one change of kind moved covers at least half of its bytes on both sides (several changes may, for
                   a paragraph: each of its sentences or all at once)
  split, merge     a change of that kind overlaps it on both sides
  paragraph-split, paragraph-merge, renumbering
                   a change with that class overlaps its sentences on both sides
  phrase           one hunk covers the phrase on both sides with at most three words more on either side
  rotation         a hunk of class rotation overlaps it on both sides
Reported is everything of that kind in the output; it is right if it overlaps an edit of the kind (a move: if at least
half of it, on both sides, was moved; a rewording: also inside a split, a merge, or a sentence edited on its way). A hunk, or a change
without hunks, that touches no planted edit at all is "nothing planted". Controls are texts with other line ends,
blanks and quotes only.
"""
import collections
import concurrent.futures
import os
import random
import shutil

from plant import Plan
from plant_texts import phrases_in, read_documents, words_of
from report import number

# Kind, planting function, share of all edits.
KINDS = (
    ("move-sentence", Plan.move_sentence, 15), ("move-paragraph", Plan.move_paragraph, 10),
    ("move-edit", Plan.move_and_edit, 15), ("split", Plan.split_sentence, 10), ("merge", Plan.merge_sentences, 10),
    ("paragraph-split", Plan.split_paragraph, 7), ("paragraph-merge", Plan.merge_paragraphs, 7),
    ("renumbering", None, 6), ("phrase", Plan.replace_phrase, 15), ("rotation", Plan.rotate, 5),
)
MOVES = ("move-sentence", "move-paragraph", "move-edit")
PER_TEXT = 8
ARCHIVE = "series:\n  - {id: none, title: no series, parties: [Castria, Norland]}\n"


def plant_all(bench, documents):
    """Plans with edits, at most PER_TEXT in each, until every kind has its share or the texts are used up."""
    chance = random.Random(f"{bench.options.seed}-planted")
    pool = phrase_pool(documents, chance)
    wanted = {kind: round(bench.options.edits * share / 100) for kind, _, share in KINDS}
    planted = collections.Counter()
    plans = []
    order = list(documents)
    chance.shuffle(order)
    functions = {kind: function for kind, function, _ in KINDS}
    rounds = 0
    while rounds < 6 and any(planted[k] < wanted[k] for k in wanted):
        for document in order:
            plan = Plan(document, random.Random(f"{bench.options.seed}-{os.path.basename(document.path)}-{rounds}"),
                        pool)
            missing = wanted["renumbering"] - planted["renumbering"]
            if missing > 0 and len(plans) % 4 == 0:
                planted["renumbering"] += plan.renumber(missing)
            kinds = list(functions)
            plan.random.shuffle(kinds)
            # The rarest places first: few texts offer them.
            kinds.sort(key=lambda kind: planted[kind] / max(1, wanted[kind]))
            for kind in kinds:
                if kind == "renumbering" or planted[kind] >= wanted[kind] or len(plan.edits) >= PER_TEXT:
                    continue
                if functions[kind](plan):
                    planted[kind] += 1
            if plan.edits:
                plans.append(plan)
            if all(planted[k] >= wanted[k] for k in wanted):
                break
        rounds += 1
    controls = []
    for document in order[:max(10, bench.options.edits // 40)]:
        plan = Plan(document, chance, pool)
        plan.retype()
        controls.append(plan)
    return plans, controls


def phrase_pool(documents, chance):
    """Phrases of one to five lower-case words from all over the texts."""
    pool = []
    for document in documents:
        sentences = [s for b in document.blocks for s in b.sentences]
        for sentence in chance.sample(sentences, min(20, len(sentences))):
            places = phrases_in(sentence, 1, 5)
            if places:
                begin, end = chance.choice(places)
                pool.append(sentence[begin:end])
    return pool


def write_archive(folder, plans):
    """An archive without statements that declares the rotations of the plans."""
    os.makedirs(folder, exist_ok=True)
    seen, lines = set(), [ARCHIVE.rstrip(), "", "rotations:"]
    for kind, forms in (r for plan in plans for r in plan.rotations):
        key = (kind, frozenset(forms))
        if key in seen:
            continue
        seen.add(key)
        listed = ", ".join('"' + form + '"' for form in forms)
        lines.append(f"  - {{kind: parties, parties: [{listed}]}}" if kind == "parties"
                     else f"  - {{kind: phrase, language: en, forms: [{listed}]}}")
    with open(os.path.join(folder, "archive.yaml"), "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n" if seen else ARCHIVE)
    return folder


def overlap(span, spans):
    return sum(max(0, min(span[1], e) - max(span[0], b)) for b, e in spans)


def span_of(passage):
    return tuple(passage["span"]) if passage else None


class Score:
    """What one comparison reported, against what was planted in it."""

    def __init__(self, plan, document, earlier, later):
        self.plan = plan
        self.earlier, self.later = earlier, later  # {edit: spans}
        self.changes = [c for c in document["changes"] if c["kind"] != "unchanged" or c["classes"]]
        self.hunks = [(c, h) for c in self.changes for h in c["hunks"]]
        self.found = {edit: self.is_found(edit) for edit in range(len(plan.edits))}
        self.reported, self.right, self.stray = collections.Counter(), collections.Counter(), []
        self.judge()

    def covers(self, item, edit):
        """Shares of the edit's bytes that an item covers on both sides."""
        shares = []
        for side, spans in (("earlier", self.earlier), ("later", self.later)):
            place = spans.get(edit, [])
            total = sum(e - b for b, e in place)
            span = span_of(item[side])
            shares.append(overlap(span, place) / total if span and total else 0)
        return shares

    def is_found(self, edit):
        kind = self.plan.edits[edit]
        if kind in MOVES:
            shares = [self.covers(c, edit) for c in self.changes if c["kind"] == "moved"]
            return all(sum(s[side] for s in shares) >= 0.5 for side in (0, 1))
        if kind in ("split", "merge"):
            wanted = "split" if kind == "split" else "merged"
            return any(min(self.covers(c, edit)) > 0 for c in self.changes if c["kind"] == wanted)
        if kind == "phrase":
            return any(self.is_phrase(h, edit) for _, h in self.hunks)
        if kind == "rotation":
            return any(min(self.covers(h, edit)) > 0 for _, h in self.hunks if h["class"] == "rotation")
        return any(min(self.covers(c, edit)) > 0 for c in self.changes if kind in c["classes"])

    def is_phrase(self, hunk, edit):
        if min(self.covers(hunk, edit)) < 1:
            return False
        for side, spans in (("earlier", self.earlier), ("later", self.later)):
            begin, end = spans[edit][0]
            more = hunk[side]["span"][1] - hunk[side]["span"][0] - (end - begin)
            if len(words_of(hunk[side]["text"])) - self.phrase_words(side, edit) > 3 or more > 60:
                return False
        return True

    def phrase_words(self, side, edit):
        for pieces in self.plan.content[side].values():
            for text, tag in pieces:
                if tag == edit:
                    return len(words_of(text))
        return 0

    def touched(self, item):
        """Kinds of the planted edits that an item touches, on either side."""
        kinds = set()
        for edit, kind in enumerate(self.plan.edits):
            if max(self.covers(item, edit)) > 0:
                kinds.add(kind)
        return kinds

    def is_mostly_planted(self, item, accepted):
        """True if on both sides at least half of the item's bytes belong to edits of the kinds accepted."""
        for side, spans in (("earlier", self.earlier), ("later", self.later)):
            span = span_of(item[side])
            inside = sum(overlap(span, place) for edit, place in spans.items() if self.plan.edits[edit] in accepted)
            if inside < 0.5 * (span[1] - span[0]):
                return False
        return True

    def count(self, kind, item, accepted):
        self.reported[kind] += 1
        touched = self.touched(item)
        if touched & set(accepted) and (kind != "move" or self.is_mostly_planted(item, accepted)):
            self.right[kind] += 1
        else:
            self.stray.append((kind, item, sorted(touched)))

    def judge(self):
        anything = tuple(kind for kind, _, _ in KINDS)
        for change in self.changes:
            if change["kind"] == "moved":
                self.count("move", change, MOVES)
            elif change["kind"] in ("split", "merged"):
                kind = "split" if change["kind"] == "split" else "merge"
                self.count(kind, change, (kind,))
            for kind in ("paragraph-split", "paragraph-merge", "renumbering"):
                if kind in change["classes"]:
                    self.count(kind, change, (kind,))
            if not change["hunks"] and change["kind"] in ("added", "omitted", "unmatched"):
                self.count("anything", change, anything)
        for _, hunk in self.hunks:
            if hunk["class"] == "rotation":
                self.count("rotation", hunk, ("rotation",))
            elif hunk["class"] == "rewording":
                self.count("phrase", hunk, ("phrase", "move-edit", "split", "merge"))
            self.count("anything", hunk, anything)


def compare(bench, archive, folder, name, plan):
    suffix = plan.document.suffix
    sides = {}
    for side in ("earlier", "later"):
        text, spans = plan.build(side)
        path = os.path.join(folder, f"{name}-{side}{suffix}")
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
        sides[side] = (path, spans)
    document = bench.diff_json(sides["earlier"][0], sides["later"][0], "--statements", archive)
    return Score(plan, document, sides["earlier"][1], sides["later"][1]), document


def show(item):
    parts = [item["kind"], ",".join(item.get("classes", [item.get("class", "")]))]
    for side in ("earlier", "later"):
        parts.append(f"{side}: " + (item[side]["text"][:300] if item[side] else "-"))
    return " | ".join(parts)


def run(bench, report):
    documents = read_documents(bench.corpora)
    if not documents:
        raise FileNotFoundError("no texts under shared/corpora")
    plans, controls = plant_all(bench, documents)
    folder = bench.folder("planted")
    shutil.rmtree(folder)
    os.makedirs(folder)
    archive = write_archive(os.path.join(folder, "archive"), plans)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(compare, bench, archive, folder, f"{i:04}", plan)
                for i, plan in enumerate(plans + controls)]
        results = [job.result() for job in jobs]

    planted, found, reported, right = (collections.Counter() for _ in range(4))
    stray, quiet = 0, 0
    with open(os.path.join(folder, "misses.txt"), "w", encoding="utf-8") as misses:
        for i, (score, document) in enumerate(results):
            name = f"{i:04} {os.path.basename(score.plan.document.path)[:60]}"
            quiet += i >= len(plans) and document["status"] == 0 and not score.changes
            for edit, kind in enumerate(score.plan.edits):
                planted[kind] += 1
                found[kind] += score.found[edit]
                if not score.found[edit]:
                    misses.write(f"MISSED {kind} in {name}\n    {score.plan.details[edit]}\n")
                    for change in score.changes:
                        if max(score.covers(change, edit)) > 0:
                            misses.write(f"    > {show(change)}\n")
                            misses.writelines(f"      ~ {show(h)}\n" for h in change["hunks"])
            reported.update(score.reported)
            right.update(score.right)
            for kind, item, touched in score.stray:
                misses.write(f"STRAY {kind} in {name} (touches {', '.join(touched) or 'nothing planted'})\n"
                             f"    {show(item)}\n")
                stray += kind == "anything"

    rows = []
    for kind, _, _ in KINDS:
        recall = found[kind] / planted[kind] if planted[kind] else None
        shown = "move" if kind in MOVES else kind
        precision = right[shown] / reported[shown] if reported[shown] else None
        rows.append((kind, number(planted[kind]), number(found[kind]), number(reported[shown]),
                     number(precision, 3), number(recall, 3)))
        good = recall is not None and precision is not None and min(recall, precision) >= 0.98
        report.check(kind, "precision and recall at least 0.98",
                     f"{number(precision, 3)} and {number(recall, 3)}", good if planted[kind] else None)
    report.check("reported where nothing was planted", "0", f"{stray} of {reported['anything']}", stray == 0)
    report.check("controls (other typography only)", "no change in any", f"{quiet} of {len(controls)} quiet",
                 quiet == len(controls))
    report.text(f"{sum(planted.values()):,} edits in {len(plans)} texts, seed {bench.options.seed}. Reports of moves are "
                "counted once for all three kinds. What was missed is in `planted/misses.txt` of the work folder.")
    report.table(("edit", "planted", "found", "reported", "precision", "recall"), rows)
    report.keep("edits", {"planted": planted, "found": found, "reported": reported, "right": right, "stray": stray})
