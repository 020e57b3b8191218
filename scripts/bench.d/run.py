"""Runs the sections of scripts/bench and writes their tables.

Reads the command line, gives each section a Bench (binary, work folder, corpora, options) and a Report to fill.
A section that cannot run (no corpora, no tool) says so in the report; the others go on.
"""
import argparse
import os
import sys
import traceback

import blame
import ceremonies
import check
import dossier
import fragmentation
import growth
import lsp
import micro
import notices
import pages
import planted
import precedent
import retrieval
import provenance
import startup
import terms
import words
from bench import Bench
from report import Report

SECTIONS = {
    "words": words.run,
    "growth": growth.run,
    "planted": planted.run,
    "precedent": precedent.run,
    "retrieval": retrieval.run,
    "notices": notices.run,
    "ceremonies": ceremonies.run,
    "fragmentation": fragmentation.run,
    "micro": micro.run,
    "startup": startup.run,
    "terms": terms.run,
    "blame": blame.run,
    "check": check.run,
    "lsp": lsp.run,
    "provenance": provenance.run,
    "pages": pages.run,
    "report": dossier.run,
}


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Measures agreed beside its peers.")
    parser.add_argument("sections", nargs="*", metavar="SECTION", help="; ".join(SECTIONS) + " (default: all)")
    parser.add_argument("--binary", help="measure this program instead of building build/agreed")
    parser.add_argument("--shared", help="folder that holds corpora/ (default: ../shared beside the project)")
    parser.add_argument("--work", help="folder for generated texts (default: build/bench)")
    parser.add_argument("--results", help="folder of the results (default: scripts/bench-results/DATE-MACHINE)")
    parser.add_argument("--quick", action="store_true", help="small sizes and few runs, to see that all works")
    parser.add_argument("--runs", type=int, help="runs of each timing (default: by size)")
    parser.add_argument("--max-words", type=int, default=3000000, help="largest size of words and growth")
    parser.add_argument("--edits", type=int, default=2000, help="edits to plant")
    parser.add_argument("--seed", type=int, default=1, help="seed of every generator")
    parser.add_argument("--timeout", type=float, default=300, help="seconds after which a run is given up")
    parser.add_argument("--micro-build", help="build folder of the micro benchmarks (default: build-bench)")
    options = parser.parse_args()
    for name in options.sections:
        if name not in SECTIONS:
            parser.error(f"there is no section {name}; there are: {' '.join(SECTIONS)}")
    if options.quick:
        options.max_words = min(options.max_words, 30000)
        options.edits = min(options.edits, 200)
        options.runs = options.runs or 3
    return options


def main():
    options = arguments()
    bench = Bench(options)
    report = Report(bench)
    trouble = False
    for name in options.sections or SECTIONS:
        report.begin(name)
        try:
            SECTIONS[name](bench, report)
        except Exception as error:  # one section must not take the others with it
            report.could_not_run(f"{type(error).__name__}: {error}")
            traceback.print_exc()
            trouble = True
        report.end()
    trouble = report.write() or trouble
    sys.exit(2 if trouble else 0)


if __name__ == "__main__":
    os.environ["LC_ALL"] = "C.UTF-8"
    main()
