"""The index on disk: bytes and time of a build per million words, and what a question costs, as archives grow; beside
the index in memory, three shards on servers of this machine, and SQLite FTS5.

Archives begin with the sentences of country-reports and leaders and go on with sentences made of the first half of one
and the second half of another, with a fixed seed. All programs get the same sentences. 1,000 sentences with 10 to 40 %
of their words changed are asked (precedent_texts.py): how often is the source the first answer? FTS5 gets their words in a query
with OR and gives its best 50 by bm25. Times are whole processes; a build's is the processor's, too, since it uses all cores.
Growth is held against the smallest archive by the words that each has: a question's by its processor time, start-up
contained, under the square root of the ratio of words.
"""
import os
import random
import socket
import sqlite3
import statistics
import subprocess
import time

from precedent import Searcher, key, whole
from precedent_texts import Material
from report import mebibytes, seconds

SIZES = (1900000, 6000000, 20000000)  # words
WORDS_PER_FILE = 5000
SHARDS = 3


def write_archive(folder, sentences):
    """Files of sentences, each a paragraph. Returns the words written."""
    os.makedirs(folder, exist_ok=True)
    total = number = count = 0
    block = []
    for sentence in sentences:
        block.append(sentence)
        count += len(sentence.split())
        if count >= WORDS_PER_FILE:
            save(folder, number, block)
            total, number, count, block = total + count, number + 1, 0, []
    save(folder, number, block)
    return total + count


def save(folder, number, block):
    with open(os.path.join(folder, f"t{number:05d}.txt"), "w", encoding="utf-8") as out:
        out.write("\n\n".join(block) + "\n")


def recombined(material, words, lots):
    yield from material.sentences
    left = words - sum(len(s.split()) for s in material.sentences)
    while left > 0:
        first, second = lots.choice(material.sentences).split(), lots.choice(material.sentences).split()
        made = first[:len(first) // 2] + second[len(second) // 2:]
        left -= len(made)
        yield " ".join(made)


def fts5(path, sentences):
    """Builds a full-text index. Returns (seconds, bytes)."""
    if os.path.exists(path):
        os.remove(path)
    begin = time.perf_counter()
    database = sqlite3.connect(path)
    database.execute("CREATE VIRTUAL TABLE s USING fts5(text)")
    database.executemany("INSERT INTO s VALUES (?)", ((s,) for s in sentences))
    database.execute("INSERT INTO s(s) VALUES ('optimize')")
    database.commit()
    database.close()
    return time.perf_counter() - begin, os.path.getsize(path)


def any_word(wording):
    return " OR ".join(f'"{word}"' for word in dict.fromkeys(key(wording)))


def fts5_query(path, wording):
    return ["sqlite3", path, f"SELECT rowid, text FROM s WHERE s MATCH '{any_word(wording)}' ORDER BY rank LIMIT 50"]


def size_of(folder):
    return sum(os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(folder) for name in names)


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Servers:
    """One xapian-tcpsrv for each shard, for the time of a `with`."""

    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        self.processes, self.names = [], []
        for shard in range(SHARDS):
            port = free_port()
            self.names.append(f"127.0.0.1:{port}")
            self.processes.append(subprocess.Popen(
                ["xapian-tcpsrv", "--quiet", "--interface", "127.0.0.1", "--port", str(port),
                 os.path.join(self.folder, f"shard-{shard}")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        time.sleep(1)
        return self

    def __exit__(self, *_):
        for process in self.processes:
            process.kill()
            process.wait()


class Asker:
    def __init__(self, bench, archive):
        self.bench, self.archive = bench, archive

    def command(self, query, *more):
        return [self.bench.binary, "precedent", query, "--statements", self.archive, "--language", "en", *more]

    def building(self, source, folder, *more):
        subprocess.run(["rm", "-rf", folder], check=True)
        return [self.bench.binary, "index", "--statements", self.archive, "--in", source, "--output", folder, *more]

    def build(self, source, folder):
        wall, cpu, status = self.bench._once(self.building(source, folder))
        if status != 0:
            raise RuntimeError(f"agreed index ended with {status}")
        return wall, cpu

    def medians(self, wordings, *more):
        """(wall seconds, cpu seconds) of one process for each wording, after one that warms the files."""
        self.bench._once(self.command(wordings[0], *more))
        walls, cpus, statuses = zip(*(self.bench._once(self.command(w, *more)) for w in wordings))
        if not set(statuses) <= {0, 1}:
            raise RuntimeError(f"agreed precedent ended with {set(statuses)}")
        return statistics.median(walls), statistics.median(cpus)


def first_ranks(asker, bench, name, asked, sentences, *more):
    searcher = Searcher(bench)
    searcher.command = lambda query, *others: asker.command(query, *more, *others)
    documents, _ = searcher.ask(name, asked, "--threshold", "1", "--most", "1")
    searcher.misses.close()
    return sum(bool(d["results"]) and key(whole(d["results"][0])) == key(s) for d, s in zip(documents, sentences))


def run(bench, report):
    lots = random.Random(bench.options.seed)
    material = Material(bench.corpora, lots)
    folder = bench.folder("retrieval")
    archive = os.path.join(folder, "archive")
    os.makedirs(archive, exist_ok=True)
    with open(os.path.join(archive, "archive.yaml"), "w", encoding="utf-8") as out:
        out.write("series: [{id: s, title: S}]\n")
    asker = Asker(bench, archive)
    sizes = SIZES[:2] if bench.options.quick else SIZES
    count = 100 if bench.options.quick else 1000
    chosen = lots.sample(material.sentences, count)
    asked = [material.changed(s, lots.uniform(0.1, 0.4)) for s in chosen]
    # "Name: ..." would be taken for a text in a revision of git; --lines, which asks the others, takes it as it is.
    timed = [w for w in asked if ":" not in w][:11 if bench.options.quick else 51]
    builds, questions, kept, counted, processor, rates = [], [], {}, {}, {}, {}
    for size in sizes:
        source = os.path.join(folder, f"texts-{size}")
        sentences = list(recombined(material, size, random.Random(bench.options.seed + 1)))
        if not os.path.isdir(source):
            write_archive(source, sentences)
        words = sum(len(s.split()) for s in sentences)
        millions = words / 1e6
        index, shards, sql = (os.path.join(folder, f"{what}-{size}") for what in ("index", "shards", "fts5"))
        wall, cpu = asker.build(source, index)
        rates[size] = cpu / millions
        sql_wall, sql_bytes = fts5(sql, sentences)
        bytes_ = size_of(index)
        counted[size] = words
        on_disk, processor[size] = asker.medians(timed, "--index", index)
        sqlite = statistics.median(bench._once(fts5_query(sql, w))[0] for w in timed)
        memory = bench.race({"memory": asker.command(timed[0], "--in", source)}, 3)["memory"]
        remote = None
        peak = bench.peak(asker.building(source, shards, "--shards", str(SHARDS)))
        if bench.has("xapian-tcpsrv"):
            with Servers(shards) as servers:
                remote, _ = asker.medians(timed, "--archive", ",".join(servers.names))
        builds.append((f"{millions:.1f} million", f"{wall:.1f} s", f"{cpu / millions:.1f} s",
                       f"{bytes_ / millions / 1e6:.0f} MB", mebibytes(peak),
                       f"{sql_wall / millions:.1f} s", f"{sql_bytes / millions / 1e6:.0f} MB"))
        questions.append((f"{millions:.1f} million", seconds(on_disk), seconds(processor[size]), seconds(remote), seconds(memory.median),
                          mebibytes(memory.peak_kib), seconds(sqlite)))
        kept[str(words)] = {"build_seconds": wall, "build_cpu_seconds": cpu, "build_peak_kib": peak, "bytes": bytes_,
                            "fts5_build_seconds": sql_wall, "fts5_bytes": sql_bytes, "query_seconds": on_disk,
                            "query_cpu_seconds": processor[size],
                            "query_remote_seconds": remote, "memory": memory.raw(), "fts5_query_seconds": sqlite}
        if size == sizes[0]:
            report.check("a question with an index, whole process", "under 60 ms", seconds(on_disk), on_disk < 0.06)
            ours = first_ranks(asker, bench, "retrieval", asked, chosen, "--index", index)
            database = sqlite3.connect(sql)
            find = "SELECT text FROM s WHERE s MATCH ? ORDER BY rank LIMIT 1"
            rows = [database.execute(find, (any_word(w),)).fetchone() for w in asked]
            theirs = sum(row is not None and key(row[0]) == key(s) for row, s in zip(rows, chosen))
            report.check("the source ranks first, 10-40 % of the words changed", f"better than FTS5 ({theirs:,})",
                         f"{ours:,} of {count:,}", ours > theirs)
            kept["first"] = {"asked": count, "agreed": ours, "fts5": theirs}
        report.check(f"a question in {millions:.1f} million words", f"no slower than FTS5 ({seconds(sqlite)})",
                     seconds(on_disk), on_disk <= sqlite)
        if size != sizes[0]:
            growth = words / counted[sizes[0]]
            times = processor[size] / processor[sizes[0]]
            report.check(f"growth of a question's processor time, archive x {growth:.1f}", f"under {growth ** 0.5:.2f}",
                         f"{times:.2f}", times < growth ** 0.5)
            report.check(f"growth of the build's time per word, archive x {growth:.1f}", "at most 1.25",
                         f"{rates[size] / rates[sizes[0]]:.2f}", rates[size] <= 1.25 * rates[sizes[0]])
    report.table(("words", "build", "cpu per million", "bytes per million", "peak memory", "FTS5 build per million",
                  "FTS5 bytes per million"), builds)
    report.table(("words", "a question, index on disk", "cpu", f"{SHARDS} shards on servers", "index in memory",
                  "its peak memory", "FTS5, best 50"), questions)
    report.keep("retrieval", kept)
