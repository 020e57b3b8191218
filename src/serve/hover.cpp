#include "serve/hover.h"

#include <string_view>
#include <utility>

#include "text/printable.h"
#include "visualize/finding_words.h"
#include "visualize/markdown_text.h"
#include "visualize/precedent_words.h"
#include "visualize/trace_summary.h"

namespace agreed {
namespace {

constexpr std::size_t kLatestShown = 3;

// Paragraphs of text from outside, each escaped for its form.
class HoverText {
 public:
  explicit HoverText(HoverForm form) : form_(form) {}

  [[nodiscard]] std::string plain(std::string_view text) const {
    return form_ == HoverForm::markdown ? escape_markdown(text) : one_line(text);
  }
  [[nodiscard]] std::string strong(std::string_view text) const {
    return form_ == HoverForm::markdown ? "**" + plain(text) + "**" : plain(text);
  }
  void paragraph(const std::string& text) { text_ += (text_.empty() ? "" : "\n\n") + text; }
  // Items follow each other without a blank line.
  void item(const std::string& text) {
    text_ += (in_list_ ? "\n- " : "\n\n- ") + text;
    in_list_ = true;
  }
  void end_list() { in_list_ = false; }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  HoverForm form_;
  bool in_list_ = false;
  std::string text_;
};

// "scm-57 (2025-11-14) p.2: ... before term after ..."
std::string item_of(const HistoryRow& row, const Attestation& place, const HoverText& text) {
  std::string out = dated(row.statement->label, row.statement->date);
  if (place.paragraph) out += " p." + std::to_string(*place.paragraph);
  return text.plain(out + ": ") + text.plain(place.before) + text.strong(place.text) +
         text.plain(place.after);
}

void append_history(const TermHistory& history, HoverText& text) {
  text.paragraph(text.strong(history.series) + ": " + text.plain(trace_summary(history)));
  std::size_t shown = 0;
  for (auto row = history.rows.rbegin(); row != history.rows.rend() && shown < kLatestShown; ++row) {
    if (row->occurrences().empty()) continue;
    text.item(item_of(*row, row->occurrences().front(), text));
    ++shown;
  }
  text.end_list();
}

std::string sense_of(const TermAt& term) {
  if (term.sense_kind == SenseKind::resolved) return " (sense: " + term.sense + ")";
  if (term.sense_kind == SenseKind::false_friend) return " (false friend: " + term.sense + ")";
  if (term.sense_kind == SenseKind::unresolved) return " (sense: unresolved)";
  return "";
}

}  // namespace

std::string term_hover(const TermAt& term, const std::vector<const TermHistory*>& histories, HoverForm form) {
  HoverText text(form);
  const std::string& definition = term.of_concept->definition;
  text.paragraph(text.strong(term.of_concept->id) + text.plain(sense_of(term)) +
                 (definition.empty() ? "" : ": " + text.plain(definition)));
  for (const TermHistory* history : histories) append_history(*history, text);
  if (histories.empty()) text.paragraph(text.plain("No statement that is held is known to have it."));
  return text.take();
}

std::string precedent_hover(const PrecedentAnswer& answer, HoverForm form) {
  HoverText text(form);
  if (!answer.skipped.empty()) return {};
  if (answer.results.empty()) {
    text.paragraph(text.plain(
        "No agreed wording is close to this sentence" +
        (answer.nearest ? ": the nearest is " + whole_percent(*answer.nearest) + " % alike" : std::string()) +
        "."));
    return text.take();
  }
  const PrecedentResult& best = answer.results.front();
  text.paragraph(text.strong(whole_percent(best.score) + " % as agreed") +
                 text.plain(" in " + places_words(best)));
  text.paragraph(text.plain(redline_words(best, Coloring::off)));
  if (!best.critical.empty()) text.paragraph(text.plain("Changed: " + critical_words(best)));
  return text.take();
}

}  // namespace agreed
