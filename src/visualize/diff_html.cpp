// Head, paragraphs, terms, statistics, notes. The moves are numbered by their change, so that a page keeps
// its anchors when it is made again.
#include "visualize/diff_html.h"

#include <string_view>
#include <vector>

#include "analyze/diff_rows.h"
#include "visualize/bracket_words.h"
#include "visualize/diff_html_style.h"
#include "visualize/diff_words.h"
#include "visualize/html_text.h"
#include "visualize/numbers.h"
#include "visualize/streaks_text.h"

namespace agreed {
namespace {

struct Element {
  std::string_view open;
  std::string_view close;
};

Element element_of(PieceKind kind) {
  switch (kind) {
    case PieceKind::omitted:
      return {"<del>", "</del>"};
    case PieceKind::added:
      return {"<ins>", "</ins>"};
    case PieceKind::moved_away:
      return {"<del class=\"moved\">", "</del>"};
    case PieceKind::moved_here:
      return {"<ins class=\"moved\">", "</ins>"};
    case PieceKind::unmatched:
      return {"<span class=\"unknown\">", "</span>"};
    case PieceKind::common:
      break;
  }
  return {"", ""};
}

class HtmlWriter {
 public:
  HtmlWriter(const DiffReport& report, const HtmlOptions& options)
      : report_(report),
        options_(options),
        earlier_language_(html_text(report.earlier.text.language)),
        later_language_(html_text(report.later.text.language)) {}

  std::string write() {
    write_head();
    write_paragraphs();
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

  // --- paragraphs ------------------------------------------------------------------------------------

  void write_paragraphs() {
    out_ += "<main>\n";
    const std::vector<RowBlock> blocks = row_blocks(report_);
    const std::vector<bool> shown = shown_blocks(blocks, options_.context);
    walk_shown(
        shown, [&](std::size_t i) { write_block(blocks[i]); },
        [&](std::size_t begin, std::size_t end) { write_fold(blocks, begin, end); });
    out_ += "</main>\n";
  }

  void write_fold(const std::vector<RowBlock>& blocks, std::size_t begin, std::size_t end) {
    if (begin == end) return;
    out_ += "<p class=\"fold\">" + html_text(fold_sentence(report_, blocks, begin, end)) + "</p>\n";
  }

  void write_block(const RowBlock& block) {
    std::string text;
    for (const DiffRow& row : block.rows) {
      const std::string part = row_html(row);
      if (part.empty()) continue;
      if (!text.empty()) text += ' ';
      text += part;
    }
    if (text.empty()) return;
    const bool later = block.later_paragraph.has_value();
    const ParagraphKind kind = later ? report_.later.text.paragraphs[*block.later_paragraph].kind
                                     : report_.earlier.text.paragraphs[*block.earlier_paragraph].kind;
    const std::string tag = kind == ParagraphKind::heading ? "h2" : "p";
    const std::string label =
        kind == ParagraphKind::bullet ? "\u2022" : html_text(row_block_label(report_, block));
    out_ += "<div class=\"p";
    if (!block.changed) out_ += " same";
    out_ += "\"><span class=\"n\">" + label + "</span><" + tag + " lang=\"" +
            (later ? later_language_ : earlier_language_) + "\" dir=\"auto\">" + text + "</" + tag +
            "></div>\n";
  }

  std::string row_html(const DiffRow& row) {
    std::string pieces;
    for (const Piece& piece : pieces_of_row(report_, row, MovedView::edits)) {
      if (piece.space_before) pieces += ' ';
      const Element element = row.part == RowPart::moved_away ? Element{} : element_of(piece.kind);
      pieces += element.open;
      pieces += html_text(wording_of_piece(report_, piece));
      pieces += element.close;
    }
    if (pieces.empty()) return pieces;
    const std::string note = html_text(row_note(report_, row));
    const std::string number = std::to_string(row.change + 1);
    if (row.part == RowPart::moved_here) {
      return "<span class=\"moved\" id=\"m" + number + "-to\">" + link(number + "-from", note) + ' ' +
             pieces + "</span>";
    }
    if (row.part == RowPart::moved_away) {
      return "<span id=\"m" + number + "-from\">" + link(number + "-to", note) + " <del class=\"moved\"" +
             other_language() + ">" + pieces + "</del></span>";
    }
    return note.empty() ? pieces : "<span class=\"tag\">(" + note + ")</span> " + pieces;
  }

  static std::string link(const std::string& anchor, const std::string& note) {
    return "<a class=\"tag\" href=\"#m" + anchor + "\">(" + note + ")</a>";
  }

  [[nodiscard]] std::string other_language() const {
    return earlier_language_ == later_language_ ? "" : " lang=\"" + earlier_language_ + "\"";
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
  std::string earlier_language_;
  std::string later_language_;
  std::string out_;
};

}  // namespace

std::string diff_html(const DiffReport& report, const HtmlOptions& options) {
  return HtmlWriter(report, options).write();
}

}  // namespace agreed
