// A label is a short row of names before a colon; what else may stand before a colon is told by its letters.
#include "analyze/bracket_labels.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/ascii_case.h"

namespace agreed {
namespace {

constexpr std::size_t kMostLabelBytes = 60;
constexpr std::size_t kMostWords = 7;
// Of a script without capitals: a clause before a colon is longer than a name.
constexpr std::size_t kMostWordsWithoutCase = 3;
constexpr std::size_t kMostBytesWithoutCase = 36;

constexpr std::string_view kWideColon = "\xEF\xBC\x9A";

bool is_letter_outside_ascii(char c) {
  return (static_cast<unsigned char>(c) & 0x80U) != 0;
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

constexpr std::array<std::string_view, 8> kSmallWords = {"and", "of", "the", "by", "from", "&", "-", "/"};
// What a party calls its wording.
constexpr std::array<std::string_view, 8> kProposalWords = {"proposal", "position", "text",   "wording",
                                                            "draft",    "version",  "option", "side"};
constexpr std::array<std::string_view, 5> kOptionWords = {"option", "alternative", "alt", "alt.", "variant"};
// Remarks to the reader.
constexpr std::array<std::string_view, 10> kRemarks = {"note", "notes", "nb",   "n.b.",    "see",
                                                       "cf.",  "e.g.",  "i.e.", "comment", "source"};
// "proposal" behind a name: Korean an, ilbon's an and teian.
constexpr std::array<std::string_view, 4> kAsianProposals = {"\xEC\xA0\x9C\xEC\x95\x88",  // je-an
                                                             "\xEC\x95\x88",              // an
                                                             "\xE6\x8F\x90\xE6\xA1\x88",  // tei-an
                                                             "\xE6\xA1\x88"};             // an
// Before or behind a number: an option.
constexpr std::array<std::string_view, 8> kAsianOptionWords = {
    "\xEC\x98\xB5\xEC\x85\x98",                                       // opsyeon
    "\xEB\x8C\x80\xEC\x95\x88",                                       // dae-an
    "\xEC\xA0\x9C",                                                   // je
    "\xEC\x95\x88",                                                   // an
    "\xE7\xAC\xAC",                                                   // dai
    "\xE6\xA1\x88",                                                   // an
    "\xE9\x81\xB8\xE6\x8A\x9E\xE8\x82\xA2",                           // sentakushi
    "\xE3\x82\xAA\xE3\x83\x97\xE3\x82\xB7\xE3\x83\xA7\xE3\x83\xB3"};  // opushon

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    text.remove_prefix(end);
  }
  return words;
}

// A number or one letter: "1", "A", "2bis".
bool is_mark_of_option(std::string_view word) {
  if (word.empty()) return false;
  if (word.size() == 1 && (is_upper(word[0]) || (word[0] >= 'a' && word[0] <= 'z'))) return true;
  return is_digit(word[0]) && word.size() <= 4;
}

bool is_option(const std::vector<std::string_view>& words) {
  if (words.size() == 2 && among(kOptionWords, ascii_lower(words[0])) && is_mark_of_option(words[1]))
    return true;
  // A number and nothing but option words around it.
  bool number = false;
  std::string_view rest = words.front();
  for (std::size_t w = 0; w < words.size(); rest = ++w < words.size() ? words[w] : std::string_view()) {
    while (!rest.empty()) {
      if (is_digit(rest[0])) {
        number = true;
        rest.remove_prefix(1);
        continue;
      }
      const auto found = std::ranges::find_if(kAsianOptionWords,
                                              [&](std::string_view one) { return rest.starts_with(one); });
      if (found == kAsianOptionWords.end()) return false;
      rest.remove_prefix(found->size());
    }
  }
  return number;
}

bool is_name(const std::vector<std::string_view>& words, std::string_view label) {
  if (words.empty() || words.size() > kMostWords) return false;
  const bool caseless = is_letter_outside_ascii(label[0]) && std::ranges::none_of(label, is_upper);
  if (caseless) return words.size() <= kMostWordsWithoutCase && label.size() <= kMostBytesWithoutCase;
  if (!is_upper(label[0])) return false;
  return std::ranges::all_of(words, [](std::string_view word) {
    return is_upper(word[0]) || is_letter_outside_ascii(word[0]) || is_digit(word[0]) ||
           among(kSmallWords, word) || among(kProposalWords, ascii_lower(word));
  });
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) out += (out.empty() ? "" : " ") + std::string(word);
  return out;
}

// "ROK proposal", "Proposal by the ROK" -> "ROK"
std::string party_of(std::vector<std::string_view> words) {
  if (words.size() > 1 && among(kProposalWords, ascii_lower(words.back()))) words.pop_back();
  if (words.size() > 2 && (ascii_lower(words[0]) == "proposal" || ascii_lower(words[0]) == "proposed") &&
      (words[1] == "by" || words[1] == "of" || words[1] == "from"))
    words.erase(words.begin(), words.begin() + 2);
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  std::string party = joined(words);
  for (const std::string_view proposal : kAsianProposals) {
    if (party.size() < proposal.size() + 6 || !party.ends_with(proposal)) continue;
    party.resize(party.size() - proposal.size());
    if (party.ends_with(' ')) party.pop_back();
    break;
  }
  return party;
}

struct Colon {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

Colon find_colon(std::string_view text) {
  const std::string_view head = text.substr(0, kMostLabelBytes);
  const std::size_t plain = head.find(':');
  const std::size_t wide = head.find(kWideColon);
  if (wide < plain) return {wide, kWideColon.size()};
  if (plain == std::string_view::npos) return {};
  // Neither a time nor an address.
  if (plain + 1 < text.size() && (is_digit(text[plain + 1]) || text[plain + 1] == '/')) return {};
  return {plain, 1};
}

}  // namespace

BracketLabel read_bracket_label(std::string_view text) {
  const Colon colon = find_colon(text);
  if (colon.size == 0 || colon.at == 0) return {};
  const std::string_view label = text.substr(0, colon.at);
  if (label.find_first_of("[];!?()\"\n\r\t") != std::string_view::npos) return {};
  const std::vector<std::string_view> words = words_of(label);
  if (words.empty() || among(kRemarks, ascii_lower(words.front()))) return {};
  const std::size_t size = colon.at + colon.size;
  if (is_option(words)) return {{}, joined(words), size};
  // A comma parts parties, and none of them is a clause.
  const bool one_row = label.find(", ") == std::string_view::npos ||
                       label.find(" and ") != std::string_view::npos ||
                       std::ranges::all_of(words, [](std::string_view word) { return is_upper(word[0]); });
  if (!one_row || !is_name(words, label)) return {};
  return {party_of(words), {}, size};
}

std::vector<std::string> parts_of_signature(std::string_view party) {
  static constexpr std::string_view kJoints[] = {", and ", " and ",    " & ",          ", ",
                                                 "/",      "\xC2\xB7", "\xE3\x83\xBB", "\xE3\x80\x81"};
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < party.size();) {
    const auto joint = std::ranges::find_if(
        kJoints, [&](std::string_view one) { return party.substr(at).starts_with(one); });
    if (joint == std::end(kJoints) || at == begin) {
      ++at;
      continue;
    }
    parts.emplace_back(party.substr(begin, at - begin));
    begin = at += joint->size();
  }
  if (begin < party.size()) parts.emplace_back(party.substr(begin));
  return parts;
}

}  // namespace agreed
