#include "visualize/precedent_text.h"

#include <cstddef>
#include <string_view>

#include "text/display_width.h"
#include "text/printable.h"
#include "visualize/numbers.h"
#include "visualize/precedent_words.h"
#include "visualize/reading_words.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

constexpr std::size_t kIndent = 9;
// Of the sentence around a part so much is shown on either side.
constexpr std::size_t kAroundColumns = 48;

// The first or last words of a text, in at most so many columns.
std::string first_words(const std::string& text) {
  if (display_width(text) <= kAroundColumns) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find(' ', at + 1), text.size());
    if (display_width(text.substr(0, next)) > kAroundColumns) break;
    out = text.substr(0, next);
    at = next;
  }
  return out + " ...";
}

std::string last_words(const std::string& text) {
  if (display_width(text) <= kAroundColumns) return text;
  std::string out;
  for (std::size_t at = text.size(); at != std::string::npos && at > 0;) {
    const std::size_t space = text.rfind(' ', at - 1);
    if (space == std::string::npos || display_width(text.substr(space + 1)) > kAroundColumns) break;
    out = text.substr(space + 1);
    at = space;
  }
  return "... " + out;
}

class PrecedentWriter {
 public:
  PrecedentWriter(const PrecedentReport& report, const TextLayout& layout)
      : report_(report), layout_(layout) {}

  std::string write() {
    for (const PrecedentAnswer& answer : report_.answers) write_answer(answer);
    for (const Note& note : report_.notes) line("", "Note: " + one_line(note.message) + ".", 0);
    return std::move(out_);
  }

 private:
  void line(std::string_view prefix, const std::string& text, std::size_t indent) {
    append_wrapped(out_, prefix, text, indent, layout_.width);
  }

  void write_answer(const PrecedentAnswer& answer) {
    if (!out_.empty()) out_ += '\n';
    std::string head = answer.paragraph ? "p." + std::to_string(*answer.paragraph) + "  " : "";
    head += one_line(answer.text);
    if (const std::string whose = reading_words(answer.readings); !whose.empty()) head += " (" + whose + ")";
    line("", styled(Role::heading, head, layout_.coloring), 2);
    if (!answer.skipped.empty()) {
      line("  ", "Not searched: " + answer.skipped + ".", 2);
      return;
    }
    for (const PrecedentResult& result : answer.results) write_result(result);
    if (!answer.results.empty()) return;
    std::string nothing = "Nothing at " + whole_percent(report_.threshold) + " % or above in " +
                          counted(report_.texts, "text") + " (" + counted(report_.sentences, "sentence") +
                          ")";
    if (answer.nearest) {
      nothing += "; the closest found comes to " + whole_percent(*answer.nearest) + " % (--threshold " +
                 whole_percent(*answer.nearest) + ").";
    } else {
      nothing += report_.sentences == 0 ? "." : ": none of them shares a word with it that was looked for.";
    }
    line("  ", nothing, 2);
  }

  void write_result(const PrecedentResult& result) {
    out_ += '\n';
    const std::string score = whole_percent(result.score) + " %";
    std::string head(score.size() < 7 ? 7 - score.size() : 0, ' ');
    head += styled(result.score == 1000 ? Role::present : Role::changed, score, layout_.coloring) + "  ";
    line(head, places_words(result), kIndent);
    const std::string indent(kIndent, ' ');
    const std::string critical = critical_words(result);
    if (!critical.empty()) line(indent, styled(Role::omitted, "! " + critical, layout_.coloring), kIndent);
    line(indent, wording_of(result), kIndent);
    std::string parts = result.score == 1000 ? "the same words" : likeness_words(result.parts);
    if (!result.whole) parts += "; part of a sentence, set off by bars";
    if (result.context != 0) {
      parts += result.context == 1 ? "; a neighbour matches, too" : "; both neighbours match, too";
    }
    line(indent, styled(Role::faint, parts, layout_.coloring), kIndent);
  }

  [[nodiscard]] std::string wording_of(const PrecedentResult& result) const {
    std::string redline = redline_words(result, layout_.coloring);
    if (result.whole) return redline;
    const auto around = [&](const std::string& text) { return styled(Role::faint, text, layout_.coloring); };
    const std::string before = last_words(one_line(result.before));
    const std::string after = first_words(one_line(result.after));
    std::string out = before.empty() ? "" : around(before) + (before.ends_with(' ') ? "| " : " | ");
    out += redline;
    if (!after.empty()) out += (after.starts_with(' ') ? " |" : " | ") + around(after);
    return out;
  }

  const PrecedentReport& report_;
  const TextLayout& layout_;
  std::string out_;
};

}  // namespace

std::string precedent_text(const PrecedentReport& report, const TextLayout& layout) {
  return PrecedentWriter(report, layout).write();
}

}  // namespace agreed
