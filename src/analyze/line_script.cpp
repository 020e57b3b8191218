// Walks the word script and closes a group of lines wherever both sides are at the end of a line.
#include "analyze/line_script.h"

#include <algorithm>

namespace agreed {
namespace {

class SideLines {
 public:
  SideLines(const DiffSide& side, const std::vector<ByteSpan>& words) : source_(*side.text.source) {
    const ByteSpan body = body_of(side);
    const std::string_view bytes = source_.bytes();
    for (std::uint32_t i = body.begin; i < body.end;) {
      const std::size_t found = bytes.find('\n', i);
      const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(found, body.end));
      lines_.push_back({i, end});
      i = end + 1;
    }
    std::uint32_t line = 0;
    for (const ByteSpan& word : words) {
      while (lines_[line].end <= word.begin) ++line;
      line_of_.push_back(line);
    }
  }

  // Whether no line goes on over the place before this word.
  [[nodiscard]] bool boundary(std::uint32_t word) const {
    return word == 0 || word == line_of_.size() || line_of_[word - 1] != line_of_[word];
  }
  [[nodiscard]] std::uint32_t line_of(std::uint32_t word) const { return line_of_[word]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(lines_.size()); }
  [[nodiscard]] std::string_view bytes(std::uint32_t line) const { return source_.slice(lines_[line]); }
  [[nodiscard]] bool blank(std::uint32_t line) const {
    return bytes(line).find_first_not_of(" \t\v\f\r") == std::string_view::npos;
  }
  std::vector<ByteSpan> take() { return std::move(lines_); }

 private:
  const SourceText& source_;
  std::vector<ByteSpan> lines_;
  std::vector<std::uint32_t> line_of_;  // by word
};

class LineScriptBuilder {
 public:
  LineScriptBuilder(const DiffReport& report, const WordScript& words)
      : words_(words), earlier_(report.earlier, words.earlier), later_(report.later, words.later) {}

  LineScript build() {
    for (std::size_t i = 0; i < words_.script.gaps.size(); ++i) {
      if (!words_.script.gaps[i].empty()) add(words_.script.gaps[i], true);
      if (i < words_.script.commons.size()) add(words_.script.commons[i], false);
    }
    close_group();
    close_region({earlier_.size(), later_.size()});
    // Lines with words stay where their words are; blank ones settle as git would have them.
    settle_edges(script_, [this](ScriptSide side, std::uint32_t a, std::uint32_t b) {
      const SideLines& lines = side == ScriptSide::earlier ? earlier_ : later_;
      return lines.blank(a) && lines.blank(b);
    });
    return {earlier_.take(), later_.take(), 1, 1, std::move(script_)};
  }

 private:
  void add(ItemCounts words, bool changed) {
    if (earlier_.boundary(word_.earlier) && later_.boundary(word_.later)) close_group();
    changed_ = changed_ || changed;
    word_.earlier += words.earlier;
    word_.later += words.later;
  }

  // The words since the last boundary fill whole lines of both sides.
  void close_group() {
    const bool none = word_ == group_;
    if (!none && !changed_) {
      const ItemCounts first{line_after(earlier_, group_.earlier, word_.earlier),
                             line_after(later_, group_.later, word_.later)};
      close_region(first);
      const ItemCounts end{line_end(earlier_, group_.earlier, word_.earlier, first.earlier),
                           line_end(later_, group_.later, word_.later, first.later)};
      script_.add_common({end.earlier - first.earlier, end.later - first.later});
      line_ = end;
    }
    region_changed_ = region_changed_ || changed_;
    changed_ = false;
    group_ = word_;
  }

  // The first line of words [begin, end); the current one if there are none.
  [[nodiscard]] std::uint32_t line_after(const SideLines& lines, std::uint32_t begin,
                                         std::uint32_t end) const {
    if (begin != end) return lines.line_of(begin);
    return &lines == &earlier_ ? line_.earlier : line_.later;
  }
  static std::uint32_t line_end(const SideLines& lines, std::uint32_t begin, std::uint32_t end,
                                std::uint32_t first) {
    return begin != end ? lines.line_of(end - 1) + 1 : first;
  }

  // Lines between two common groups: changed ones with blank lines around them, or blank ones alone.
  void close_region(ItemCounts to) {
    ItemCounts rest{to.earlier - line_.earlier, to.later - line_.later};
    const std::uint32_t front = std::min(blanks_from(earlier_, line_.earlier, to.earlier),
                                         blanks_from(later_, line_.later, to.later));
    for (std::uint32_t i = 0; i < front; ++i) script_.add_common({1, 1});
    rest.earlier -= front;
    rest.later -= front;
    const std::uint32_t back =
        std::min({blanks_to(earlier_, to.earlier - rest.earlier, to.earlier),
                  blanks_to(later_, to.later - rest.later, to.later), rest.earlier, rest.later});
    rest.earlier -= back;
    rest.later -= back;
    if (region_changed_) {
      script_.add_gap(rest);
    } else if (!rest.empty()) {
      script_.add_common(rest);
    }
    for (std::uint32_t i = 0; i < back; ++i) script_.add_common({1, 1});
    line_ = to;
    region_changed_ = false;
  }

  static std::uint32_t blanks_from(const SideLines& lines, std::uint32_t begin, std::uint32_t end) {
    std::uint32_t i = begin;
    while (i < end && lines.blank(i)) ++i;
    return i - begin;
  }
  static std::uint32_t blanks_to(const SideLines& lines, std::uint32_t begin, std::uint32_t end) {
    std::uint32_t i = end;
    while (i > begin && lines.blank(i - 1)) --i;
    return end - i;
  }

  const WordScript& words_;
  SideLines earlier_;
  SideLines later_;
  EditScript script_;
  ItemCounts word_;   // words walked
  ItemCounts group_;  // words before the open group
  ItemCounts line_;   // lines poured
  bool changed_ = false;
  bool region_changed_ = false;
};

// Grows hunks over the commons around a gap.
class HunkBuilder {
 public:
  HunkBuilder(const EditScript& script, std::uint32_t context) : script_(script), context_(context) {
    ItemCounts at;
    for (std::size_t i = 0; i < script.gaps.size(); ++i) {
      gap_begin_.push_back(at);
      at = sum(at, script.gaps[i]);
      if (i < script.commons.size()) at = sum(at, script.commons[i]);
    }
  }

  std::vector<LineHunk> build() {
    for (std::size_t i = 0; i < script_.gaps.size(); ++i) {
      if (!script_.gaps[i].empty()) add(i);
    }
    for (LineHunk& hunk : hunks_) {
      hunk.begin = begin_of(hunk.first_common, hunk.first_gap);
      const ItemCounts end =
          hunk.end_common > hunk.last_gap
              ? sum(common_begin(hunk.end_common - 1), script_.commons[hunk.end_common - 1])
              : sum(gap_begin_[hunk.last_gap], script_.gaps[hunk.last_gap]);
      hunk.lines = {end.earlier - hunk.begin.earlier, end.later - hunk.begin.later};
    }
    return std::move(hunks_);
  }

 private:
  static ItemCounts sum(ItemCounts a, ItemCounts b) { return {a.earlier + b.earlier, a.later + b.later}; }
  [[nodiscard]] ItemCounts common_begin(std::size_t i) const { return sum(gap_begin_[i], script_.gaps[i]); }
  [[nodiscard]] ItemCounts begin_of(std::size_t first_common, std::size_t first_gap) const {
    return first_common < first_gap ? common_begin(first_common) : gap_begin_[first_gap];
  }

  void add(std::size_t gap) {
    LineHunk hunk{gap, gap, gap, gap, {}, {}};
    for (std::uint32_t lines = 0; hunk.first_common > 0 && lines < context_;) {
      lines += script_.commons[--hunk.first_common].later;
    }
    for (std::uint32_t lines = 0; hunk.end_common < script_.commons.size() && lines < context_;) {
      lines += script_.commons[hunk.end_common++].later;
    }
    if (!hunks_.empty() && hunks_.back().end_common >= hunk.first_common) {
      hunks_.back().last_gap = gap;
      hunks_.back().end_common = hunk.end_common;
    } else {
      hunks_.push_back(hunk);
    }
  }

  const EditScript& script_;
  std::uint32_t context_;
  std::vector<ItemCounts> gap_begin_;  // lines before each gap
  std::vector<LineHunk> hunks_;
};

}  // namespace

LineScript line_script(const DiffReport& report, const WordScript& words) {
  LineScript lines = LineScriptBuilder(report, words).build();
  const auto first_number = [](const DiffSide& side) {
    return static_cast<std::uint32_t>(side.text.source->position(body_of(side).begin).line);
  };
  lines.earlier_number = first_number(report.earlier);
  lines.later_number = first_number(report.later);
  return lines;
}

std::vector<LineHunk> line_hunks(const LineScript& lines, std::uint32_t context) {
  return HunkBuilder(lines.script, context).build();
}

std::optional<std::uint32_t> heading_line(const DiffReport& report, const LineScript& lines,
                                          std::uint32_t before) {
  for (std::uint32_t i = before; i > 0; --i) {
    const std::string_view line = report.earlier.text.source->slice(lines.earlier[i - 1]);
    if (line.empty()) continue;
    const char c = line.front();
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '$') return i - 1;
  }
  return std::nullopt;
}

}  // namespace agreed
