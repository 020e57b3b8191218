// The paragraphs of a difference, in the order of the later text.
#include "visualize/diff_html_rows.h"

#include <string_view>
#include <vector>

#include "analyze/diff_rows.h"
#include "visualize/diff_words.h"
#include "visualize/html_text.h"
#include "visualize/redline_html.h"

namespace agreed {
namespace {

class RowsWriter {
 public:
  RowsWriter(const DiffReport& report, std::uint32_t context, std::string_view anchors)
      : report_(report),
        context_(context),
        anchors_(html_text(anchors)),
        earlier_language_(html_text(report.earlier.text.language)),
        later_language_(html_text(report.later.text.language)) {}

  std::string write() {
    const std::vector<RowBlock> blocks = row_blocks(report_);
    const std::vector<bool> shown = shown_blocks(blocks, context_);
    walk_shown(
        shown, [&](std::size_t i) { write_block(blocks[i]); },
        [&](std::size_t begin, std::size_t end) { write_fold(blocks, begin, end); });
    return std::move(out_);
  }

 private:
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
      const HtmlElement element =
          row.part == RowPart::moved_away ? HtmlElement{} : redline_element(piece.kind);
      pieces += element.open;
      pieces += html_text(wording_of_piece(report_, piece));
      pieces += element.close;
    }
    if (pieces.empty()) return pieces;
    const std::string note = html_text(row_note(report_, row));
    const std::string number = std::to_string(row.change + 1);
    if (row.part == RowPart::moved_here) {
      return "<span class=\"moved\" id=\"" + anchors_ + "m" + number + "-to\">" +
             link(number + "-from", note) + ' ' + pieces + "</span>";
    }
    if (row.part == RowPart::moved_away) {
      return "<span id=\"" + anchors_ + "m" + number + "-from\">" + link(number + "-to", note) +
             " <del class=\"moved\"" + other_language() + ">" + pieces + "</del></span>";
    }
    return note.empty() ? pieces : "<span class=\"tag\">(" + note + ")</span> " + pieces;
  }

  [[nodiscard]] std::string link(const std::string& anchor, const std::string& note) const {
    return "<a class=\"tag\" href=\"#" + anchors_ + "m" + anchor + "\">(" + note + ")</a>";
  }

  [[nodiscard]] std::string other_language() const {
    return earlier_language_ == later_language_ ? "" : " lang=\"" + earlier_language_ + "\"";
  }

  const DiffReport& report_;
  std::uint32_t context_;
  std::string anchors_;
  std::string earlier_language_;
  std::string later_language_;
  std::string out_;
};

}  // namespace

std::string diff_rows_html(const DiffReport& report, std::uint32_t context, std::string_view anchors) {
  return RowsWriter(report, context, anchors).write();
}

}  // namespace agreed
