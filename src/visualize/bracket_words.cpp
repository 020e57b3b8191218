#include "visualize/bracket_words.h"

#include <fmt/format.h>

#include "visualize/numbers.h"

namespace agreed {
namespace {

std::string quoted(const std::string& text) {
  return text.empty() ? "nothing" : "\"" + text + "\"";
}

std::string labelled(const BracketOption& option, const std::string& text) {
  return (option.label.empty() ? "" : option.label + ": ") + text;
}

void append(std::string& out, const std::string& part) {
  if (!part.empty()) out += (out.empty() ? "" : "; ") + part;
}

std::string open_option(const BracketOption& option) {
  switch (option.move) {
    case BracketMove::kept:
      return labelled(option, quoted(option.later));
    case BracketMove::reworded:
      return labelled(option, quoted(option.earlier) + " -> " + quoted(option.later));
    case BracketMove::withdrawn:
      return labelled(option, quoted(option.earlier) + " withdrawn");
    case BracketMove::proposed:
      break;
  }
  return labelled(option, "new: " + quoted(option.later));
}

// "the words of Castria and Norland"; of alternatives that nobody signed, nothing.
std::string owners(const BracketFate& fate) {
  std::string names;
  for (const BracketOption& option : fate.options) {
    if (option.taken && !option.label.empty()) names += (names.empty() ? "" : " and ") + option.label;
  }
  return names.empty() ? "" : "the words of " + names;
}

}  // namespace

std::string bracket_count_sentence(const BracketRounds& rounds) {
  std::string counts;
  for (std::size_t i = 0; i < kBracketOutcomes; ++i) {
    BracketFate fate;
    fate.outcome = static_cast<BracketOutcome>(i);
    if (rounds.by_outcome[i] == 0) continue;
    counts += fmt::format("{}{} {}", counts.empty() ? ": " : ", ", grouped(rounds.by_outcome[i]),
                          bracket_outcome_words(fate));
  }
  return fmt::format("{} earlier, {} later{}", grouped(rounds.earlier), grouped(rounds.later), counts);
}

std::string bracket_outcome_words(const BracketFate& fate) {
  std::string words(name_of(fate.outcome));
  for (char& c : words) c = c == '-' ? ' ' : c;
  return words;
}

std::string bracket_sentence(const BracketFate& fate) {
  const std::optional<std::uint32_t> paragraph =
      fate.later_paragraph ? fate.later_paragraph : fate.earlier_paragraph;
  std::string said;
  if (fate.outcome == BracketOutcome::opened) {
    append(said, fate.wording.empty() ? "nothing stood there" : quoted(fate.wording) + " stood there");
  } else if (!fate.wording.empty()) {
    append(said, quoted(fate.wording));
  }
  if (const std::string whose = owners(fate); !whose.empty()) said += (said.empty() ? "" : ", ") + whose;
  for (std::size_t i = 0; i < fate.options.size(); ++i) {
    const BracketOption& option = fate.options[i];
    if (option.taken) continue;
    if (fate.outcome == BracketOutcome::open) {
      append(said, open_option(option));
      continue;
    }
    std::string one =
        labelled(option, quoted(fate.outcome == BracketOutcome::opened ? option.later : option.earlier));
    if (fate.nearest == i && fate.outcome == BracketOutcome::other_words)
      one += fmt::format(" (nearest, {} % alike)", (fate.likeness + 5) / 10);
    append(said, one);
  }
  if (fate.unchanged) append(said, "as before");
  return (paragraph ? fmt::format("p.{} ", *paragraph) : "") + said;
}

}  // namespace agreed
