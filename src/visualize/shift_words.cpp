// One line for each kind of shift.
#include "visualize/shift_words.h"

namespace agreed {
namespace {

std::string or_none(const std::string& text) {
  return text.empty() ? "none" : text;
}

std::string words_of(const Commitment& one) {
  return (one.negated ? "not " : "") + one.step;
}

}  // namespace

std::string shift_words(const Shift& shift) {
  const std::string change = or_none(shift.from) + " -> " + or_none(shift.to);
  switch (shift.what) {
    case TermShift::form:
      return "form";
    case TermShift::neighbours:
      return "newly beside " + shift.to;
    case TermShift::commitment:
      return (shift.direction == ShiftDirection::none ? "commitment"
                                                      : std::string(name_of(shift.direction))) +
             " " + change + " (" + shift.ladder + ")";
    case TermShift::sense:
    case TermShift::scope:
    case TermShift::speaker:
    case TermShift::rank:
    case TermShift::count:
      break;
  }
  return std::string(name_of(shift.what)) + " " + change;
}

std::string step_words(const CommitmentChange& change) {
  if (!change.earlier) return "+ " + words_of(change.later->commitment);
  if (!change.later) return "- " + words_of(change.earlier->commitment);
  return words_of(change.earlier->commitment) + " -> " + words_of(change.later->commitment);
}

}  // namespace agreed
