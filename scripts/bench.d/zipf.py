"""Generates texts of Zipf-like words and edited versions of them, from a seed.

Words are invented syllables; the word of rank r is drawn with weight 1/r. A paragraph has 90 words in five sentences
of 18; a blank line stands between paragraphs. The shapes: `plain` has no capitals or stops, each paragraph on one
line, edited in place; `reflowed` is the same cut anew into paragraphs of 90 words after the edits, so that their
borders drift; `prose` begins sentences with a capital, ends them with a stop, and is wrapped at 72 columns as
statements are.
"""
import itertools
import random

PARAGRAPH = 90
SENTENCE = 18
VOCABULARY = 20000


def vocabulary(size=VOCABULARY):
    """The first `size` of an endless row of pronounceable words, all different, short ones first."""
    syllables = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
    made = []
    for length in (1, 2, 3):
        order = list(itertools.product(syllables, repeat=length))
        random.Random(length).shuffle(order)
        for parts in order:
            made.append("".join(parts))
            if len(made) == size:
                return made
    return made


class Zipf:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.words = vocabulary()
        self.weights = list(itertools.accumulate(1.0 / rank for rank in range(1, len(self.words) + 1)))

    def draw(self, count):
        return self.random.choices(self.words, cum_weights=self.weights, k=count)

    def sentences(self, count):
        """Sentences of 18 words with `count` words in all."""
        drawn = self.draw(count)
        return [drawn[i:i + SENTENCE] for i in range(0, count, SENTENCE)]

    def edited(self, sentences, rate=0.02):
        """Each word deleted, replaced, or followed by a new one, each with the rate given."""
        later = []
        chance = self.random.random
        for sentence in sentences:
            words = []
            for word in sentence:
                lot = chance()
                if lot < rate:
                    continue
                words.append(self.draw(1)[0] if lot < 2 * rate else word)
                if 2 * rate <= lot < 3 * rate:
                    words.append(self.draw(1)[0])
            later.append(words)
        return later


def wrapped(text):
    """Lines of at most 72 columns."""
    lines, line, width = [], [], 0
    for word in text.split():
        if width + len(word) > 72 and line:
            lines.append(" ".join(line))
            line, width = [], 0
        line.append(word)
        width += len(word) + 1
    return lines + [" ".join(line)] if line else lines


def render(sentences, shape):
    """Sentences -> text; an empty sentence leaves nothing."""
    if shape == "reflowed":
        flat = [w for s in sentences for w in s]
        sentences = [flat[i:i + SENTENCE] for i in range(0, len(flat), SENTENCE)]
    per_paragraph = PARAGRAPH // SENTENCE
    paragraphs = []
    for i in range(0, len(sentences), per_paragraph):
        group = [s for s in sentences[i:i + per_paragraph] if s]
        if shape != "prose":
            paragraphs.append(" ".join(w for s in group for w in s))
        else:
            text = " ".join(" ".join(s).capitalize() + "." for s in group)
            paragraphs.append("\n".join(wrapped(text)))
    return "\n\n".join(paragraphs) + "\n"


def save(path, text):
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)
    return path
