"""agreed check of a draft of 3,000 words, against the whole archive with all rules and packs: whole process.

Three drafts: a joint statement that is new to the archive, one made of the archive's own texts (so that much of
it has a precedent), and the fiction's draft against the fiction. Ten runs must give the same bytes.
Beside it textlint with its rule of terminology over the same texts, if scripts/bootstrap npm-bench has installed it.
"""
import glob
import os
import subprocess

from report import seconds

WORDS = 3000
RUNS = 10
PACKS = "default,jo-2025,lee-sh-2025,lee-hr-2025,ban-2025,jeong-2025"


def body(path):
    with open(path, encoding="utf-8") as source:
        text = source.read()
    return text.split("---\n", 2)[2] if text.startswith("---\n") else text


def draft(bench, name, paths):
    """The first WORDS words of the texts, by paragraphs, and those again if there are too few."""
    parts, count = [], 0
    paragraphs = [p for path in paths for p in body(path).split("\n\n")
                  if "[^" not in p[:3] and not p.startswith("#") and p.strip()]
    while count < WORDS and paragraphs:
        parts.append(paragraphs[len(parts) % len(paragraphs)])
        count += len(parts[-1].split())
    path = os.path.join(bench.folder("check"), name + ".md")
    with open(path, "w", encoding="utf-8") as out:
        out.write("\n\n".join(parts) + "\n")
    return path


def textlint(root, path):
    """The command, or None where it is not installed. It exits 1 for findings, which is no trouble."""
    folder = os.path.join(root, "build", "npm-bench")
    if not os.path.exists(os.path.join(folder, "node_modules", ".bin", "textlint")):
        return None
    # It looks for rules in the working folder.
    return ["sh", "-c", 'cd "$0" && node_modules/.bin/textlint --no-textlintrc --rule terminology "$1"; test $? -le 1',
            folder, os.path.abspath(path)]


def run(bench, report):
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    leaders = sorted(glob.glob(os.path.join(bench.corpus("leaders"), "rok-us", "*.md")))
    known = sorted(glob.glob(os.path.join(root, "statements", "s*", "*.md")))
    packs = ["--against", "scm", "--policy", PACKS, "--no-config"]
    commands = {
        "new to the archive": [bench.binary, "check", draft(bench, "new", leaders)] + packs,
        "of the archive's wording": [bench.binary, "check", draft(bench, "known", known)] + packs,
        "the fiction's draft": [bench.binary, "check", os.path.join(root, "tests/fixtures/ncm-7-draft.md"),
                                "--statements", os.path.join(root, "tests/fixtures/ncm"), "--against", "ncm",
                                "--no-config"],
    }
    rows = []
    for name, command in commands.items():
        outputs = [subprocess.run(command, capture_output=True, cwd=root, check=False) for _ in range(RUNS)]
        if outputs[0].returncode == 2:
            raise RuntimeError(outputs[0].stderr.decode(errors="replace"))
        same = all(one.stdout == outputs[0].stdout for one in outputs)
        report.check(f"{name}: {RUNS} runs", "the same bytes", "yes" if same else "no", same)
    # Findings are what a check exits 1 for; the race takes only 0 for success.
    timings = bench.race({name: command + ["--exit-zero"] for name, command in commands.items()},
                         bench.options.runs or 21)
    beside = {f"textlint, {name}": textlint(root, command[2]) for name, command in commands.items()}
    if all(beside.values()):
        timings.update(bench.race(beside, bench.options.runs or 7))
    for name, timing in timings.items():
        rows.append((name, timing.trouble or seconds(timing.median), seconds(timing.cpu_median)))
        if name not in commands:
            continue
        report.check(name, "under 300 ms", seconds(timing.median),
                     timing.median is not None and timing.median < 0.3)
    report.table(("draft", "median", "cpu time"), rows)
    report.keep("runs", {name: timing.raw() for name, timing in timings.items()})
