// Plain strings made from the report's facts; no escaping, no colour.
#include "visualize/collation_words.h"

#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"
#include "visualize/numbers.h"

namespace agreed {

std::string group_letter(std::uint32_t group) {
  std::string letters(1, static_cast<char>('a' + group % 26));
  while (group >= 26) {
    group = group / 26 - 1;
    letters.insert(0, 1, static_cast<char>('a' + group % 26));
  }
  return letters;
}

std::string sigla_of(const Collation& collation, std::span<const std::uint32_t> witnesses) {
  std::string out;
  for (std::size_t i = 0; i < witnesses.size();) {
    std::size_t last = i;
    while (last + 1 < witnesses.size() && witnesses[last + 1] == witnesses[last] + 1) ++last;
    if (last == i + 1) last = i;
    if (!out.empty()) out += ", ";
    out += collation.witnesses[witnesses[i]].siglum;
    if (last != i) out += " .. " + collation.witnesses[witnesses[last]].siglum;
    i = last + 1;
  }
  return out;
}

std::string reading_text(const WitnessReading& reading) {
  switch (reading.state) {
    case ReadingState::reading:
      return wording(reading.text, {0, static_cast<std::uint32_t>(reading.text.tokens.size())});
    case ReadingState::gap:
      return "(gap)";
    case ReadingState::not_held:
      break;
  }
  return "(not held)";
}

std::string class_names(ChangeClasses classes) {
  std::string out;
  for (std::size_t i = 0; i < kChangeClassCount; ++i) {
    const auto c = static_cast<ChangeClass>(i);
    if (!classes.contains(c)) continue;
    if (!out.empty()) out += ", ";
    out += name_of(c);
  }
  return out;
}

std::optional<std::uint32_t> reading_paragraph(const Witness& witness, const WitnessReading& reading) {
  return cited_paragraph(witness.text, witness.text.sentences[reading.sentences.front()].paragraph,
                         witness.held);
}

std::string collation_sentence(const Collation& collation) {
  const CollationStatistics& s = collation.statistics;
  std::string out = counted(s.rows, "row") + ": ";
  if (s.alike == s.rows) return out + "the same wording in all texts.";
  out += grouped(s.alike) + " alike in all texts, " + grouped(s.rows - s.alike) + " not";
  std::string by_class;
  for (std::size_t i = 0; i < kChangeClassCount; ++i) {
    if (s.by_class[i] == 0) continue;
    by_class += (by_class.empty() ? "" : ", ") + grouped(s.by_class[i]) + " with ";
    by_class += name_of(static_cast<ChangeClass>(i));
  }
  if (!by_class.empty()) out += " (" + by_class + ")";
  if (s.with_gaps != 0) out += "; " + grouped(s.with_gaps) + " with a gap";
  if (s.unknown != 0) out += "; " + grouped(s.unknown) + " not held in every text";
  return out + ".";
}

}  // namespace agreed
