// Ages are told apart by a line at the left that grows with age, not by hue alone.
#include "visualize/blame_html.h"

#include <optional>
#include <string_view>
#include <utility>

#include "visualize/blame_text.h"
#include "visualize/date_words.h"
#include "visualize/html_text.h"
#include "visualize/numbers.h"
#include "visualize/reading_words.h"

namespace agreed {
namespace {

constexpr std::string_view kStyle = R"css(
:root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fff; --soft: #666; --line: #ddd; --none: #9b1c1c;
  --none-back: #fdeaea; --a0: #274690; --a1: #1b7f8c; --a2: #2d7a3e; --a3: #9a7400; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --paper: #18191b; --soft: #a0a0a0; --line: #3a3a3d;
  --none: #f3a6a6; --none-back: #3d1f20; --a0: #8fa8e8; --a1: #7fd0db; --a2: #8fd39f; --a3: #e3c25f; } }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 58rem; color: var(--ink); background: var(--paper);
  font: 1.05rem/1.6 Georgia, "Noto Serif", "Noto Serif CJK KR", "Noto Serif CJK JP", serif; overflow-wrap: break-word; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; }
.sum, .note, .who, .n, table { font-family: system-ui, "Noto Sans", sans-serif; font-size: .85rem; }
.sum, .n, .whose { color: var(--soft); }
.r { display: grid; grid-template-columns: 2.5rem 15rem 1fr; }
.r.first { margin-top: .9rem; }
.n { text-align: right; padding: .2em .75rem 0 0; }
.who { padding: .2em .75rem 0 0; }
.r p { margin: 0; padding-left: .6rem; border-left: 1px solid var(--line); }
.a0 p { border-left: 8px solid var(--a0); } .a1 p { border-left: 6px solid var(--a1); }
.a2 p { border-left: 4px solid var(--a2); } .a3 p { border-left: 2px solid var(--a3); }
.a0 .who { color: var(--a0); } .a1 .who { color: var(--a1); } .a2 .who { color: var(--a2); } .a3 .who { color: var(--a3); }
.none p { background: var(--none-back); } .none .who { color: var(--none); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
td.num, th.num { text-align: right; font-variant-numeric: tabular-nums; }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --none-back: #fff; } body { max-width: none;
  padding: 0; font-size: 11pt; } .r { break-inside: avoid; } }
)css";

std::string row_html(const BlameReport& report, const BlameRow& row, bool first_of_paragraph) {
  std::string classes = "r";
  if (first_of_paragraph) classes += " first";
  if (row.age) classes += " a" + std::to_string(*row.age);
  if (!row.credit && row.says_something) classes += " none";
  const auto& number = report.paragraphs[row.paragraph].number;
  std::string who = row.says_something ? "no precedent" : "";
  if (row.credit) {
    const BlameStatement& statement = report.statements[row.credit->statement];
    who = date_or_undated(statement.date) + " " + html_text(statement.label);
    if (row.credit->paragraph) who += " p." + std::to_string(*row.credit->paragraph);
  }
  const std::string whose = reading_words(row.readings);
  return "<div class=\"" + classes + "\"><span class=\"n\">" +
         (first_of_paragraph && number ? std::to_string(*number) : "") + "</span><span class=\"who\">" + who +
         "</span><p lang=\"" + html_text(report.language) + "\" dir=\"auto\">" + html_text(row.text) +
         (whose.empty() ? "" : " <span class=\"whose\">(" + html_text(whose) + ")</span>") + "</p></div>\n";
}

}  // namespace

std::string blame_rows_html(const BlameReport& report) {
  std::string out;
  std::optional<std::size_t> before;
  for (const BlameRow& row : report.rows) {
    out += row_html(report, row, before != row.paragraph);
    before = row.paragraph;
  }
  return out;
}

std::string blame_cover_html(const BlameReport& report) {
  std::string out =
      "<p class=\"sum\">" + html_text(blame_cover_sentence(report)) +
      "</p>\n<table>\n<thead><tr><th scope=\"col\">date</th><th scope=\"col\">statement</th><th "
      "class=\"num\" scope=\"col\">words</th><th class=\"num\" "
      "scope=\"col\">share</th></tr></thead>\n<tbody>\n";
  for (const BlameCover& cover : report.cover) {
    const BlameStatement& statement = report.statements[cover.statement];
    out += "<tr><td>" + date_or_undated(statement.date) + "</td><td>" + html_text(statement.label) +
           "</td><td class=\"num\">" + grouped(cover.words) + "</td><td class=\"num\">" +
           std::to_string(cover.share / 10) + "." + std::to_string(cover.share % 10) + " %</td></tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

std::string blame_html(const BlameReport& report) {
  const std::string title = html_text(report.id);
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n<title>" +
      title + "</title>\n<style>";
  out += kStyle;
  out += "</style>\n</head>\n<body>\n<header>\n<h1>" + title + "</h1>\n<p class=\"sum\">" +
         html_text(blame_heading(report)) + ".</p>\n</header>\n<main>\n";
  out += blame_rows_html(report) + "</main>\n<section>\n<h2>Cover</h2>\n" + blame_cover_html(report) +
         "</section>\n";
  for (const Note& note : report.notes)
    out += "<p class=\"note\">Note: " + html_text(note.message) + ".</p>\n";
  return out + "</body>\n</html>\n";
}

}  // namespace agreed
