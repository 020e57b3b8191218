"""The yearly North Korea emergency notices: how many changes agreed reports between one year and the next.

What truly changed, found by hand with typography folded: 2021 -> 2022 two citations ("1701-1706" and "1-44" became
"et seq."), the year, the date of signing; 2022 -> 2023 "etseq" became "et seq", year, date; 2023 -> 2024 year, date.
A change is a hunk, or a sentence that is added, omitted or moved as a whole.
"""
import glob
import os

YEARS = ("2021", "2022", "2023", "2024")
TRUTH = {("2021", "2022"): 4, ("2022", "2023"): 3, ("2023", "2024"): 2}


def pieces(document):
    """The changes of a document as (class or kind, earlier words, later words)."""
    found = []
    for change in document["changes"]:
        if change["kind"] == "unchanged":
            continue
        for hunk in change["hunks"]:
            found.append((hunk["class"], (hunk["earlier"] or {}).get("text", ""), (hunk["later"] or {}).get("text", "")))
        if not change["hunks"] and change["kind"] in ("added", "omitted", "moved", "split", "merged"):
            found.append((change["kind"], (change["earlier"] or {}).get("text", ""),
                          (change["later"] or {}).get("text", "")))
    return found


def run(bench, report):
    folder = bench.corpus("leaders", "national-emergency-continuations")
    files = {}
    for year in YEARS:
        found = sorted(glob.glob(f"{folder}/{year}-*-notice-on-the-continuation-*-north-korea*.md"))
        if len(found) != 1:
            raise FileNotFoundError(f"one notice of {year} was expected, {len(found)} found")
        files[year] = found[0]
    rows = []
    with open(os.path.join(bench.folder("notices"), "changes.txt"), "w", encoding="utf-8") as out:
        for (before, after), truth in TRUTH.items():
            found = pieces(bench.diff_json(files[before], files[after]))
            rows.append((f"{before} -> {after}", truth, len(found), ", ".join(kind for kind, _, _ in found)))
            out.writelines(f"{before} -> {after} {kind}: [-{old}-]{{+{new}+}}\n" for kind, old, new in found)
            report.check(f"{before} -> {after}", f"{truth} changes", len(found), len(found) == truth)
    report.text("The changes themselves are in `notices/changes.txt` of the work folder.")
    report.table(("notices", "truth", "reported", "classes"), rows)
    report.keep("changes", rows)
