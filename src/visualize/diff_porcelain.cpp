// Lines decide what is shown, words how. Both scripts are walked once, side by side.
#include "visualize/diff_porcelain.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "analyze/line_script.h"
#include "text/printable.h"

namespace agreed {
namespace {

constexpr std::size_t kHeadingBytes = 80;  // git's bound

// As git writes a path: quoted, in octal, if it has anything but printable ASCII in it, or a quote or
// backslash.
std::string git_path(std::string_view prefix, std::string_view path) {
  while (path.starts_with('/')) path.remove_prefix(1);
  std::string plain(prefix);
  std::string quoted = '"' + plain;
  bool needs_quotes = false;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    plain += c;
    if (c == '"' || c == '\\') {
      needs_quotes = true;
      quoted += '\\';
      quoted += c;
    } else if (byte < 0x20 || byte >= 0x7F) {
      needs_quotes = true;
      quoted += '\\';
      quoted += static_cast<char>('0' + (byte >> 6));
      quoted += static_cast<char>('0' + ((byte >> 3) & 7));
      quoted += static_cast<char>('0' + (byte & 7));
    } else {
      quoted += c;
    }
  }
  return needs_quotes ? quoted + '"' : plain;
}

// After --- and +++ a tab ends a name with a blank in it.
std::string with_end(const std::string& path) {
  return path.starts_with('"') || path.find(' ') == std::string::npos ? path : path + '\t';
}

class PorcelainWriter {
 public:
  PorcelainWriter(const DiffReport& report, const WordScript& words, const PorcelainOptions& options)
      : report_(report), words_(words), options_(options), lines_(line_script(report, words)) {}

  std::string write() {
    const std::vector<LineHunk> hunks = line_hunks(lines_, options_.context);
    if (hunks.empty()) return {};
    const std::string earlier = git_path("a/", report_.earlier.path);
    const std::string later = git_path("b/", report_.later.path);
    out_ += "diff --git " + earlier + ' ' + later + "\n--- " + with_end(earlier) + "\n+++ " +
            with_end(later) + '\n';
    for (const LineHunk& hunk : hunks) write_hunk(hunk);
    return std::move(out_);
  }

 private:
  void write_hunk(const LineHunk& hunk) {
    write_header(hunk);
    ItemCounts at = hunk.begin;
    for (std::size_t common = hunk.first_common; common < hunk.first_gap; ++common) write_context(common, at);
    for (std::size_t gap = hunk.first_gap; gap <= hunk.last_gap; ++gap) {
      write_gap(lines_.script.gaps[gap], at);
      const bool shown = gap < hunk.last_gap || gap < hunk.end_common;
      if (shown) write_context(gap, at);
    }
    for (std::size_t common = hunk.last_gap + 1; common < hunk.end_common; ++common)
      write_context(common, at);
  }

  void write_header(const LineHunk& hunk) {
    const auto range = [](std::uint32_t number, std::uint32_t begin, std::uint32_t count) {
      std::string text = std::to_string(count == 0 ? number + begin - 1 : number + begin);
      if (count != 1) text += ',' + std::to_string(count);
      return text;
    };
    out_ += "@@ -" + range(lines_.earlier_number, hunk.begin.earlier, hunk.lines.earlier) + " +" +
            range(lines_.later_number, hunk.begin.later, hunk.lines.later) + " @@";
    if (const auto line = heading_line(report_, lines_, hunk.begin.earlier)) {
      std::string_view heading = slice(report_.earlier, lines_.earlier[*line]);
      std::size_t size = std::min(heading.size(), kHeadingBytes);
      while (size < heading.size() && size > 0 &&
             (static_cast<unsigned char>(heading[size]) & 0xC0U) == 0x80U) {
        --size;  // git may cut a character here
      }
      while (size > 0 &&
             (heading[size - 1] == ' ' || heading[size - 1] == '\t' || heading[size - 1] == '\r')) {
        --size;
      }
      out_ += ' ';
      out_ += shown(heading.substr(0, size));
    }
    out_ += '\n';
  }

  void write_context(std::size_t common, ItemCounts& at) {
    const ItemCounts count = lines_.script.commons[common];
    for (std::uint32_t i = 0; i < count.later; ++i) {
      out_ += ' ';
      out_ += shown(slice(report_.later, lines_.later[at.later + i]));
      out_ += "\n~\n";
    }
    at.earlier += count.earlier;
    at.later += count.later;
  }

  void write_gap(ItemCounts count, ItemCounts& at) {
    if (count.empty()) return;
    const ByteSpan earlier = bytes_of(lines_.earlier, at.earlier, count.earlier);
    const ByteSpan later = bytes_of(lines_.later, at.later, count.later);
    at.earlier += count.earlier;
    at.later += count.later;
    if (count.later == 0) {  // all is gone: as it stands, white space and all
      write_text('-', report_.earlier, earlier);
      out_ += "~\n";
      return;
    }
    write_words(count.earlier == 0 ? ByteSpan{} : earlier, later);
  }

  // The later text, with the earlier words cut in. White space counts as carried over.
  void write_words(ByteSpan earlier, ByteSpan later) {
    skip_words(earlier.begin, later.begin);
    std::uint32_t shown_to = later.begin;
    std::uint32_t word_end = later.begin;  // of the last later word
    while (gap_ < words_.script.gaps.size() && (earlier_before(earlier.end) || later_before(later.end))) {
      const ItemCounts gap = words_.script.gaps[gap_];
      if (!gap.empty()) {
        const ByteSpan gone = span_of(words_.earlier, earlier_, gap.earlier);
        const ByteSpan added = span_of(words_.later, later_, gap.later);
        const std::uint32_t from = gap.later != 0 ? added.begin : word_end;
        write_text(' ', report_.later, {shown_to, from});
        shown_to = from;
        if (gap.earlier != 0) write_text('-', report_.earlier, gone);
        if (gap.later != 0) {
          write_text('+', report_.later, added);
          shown_to = added.end;
          word_end = added.end;
        }
      }
      step();
      if (later_ > 0 && words_.later[later_ - 1].begin >= later.begin &&
          words_.later[later_ - 1].end <= later.end) {
        word_end = words_.later[later_ - 1].end;
      }
    }
    write_text(' ', report_.later, {shown_to, later.end});
    out_ += "~\n";  // of the last line
  }

  // --- the walk over the words ---------------------------------------------------------------------

  [[nodiscard]] bool earlier_before(std::uint32_t byte) const {
    return earlier_ < words_.earlier.size() && words_.earlier[earlier_].begin < byte;
  }
  [[nodiscard]] bool later_before(std::uint32_t byte) const {
    return later_ < words_.later.size() && words_.later[later_].begin < byte;
  }

  // Past a gap and the common after it.
  void step() {
    earlier_ += words_.script.gaps[gap_].earlier;
    later_ += words_.script.gaps[gap_].later;
    if (gap_ < words_.script.commons.size()) {
      earlier_ += words_.script.commons[gap_].earlier;
      later_ += words_.script.commons[gap_].later;
    }
    ++gap_;
  }
  void skip_words(std::uint32_t earlier, std::uint32_t later) {
    while (gap_ < words_.script.gaps.size() && (earlier_before(earlier) || later_before(later))) step();
  }

  static ByteSpan span_of(const std::vector<ByteSpan>& words, std::uint32_t first, std::uint32_t count) {
    return count == 0 ? ByteSpan{} : ByteSpan{words[first].begin, words[first + count - 1].end};
  }
  static ByteSpan bytes_of(const std::vector<ByteSpan>& lines, std::uint32_t first, std::uint32_t count) {
    return count == 0 ? ByteSpan{} : ByteSpan{lines[first].begin, lines[first + count - 1].end};
  }

  // --- bytes ---------------------------------------------------------------------------------------

  static std::string_view slice(const DiffSide& side, ByteSpan span) { return side.text.source->slice(span); }
  [[nodiscard]] std::string shown(std::string_view bytes) const {
    return options_.controls == ControlCharacters::raw ? std::string(bytes) : printable(bytes);
  }

  void write_text(char sign, const DiffSide& side, ByteSpan span) {
    std::string_view bytes = slice(side, span);
    while (!bytes.empty()) {
      const std::size_t end = std::min(bytes.find('\n'), bytes.size());
      if (end != 0) {
        out_ += sign;
        out_ += shown(bytes.substr(0, end));
        out_ += '\n';
      }
      if (end == bytes.size()) return;
      out_ += "~\n";
      bytes.remove_prefix(end + 1);
    }
  }

  const DiffReport& report_;
  const WordScript& words_;
  const PorcelainOptions& options_;
  LineScript lines_;
  std::size_t gap_ = 0;  // of the word script
  std::uint32_t earlier_ = 0;
  std::uint32_t later_ = 0;
  std::string out_;
};

}  // namespace

std::string diff_porcelain(const DiffReport& report, const WordScript& words,
                           const PorcelainOptions& options) {
  return PorcelainWriter(report, words, options).write();
}

}  // namespace agreed
