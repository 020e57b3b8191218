"""Plants known edits in a real text and remembers, in bytes of both versions, where each of them stands.

A Plan starts with both sides equal. Each planting function takes a place that is at least two untouched blocks away
from every other edit, so that no two edits can be taken for one; it returns False where the text offers no place.
"""
import re

from plant_texts import phrases_in, words_of

APART = 3  # blocks from one edit to the next


class Plan:
    """One document, its two versions as lists of pieces, and the edits planted in it."""

    def __init__(self, document, random, phrases):
        self.document = document
        self.random = random
        self.phrases = phrases  # replacement phrases from other documents
        count = len(document.blocks)
        self.order = {"earlier": list(range(count)), "later": list(range(count))}
        self.content = {side: {i: [(b.text, None)] for i, b in enumerate(document.blocks)} for side in self.order}
        self.taken = set()
        self.edits = []    # kind by number
        self.details = []
        self.rotations = []

    # -- places

    def is_free(self, index):
        return all(index + step not in self.taken for step in range(-APART + 1, APART))

    def take(self, *indexes):
        self.taken.update(indexes)

    def add(self, kind, detail):
        self.edits.append(kind)
        self.details.append(detail)
        return len(self.edits) - 1

    def put(self, side, index, pieces):
        self.content[side][index] = [piece for piece in pieces if piece[0]]

    def blocks(self, least_sentences):
        """Free body paragraphs with so many sentences, in random order."""
        found = [i for i, b in enumerate(self.document.blocks)
                 if len(b.sentences) >= least_sentences and self.is_free(i)]
        self.random.shuffle(found)
        return found

    def far_place(self, index, size, least_sentences=1):
        """A free body paragraph with at least four times `size` words between it and the block."""
        for other in self.blocks(least_sentences):
            low, high = min(index, other), max(index, other)
            if high - low >= APART + 1 and self.document.words_between(low + 1, high) >= 4 * size:
                return other
        return None

    # -- edits

    def move_sentence(self, edit_share=None):
        for index in self.blocks(2):
            sentences = self.document.blocks[index].sentences
            order = list(range(len(sentences)))
            self.random.shuffle(order)
            for at in order:
                sentence = sentences[at]
                size = len(words_of(sentence))
                if size < 10 or not self.document.is_unique(sentence):
                    continue
                target = self.far_place(index, size)
                if target is None:
                    continue
                moved, detail = sentence, sentence
                if edit_share is not None:
                    moved, share = self.reworded(sentence, edit_share)
                    if moved is None:
                        continue
                    detail = f"{share:.0%} of the words edited: {moved}"
                edit = self.add("move-edit" if edit_share is not None else "move-sentence", detail)
                where = self.random.randrange(len(self.document.blocks[target].sentences)) + 1
                self.put("earlier", index, self.tagged(sentences, {at: edit}))
                self.put("later", index, self.tagged(sentences[:at] + sentences[at + 1:], {}))
                there = self.document.blocks[target].sentences
                self.put("earlier", target, self.tagged(there, {}))
                self.put("later", target, self.tagged(there[:where] + [moved] + there[where:], {where: edit}))
                self.take(index, target)
                return True
        return False

    def move_and_edit(self):
        return self.move_sentence(self.random.uniform(0.05, 0.4))

    def move_paragraph(self):
        for index in self.blocks(1):
            block = self.document.blocks[index]
            size = len(words_of(block.text))
            if size < 20 or size > 250 or not self.document.is_unique(block.text):
                continue
            target = self.far_place(index, size)
            if target is None:
                continue
            edit = self.add("move-paragraph", block.flat)
            for side in ("earlier", "later"):
                self.put(side, index, [(block.flat, edit)])
            order = self.order["later"]
            order.remove(index)
            order.insert(order.index(target) + self.random.randrange(2), index)
            self.take(index, target)
            return True
        return False

    def split_sentence(self):
        """ "A, and b." -> "A. B." with at least eight words on each side. """
        for index in self.blocks(1):
            sentences = self.document.blocks[index].sentences
            for at, sentence in enumerate(sentences):
                cuts = [m for m in re.finditer(r", (?:and|but|while) (?=(?:the|it|they|this|these|there|he|she)\b)",
                                               sentence)
                        if min(len(words_of(sentence[:m.start()])), len(words_of(sentence[m.end():]))) >= 8]
                if not cuts or not self.document.is_unique(sentence):
                    continue
                cut = self.random.choice(cuts)
                rest = sentence[cut.end():]
                halves = [sentence[:cut.start()] + ".", rest[0].upper() + rest[1:]]
                edit = self.add("split", " / ".join(halves))
                self.put("earlier", index, self.tagged(sentences, {at: edit}))
                self.put("later", index, self.tagged(sentences[:at] + halves + sentences[at + 1:],
                                                     {at: edit, at + 1: edit}))
                self.take(index)
                return True
        return False

    def merge_sentences(self):
        """ "A. The b." -> "A, and the b." """
        for index in self.blocks(2):
            sentences = self.document.blocks[index].sentences
            for at in range(len(sentences) - 1):
                first, second = sentences[at], sentences[at + 1]
                sizes = [len(words_of(s)) for s in (first, second)]
                if min(sizes) < 8 or max(sizes) > 45 or not re.match(r"(The|It|They|This|These|There|He|She) ", second):
                    continue
                if not (self.document.is_unique(first) and self.document.is_unique(second)):
                    continue
                joined = first[:-1] + ", and " + second[0].lower() + second[1:]
                edit = self.add("merge", joined)
                self.put("earlier", index, self.tagged(sentences, {at: edit, at + 1: edit}))
                self.put("later", index, self.tagged(sentences[:at] + [joined] + sentences[at + 2:], {at: edit}))
                self.take(index)
                return True
        return False

    def split_paragraph(self, reverse=False):
        for index in self.blocks(2):
            sentences = self.document.blocks[index].sentences
            at = self.random.randrange(1, len(sentences))
            if not all(self.document.is_unique(s) for s in sentences[at - 1:at + 1]):
                continue
            whole, parts = ("later", "earlier") if reverse else ("earlier", "later")
            edit = self.add("paragraph-merge" if reverse else "paragraph-split", sentences[at])
            self.put(whole, index, self.tagged(sentences, {at - 1: edit, at: edit}))
            self.put(parts, index, self.tagged(sentences, {at - 1: edit, at: edit}, break_at=at))
            self.take(index)
            return True
        return False

    def merge_paragraphs(self):
        return self.split_paragraph(reverse=True)

    def replace_phrase(self):
        for index in self.blocks(1):
            sentences = self.document.blocks[index].sentences
            at = self.random.randrange(len(sentences))
            sentence = sentences[at]
            places = [p for p in phrases_in(sentence, 1, 5) if p[0] > 0]
            if not places or not self.document.is_unique(sentence) or len(words_of(sentence)) < 12:
                continue
            begin, end = self.random.choice(places)
            new = self.other_phrase(sentence, sentence[begin:end])
            if new is None:
                continue
            edit = self.add("phrase", f"{sentence[:begin]}[-{sentence[begin:end]}-]{{+{new}+}}{sentence[end:]}")
            for side, words in (("earlier", sentence[begin:end]), ("later", new)):
                pieces = self.tagged(sentences, {})
                pieces[2 * at:2 * at + 1] = [(sentence[:begin], None), (words, edit), (sentence[end:], None)]
                self.put(side, index, pieces)
            self.take(index)
            return True
        return False

    def rotate(self):
        """ "Germany and France" -> "France and Germany", "U.S.-ROK" -> "ROK-U.S."; the archive declares both orders. """
        pair = re.compile(r"(?<![A-Z][a-z]) (?P<a>[A-Z][a-z]{3,}) and (?P<b>[A-Z][a-z]{3,})(?= [a-z]|,)"
                          r"| (?P<c>[A-Z][A-Za-z.]+)-(?P<d>[A-Z][A-Za-z.]+)(?= [a-z]|,)")
        for index in self.blocks(1):
            sentences = self.document.blocks[index].sentences
            for at, sentence in enumerate(sentences):
                for match in pair.finditer(sentence):
                    before = sentence[:match.start()].split()
                    if not before or not before[-1][0].islower() or not self.document.is_unique(sentence):
                        continue
                    if match["a"]:
                        forms = [f"{match['a']} and {match['b']}", f"{match['b']} and {match['a']}"]
                        if match["a"] == match["b"]:
                            continue
                        self.rotations.append(("phrase", forms))
                    else:
                        forms = [f"{match['c']}-{match['d']}", f"{match['d']}-{match['c']}"]
                        if match["c"] == match["d"]:
                            continue
                        self.rotations.append(("parties", [match["c"], match["d"]]))
                    edit = self.add("rotation", f"{forms[0]} -> {forms[1]} in: {sentence}")
                    begin = match.start() + 1
                    for side, words in (("earlier", forms[0]), ("later", forms[1])):
                        pieces = self.tagged(sentences, {})
                        pieces[2 * at:2 * at + 1] = [(sentence[:begin], None), (words, edit),
                                                     (sentence[match.end():], None)]
                        self.put(side, index, pieces)
                    self.take(index)
                    return True
        return False

    def renumber(self, most):
        """Numbers all body paragraphs; later the last few count one higher. Returns how many."""
        body = [i for i, b in enumerate(self.document.blocks) if b.sentences]
        last = min(most, 5, len(body) // 2)
        if self.taken or len(body) < 6 or not all(self.document.is_unique(self.document.blocks[i].text)
                                                  for i in body[-last - 1:]):
            return 0
        for number, index in enumerate(body, 1):
            flat = self.document.blocks[index].flat
            shifted = number > len(body) - last
            edit = self.add("renumbering", f"{number}. {flat}") if shifted else None
            self.put("earlier", index, [(f"{number}. {flat}", edit)])
            self.put("later", index, [(f"{number + shifted}. {flat}", edit)])
        self.take(*range(len(self.document.blocks)))
        return last

    def retype(self):
        """A control: other typography, the same wording."""
        for index, block in enumerate(self.document.blocks):
            if not block.sentences:
                continue
            text = block.flat.replace("\u2019", "'").replace("\u201c", '"').replace("\u201d", '"')
            words = text.split(" ")
            line, lines = "", []
            for word in words:
                if line and len(line) + len(word) > 60:
                    lines.append(line)
                    line = word
                else:
                    line += ("\u00a0" if len(word) == 3 else " ") * bool(line) + word
            self.put("later", index, [("\n".join(lines + [line]), None)])
        self.take(*range(len(self.document.blocks)))

    # -- wording

    def other_phrase(self, sentence, old):
        """A phrase from another document that shares no word with the sentence."""
        known = set(words_of(sentence))
        for _ in range(40):
            new = self.random.choice(self.phrases)
            if not known & set(words_of(new)) and abs(len(new.split()) - len(old.split())) <= 2:
                return new
        return None

    def reworded(self, sentence, share):
        """Phrases of the sentence replaced until `share` of its words are others: (sentence, share reached)."""
        total = len(words_of(sentence))
        left, done, blocked = int(share * total), 0, []
        places = [p for p in phrases_in(sentence, 1, 4) if p[0] > 0]
        self.random.shuffle(places)
        changes = []
        for begin, end in places:
            size = len(sentence[begin:end].split())
            if size > left or any(begin < e + 2 and b < end + 2 for b, e in blocked):
                continue
            new = self.other_phrase(sentence, sentence[begin:end])
            if new is None or len(new.split()) > size:
                continue
            changes.append((begin, end, new))
            blocked.append((begin, end))
            left -= size
            done += size
        if not done:
            return None, 0
        for begin, end, new in sorted(changes, reverse=True):
            sentence = sentence[:begin] + new + sentence[end:]
        return sentence, done / total

    @staticmethod
    def tagged(sentences, tags, break_at=None):
        """Pieces: sentence, blank, sentence ...; the sentences named in `tags` carry their edit."""
        pieces = []
        for i, sentence in enumerate(sentences):
            if i:
                pieces.append(("\n\n" if i == break_at else " ", None))
            pieces.append((sentence, tags.get(i)))
        return pieces

    # -- result

    def build(self, side):
        """(text, {edit: [(begin, end) in bytes]}) of one side."""
        out, spans, at = [], {}, 0
        for place, index in enumerate(self.order[side]):
            pieces = ([("\n\n", None)] if place else []) + self.content[side][index]
            for text, edit in pieces:
                size = len(text.encode())
                if edit is not None:
                    spans.setdefault(edit, []).append((at, at + size))
                out.append(text)
                at += size
        return "".join(out) + "\n", spans
