// Each side of a row is wrapped by itself; a style that is open where a line ends is closed there and
// opened again on the next one.
#include "visualize/side_by_side.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "analyze/diff_rows.h"
#include "normalize/cited_paragraph.h"
#include "text/display_width.h"
#include "text/printable.h"
#include "visualize/diff_words.h"
#include "visualize/inline_markup.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

constexpr std::size_t kLabelWidth = 6;
constexpr std::size_t kGutterWidth = 5;
constexpr std::size_t kNarrowest = 12;  // columns of wording
constexpr std::string_view kReset = "\x1b[0m";

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  std::string open;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    std::string styled_line = open;
    styled_line += line;
    for (std::size_t at = line.find('\x1b'); at != std::string_view::npos; at = line.find('\x1b', at + 1)) {
      const std::string_view sequence = line.substr(at, line.find('m', at) - at + 1);
      open = sequence == kReset ? std::string() : std::string(sequence);
    }
    if (!open.empty()) styled_line += kReset;
    lines.push_back(std::move(styled_line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::size_t visible_width(std::string_view line) {
  std::string plain;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\x1b') {
      i = std::min(line.find('m', i), line.size() - 1);
    } else {
      plain += line[i];
    }
  }
  return display_width(plain);
}

class SideBySideWriter {
 public:
  SideBySideWriter(const DiffReport& report, const SideBySideOptions& options)
      : report_(report), options_(options) {
    const std::size_t width = options.layout.width == 0 ? kPlainWidth : options.layout.width;
    column_ = std::max(kLabelWidth + kNarrowest, (std::max(width, kGutterWidth) - kGutterWidth) / 2);
  }

  std::string write() {
    write_lines(heading(report_.earlier), ' ', heading(report_.later));
    out_ += '\n';
    const std::vector<RowBlock> blocks = row_blocks(report_);
    const std::vector<bool> shown = shown_blocks(blocks, options_.context);
    walk_shown(
        shown, [&](std::size_t i) { write_block(blocks[i]); },
        [&](std::size_t begin, std::size_t end) { write_fold(blocks, begin, end); });
    out_ += '\n';
    append_wrapped(out_, "", statistics_sentence(report_), 0, 2 * column_ + kGutterWidth);
    for (const Note& note : report_.notes) {
      append_wrapped(out_, "", "Note: " + one_line(note.message) + ".", 0, 2 * column_ + kGutterWidth);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::vector<std::string> heading(const DiffSide& side) const {
    return cell("", styled(Role::heading, one_line(side_title(side)), options_.layout.coloring));
  }

  [[nodiscard]] std::vector<std::string> cell(const std::string& label, const std::string& text) const {
    if (text.empty()) return {};
    std::string prefix = label;
    prefix.insert(0, label.size() + 2 < kLabelWidth ? kLabelWidth - 2 - label.size() : 0, ' ');
    prefix += "  ";
    std::string wrapped;
    append_wrapped(wrapped, prefix, text, kLabelWidth, column_);
    return lines_of(wrapped);
  }

  void write_fold(const std::vector<RowBlock>& blocks, std::size_t begin, std::size_t end) {
    if (begin == end) return;
    const std::string text =
        styled(Role::faint, "... " + fold_sentence(report_, blocks, begin, end), options_.layout.coloring);
    append_wrapped(out_, std::string(kLabelWidth, ' '), text, kLabelWidth, 0);
  }

  void write_block(const RowBlock& block) {
    std::optional<std::uint32_t> earlier_label;  // labels already printed
    std::optional<std::uint32_t> later_label;
    for (const DiffRow& row : block.rows) write_row(row, earlier_label, later_label);
  }

  void write_row(const DiffRow& row, std::optional<std::uint32_t>& earlier_label,
                 std::optional<std::uint32_t>& later_label) {
    const Change& change = report_.changes[row.change];
    const bool left = change.earlier && row.part != RowPart::moved_here;
    const bool right = change.later && row.part != RowPart::moved_away;
    const std::string note = row_note(report_, row);
    const std::string tag =
        note.empty() ? "" : styled(Role::moved, "{" + note + "}", options_.layout.coloring) + ' ';
    std::vector<std::string> left_lines;
    std::vector<std::string> right_lines;
    if (left) {
      left_lines = cell(label(report_.earlier, change.earlier->paragraph, earlier_label),
                        (right ? "" : tag) + text_of(row, PieceSide::earlier));
    }
    if (right) {
      right_lines = cell(label(report_.later, change.later->paragraph, later_label),
                         tag + text_of(row, PieceSide::later));
    }
    write_lines(left_lines, gutter(row, left, right), right_lines);
  }

  [[nodiscard]] char gutter(const DiffRow& row, bool left, bool right) const {
    const Change& change = report_.changes[row.change];
    if (row.part == RowPart::whole &&
        (change.kind == ChangeKind::unchanged || change.kind == ChangeKind::unmatched)) {
      return ' ';
    }
    if (left && right) return '|';
    return left ? '<' : '>';
  }

  static std::string label(const DiffSide& side, std::uint32_t paragraph,
                           std::optional<std::uint32_t>& printed) {
    if (printed == paragraph) return {};
    printed = paragraph;
    const std::optional<std::uint32_t> number = cited_paragraph(side.text, paragraph, side.held);
    return number ? std::to_string(*number) : std::string{};
  }

  [[nodiscard]] std::string text_of(const DiffRow& row, PieceSide side) const {
    std::string out;
    append_pieces(out, report_, pieces_of_side(report_, row, side), options_.layout.coloring);
    return out;
  }

  void write_lines(const std::vector<std::string>& left, char gutter, const std::vector<std::string>& right) {
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
      const std::string& cell_left = i < left.size() ? left[i] : empty_;
      std::string line = cell_left;
      line.append(column_ - std::min(column_, visible_width(cell_left)), ' ');
      line += "  ";
      line += gutter;
      line += "  ";
      if (i < right.size()) line += right[i];
      line.erase(line.find_last_not_of(' ') + 1);
      out_ += line + '\n';
    }
  }

  const DiffReport& report_;
  const SideBySideOptions& options_;
  std::size_t column_ = 0;
  const std::string empty_;
  std::string out_;
};

}  // namespace

std::string side_by_side(const DiffReport& report, const SideBySideOptions& options) {
  return SideBySideWriter(report, options).write();
}

}  // namespace agreed
