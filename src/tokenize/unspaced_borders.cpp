// Looks at each of ICU's words once; the lists are closed classes and short on purpose.
#include "tokenize/unspaced_borders.h"

#include <algorithm>
#include <array>

namespace agreed {
namespace {

// Zero to nine, ten, hundred, thousand, ten thousand, hundred million, billion.
constexpr std::u16string_view kNumerals =
    u"\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u5343\u4E07\u5104\u5146";
// Year, month, day.
constexpr std::u16string_view kDateUnits = u"\u5E74\u6708\u65E5";
// City, prefecture, town, village, ward.
constexpr std::u16string_view kPlaceKinds = u"\u5E02\u770C\u753A\u6751\u533A";

constexpr char16_t kTe = u'\u3066';
constexpr char16_t kDe = u'\u3067';
constexpr char16_t kShi = u'\u3057';
// What follows the conjunctive, as ICU's dictionary joins it: i, o, ori, ora, ki, kita, mairi, ita.
constexpr std::array<std::u16string_view, 8> kAuxiliaries = {
    u"\u3044", u"\u304A",       u"\u304A\u308A",       u"\u304A\u3089",
    u"\u304D", u"\u304D\u305F", u"\u307E\u3044\u308A", u"\u3044\u305F"};

bool is_one_of(std::u16string_view set, char16_t unit) {
  return set.find(unit) != std::u16string_view::npos;
}

bool is_han(char16_t unit) {
  return (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3400 && unit <= 0x4DBF);
}

bool is_auxiliary(std::u16string_view word) {
  return std::ranges::find(kAuxiliaries, word) != kAuxiliaries.end();
}

// "de" joins "i" only: "deki" is a verb of its own.
bool is_conjunctive(std::u16string_view word) {
  if (word.size() < 2) return false;
  if (word.front() == kDe) return word.size() == 2 && word[1] == kAuxiliaries.front().front();
  return word.front() == kTe && is_auxiliary(word.substr(1));
}

void add_inside(std::u16string_view word, std::uint32_t begin, std::vector<std::uint32_t>& out) {
  if (word.size() < 2) return;
  const auto last = static_cast<std::uint32_t>(word.size()) - 1;
  const std::u16string_view stem = word.substr(0, last);
  const bool dates = is_one_of(kDateUnits, word.back()) &&
                     std::ranges::all_of(stem, [](char16_t unit) { return is_one_of(kNumerals, unit); });
  const bool place =
      word.size() > 2 && is_one_of(kPlaceKinds, word.back()) && std::ranges::all_of(stem, is_han);
  if (dates || place) {
    out.push_back(begin + last);
  } else if (is_conjunctive(word)) {
    out.push_back(begin + 1);
  } else if (word.front() == kShi && is_conjunctive(word.substr(1)) && word[1] == kTe) {
    out.push_back(begin + 1);
    out.push_back(begin + 2);
  }
}

}  // namespace

void add_sure_borders(std::u16string_view text, std::vector<std::uint32_t>& boundaries) {
  std::vector<std::uint32_t> sure;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : boundaries) {
    add_inside(text.substr(begin, end - begin), begin, sure);
    begin = end;
  }
  if (sure.empty()) return;
  const auto middle = static_cast<std::ptrdiff_t>(boundaries.size());
  boundaries.insert(boundaries.end(), sure.begin(), sure.end());
  std::inplace_merge(boundaries.begin(), boundaries.begin() + middle, boundaries.end());
}

}  // namespace agreed
