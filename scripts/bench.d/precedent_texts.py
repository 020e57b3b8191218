"""Changed and invented sentences for the section `precedent`, from a seed.

A changed sentence has a share of its words replaced, dropped or followed by a new one, and in every fourth sentence
two clauses change places. New words are drawn as often as the texts have them. An invented sentence is one third each:
words drawn without order; a chain in which each word follows the one before it somewhere in the texts (Markov, order
1); and statements of the Federal Reserve with every second content word drawn anew.
"""
import collections
import glob
import os
import re

from plant_texts import read_documents

TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,'\u2019-]*[A-Za-z0-9]|[A-Za-z0-9]")


def key(text):
    """A text as the words that count when two wordings are held equal."""
    return [w.lower() for w in re.findall(r"[A-Za-z0-9]+", text.replace("\u2019", "'"))]


def contains(text, part):
    words, row = key(text), key(part)
    return any(words[i:i + len(row)] == row for i in range(len(words) - len(row) + 1))


class Material:
    def __init__(self, corpora, random):
        self.random = random
        self.sentences = []
        for document in read_documents(corpora):
            for block in document.blocks:
                self.sentences += [s for s in block.sentences if 10 <= len(s.split()) <= 60]
        counts = collections.Counter(w for s in self.sentences for w in TOKEN.findall(s))
        self.words = sorted(counts)
        self.weights = [counts[w] for w in self.words]
        self.next = collections.defaultdict(list)
        for sentence in self.sentences:
            words = TOKEN.findall(sentence)
            for first, second in zip(words, words[1:]):
                self.next[first].append(second)

    def draw(self, count=1):
        return self.random.choices(self.words, self.weights, k=count)

    def changed(self, sentence, share):
        words = sentence.split()
        for at in self.random.sample(range(len(words)), round(share * len(words))):
            lot = self.random.randrange(3)
            words[at] = "" if lot == 0 else self.draw()[0] if lot == 1 else words[at] + " " + self.draw()[0]
        text = " ".join(w for w in words if w)
        clauses = text.rstrip(".").split(", ")
        if self.random.randrange(4) == 0 and len(clauses) > 1:
            first = self.random.randrange(len(clauses) - 1)
            clauses[first], clauses[first + 1] = clauses[first + 1], clauses[first]
            text = ", ".join(clauses) + "."
        return text or sentence

    def clause(self, sentence):
        """A stretch of 6 to 12 words between commas, at most half of the sentence; None if there is none."""
        found = [c.strip(" ;:.\u201c\u201d\"'()") for c in re.split(r"[,;:] ", sentence)]
        found = [c for c in found if 6 <= len(key(c)) <= 12 and 2 * len(key(c)) <= len(key(sentence))]
        return self.random.choice(found) if found else None

    def invented(self, count, corpora):
        reserve = []
        for path in sorted(glob.glob(os.path.join(corpora, "fomc", "*.txt"))):
            with open(path, encoding="utf-8", errors="replace") as text:
                flat = " ".join(text.read().split())
            reserve += [s for s in re.split(r"(?<=[a-z]\.) (?=[A-Z])", flat) if 8 <= len(s.split()) <= 40]
        made = []
        for i in range(count):
            size = self.random.randint(8, 30)
            if i % 3 == 0:
                words = self.draw(size)
            elif i % 3 == 1:
                words = self.draw()
                while len(words) < size:
                    follow = self.next.get(words[-1])
                    words.append(self.random.choice(follow) if follow else self.draw()[0])
            else:
                words = [self.draw()[0] if len(w) > 3 and self.random.randrange(2) else w
                         for w in self.random.choice(reserve).split()]
            made.append(" ".join(words))
        return made
