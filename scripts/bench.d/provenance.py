"""Origins of words: against WikiWho on one article in 145 revisions, and on 500 series with planted edits."""
import micro
from report import number


def run(bench, report):
    rows = {row["name"].split("/")[0]: row for row in micro.measure(bench, "provenance_")}
    wiki, planted = rows["provenance_wikiwho"], rows["provenance_planted"]
    if "agreement" in wiki:
        report.check("agreement with WikiWho, 5,399 words", "at least 0.90", number(wiki["agreement"], 4),
                     wiki["agreement"] >= 0.9)
        report.check("time for 145 revisions", "under 1 s", f"{wiki['real_time'] / 1000:.3f} s",
                     wiki["real_time"] < 1000)
    if "origins" in planted:
        report.check("planted series: words with the right origin", "at least 0.98", number(planted["origins"], 4),
                     planted["origins"] >= 0.98)
        report.check("planted series: exits and returns right, too", "-", number(planted["histories"], 4), None)
        report.text(f"{planted['words']:,.0f} words in the last texts of 500 series.")
    report.keep("benchmarks", list(rows.values()))
