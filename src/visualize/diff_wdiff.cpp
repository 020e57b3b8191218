// Copies the later text and cuts the earlier words in. White space is printed with the word after it:
// that of the earlier text before deleted words, that of the later text everywhere else. Without inserted
// words it is the earlier text that is copied, as wdiff does.
#include "visualize/diff_wdiff.h"

#include <string_view>

#include "text/printable.h"

namespace agreed {
namespace {

constexpr std::string_view kSeparator =
    "\n======================================================================\n";

class WdiffWriter {
 public:
  WdiffWriter(const DiffReport& report, const WordScript& words, const WdiffOptions& options)
      : report_(report),
        words_(words),
        options_(options),
        deleted_(options.deleted == Shown::yes),
        inserted_(options.inserted == Shown::yes),
        common_(options.common == Shown::yes),
        of_earlier_(deleted_ && !inserted_),
        marked_(common_ || (deleted_ && inserted_)),
        earlier_at_(body_of(report.earlier).begin),
        later_at_(body_of(report.later).begin) {}

  std::string write() {
    if (deleted_ || inserted_ || common_) write_words();
    if (options_.statistics == Shown::yes) write_statistics();
    return std::move(out_);
  }

 private:
  void write_words() {
    if (!common_) out_ += kSeparator;
    for (std::size_t i = 0; i < words_.script.gaps.size(); ++i) {
      write_gap(words_.script.gaps[i]);
      if (i < words_.script.commons.size()) write_common(words_.script.commons[i]);
    }
    if (common_) write_end();
  }

  void write_gap(ItemCounts gap) {
    if (gap.empty()) return;
    if (gap.earlier != 0) {
      const ByteSpan span = take(words_.earlier, earlier_, gap.earlier);
      if (deleted_) write_marked(report_.earlier, earlier_at_, span, "[-", "-]", Role::omitted);
      earlier_at_ = span.end;
    }
    if (gap.later != 0) {
      const ByteSpan span = take(words_.later, later_, gap.later);
      if (inserted_) write_marked(report_.later, later_at_, span, "{+", "+}", Role::added);
      later_at_ = span.end;
    }
    if (!common_ || (!deleted_ && !inserted_)) out_ += kSeparator;
  }

  void write_common(ItemCounts common) {
    const std::uint32_t earlier_from = earlier_at_;
    const std::uint32_t later_from = later_at_;
    if (common.earlier != 0) earlier_at_ = take(words_.earlier, earlier_, common.earlier).end;
    if (common.later != 0) later_at_ = take(words_.later, later_, common.later).end;
    if (!common_) return;
    if (of_earlier_) {
      copy(report_.earlier, {earlier_from, earlier_at_});
    } else {
      copy(report_.later, {later_from, later_at_});
    }
  }

  void write_end() {
    if (of_earlier_) {
      copy(report_.earlier, {earlier_at_, body_of(report_.earlier).end});
    } else {
      copy(report_.later, {later_at_, body_of(report_.later).end});
    }
  }

  void write_marked(const DiffSide& side, std::uint32_t space_begin, ByteSpan span, std::string_view open,
                    std::string_view close, Role role) {
    copy(side, {space_begin, span.begin});
    if (!marked_) {
      copy(side, span);
      return;
    }
    std::string marked(open);
    marked += shown(side, span);
    marked += close;
    out_ += styled(role, marked, options_.coloring);
  }

  // From the first byte of the next `count` words to their last.
  static ByteSpan take(const std::vector<ByteSpan>& words, std::uint32_t& next, std::uint32_t count) {
    const ByteSpan span{words[next].begin, words[next + count - 1].end};
    next += count;
    return span;
  }

  [[nodiscard]] std::string shown(const DiffSide& side, ByteSpan span) const {
    const std::string_view bytes = side.text.source->slice(span);
    return options_.controls == ControlCharacters::raw ? std::string(bytes) : printable(bytes);
  }
  void copy(const DiffSide& side, ByteSpan span) { out_ += shown(side, span); }

  // --- statistics ------------------------------------------------------------------------------------

  void write_statistics() {
    write_counts(report_.earlier.path, count_words(words_, ScriptSide::earlier), "deleted");
    write_counts(report_.later.path, count_words(words_, ScriptSide::later), "inserted");
  }

  void write_counts(const std::string& path, const WordCounts& counts, std::string_view alone) {
    out_ += one_line(path) + ": " + std::to_string(counts.words) + (counts.words == 1 ? " word" : " words");
    if (counts.words != 0) {
      const auto share = [&](std::uint32_t part) {
        out_ += "  " + std::to_string(part) + ' ' + std::to_string(percent(part, counts.words)) + "% ";
      };
      share(counts.common);
      out_ += "common";
      share(counts.alone);
      out_ += alone;
      share(counts.changed);
      out_ += "changed";
    }
    out_ += '\n';
  }

  // Rounded to the nearest, halves to the even one, as printf() does.
  static std::uint64_t percent(std::uint64_t part, std::uint64_t whole) {
    const std::uint64_t floor = 100 * part / whole;
    const std::uint64_t twice_rest = 2 * (100 * part % whole);
    const bool up = twice_rest > whole || (twice_rest == whole && floor % 2 == 1);
    return floor + (up ? 1 : 0);
  }

  const DiffReport& report_;
  const WordScript& words_;
  const WdiffOptions& options_;
  bool deleted_;
  bool inserted_;
  bool common_;
  bool of_earlier_;  // common words are copied from the earlier text: only its words are shown
  bool marked_;
  std::uint32_t earlier_at_;  // bytes copied or passed over
  std::uint32_t later_at_;
  std::uint32_t earlier_ = 0;  // words taken
  std::uint32_t later_ = 0;
  std::string out_;
};

}  // namespace

std::string diff_wdiff(const DiffReport& report, const WordScript& words, const WdiffOptions& options) {
  return WdiffWriter(report, words, options).write();
}

}  // namespace agreed
