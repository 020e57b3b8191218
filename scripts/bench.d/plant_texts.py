"""Real texts as blocks, with the sentences and phrases in which an edit can be planted so that its truth is certain.

A block is what stands between blank lines. Only body paragraphs are touched: no headings, bullets, tables or mark-up.
A sentence is safe if its borders leave no doubt ("... word. The ...": a lower-case word of four letters or more, one
stop, a capital) and if most of its runs of four words stand nowhere else in the document, so that only one sentence
can be what it was.
"""
import collections
import glob
import os
import re

FOREIGN = ("declaracion", "declaration-de-los")
BORDER = re.compile(r"(?<=[a-z]{4}\.) (?=[A-Z][a-z]*[ ,])")
ANY_STOP = re.compile(r"[.!?:;][\"')\u2019\u201d]* ")
WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019-]*|\d[\d,.]*\d|\d")


def words_of(text):
    return [w.lower() for w in WORD.findall(text)]


class Block:
    """One paragraph: `text` as it stands, `sentences` if it can be edited, else empty."""

    def __init__(self, text):
        self.text = text
        self.sentences = []
        flat = " ".join(text.split())
        if self.is_body(text, flat):
            parts = BORDER.split(flat)
            if all(not re.search(r"[.!?][\"')\u2019\u201d]* ", part) for part in parts):
                self.sentences = parts
                self.flat = flat

    @staticmethod
    def is_body(text, flat):
        # A compound broken at the line end ("rules-" "based") would not survive new line ends.
        return (len(flat) > 60 and "- " not in flat and flat[0].isupper() and re.search(r"[a-z]{4}\.$", flat) is not None
                and not re.search(r"[*_<>\[\]|\\#`{}~]|https?:", text) and not re.match(r"\s*[A-Z\d]+[.)] ", text)
                and not flat.startswith(("On behalf", "Section")))


class Document:
    def __init__(self, path):
        self.path = path
        with open(path, encoding="utf-8", errors="replace") as source:
            raw = source.read().replace("\r\n", "\n").replace("\ufeff", "")
        self.suffix = os.path.splitext(path)[1]
        if raw.startswith("---\n"):
            raw = raw[raw.index("\n---\n", 3) + 5:]
        self.blocks = [Block(b) for b in re.split(r"\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+", raw.strip("\n")) if b.strip()]
        self.grams = collections.Counter()
        for block in self.blocks:
            self.grams.update(self.grams_of(block.text))
        self.sentence_count = collections.Counter(s for b in self.blocks for s in b.sentences)

    @staticmethod
    def grams_of(text):
        words = words_of(text)
        return [tuple(words[i:i + 4]) for i in range(len(words) - 3)]

    def is_unique(self, text, share=0.8):
        grams = self.grams_of(text)
        return bool(grams) and sum(self.grams[g] == 1 for g in grams) >= share * len(grams)

    def words_between(self, first, last):
        return sum(len(words_of(b.text)) for b in self.blocks[first:last])


def read_documents(corpora):
    """English texts of `leaders` and `country-reports` with something to edit, in order of their paths."""
    paths = sorted(glob.glob(os.path.join(corpora, "leaders", "*", "*.md")))
    paths += sorted(glob.glob(os.path.join(corpora, "country-reports", "*", "*.txt")))
    documents = []
    for path in paths:
        if any(mark in os.path.basename(path) for mark in FOREIGN):
            continue
        document = Document(path)
        if sum(len(b.sentences) for b in document.blocks) >= 8:
            documents.append(document)
    return documents


def phrases_in(text, low, high):
    """Places (begin, end) of runs of low..high words with nothing but single blanks inside, in one text."""
    places = [(m.start(), m.end()) for m in re.finditer(r"(?<![\w'\u2019.-])[a-z]{2,}(?![\w'\u2019-])", text)]
    found = []
    for i in range(len(places)):
        for length in range(low, high + 1):
            run = places[i:i + length]
            if len(run) == length and all(b[0] == a[1] + 1 and text[a[1]] == " " for a, b in zip(run, run[1:])):
                found.append((run[0][0], run[-1][1]))
    return found
