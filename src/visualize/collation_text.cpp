// Lays out rows; what differs was decided in analyze/.
#include "visualize/collation_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "analyze/context.h"
#include "analyze/pieces.h"
#include "normalize/wording.h"
#include "text/display_width.h"
#include "text/printable.h"
#include "visualize/collation_words.h"
#include "visualize/evidence_text.h"
#include "visualize/inline_markup.h"
#include "visualize/numbers.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

constexpr std::size_t kNumberWidth = 6;   // "  12  "
constexpr std::size_t kWidestLabel = 24;  // a longer one has a line to itself

// The lines of a wrapped text, each with its own colours.
std::vector<std::string> wrapped_lines(std::string_view text, std::size_t width) {
  std::string joined;
  append_wrapped(joined, "", text, 0, width);
  std::vector<std::string> lines;
  std::string open;  // the colour that is on
  for (std::size_t at = 0; at < joined.size();) {
    const std::size_t end = joined.find('\n', at);
    std::string line = open + joined.substr(at, end - at);
    for (std::size_t i = 0; (i = line.find('\x1b', i)) != std::string::npos; ++i) {
      const std::string sequence = line.substr(i, line.find('m', i) + 1 - i);
      open = sequence == "\x1b[0m" ? "" : sequence;
    }
    if (!open.empty()) line += "\x1b[0m";
    lines.push_back(std::move(line));
    at = end + 1;
  }
  return lines;
}

std::size_t shown_width(std::string_view line) {
  std::string plain;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\x1b') {
      i = line.find('m', i);
      continue;
    }
    plain += line[i];
  }
  return display_width(plain);
}

class CollationTextWriter {
 public:
  CollationTextWriter(const Collation& collation, const CollationTextOptions& options)
      : collation_(collation), options_(options), coloring_(options.layout.coloring) {}

  std::string write() {
    write_title();
    const std::size_t texts = collation_.witnesses.size();
    const std::size_t width = options_.layout.width;
    column_ = width > kNumberWidth ? (width - kNumberWidth) / texts : 0;
    column_ = column_ > 2 ? column_ - 2 : 0;
    if (column_ >= kLeastColumn) {
      write_rows(&CollationTextWriter::write_columns);
    } else {
      label_width_ = widest_label();
      write_rows(&CollationTextWriter::write_list);
    }
    out_ += '\n';
    line(collation_sentence(collation_));
    for (const Note& note : collation_.notes) line("Note: " + one_line(note.message) + ".");
    if (collation_.ledger) out_ += "\n" + evidence_text(*collation_.ledger, options_.layout);
    return std::move(out_);
  }

 private:
  using RowWriter = void (CollationTextWriter::*)(std::size_t);

  void line(const std::string& text) { append_wrapped(out_, "", text, 0, options_.layout.width); }

  void write_title() {
    std::string title = counted(collation_.witnesses.size(), "text") + ", ";
    title += kCollationOrder;
    title += ": ";
    bool first = true;
    for (const Witness& witness : collation_.witnesses) {
      if (!first) title += ", ";
      first = false;
      title += one_line(witness.siglum) + " (" + (witness.date ? witness.date->to_string() : "no date") + ")";
    }
    line(styled(Role::heading, title, coloring_));
    out_ += '\n';
  }

  void write_rows(RowWriter write_row) {
    std::vector<bool> differs;
    for (const Locus& row : collation_.rows) differs.push_back(row.differs);
    const std::vector<bool> shown = shown_with_context(differs, options_.context);
    walk_shown(
        shown, [&](std::size_t i) { (this->*write_row)(i); },
        [&](std::size_t begin, std::size_t end) { write_fold(end - begin); });
  }

  void write_fold(std::size_t folded) {
    if (folded == 0) return;
    out_.append(kNumberWidth, ' ');
    out_ += styled(Role::faint, "... " + counted(folded, "row") + " alike", coloring_) + '\n';
  }

  static std::string number_of(std::size_t row) {
    std::string number = std::to_string(row + 1);
    number.insert(0, number.size() + 2 < kNumberWidth ? kNumberWidth - 2 - number.size() : 0, ' ');
    return number + "  ";
  }

  [[nodiscard]] std::string redline(const Locus& row, const WitnessReading& reading) const {
    std::string out;
    if (reading.previous == kNoWitness) return escape_marks(one_line(reading_text(reading)));
    const NormalizedText& earlier = row.readings[reading.previous].text;
    const TokenRange all{0, static_cast<std::uint32_t>(reading.text.tokens.size())};
    for (const Piece& piece : pieces_between(earlier, reading.text, all, reading.hunks)) {
      append_inline(out, piece, wording(piece.of_earlier ? earlier : reading.text, piece.tokens), coloring_);
    }
    return out;
  }

  // --- list ------------------------------------------------------------------------------------------

  [[nodiscard]] std::string label(std::string_view sign, const std::vector<std::uint32_t>& witnesses) const {
    return std::string(sign) + "  " + one_line(sigla_of(collation_, witnesses));
  }

  [[nodiscard]] std::size_t widest_label() const {
    std::size_t widest = 0;
    for (const Locus& row : collation_.rows) {
      if (!row.differs) continue;
      for (const auto& witnesses : row.groups) {
        const std::size_t width = display_width(label("a", witnesses));
        if (width <= kWidestLabel) widest = std::max(widest, width);
      }
    }
    return std::max<std::size_t>(widest, 8);
  }

  void write_entry(std::string& number, const std::string& entry_label, std::string_view text) {
    const std::size_t indent = kNumberWidth + label_width_ + 2;
    std::string prefix = number + padded(entry_label, label_width_) + "  ";
    if (display_width(entry_label) > label_width_) {
      out_ += number + entry_label + '\n';
      prefix.assign(indent, ' ');
    }
    append_wrapped(out_, prefix, text, indent, options_.layout.width);
    number.assign(kNumberWidth, ' ');
  }

  void write_list(std::size_t i) {
    const Locus& row = collation_.rows[i];
    std::string number = number_of(i);
    for (std::uint32_t g = 0; g < row.groups.size(); ++g) {
      const WitnessReading& reading = row.readings[row.groups[g].front()];
      std::string text = redline(row, reading);
      if (reading.previous != kNoWitness && row.readings[reading.previous].group + 1 != g) {
        text.insert(0, "(from " + group_letter(row.readings[reading.previous].group) + ") ");
      }
      write_entry(number, label(group_letter(g), row.groups[g]), text);
    }
    write_state(number, "-", witnesses_in(row, ReadingState::gap), "(gap)");
    write_state(number, "?", witnesses_in(row, ReadingState::not_held), "(not held)");
    write_state(number, ">", transposed_witnesses(row), "(stands elsewhere in this text)");
  }

  void write_state(std::string& number, std::string_view sign, const std::vector<std::uint32_t>& witnesses,
                   std::string_view text) {
    if (!witnesses.empty()) write_entry(number, label(sign, witnesses), styled(Role::faint, text, coloring_));
  }

  // --- columns ---------------------------------------------------------------------------------------

  void write_columns(std::size_t i) {
    if (!headed_) {
      std::vector<std::string> sigla;
      for (const Witness& witness : collation_.witnesses) {
        sigla.push_back(styled(Role::heading, shortened(one_line(witness.siglum), column_), coloring_));
      }
      write_cells(std::string(kNumberWidth, ' '), sigla);
      headed_ = true;
    }
    const Locus& row = collation_.rows[i];
    std::vector<std::string> cells;
    for (const WitnessReading& reading : row.readings) cells.push_back(cell(row, reading));
    write_cells(number_of(i), cells);
  }

  [[nodiscard]] std::string cell(const Locus& row, const WitnessReading& reading) const {
    if (reading.state != ReadingState::reading) return styled(Role::faint, reading_text(reading), coloring_);
    const std::string tag = reading.transposed ? styled(Role::moved, "{elsewhere}", coloring_) + ' ' : "";
    const std::uint32_t first = row.groups[reading.group].front();
    if (&row.readings[first] == &reading) return tag + redline(row, reading);
    return tag + styled(Role::faint, "= " + one_line(collation_.witnesses[first].siglum), coloring_);
  }

  void write_cells(const std::string& number, const std::vector<std::string>& cells) {
    std::vector<std::vector<std::string>> columns;
    std::size_t height = 0;
    for (const std::string& text : cells) {
      columns.push_back(wrapped_lines(text, column_));
      height = std::max(height, columns.back().size());
    }
    for (std::size_t l = 0; l < height; ++l) {
      std::string text = l == 0 ? number : std::string(kNumberWidth, ' ');
      std::size_t edge = kNumberWidth;
      std::size_t at = kNumberWidth;
      for (const std::vector<std::string>& column : columns) {
        if (l < column.size() && !column[l].empty()) {
          // A word wider than its column pushes the next one to the right.
          const std::size_t blanks = edge > at ? edge - at : at == kNumberWidth ? 0 : 2;
          text.append(blanks, ' ');
          text += column[l];
          at += blanks + shown_width(column[l]);
        }
        edge += column_ + 2;
      }
      text.resize(text.find_last_not_of(' ') + 1);
      out_ += text + '\n';
    }
  }

  const Collation& collation_;
  const CollationTextOptions& options_;
  Coloring coloring_;
  std::size_t column_ = 0;
  std::size_t label_width_ = 0;
  bool headed_ = false;
  std::string out_;
};

}  // namespace

std::string collation_text(const Collation& collation, const CollationTextOptions& options) {
  return CollationTextWriter(collation, options).write();
}

}  // namespace agreed
