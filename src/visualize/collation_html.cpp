// Every text goes through html_text(), so that no text can become mark-up and what is
// invisible is seen.
#include "visualize/collation_html.h"

#include <string_view>

#include "analyze/pieces.h"
#include "normalize/wording.h"
#include "visualize/collation_words.h"
#include "visualize/diff_html_style.h"
#include "visualize/html_text.h"
#include "visualize/numbers.h"

namespace agreed {
namespace {

// Beside the style that all pages share.
constexpr std::string_view kTableStyle = R"css(
body { max-width: none; padding: 1rem; }
.scroll { overflow: auto; max-height: 85vh; border: 1px solid var(--line); }
table { border-collapse: separate; border-spacing: 0; width: auto; font: inherit; }
th, td { padding: .35rem .6rem; border-right: 1px solid var(--line); min-width: 15rem; }
thead th { position: sticky; top: 0; background: var(--paper); z-index: 2; }
thead th:first-child, tbody th { position: sticky; left: 0; background: var(--paper); min-width: 3rem; z-index: 1; }
thead th:first-child { z-index: 3; }
.meta { font: .8rem/1.3 system-ui, "Noto Sans", sans-serif; color: var(--soft); }
.alike td { color: var(--soft); }
.gap { color: var(--soft); font-style: italic; }
@media print { .scroll { max-height: none; overflow: visible; border: 0; } th, td { min-width: 0; } }
)css";

class CollationHtmlWriter {
 public:
  explicit CollationHtmlWriter(const Collation& collation) : collation_(collation) {}

  std::string write() {
    const std::string title = "Collation of " + counted(collation_.witnesses.size(), "text");
    // The page itself speaks English; each column names the language of its text.
    out_ += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
    out_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out_ +=
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n<title>" +
        title;
    out_ += "</title>\n<style>";
    out_ += kDiffStyle;
    out_ += kTableStyle;
    out_ += "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n<p class=\"sum\">The texts are ";
    out_ += kCollationOrder;
    out_ +=
        ". Each reading is marked against the one before it in its row: <ins>new</ins>, "
        "<del>gone</del>.</p>\n"
        "<p class=\"sum\">" +
        html_text(collation_sentence(collation_)) + "</p>\n";
    write_notes();
    out_ += "<div class=\"scroll\">\n<table>\n";
    write_head();
    out_ += "<tbody>\n";
    for (std::size_t i = 0; i < collation_.rows.size(); ++i) write_row(i);
    out_ += "</tbody>\n</table>\n</div>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  void write_notes() {
    if (collation_.notes.empty()) return;
    out_ += "<ul>\n";
    for (const Note& note : collation_.notes) out_ += "<li>Note: " + html_text(note.message) + ".</li>\n";
    out_ += "</ul>\n";
  }

  void write_head() {
    out_ += "<thead>\n<tr><th scope=\"col\">Row</th>";
    for (const Witness& witness : collation_.witnesses) {
      out_ += "<th scope=\"col\">" + html_text(witness.siglum) + "<div class=\"meta\">";
      out_ += witness.date ? witness.date->to_string() : "no date";
      if (witness.held != Held::full) out_ += ", held in excerpts";
      if (witness.id != witness.siglum) out_ += ", " + html_text(witness.id);
      out_ += "</div></th>";
    }
    out_ += "</tr>\n</thead>\n";
  }

  void write_row(std::size_t number) {
    const Locus& row = collation_.rows[number];
    out_ += row.differs ? "<tr>" : "<tr class=\"alike\">";
    out_ += "<th scope=\"row\" id=\"row-" + std::to_string(number + 1) + "\">" + std::to_string(number + 1);
    const std::string classes = class_names(row.classes);
    if (!classes.empty()) out_ += "<div class=\"meta\">" + classes + "</div>";
    out_ += "</th>";
    for (std::size_t w = 0; w < row.readings.size(); ++w) write_cell(row, w);
    out_ += "</tr>\n";
  }

  void write_cell(const Locus& row, std::size_t w) {
    const WitnessReading& reading = row.readings[w];
    const Witness& witness = collation_.witnesses[w];
    if (reading.state != ReadingState::reading) {
      out_ += reading.state == ReadingState::gap ? "<td class=\"gap\">gap</td>"
                                                 : "<td class=\"unknown\">not held</td>";
      return;
    }
    out_ += "<td><div class=\"meta\">" + group_letter(reading.group);
    const std::optional<std::uint32_t> paragraph = reading_paragraph(witness, reading);
    if (paragraph) out_ += ", paragraph " + std::to_string(*paragraph);
    if (reading.transposed) out_ += ", stands elsewhere in this text";
    out_ += "</div><div dir=\"auto\" lang=\"" + html_text(witness.text.language) + "\">";
    write_reading(row, reading);
    out_ += "</div></td>";
  }

  void write_reading(const Locus& row, const WitnessReading& reading) {
    if (reading.previous == kNoWitness) {
      out_ += html_text(reading_text(reading));
      return;
    }
    const NormalizedText& earlier = row.readings[reading.previous].text;
    const TokenRange all{0, static_cast<std::uint32_t>(reading.text.tokens.size())};
    for (const Piece& piece : pieces_between(earlier, reading.text, all, reading.hunks)) {
      if (piece.space_before) out_ += ' ';
      const std::string words = html_text(wording(piece.of_earlier ? earlier : reading.text, piece.tokens));
      switch (piece.kind) {
        case PieceKind::omitted:
          out_ += "<del>" + words + "</del>";
          break;
        case PieceKind::added:
          out_ += "<ins>" + words + "</ins>";
          break;
        case PieceKind::moved_away:
          out_ += "<del class=\"moved\">" + words + "</del>";
          break;
        case PieceKind::moved_here:
          out_ += "<ins class=\"moved\">" + words + "</ins>";
          break;
        case PieceKind::common:
        case PieceKind::unmatched:
          out_ += words;
          break;
      }
    }
  }

  const Collation& collation_;
  std::string out_;
};

}  // namespace

std::string collation_html(const Collation& collation) {
  return CollationHtmlWriter(collation).write();
}

}  // namespace agreed
