// Splits at hyphens, slashes and blanks; cuts endings.
#include "analyze/word_parts.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace agreed {
namespace {

constexpr std::size_t kSyllable = 3;  // bytes of a Hangul syllable, han or kana character

bool is_hangul(std::string_view character) {
  return character.size() == kSyllable && character >= "\xEA\xB0\x80" && character <= "\xED\x9E\xA3";
}

// Longer ones first where one ends with another.
constexpr std::array kParticles = {
    std::string_view("\uc5d0\uac8c\uc11c"),
    std::string_view("\uc73c\ub85c\uc11c"),
    std::string_view("\uc73c\ub85c\uc368"),
    std::string_view("\uc73c\ub85c\uc758"),
    std::string_view("\uc5d0\uc11c\uc758"),
    std::string_view("\uc5d0\uc11c\ub294"),
    std::string_view("\uc774\ub77c\ub294"),
    std::string_view("\uc5d0\uc11c"),
    std::string_view("\uc5d0\uac8c"),
    std::string_view("\uc73c\ub85c"),
    std::string_view("\ub85c\uc11c"),
    std::string_view("\ub85c\uc368"),
    std::string_view("\ubd80\ud130"),
    std::string_view("\uae4c\uc9c0"),
    std::string_view("\uc5d0\ub294"),
    std::string_view("\uc5d0\ub3c4"),
    std::string_view("\uacfc\uc758"),
    std::string_view("\uc640\uc758"),
    std::string_view("\ubcf4\ub2e4"),
    std::string_view("\ucc98\ub7fc"),
    std::string_view("\uc774\ub098"),
    std::string_view("\uc774\uba70"),
    std::string_view("\uc785\ub2c8\ub2e4"),
    std::string_view("\uc740"),
    std::string_view("\ub294"),
    std::string_view("\uc774"),
    std::string_view("\uac00"),
    std::string_view("\uc744"),
    std::string_view("\ub97c"),
    std::string_view("\uc758"),
    std::string_view("\uc5d0"),
    std::string_view("\ub85c"),
    std::string_view("\uc640"),
    std::string_view("\uacfc"),
    std::string_view("\ub3c4"),
    std::string_view("\ub9cc"),
    std::string_view("\ub4e4"),
};

// First syllables of the forms of hada and doeda.
constexpr std::array kVerbSyllables = {
    std::string_view("\ud558"), std::string_view("\ud55c"), std::string_view("\ud560"),
    std::string_view("\ud568"), std::string_view("\ud569"), std::string_view("\ud574"),
    std::string_view("\ud588"), std::string_view("\ub418"), std::string_view("\ub41c"),
    std::string_view("\ub420"), std::string_view("\ub428"), std::string_view("\ub429"),
    std::string_view("\ub3fc"), std::string_view("\ub410"),
};

// At least one syllable stays before a particle and two before a verb's ending.
std::string_view korean_stem(std::string_view word) {
  for (std::size_t at = 2 * kSyllable; at + kSyllable <= word.size(); at += kSyllable) {
    if (std::ranges::find(kVerbSyllables, word.substr(at, kSyllable)) != kVerbSyllables.end()) {
      return word.substr(0, at);
    }
  }
  for (const std::string_view particle : kParticles) {
    if (word.size() > particle.size() && word.ends_with(particle)) {
      return word.substr(0, word.size() - particle.size());
    }
  }
  return word;
}

bool all_hangul(std::string_view word) {
  if (word.empty() || word.size() % kSyllable != 0) return false;
  for (std::size_t at = 0; at < word.size(); at += kSyllable) {
    if (!is_hangul(word.substr(at, kSyllable))) return false;
  }
  return true;
}

// Hangul behind Latin letters or digits, "APEC\uc5d0\uc11c", is a particle or a counter: the stem is what
// stands before.
std::string_view stem_of(std::string_view part) {
  if (all_hangul(part)) return korean_stem(part);
  const std::size_t hangul = part.find_first_of("\xEA\xEB\xEC\xED");
  if (hangul != std::string_view::npos && hangul != 0 && all_hangul(part.substr(hangul)) &&
      static_cast<unsigned char>(part.front()) < 0x80) {
    return part.substr(0, hangul);
  }
  for (const std::string_view ending : {std::string_view("'s"), std::string_view("'")}) {
    if (part.size() > ending.size() && part.ends_with(ending))
      return part.substr(0, part.size() - ending.size());
  }
  return part;
}

}  // namespace

std::vector<std::string> parts_of_word(std::string_view word) {
  std::vector<std::string> parts;
  while (!word.empty()) {
    const std::size_t end = std::min(word.find_first_of("-/ "), word.size());
    if (end != 0) parts.emplace_back(stem_of(word.substr(0, end)));
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return parts;
}

bool has_east_asian_letter(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE3 && byte <= 0xED;
  });
}

}  // namespace agreed
