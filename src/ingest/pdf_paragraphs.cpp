#include "ingest/pdf_paragraphs.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <string_view>
#include <utility>

#include "ingest/inline_text.h"
#include "ingest/line_joiner.h"
#include "ingest/printed_label.h"

namespace agreed {
namespace {

double median(std::vector<double> values, double otherwise) {
  if (values.empty()) return otherwise;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// What is usual in this document.
struct Usual {
  double size = 0;         // of print
  double pitch = 0;        // from one line to the next
  bool indents = false;    // first lines of paragraphs are indented
  bool justified = false;  // lines end at the right edge but for the last of a paragraph
};

bool ends_sentence(std::string_view text) {
  while (text.ends_with(']') && text.rfind("[^") != std::string_view::npos) {
    text = text.substr(0, text.rfind("[^"));
  }
  for (std::size_t at = text.size(); at > 0;) {
    const char32_t one = previous_code_point(text, at);
    constexpr std::u32string_view kEnds = U".!?:;\u2026\u3002\uFF01\uFF1F\uFF0E\uFF1A";
    constexpr std::u32string_view kClosing = U"\"')]\u2019\u201D\u300D\u300F\uFF09 ";
    if (kEnds.find(one) != std::u32string_view::npos) return true;
    if (kClosing.find(one) == std::u32string_view::npos) return false;
  }
  return false;
}

bool starts_lower(std::string_view text) {
  const char32_t first = first_code_point(text);
  return first != kNoCodePoint && u_islower(static_cast<UChar32>(first)) != 0;
}

bool is_centered(const PdfLine& line) {
  const double left = line.left - line.column_left;
  const double right = line.column_right - line.right;
  return left > line.size && std::abs(left - right) < 0.3 * line.size;
}

// Whether the line ended although the first word of the next one had room in it.
bool ended_early(const PdfLine& line, const PdfLine& next) {
  const double right = line.column_right - line.right;
  const double room = is_centered(line) ? right + (line.left - line.column_left) : right;
  return room > next.first_word + 0.25 * line.size + 1;
}

bool ends_flush(const PdfLine& line) {
  constexpr double kFlush = 1.5;  // points
  return std::abs(line.column_right - line.right) < kFlush;
}

Usual usual_of(const std::vector<PdfLine>& lines) {
  Usual out;
  std::vector<double> sizes;
  std::vector<double> pitches;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    // A long line counts for more than a short one.
    for (std::size_t copies = 0; copies <= lines[at].text.size() / 20; ++copies)
      sizes.push_back(lines[at].size);
    if (at == 0 || lines[at].column != lines[at - 1].column) continue;
    const double pitch = lines[at].top - lines[at - 1].top;
    const bool alike = std::abs(lines[at].size - lines[at - 1].size) < 0.1 * lines[at].size;
    if (alike && pitch > 0.3 * lines[at].size && !ended_early(lines[at - 1], lines[at]))
      pitches.push_back(pitch);
  }
  out.size = median(std::move(sizes), 0);
  out.pitch = median(std::move(pitches), 1.2 * out.size);
  std::size_t flush_right = 0;
  for (const PdfLine& line : lines) {
    if (ends_flush(line)) ++flush_right;
  }
  out.justified = flush_right * 3 > lines.size();
  std::size_t indented = 0;
  std::size_t flush = 0;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    const PdfLine& line = lines[at];
    if (line.column != lines[at - 1].column || !ended_early(lines[at - 1], line)) continue;
    if (is_centered(line) || read_printed_label(line.text).length != 0) continue;
    (line.left > line.column_left + 0.6 * line.size ? indented : flush) += 1;
  }
  out.indents = indented > flush;
  return out;
}

// A paragraph under way: where it began and how.
struct Open {
  bool labelled = false;
  std::size_t lines = 0;
};

bool starts_paragraph(const PdfLine& above, const PdfLine& line, const Usual& usual, const Open& open) {
  const bool label = read_printed_label(line.text).length != 0;
  const bool ended = ends_sentence(above.text);
  const bool early = ended_early(above, line);
  const double indent = 0.6 * line.size;
  if (line.column != above.column) {
    if (label && (ended || early)) return true;
    if (std::abs(above.size - line.size) > 0.2 * std::max(above.size, line.size)) return true;
    if (early) return ended || !starts_lower(line.text);
    if (ended && usual.justified && !ends_flush(above)) return true;
    // A last line that is full is far rarer than a sentence that ends with its line.
    return usual.indents && ended && line.left > line.column_left + indent;
  }
  if (std::abs(above.size - line.size) > 0.2 * std::max(above.size, line.size)) return true;
  const double pitch = usual.pitch * std::max(1.0, line.size / usual.size);
  if (line.top - above.top > 1.3 * pitch) return true;
  // Without a sign of a new line beside it, "(2)" after a semicolon is counted within the text.
  const bool set_apart = early || std::abs(line.left - above.left) > indent;
  const bool after_full_stop = label && ended && !above.text.ends_with(';') && !above.text.ends_with(':') &&
                               read_printed_label(line.text).number.ends_with('.');
  if (label && (ended || early) && (set_apart || after_full_stop)) return true;
  if (early && (ended || !starts_lower(line.text))) return true;
  if (is_centered(above) || is_centered(line)) return ended;
  if (line.left > above.left + indent) return ended && !(open.labelled && open.lines == 1);
  if (line.left < above.left - indent) return ended && open.lines > 1;
  return false;
}

std::string guess_note(const std::vector<std::string>& words) {
  constexpr std::size_t kMostShown = 8;
  std::string out = "hyphens at line ends that nothing else in the text explains were judged by rule:";
  for (std::size_t at = 0; at < std::min(words.size(), kMostShown); ++at) {
    out += (at == 0 ? " " : ", ") + words[at];
  }
  if (words.size() > kMostShown) out += " and " + std::to_string(words.size() - kMostShown) + " more";
  return out;
}

// Sizes above that of the text, the largest first, make the levels of headings.
std::vector<double> heading_sizes(const std::vector<PdfLine>& lines, double usual) {
  std::vector<double> sizes;
  for (const PdfLine& line : lines) {
    if (line.size > 1.15 * usual) sizes.push_back(line.size);
  }
  std::sort(sizes.rbegin(), sizes.rend());
  std::vector<double> levels;
  for (const double size : sizes) {
    if (levels.empty() || size < 0.95 * levels.back()) levels.push_back(size);
  }
  return levels;
}

}  // namespace

PdfParagraphs pdf_paragraphs(const std::vector<PdfLine>& lines) {
  PdfParagraphs out;
  std::vector<DocumentBlock>& blocks = out.blocks;
  std::vector<std::string> guesses;
  std::vector<std::string> texts;
  texts.reserve(lines.size());
  for (const PdfLine& line : lines) texts.push_back(line.text);
  const LineJoiner joiner(texts);
  const Usual usual = usual_of(lines);
  const std::vector<double> levels = heading_sizes(lines, usual.size);
  Open open;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const PdfLine& line = lines[at];
    if (at != 0 && !starts_paragraph(lines[at - 1], line, usual, open)) {
      std::string& text = blocks.back().text;
      const bool guess = joiner.is_guess(text, line.text);
      const std::size_t word = text.rfind(' ') + 1;
      LineJoiner::join(text, line.text, joiner.between(text, line.text));
      if (guess) guesses.push_back(text.substr(word, text.find(' ', word) - word));
      ++open.lines;
      continue;
    }
    const PrintedLabel label = read_printed_label(line.text);
    DocumentBlock block;
    block.line = line.page + 1;
    block.number = label.number;
    block.text = line.text.substr(label.length);
    if (label.length != 0) {
      block.kind = BlockKind::list_item;
      block.level = 1;
    }
    const auto level =
        std::find_if(levels.begin(), levels.end(), [&](double size) { return line.size >= 0.95 * size; });
    if (level != levels.end()) {
      constexpr std::ptrdiff_t kMostHeadingLevel = 6;
      block.kind = BlockKind::heading;
      block.level = static_cast<int>(std::min(level - levels.begin() + 1, kMostHeadingLevel));
    }
    blocks.push_back(std::move(block));
    open = {label.length != 0, 1};
  }
  for (DocumentBlock& block : blocks) block.text = collapse_white_space(block.text);
  if (!guesses.empty()) out.notes.push_back({guess_note(guesses)});
  return out;
}

std::vector<DocumentFootnote> take_footnotes(std::vector<PdfLine>& lines) {
  std::vector<DocumentFootnote> notes;
  const double usual = usual_of(lines).size;
  const auto small = [&](const PdfLine& line) { return line.size < 0.93 * usual; };
  const auto number_of = [](const PdfLine& line) {
    const std::size_t end = line.text.find_first_not_of("0123456789");
    constexpr std::size_t kMostDigits = 3;
    return end == 0 || end == std::string::npos || end > kMostDigits ? std::string()
                                                                     : line.text.substr(0, end);
  };
  std::set<std::string> labels;
  std::vector<PdfLine> kept;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    while (end < lines.size() && lines[end].page == lines[begin].page) ++end;
    std::size_t foot = end;
    while (foot > begin && small(lines[foot - 1])) --foot;
    while (foot < end && number_of(lines[foot]).empty()) ++foot;
    // A note counts if its mark stands on the page; the label is made unique if pages count anew.
    std::string label;
    for (std::size_t at = foot; at < end; ++at) {
      const std::string number = number_of(lines[at]);
      const std::string mark = "[^" + number + "]";
      const auto marked =
          number.empty()
              ? lines.end()
              : std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                             lines.begin() + static_cast<std::ptrdiff_t>(foot),
                             [&](const PdfLine& line) { return line.text.find(mark) != std::string::npos; });
      if (!number.empty() && marked != lines.begin() + static_cast<std::ptrdiff_t>(foot)) {
        label = number;
        if (!labels.insert(label).second) label = "p" + std::to_string(lines[at].page + 1) + "-" + number;
        while (label != number && !labels.insert(label).second) label += "a";
        marked->text.replace(marked->text.find(mark), mark.size(), "[^=" + label + "]");
        std::string text = lines[at].text.substr(number.size());
        while (text.starts_with('.') || text.starts_with(')')) text.erase(0, 1);
        notes.push_back({label, collapse_white_space(text)});
      } else if (!label.empty()) {
        notes.back().text += " " + lines[at].text;
      } else {
        kept.push_back(lines[at]);
      }
    }
    kept.insert(kept.end(), lines.begin() + static_cast<std::ptrdiff_t>(begin),
                lines.begin() + static_cast<std::ptrdiff_t>(foot));
    begin = end;
  }
  lines = std::move(kept);
  for (PdfLine& line : lines) {
    for (std::size_t at = line.text.find("[^"); at != std::string::npos; at = line.text.find("[^", at + 1)) {
      if (line.text[at + 2] == '=') {
        line.text.erase(at + 2, 1);
        continue;
      }
      const std::size_t close = line.text.find(']', at);
      if (close == std::string::npos) break;
      line.text.erase(close, 1);
      line.text.erase(at, 2);
    }
  }
  return notes;
}

}  // namespace agreed
