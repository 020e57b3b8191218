"""agreed lsp: from a change that is sent to the diagnostics of that version, on a draft of 3,000 words against the
whole archive: the rules and policy of the default configuration, then all packs. The draft is one that is new to the
archive, and one made of its texts. The silence that ends a burst of changes is part of the time.
"""
import glob
import os
import statistics
import sys
import time

from check import PACKS, draft
from report import seconds

CHANGES = 50
LIMIT = 0.1

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, os.pardir, "tests", "serve"))
from editor import Editor, note  # noqa: E402


def measure(bench, path, options):
    """Seconds until the first diagnostics, and those of each change: a letter more in the first line."""
    editor = Editor([bench.binary, "lsp", "--statements", bench.statements, "--against", "scm", "--no-config",
                     *options], environment=bench.environment)
    uri = "file://" + path
    with open(path, encoding="utf-8") as source:
        text = source.read()
    editor.initialize()
    begin = time.perf_counter()
    editor.open(uri, text)
    if editor.diagnostics(uri, 1) is None:
        raise RuntimeError(editor.end()[1])
    opened, changes = time.perf_counter() - begin, []
    for version in range(2, CHANGES + 2):
        place = {"line": 0, "character": version}
        change = editor.change(uri, version, {"range": {"start": place, "end": place}, "text": "x"})
        begin = time.perf_counter()
        editor.send(change)
        editor.diagnostics(uri, version)
        changes.append(time.perf_counter() - begin)
    editor.ask("shutdown")
    editor.send(note("exit"))
    editor.end()
    return opened, changes


def run(bench, report):
    leaders = sorted(glob.glob(os.path.join(bench.corpus("leaders"), "rok-us", "*.md")))
    known = sorted(glob.glob(os.path.join(bench.statements, "s*", "*.md")))
    drafts = {"new to the archive": draft(bench, "new", leaders),
              "of the archive's wording": draft(bench, "known", known)}
    rows = []
    for name, path in drafts.items():
        for rules, options in (("default", []), ("all packs", ["--policy", PACKS])):
            opened, changes = measure(bench, path, options)
            median, worst = statistics.median(changes), max(changes)
            rows.append((name, rules, seconds(opened), seconds(median), seconds(worst)))
            report.keep(f"{name}, {rules}", {"opened": opened, "changes": changes})
            report.check(f"{name}, {rules}: worst of {CHANGES} changes", "under 100 ms", seconds(worst),
                         worst < LIMIT)
    report.table(("draft", "rules", "first answer", "change, median", "worst"), rows)
