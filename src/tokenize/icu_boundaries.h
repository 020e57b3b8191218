// Boundaries by ICU's iterators, for paragraphs that hold characters outside character_class.h's table:
// Japanese and Chinese (by dictionary), Thai, Cyrillic, Arabic, emoji. The iterators are opened on first use.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace agreed {

class IcuBoundaries {
 public:
  explicit IcuBoundaries(std::string language);
  ~IcuBoundaries();
  IcuBoundaries(const IcuBoundaries&) = delete;
  IcuBoundaries& operator=(const IcuBoundaries&) = delete;

  // Offsets in UTF-16 units where words begin or end, ascending, without 0, with the size of the text.
  // If ICU cannot (its data is missing) only the size.
  void find_words(std::u16string_view text, std::vector<std::uint32_t>& boundaries);
  // The same for sentences. Line ends count as blanks.
  void find_sentences(std::u16string_view text, std::vector<std::uint32_t>& boundaries);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace agreed
