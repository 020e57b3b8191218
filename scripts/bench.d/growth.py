"""Time per word as texts grow: edited, nothing in common, all equal, one word repeated, everything moved; and inputs
made to hurt: 50 MB on one line, a million empty paragraphs, a sentence of 200,000 words. Invented words, fixed seeds.
A word's time is the processor's (a busy machine must not look like growth), start of the process included; the ratio
without it (less what a diff of two words takes) is shown too.
"""
import os

from report import mebibytes, number, seconds
from zipf import SENTENCE, Zipf, render, save, vocabulary

SIZES = (30000, 300000, 3000000)
RUNS = {30000: 7, 300000: 3, 3000000: 1}


def foreign(sentences):
    """The same text in words that the vocabulary does not have: nothing in common."""
    return [["x" + word for word in sentence] for sentence in sentences]


def shuffled(generator, sentences):
    order = list(sentences)
    generator.random.shuffle(order)
    return order


def shapes(bench, size):
    """Yields (name, earlier, later) as lists of sentences."""
    generator = Zipf(f"{bench.options.seed}-growth-{size}")
    base = generator.sentences(size)
    yield "edited", base, generator.edited(base)
    yield "nothing in common", base, foreign(base)
    yield "all equal", base, base
    word = vocabulary(100)[99]
    repeated = [[word] * SENTENCE for _ in range(size // SENTENCE)]
    yield "one word repeated", repeated, repeated[:-(len(repeated) // 10)]
    yield "everything moved", base, shuffled(generator, base)


def hostile(bench):
    """Yields (name, words, earlier text, later text)."""
    generator = Zipf(f"{bench.options.seed}-hostile")
    scale = 50 if bench.options.quick else 1
    count = 9000000 // scale
    base = generator.sentences(count)
    later = generator.edited(base)
    line = lambda sentences: " ".join(" ".join(s) for s in sentences) + "\n"
    size = 50000000 // scale
    yield "50 MB on one line, no stops", count, line(base)[:size], line(later)[:size]
    prose = lambda sentences: " ".join(" ".join(s).capitalize() + "." for s in sentences if s) + "\n"
    yield "50 MB on one line, sentences", count, prose(base)[:size], prose(later)[:size]
    empty = 1000000 // scale
    yield "a million empty paragraphs", 6, "a word here\n" + "\n\n" * empty + "the end now\n", \
        "a word here\n" + "\n \n" * (empty + 7) + "the end then\n"
    yield "a million paragraphs of one word", empty, "word\n\n" * empty, "word\n\n" * (empty - 1000)
    long_sentence = base[:200000 // scale // SENTENCE]
    yield "a sentence of 200,000 words", 200000 // scale, line(long_sentence), line(generator.edited(long_sentence))
    yield "the same, nothing in common", 200000 // scale, line(long_sentence), line(foreign(long_sentence))


def measured(bench, name, size, earlier, later, runs):
    folder = bench.folder("growth")
    sides = [save(os.path.join(folder, side + ".txt"), text) for side, text in (("a", earlier), ("b", later))]
    timing = bench.race({name: [bench.binary, "diff", *sides]}, runs)[name]
    status, _, err = bench.run([bench.binary, "diff", *sides]) if timing.trouble else (None, b"", b"")
    message = err.decode(errors="replace").strip()[-200:] if status == 2 else ""
    for side in sides:
        os.remove(side)
    return timing, message


def word_time(timing, size):
    return timing.cpu_median / size if timing.seconds else None


def ratio(per_word, name, least):
    """(time per word at the largest size by that at the smallest, the same without the start of the process)."""
    small, large = per_word.get((name, SIZES[0])), per_word.get((name, SIZES[-1]))
    if small is None or large is None:
        return None, None
    bare = max(1e-12, small - least / SIZES[0])
    return large / small, max(0, large - least / SIZES[-1]) / bare


def run(bench, report):
    rows, kept, per_word = [], {}, {}
    least = measured(bench, "two words", 2, "one word\n", "two words\n", 15)[0].cpu_median
    for size in (s for s in SIZES if s <= bench.options.max_words):
        for name, earlier, later in shapes(bench, size):
            timing, message = measured(bench, name, size, render(earlier, "prose"), render(later, "prose"),
                                       bench.options.runs or RUNS[size])
            each = word_time(timing, size)
            per_word[name, size] = each
            rows.append((name, number(size), timing.trouble or seconds(timing.median), seconds(timing.cpu_median),
                         "-" if each is None else f"{each * 1e9:,.0f} ns", mebibytes(timing.peak_kib), message))
            kept[f"{name}-{size}"] = timing.raw()
    for name in dict.fromkeys(name for name, _ in per_word):
        if SIZES[-1] > bench.options.max_words:
            continue
        whole, bare = ratio(per_word, name, least)
        report.check(f"growth, {name}", "per word at 3,000,000 at most twice that at 30,000",
                     f"{whole:.2f} times ({bare:.2f} without the start)" if whole else "did not finish",
                     whole is not None and whole <= 2)
    for name, size, earlier, later in hostile(bench):
        timing, message = measured(bench, name, size, earlier, later, 1)
        each = word_time(timing, size)
        rows.append((name, number(size), timing.trouble or seconds(timing.median), seconds(timing.cpu_median),
                     "-" if each is None else f"{each * 1e9:,.0f} ns", mebibytes(timing.peak_kib), message))
        kept[name] = timing.raw()
        report.check(name, "ends with 0, 1 or a clear error", timing.trouble or seconds(timing.median),
                     not timing.trouble or bool(message))
    report.table(("texts", "words", "time", "cpu time", "a word", "peak memory", "message"), rows)
    report.keep("runs", kept)
