#include "retrieve/feature.h"

namespace agreed {
namespace {

// The finalizer of MurmurHash3 (Appleby, public domain): every bit of the input moves every bit.
std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 33U;
  value *= 0xff51afd7ed558ccdU;
  value ^= value >> 33U;
  value *= 0xc4ceb9fe1a85ec53U;
  value ^= value >> 33U;
  return value;
}

constexpr std::uint64_t kOneWord = 0x9ae16a3b2f90404fU;
constexpr std::uint64_t kTwoWords = 0xc949d7c7509e6557U;
constexpr std::uint64_t kThreeWords = 0xff5ed24d3a2e1e35U;

}  // namespace

WordHash hash_of_word(std::string_view normalized_word) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char byte : normalized_word) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001b3U;
  }
  return mixed(hash);
}

Feature feature_of(WordHash word) {
  return mixed(word ^ kOneWord);
}

Feature feature_of(WordHash first, WordHash second) {
  return mixed(mixed(first ^ kTwoWords) + second);
}

Feature feature_of(WordHash first, WordHash second, WordHash third) {
  return mixed(mixed(mixed(first ^ kThreeWords) + second) + third);
}

}  // namespace agreed
