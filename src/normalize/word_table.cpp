// The hash multiplies eight bytes at a time and folds the high half in; it never leaves the process, so it
// need not be the same on every machine.
#include "normalize/word_table.h"

#include <algorithm>
#include <cstring>

namespace agreed {
namespace {

constexpr std::size_t kFirstSlots = 1024;
constexpr std::size_t kChunkBytes = 64 * 1024;
constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15U;

std::uint64_t load(const char* bytes, std::size_t count) {
  std::uint64_t value = 0;
  std::memcpy(&value, bytes, count);
  return value;
}

std::uint64_t mix(std::uint64_t value) {
  value *= kMultiplier;
  return value ^ (value >> 32U);
}

std::uint32_t hash_of(std::string_view word) {
  std::uint64_t hash = word.size();
  const char* at = word.data();
  std::size_t rest = word.size();
  for (; rest > 8; at += 8, rest -= 8) {
    hash = mix(hash ^ load(at, 8));
  }
  std::uint64_t last = 0;
  if (rest == 8) {
    last = load(at, 8);
  } else if (rest >= 4) {
    // Two overlapping halves: no loop over single bytes.
    last = load(at, 4) | (load(at + rest - 4, 4) << 32U);
  } else if (rest > 0) {
    last = static_cast<std::uint64_t>(static_cast<unsigned char>(at[0])) |
           static_cast<std::uint64_t>(static_cast<unsigned char>(at[rest / 2])) << 8U |
           static_cast<std::uint64_t>(static_cast<unsigned char>(at[rest - 1])) << 16U;
  }
  hash = mix(mix(hash ^ last) ^ rest);
  return static_cast<std::uint32_t>(hash ^ (hash >> 29U));
}

}  // namespace

std::size_t WordTable::slot_of(std::string_view word, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
    if (slots_[slot] == 0) {
      return slot;
    }
    const Entry& entry = entries_[slots_[slot] - 1];
    if (entry.hash == hash && entry.size == word.size() &&
        std::memcmp(entry.bytes, word.data(), word.size()) == 0) {
      return slot;
    }
  }
}

std::uint32_t WordTable::intern(std::string_view word) {
  if (entries_.size() * 2 >= slots_.size()) {
    grow();
  }
  const std::uint32_t hash = hash_of(word);
  const std::size_t slot = slot_of(word, hash);
  if (slots_[slot] == 0) {
    entries_.push_back({keep(word), static_cast<std::uint32_t>(word.size()), hash});
    slots_[slot] = static_cast<std::uint32_t>(entries_.size());
  }
  return slots_[slot] - 1;
}

std::uint32_t WordTable::find(std::string_view word) const {
  if (slots_.empty()) {
    return kNotFound;
  }
  const std::uint32_t number = slots_[slot_of(word, hash_of(word))];
  return number == 0 ? kNotFound : number - 1;
}

const char* WordTable::keep(std::string_view word) {
  if (chunk_size_ - chunk_used_ < word.size() || chunks_.empty()) {
    chunk_size_ = std::max(kChunkBytes, word.size());
    chunks_.push_back(std::make_unique<char[]>(chunk_size_));
    chunk_used_ = 0;
  }
  char* kept = chunks_.back().get() + chunk_used_;
  if (!word.empty()) {
    std::memcpy(kept, word.data(), word.size());
  }
  chunk_used_ += word.size();
  return kept;
}

void WordTable::grow() {
  slots_.assign(std::max(kFirstSlots, slots_.size() * 2), 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t number = 0; number < entries_.size(); ++number) {
    std::size_t slot = entries_[number].hash & mask;
    while (slots_[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots_[slot] = static_cast<std::uint32_t>(number + 1);
  }
}

}  // namespace agreed
