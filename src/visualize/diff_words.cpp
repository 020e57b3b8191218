// Plain strings made from the report's facts; no escaping, no colour.
#include "visualize/diff_words.h"

#include <vector>

#include "normalize/wording.h"
#include "visualize/numbers.h"

namespace agreed {
namespace {

std::string number_of(const NormalizedText& text, std::uint32_t paragraph) {
  return std::to_string(cited_number(text, paragraph));
}

std::string quoted_places(const NormalizedText& text, const std::vector<Occurrence>& occurrences) {
  constexpr std::size_t kShown = 3;
  std::string out;
  for (std::size_t i = 0; i < occurrences.size() && i < kShown; ++i) {
    if (i != 0) out += ", ";
    out += '"' + wording(text, occurrences[i].tokens) + "\" p." + number_of(text, occurrences[i].paragraph);
  }
  if (occurrences.size() > kShown) out += " and " + std::to_string(occurrences.size() - kShown) + " more";
  return out;
}

struct ClassNoun {
  ChangeClass change_class;
  const char* noun;
};
constexpr ClassNoun kNouns[] = {
    {ChangeClass::rewording, "rewording"},       {ChangeClass::addition, "addition"},
    {ChangeClass::omission, "omission"},         {ChangeClass::move, "move"},
    {ChangeClass::rotation, "rotation"},         {ChangeClass::editorial, "editorial change"},
    {ChangeClass::renumbering, "renumbered paragraph"}, {ChangeClass::paragraph_split, "paragraph split"},
    {ChangeClass::paragraph_merge, "paragraph merge"},
};

}  // namespace

std::string side_title(const DiffSide& side) {
  return side.date ? side.id + " (" + side.date->to_string() + ")" : side.id;
}

std::string block_label(const DiffReport& report, const DiffBlock& block) {
  if (block.later_paragraph) return number_of(report.later.text, *block.later_paragraph);
  return "(" + number_of(report.earlier.text, *block.earlier_paragraph) + ")";
}

std::string change_tag(const DiffReport& report, const Change& change) {
  if (!change.earlier || !change.later) return {};
  const std::string was = number_of(report.earlier.text, change.earlier->paragraph);
  if (change.kind == ChangeKind::moved) return "{moved from " + was + "}";
  if (change.classes.contains(ChangeClass::paragraph_split)) return "{split from " + was + "}";
  if (change.classes.contains(ChangeClass::paragraph_merge)) return "{joined from " + was + "}";
  if (change.classes.contains(ChangeClass::renumbering)) return "{was " + was + "}";
  return {};
}

std::string term_sentence(const DiffReport& report, const TermChange& term) {
  const std::string before = quoted_places(report.earlier.text, term.earlier);
  const std::string after = quoted_places(report.later.text, term.later);
  switch (term.kind) {
    case TermChangeKind::appeared:
      return after;
    case TermChangeKind::dropped:
      return before;
    case TermChangeKind::unknown:
      return term.earlier.empty() ? after + " (the earlier text is not held in full)"
                                  : before + " (the later text is not held in full)";
    case TermChangeKind::shifted:
    case TermChangeKind::kept:
      break;
  }
  std::string shifts;
  for (const std::string_view shift : term.shifts) {
    shifts += shifts.empty() ? "" : ", ";
    shifts += shift;
  }
  return shifts + ": " + before + " -> " + after;
}

std::string statistics_sentence(const DiffReport& report) {
  const DiffStatistics& s = report.statistics;
  std::string out = grouped(s.earlier_words) + " and " + grouped(s.later_words) + " words: " +
                    grouped(s.common_words) + " carried over";
  if (s.moved_words != 0) out += ", " + grouped(s.moved_words) + " of them moved";
  out += "; " + grouped(s.omitted_words) + " gone, " + grouped(s.added_words) + " new.";
  std::string by_class;
  for (const ClassNoun& c : kNouns) {
    const std::uint32_t count = s.by_class[static_cast<std::size_t>(c.change_class)];
    if (count == 0) continue;
    by_class += by_class.empty() ? "" : ", ";
    by_class += counted(count, c.noun);
  }
  if (report.same_wording && by_class.empty()) return out + " Same wording.";
  if (report.same_wording) return out + " Same wording: " + by_class + ".";
  return out + " " + counted(s.hunks, "hunk") + ": " + by_class + ".";
}

std::string counted_paragraphs(std::size_t count) { return counted(count, "paragraph"); }

}  // namespace agreed
