// Plain strings made from the report's facts; no escaping, no colour.
#include "visualize/diff_words.h"

#include <vector>

#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"
#include "visualize/numbers.h"
#include "visualize/shift_words.h"

namespace agreed {
namespace {

// Of a footnote its mark; empty if there is none.
std::string number_of(const DiffSide& side, std::uint32_t paragraph) {
  const Paragraph& asked = side.text.paragraphs[paragraph];
  if (asked.kind == ParagraphKind::footnote) return std::string(side.text.source->slice(asked.label));
  const std::optional<std::uint32_t> number = cited_paragraph(side.text, paragraph, side.held);
  return number ? std::to_string(*number) : std::string{};
}

std::string quoted_places(const DiffSide& side, const std::vector<TermUse>& uses) {
  const NormalizedText& text = side.text;
  constexpr std::size_t kShown = 3;
  std::string out;
  for (std::size_t i = 0; i < uses.size() && i < kShown; ++i) {
    if (i != 0) out += ", ";
    out += '"' + wording(text, uses[i].phrase) + "\"";
    const std::string number = number_of(side, uses[i].occurrence.paragraph);
    if (!number.empty()) out += " p." + number;
  }
  if (uses.size() > kShown) out += " and " + std::to_string(uses.size() - kShown) + " more";
  return out;
}

struct ClassNoun {
  ChangeClass change_class;
  const char* noun;
};
constexpr ClassNoun kNouns[] = {
    {ChangeClass::rewording, "rewording"},
    {ChangeClass::addition, "addition"},
    {ChangeClass::omission, "omission"},
    {ChangeClass::move, "move"},
    {ChangeClass::rotation, "rotation"},
    {ChangeClass::editorial, "editorial change"},
    {ChangeClass::renumbering, "renumbered paragraph"},
    {ChangeClass::paragraph_split, "paragraph split"},
    {ChangeClass::paragraph_merge, "paragraph merge"},
};

// Of DiffBlocks or RowBlocks [begin, end).
template <typename Blocks>
std::string folded(const DiffReport& report, const Blocks& blocks, std::size_t begin, std::size_t end) {
  std::string out = counted(end - begin, "paragraph") + " unchanged";
  const auto* first = &blocks[begin];
  const auto* last = first;
  bool any = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (!blocks[i].renumbered) continue;
    if (!any) first = &blocks[i];
    last = &blocks[i];
    any = true;
  }
  if (!any) return out;
  const auto numbers = [&](const DiffSide& side, std::uint32_t a, std::uint32_t b) {
    return number_of(side, a) + (a == b ? "" : "-" + number_of(side, b));
  };
  return out + ", renumbered from " +
         numbers(report.earlier, *first->earlier_paragraph, *last->earlier_paragraph) + " to " +
         numbers(report.later, *first->later_paragraph, *last->later_paragraph);
}

}  // namespace

std::string side_title(const DiffSide& side) {
  return side.date ? side.id + " (" + side.date->to_string() + ")" : side.id;
}

std::string block_label(const DiffReport& report, const DiffBlock& block) {
  if (block.later_paragraph) return number_of(report.later, *block.later_paragraph);
  const std::string number = number_of(report.earlier, *block.earlier_paragraph);
  return number.empty() ? "(-)" : "(" + number + ")";
}

std::string change_tag(const DiffReport& report, const Change& change) {
  if (!change.earlier || !change.later) return {};
  const std::string was = number_of(report.earlier, change.earlier->paragraph);
  if (change.kind == ChangeKind::moved) return "{moved from " + was + "}";
  if (change.classes.contains(ChangeClass::paragraph_split)) return "{split from " + was + "}";
  if (change.classes.contains(ChangeClass::paragraph_merge)) return "{joined from " + was + "}";
  if (change.classes.contains(ChangeClass::renumbering)) return "{was " + was + "}";
  return {};
}

std::string row_block_label(const DiffReport& report, const RowBlock& block) {
  return block_label(report, DiffBlock{{}, block.earlier_paragraph, block.later_paragraph});
}

std::string row_note(const DiffReport& report, const DiffRow& row) {
  const Change& change = report.changes[row.change];
  if (row.part == RowPart::moved_away) {
    const std::string number = number_of(report.later, change.later->paragraph);
    return number.empty() ? "moved" : "moved to " + number;
  }
  const std::string tag = change_tag(report, change);
  return tag.empty() ? tag : tag.substr(1, tag.size() - 2);
}

std::string term_sentence(const DiffReport& report, const TermChange& term) {
  std::string before = quoted_places(report.earlier, term.earlier);
  std::string after = quoted_places(report.later, term.later);
  switch (term.kind) {
    case TermChangeKind::appeared:
    case TermChangeKind::returned:
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
  for (const Shift& shift : term.shifts) {
    shifts += shifts.empty() ? "" : ", ";
    shifts += shift_words(shift);
  }
  return shifts + ": " + before + " -> " + after;
}

std::string commitment_sentence(const DiffReport& report, const CommitmentChange& commitment) {
  const Change& change = report.changes[commitment.change];
  const StepUse& step = commitment.later ? *commitment.later : *commitment.earlier;
  const std::string was = number_of(report.earlier, change.earlier->paragraph);
  const std::string is = number_of(report.later, change.later->paragraph);
  const std::string place = was.empty() || is.empty() ? "" : "p." + (was == is ? is : was + " -> p." + is);
  return step_words(commitment) + " (" + step.commitment.ladder + ")" + (place.empty() ? "" : " " + place);
}

std::string statistics_sentence(const DiffReport& report) {
  const DiffStatistics& s = report.statistics;
  std::string out = grouped(s.earlier_words) + " and " + grouped(s.later_words) +
                    " words: " + grouped(s.common_words) + " carried over";
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

std::string fold_sentence(const DiffReport& report, std::size_t begin, std::size_t end) {
  return folded(report, report.blocks, begin, end);
}

std::string fold_sentence(const DiffReport& report, const std::vector<RowBlock>& blocks, std::size_t begin,
                          std::size_t end) {
  return folded(report, blocks, begin, end);
}

}  // namespace agreed
