// WordTable: distinct strings -> dense numbers 0, 1, 2 ... in the order of their first use.
//
// Open addressing over a power of two, linear probing, at most two thirds full; the strings stand in large
// chunks that never move. Interning is the one step that runs for every token of a text, so it is kept lean:
// a slot holds a word of up to eight bytes itself, and finding such a word reads nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace agreed {

class WordTable {
 public:
  static constexpr std::uint32_t kNotFound = 0xFFFFFFFF;

  // The number of a word, given one if it is new.
  std::uint32_t intern(std::string_view word);
  // kNotFound if the word was never interned.
  [[nodiscard]] std::uint32_t find(std::string_view word) const;
  // Valid for the life of the table.
  [[nodiscard]] std::string_view word(std::uint32_t number) const {
    return {entries_[number].bytes, entries_[number].size};
  }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    const char* bytes;
    std::uint32_t size;
  };
  struct Slot {
    std::uint64_t key = 0;     // the bytes of a short word, the hash of a long one
    std::uint32_t size = 0;    // of the word
    std::uint32_t number = 0;  // plus one; 0 is free
  };

  [[nodiscard]] std::size_t slot_of(std::string_view word, std::uint64_t key) const;
  [[nodiscard]] std::size_t first_slot(std::uint64_t key, std::size_t size) const;
  const char* keep(std::string_view word);
  void grow();

  std::vector<Slot> slots_;
  std::vector<Entry> entries_;
  std::vector<std::unique_ptr<char[]>> chunks_;
  std::size_t chunk_used_ = 0;
  std::size_t chunk_size_ = 0;
};

}  // namespace agreed
