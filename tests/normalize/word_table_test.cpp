// Tests src/normalize/word_table.h: equal numbers for equal words, whatever their length.
#include "normalize/word_table.h"

#include <cstdint>
#include <string>
#include <vector>

#include "support/catch.h"

using agreed::WordTable;

TEST_CASE("word table: words that differ in length only are different words", "[normalize]") {
  WordTable table;
  std::vector<std::string> words;
  for (std::size_t length = 0; length <= 40; ++length) words.push_back(std::string(length, 'b'));
  for (std::uint32_t i = 0; i < words.size(); ++i) CHECK(table.intern(words[i]) == i);
  for (std::uint32_t i = 0; i < words.size(); ++i) CHECK(table.find(words[i]) == i);
}

TEST_CASE("word table: words that differ in one byte only are different words", "[normalize]") {
  WordTable table;
  std::uint32_t expected = 0;
  for (std::size_t length = 1; length <= 24; ++length) {
    for (std::size_t at = 0; at < length; ++at) {
      std::string word(length, 'a');
      word[at] = 'b';
      CHECK(table.find(word) == WordTable::kNotFound);
      CHECK(table.intern(word) == expected);
      CHECK(table.word(expected) == word);
      ++expected;
    }
  }
}

TEST_CASE("word table: numbers and words stay through growth", "[normalize]") {
  WordTable table;
  constexpr std::uint32_t kWords = 20'000;
  for (std::uint32_t i = 0; i < kWords; ++i) table.intern("word" + std::to_string(i * i));
  bool kept = table.size() == kWords;
  for (std::uint32_t i = 0; i < kWords; ++i) {
    const std::string word = "word" + std::to_string(i * i);
    kept = kept && table.find(word) == i && table.word(i) == word;
  }
  CHECK(kept);
}
