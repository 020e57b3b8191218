// What is blanked keeps its length and its line ends, so that every offset of a reading is one of the draft.
//
// Options are counted, not multiplied: alternatives of one group are read one after the other, groups side by
// side at once. So the number of readings grows with the longest way down, and each alternative has its turn.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "analyze/bracket_groups.h"

namespace agreed {
namespace {

// The name of whoever has signed nothing, where only one party has.
constexpr std::string_view kOthers = "others";
// Of parties and options together; more are not looked for.
constexpr std::size_t kMostTries = 8 * kMostBracketReadings;

bool signs(const BracketAlternative& one, const std::string& party) {
  return std::ranges::find(one.parties, party) != one.parties.end();
}

// How a party reads: what it may choose in each group, and how many options show all of that.
class PartyReader {
 public:
  PartyReader(const Brackets& brackets, std::string party) : brackets_(brackets), party_(std::move(party)) {
    const std::size_t count = brackets.groups.size();
    choices_.resize(count);
    options_.resize(count, 1);
    // Inner groups come after the outer ones.
    for (std::size_t g = count; g-- > 0;) {
      choices_[g] = choices_of(brackets.groups[g]);
      std::size_t options = 0;
      for (const std::size_t choice : choices_[g]) options += options_of(g, choice);
      options_[g] = std::max<std::size_t>(options, 1);
      if (brackets.groups[g].depth == 0) most_ = std::max(most_, options_[g]);
    }
  }

  [[nodiscard]] const std::string& party() const { return party_; }
  // Options that are not the same as an earlier one in all groups.
  [[nodiscard]] std::size_t options() const { return most_; }

  // The index of the alternative that stands in the group by this option, and the option for what is nested
  // in it; kLeftOut: none.
  [[nodiscard]] std::pair<std::size_t, std::size_t> choose(std::size_t g, std::size_t option) const {
    option %= options_[g];
    for (const std::size_t choice : choices_[g]) {
      const std::size_t own = options_of(g, choice);
      if (option < own) return {choice, option};
      option -= own;
    }
    return {kLeftOut, 0};
  }

 private:
  [[nodiscard]] std::vector<std::size_t> choices_of(const BracketGroup& group) const {
    const std::vector<BracketAlternative>& all = group.alternatives;
    std::vector<std::size_t> own;
    std::vector<std::size_t> every;
    std::vector<std::size_t> unsigned_ones;
    for (std::size_t a = 0; a < all.size(); ++a) {
      every.push_back(a);
      if (signs(all[a], party_)) own.push_back(a);
      if (all[a].party.empty()) unsigned_ones.push_back(a);
    }
    if (!own.empty()) return own;
    if (all.size() == 1)
      return unsigned_ones.empty() && !party_.empty() ? std::vector{kLeftOut} : std::vector{0, kLeftOut};
    return unsigned_ones.empty() ? every : unsigned_ones;
  }

  [[nodiscard]] std::size_t options_of(std::size_t g, std::size_t choice) const {
    std::size_t most = 1;
    if (choice == kLeftOut) return most;
    for (const std::size_t inner : brackets_.groups[g].alternatives[choice].nested)
      most = std::max(most, options_[inner]);
    return most;
  }

  const Brackets& brackets_;
  std::string party_;
  std::vector<std::vector<std::size_t>> choices_;  // by group
  std::vector<std::size_t> options_;               // by group
  std::size_t most_ = 1;
};

// Which alternatives have stood in some reading.
class Shown {
 public:
  explicit Shown(const Brackets& brackets) {
    for (const BracketGroup& group : brackets.groups) {
      begins_.push_back(shown_.size());
      shown_.resize(shown_.size() + group.alternatives.size());
    }
  }
  void mark(std::size_t group, std::size_t alternative) { shown_[begins_[group] + alternative] = true; }
  [[nodiscard]] std::size_t missing() const {
    return static_cast<std::size_t>(std::ranges::count(shown_, false));
  }
  [[nodiscard]] std::size_t all() const { return shown_.size(); }

 private:
  std::vector<std::size_t> begins_;  // by group
  std::vector<bool> shown_;
};

// Writes one reading: blanks what is not chosen.
class ReadingWriter {
 public:
  ReadingWriter(std::string_view bytes, const Brackets& brackets, const PartyReader& reader, Shown& shown)
      : brackets_(brackets),
        reader_(reader),
        shown_(shown),
        out_(bytes),
        chosen_(brackets.groups.size(), kNotReached) {
    for (const auto* marks : {&brackets.unclosed, &brackets.unopened, &brackets.too_deep}) {
      for (const std::uint32_t at : *marks) blank({at, at + 1});
    }
  }

  // The reading still wants its name.
  BracketReading write(std::size_t option) {
    for (std::size_t g = 0; g < brackets_.groups.size(); ++g) {
      if (brackets_.groups[g].depth == 0) write_group(g, option);
    }
    return {{}, std::move(out_), std::move(chosen_), std::move(blanked_)};
  }

 private:
  // As deep as kDeepestBracket.
  void write_group(std::size_t g, std::size_t option) {
    const BracketGroup& group = brackets_.groups[g];
    const auto [chosen, rest] = reader_.choose(g, option);
    chosen_[g] = chosen;
    if (chosen == kLeftOut) return blank(group.span);
    const BracketAlternative& one = group.alternatives[chosen];
    shown_.mark(g, chosen);
    blank({group.span.begin, one.wording.begin});
    blank({one.wording.end, group.span.end});
    for (const std::size_t inner : one.nested) write_group(inner, rest);
  }

  void blank(ByteSpan span) {
    blanked_.push_back(span);
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
      if (out_[at] != '\n' && out_[at] != '\r') out_[at] = ' ';
    }
  }

  const Brackets& brackets_;
  const PartyReader& reader_;
  Shown& shown_;
  std::string out_;
  std::vector<std::size_t> chosen_;
  std::vector<ByteSpan> blanked_;
};

// By place of their first signature. More than can be read are not gathered.
std::vector<std::string> parties_of(const Brackets& brackets) {
  std::vector<std::string> parties;
  std::set<std::string> known;
  for (const BracketGroup& group : brackets.groups) {
    for (const BracketAlternative& one : group.alternatives) {
      for (const std::string& party : one.parties) {
        if (parties.size() <= kMostBracketReadings && known.insert(party).second) parties.push_back(party);
      }
    }
  }
  if (parties.empty()) return {""};
  // What only one party wants may also stay out, and what nobody signed beside it may win.
  if (parties.size() == 1) parties.emplace_back(kOthers);
  return parties;
}

std::string name_of_reading(const std::string& party, std::size_t option, bool several) {
  if (!several) return party;
  return fmt::format("{}{}option {}", party, party.empty() ? "" : ", ", option + 1);
}

void tell_what_is_not_read(const Brackets& brackets, const Shown& shown, std::size_t readings,
                           std::vector<Note>& notes) {
  if (!brackets.too_deep.empty()) {
    notes.push_back(
        {fmt::format("{} pairs of brackets stand more than {} deep and are read as if they were not there",
                     brackets.too_deep.size() / 2, kDeepestBracket)});
  }
  if (const std::size_t missing = shown.missing(); missing > 0) {
    notes.push_back(
        {fmt::format("{} of {} alternatives in brackets stand in none of the {} readings that were made",
                     missing, shown.all(), readings)});
  }
}

}  // namespace

std::vector<BracketReading> readings_of(std::string_view bytes, const Brackets& brackets,
                                        std::vector<Note>& notes) {
  std::vector<PartyReader> readers;
  std::size_t options = 1;
  for (std::string& party : parties_of(brackets)) {
    readers.emplace_back(brackets, std::move(party));
    options = std::max(options, readers.back().options());
  }
  const std::size_t most = std::clamp(kMostReadingBytes / std::max<std::size_t>(bytes.size(), 1),
                                      std::size_t{2}, kMostBracketReadings);
  Shown shown(brackets);
  std::vector<BracketReading> readings;
  std::size_t tries = 0;
  for (std::size_t option = 0; option < options; ++option) {
    for (const PartyReader& reader : readers) {
      if (option >= reader.options()) continue;
      if (readings.size() == most || ++tries > kMostTries) break;
      BracketReading reading = ReadingWriter(bytes, brackets, reader, shown).write(option);
      if (std::ranges::find(readings, reading.bytes, &BracketReading::bytes) != readings.end()) continue;
      reading.name = name_of_reading(reader.party(), option, reader.options() > 1);
      readings.push_back(std::move(reading));
    }
    if (readings.size() == most || tries > kMostTries) break;
  }
  tell_what_is_not_read(brackets, shown, readings.size(), notes);
  return readings;
}

}  // namespace agreed
