// Head, paragraphs, terms, statistics, notes. The moves are numbered by their change, so that a page keeps
// its anchors when it is made again.
#include "visualize/diff_html.h"

#include <string_view>

#include "visualize/bracket_words.h"
#include "visualize/diff_html_rows.h"
#include "visualize/diff_html_style.h"
#include "visualize/diff_words.h"
#include "visualize/html_text.h"
#include "visualize/numbers.h"
#include "visualize/streaks_text.h"

namespace agreed {
namespace {

class HtmlWriter {
 public:
  HtmlWriter(const DiffReport& report, const HtmlOptions& options)
      : report_(report), options_(options), later_language_(html_text(report.later.text.language)) {}

  std::string write() {
    write_head();
    out_ += "<main>\n" + diff_rows_html(report_, options_.context, "") + "</main>\n";
    write_terms();
    write_streaks();
    write_commitments();
    write_brackets();
    write_statistics();
    write_notes();
    out_ += "</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  void write_head() {
    const std::string earlier = html_text(side_title(report_.earlier));
    const std::string later = html_text(side_title(report_.later));
    out_ +=
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n"
        "<title>" +
        earlier + " \u2192 " + later + "</title>\n<style>";
    out_ += kDiffStyle;
    out_ += "</style>\n</head>\n<body>\n<header>\n<h1>" + earlier + " \u2192 " + later +
            "</h1>\n<p class=\"sum\">" + html_text(statistics_sentence(report_)) +
            "</p>\n<p class=\"key\"><del>gone</del> <ins>new</ins> <ins class=\"moved\">moved here</ins> "
            "<del class=\"moved\">moved away</del></p>\n</header>\n";
  }

  // --- tables ----------------------------------------------------------------------------------------

  void write_terms() {
    if (report_.terms.empty()) return;
    out_ +=
        "<section>\n<h2>Terms</h2>\n<table>\n<thead><tr><th scope=\"col\">term</th><th scope=\"col\">what "
        "happened</th><th scope=\"col\">wording</th></tr></thead>\n<tbody>\n";
    for (const TermChange& term : report_.terms) {
      const std::string words =
          term.kind == TermChangeKind::kept ? "" : html_text(term_sentence(report_, term));
      out_ += "<tr><td>" + html_text(term.label) + "</td><td>" + html_text(name_of(term.kind)) +
              "</td><td lang=\"" + later_language_ + "\">" + words + "</td></tr>\n";
    }
    out_ += "</tbody>\n</table>\n</section>\n";
  }

  void write_commitments() {
    if (report_.commitments.empty()) return;
    out_ +=
        "<section>\n<h2>Commitment</h2>\n<table>\n<thead><tr><th scope=\"col\">what happened</th><th "
        "scope=\"col\">step</th></tr></thead>\n<tbody>\n";
    for (const CommitmentChange& commitment : report_.commitments) {
      out_ += "<tr><td>" + html_text(name_of(commitment.direction)) + "</td><td>" +
              html_text(commitment_sentence(report_, commitment)) + "</td></tr>\n";
    }
    out_ += "</tbody>\n</table>\n</section>\n";
  }

  void write_brackets() {
    if (!report_.brackets) return;
    out_ += "<section>\n<h2>Brackets</h2>\n<p>" + html_text(bracket_count_sentence(*report_.brackets)) +
            "</p>\n<table>\n<thead><tr><th scope=\"col\">what happened</th><th "
            "scope=\"col\">wording</th></tr></thead>\n<tbody>\n";
    for (const BracketFate& fate : report_.brackets->fates) {
      out_ += "<tr><td>" + html_text(bracket_outcome_words(fate)) + "</td><td>" +
              html_text(bracket_sentence(fate)) + "</td></tr>\n";
    }
    out_ += "</tbody>\n</table>\n</section>\n";
  }

  void write_streaks() {
    if (!report_.streaks || broken_commitments(*report_.streaks) == 0) return;
    out_ +=
        "<section>\n<h2>Broken streaks</h2>\n<table>\n<thead><tr><th scope=\"col\">statements</th><th "
        "scope=\"col\">wording</th><th scope=\"col\">now</th></tr></thead>\n<tbody>\n";
    std::size_t count = 0;
    for (const Streak& streak : report_.streaks->streaks) {
      if (streak.streak_class != StreakClass::commitment || count++ >= kMostStreaks) continue;
      out_ += "<tr><td>" + html_text(streak_label(streak.streak, streak.begin)) + "</td><td lang=\"" +
              later_language_ + "\">" + html_text(streak.text) + "</td><td>" +
              html_text(facing_sentence(streak)) + "</td></tr>\n";
    }
    out_ += "</tbody>\n</table>\n";
    const std::string more = further_streaks(*report_.streaks, kMostStreaks);
    if (!more.empty()) out_ += "<p>" + html_text(more) + "</p>\n";
    out_ += "</section>\n";
  }

  void write_statistics() {
    const DiffStatistics& s = report_.statistics;
    out_ += "<section>\n<h2>Statistics</h2>\n<table>\n<tbody>\n";
    const auto row = [this](std::string_view label, std::uint32_t count) {
      if (count == 0) return;
      out_ += "<tr><td>" + html_text(label) + "</td><td class=\"num\">" + grouped(count) + "</td></tr>\n";
    };
    row("words earlier", s.earlier_words);
    row("words later", s.later_words);
    row("words carried over", s.common_words);
    row("of them moved", s.moved_words);
    row("words gone", s.omitted_words);
    row("words new", s.added_words);
    for (std::size_t i = 0; i < kChangeClassCount; ++i)
      row(name_of(static_cast<ChangeClass>(i)), s.by_class[i]);
    out_ += "</tbody>\n</table>\n</section>\n";
  }

  void write_notes() {
    for (const Note& note : report_.notes)
      out_ += "<p class=\"note\">Note: " + html_text(note.message) + ".</p>\n";
  }

  const DiffReport& report_;
  const HtmlOptions& options_;
  std::string later_language_;
  std::string out_;
};

}  // namespace

std::string diff_html(const DiffReport& report, const HtmlOptions& options) {
  return HtmlWriter(report, options).write();
}

}  // namespace agreed
