"""Collects the tables, checks and raw numbers of a run; prints them and writes them to the results folder.

A check is a target beside what was measured: ok or MISS. results.md is what README quotes; raw.json has every run,
command line, version and the machine.
"""
import json
import os
import re
import sys
import time


def number(value, digits=0):
    """1234567 -> 1,234,567; None -> -"""
    return "-" if value is None else f"{value:,.{digits}f}"


def seconds(value):
    """A time with the unit a reader would use."""
    if value is None:
        return "-"
    return f"{value * 1000:,.1f} ms" if value < 1 else f"{value:,.2f} s"


def mebibytes(kib):
    return "-" if kib is None else f"{kib / 1024:,.0f} MB"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)


class Report:
    def __init__(self, bench):
        self.bench = bench
        self.sections = []
        self.raw = {"machine": bench.machine(), "versions": bench.versions(), "options": vars(bench.options)}
        self.troubled = False
        machine = self.raw["machine"]
        name = re.sub(r"[^A-Za-z0-9]+", "-", f"{machine['cores']}x-{machine['cpu']}").strip("-")[:40]
        self.folder = os.path.abspath(bench.options.results or os.path.join(
            bench.root, "scripts", "bench-results", time.strftime("%Y-%m-%d") + "-" + name))

    def begin(self, name):
        self.name = name
        self.parts = []
        self.checks = []
        self.began = time.monotonic()
        self.raw[name] = {}
        print(f"bench: {name} ...", file=sys.stderr, flush=True)

    def text(self, words):
        self.parts.append(words)

    def table(self, head, rows):
        self.parts.append(table(head, rows))

    def keep(self, key, value):
        """Raw numbers of this section."""
        self.raw[self.name][key] = value

    def check(self, what, target, measured, good):
        """good: True, False, or None where it could not be measured."""
        self.checks.append((what, target, measured, {True: "ok", False: "MISS", None: "not measured"}[good]))

    def could_not_run(self, why):
        self.troubled = True
        self.parts.append(f"Could not run: {why}")

    def end(self):
        if self.checks:
            self.parts.append(table(("check", "target", "measured", ""), self.checks))
        self.keep("checks", self.checks)
        self.keep("wall_seconds", round(time.monotonic() - self.began, 1))
        section = f"## {self.name}\n\n" + "\n\n".join(self.parts) + "\n"
        self.sections.append((self.name, section))
        print(section, flush=True)

    def write(self):
        """Writes one Markdown file a section and all raw numbers. True if something could not run."""
        os.makedirs(self.folder, exist_ok=True)
        machine, versions = self.raw["machine"], self.raw["versions"]
        about = (f"{machine['cores']} x {machine['cpu']}, {machine['memory_gib']} GB, {machine['system']}; "
                 f"load when it began {machine['load']}. " + "; ".join(f"{k}: {v}" for k, v in versions.items()) + ".\n")
        for name, section in self.sections:
            with open(os.path.join(self.folder, name + ".md"), "w", encoding="utf-8") as out:
                out.write(section + "\n" + about)
            with open(os.path.join(self.folder, name + ".json"), "w", encoding="utf-8") as out:
                shared = {key: self.raw[key] for key in ("machine", "versions", "options")}
                text = json.dumps({**shared, name: self.raw[name]}, indent=1, ensure_ascii=False)
                # What is published names no folder of this machine.
                for path, plain in ((self.bench.work, "WORK"), (self.bench.corpora, "CORPORA"),
                                    (self.bench.binary, "agreed"), (self.bench.root, "ROOT"),
                                    (self.folder, "RESULTS")):
                    text = text.replace(path, plain)
                out.write(text + "\n")
        print(f"bench: results in {os.path.relpath(self.folder, self.bench.root)}", file=sys.stderr)
        return self.troubled
