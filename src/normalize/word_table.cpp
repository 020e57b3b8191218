// The hash multiplies eight bytes at a time and folds the high half in; it never leaves the process, so it
// need not be the same on every machine.
#include "normalize/word_table.h"

#include <algorithm>
#include <cstring>

namespace agreed {
namespace {

constexpr std::size_t kFirstSlots = 1024;
constexpr std::size_t kChunkBytes = 64 * 1024;
constexpr std::size_t kShort = 8;
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

// Equal keys and equal sizes up to kShort mean equal words.
std::uint64_t key_of(std::string_view word) {
  const char* at = word.data();
  std::size_t rest = word.size();
  std::uint64_t hash = 0;
  for (; rest > kShort; at += kShort, rest -= kShort) {
    hash = mix(hash ^ load(at, kShort));
  }
  std::uint64_t last = 0;
  if (rest == kShort) {
    last = load(at, kShort);
  } else if (rest >= 4) {
    // Two overlapping halves: no loop over single bytes.
    last = load(at, 4) | (load(at + rest - 4, 4) << 32U);
  } else if (rest > 0) {
    last = static_cast<std::uint64_t>(static_cast<unsigned char>(at[0])) |
           static_cast<std::uint64_t>(static_cast<unsigned char>(at[rest / 2])) << 8U |
           static_cast<std::uint64_t>(static_cast<unsigned char>(at[rest - 1])) << 16U;
  }
  return hash ^ last;
}

}  // namespace

std::size_t WordTable::first_slot(std::uint64_t key, std::size_t size) const {
  const std::uint64_t hash = mix(mix(key) ^ size);
  return static_cast<std::size_t>(hash ^ (hash >> 29U)) & (slots_.size() - 1);
}

std::size_t WordTable::slot_of(std::string_view word, std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = first_slot(key, word.size());; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.number == 0) {
      return at;
    }
    if (slot.key == key && slot.size == word.size() &&
        (word.size() <= kShort ||
         std::memcmp(entries_[slot.number - 1].bytes, word.data(), word.size()) == 0)) {
      return at;
    }
  }
}

std::uint32_t WordTable::intern(std::string_view word) {
  if (entries_.size() * 3 >= slots_.size() * 2) {
    grow();
  }
  const std::uint64_t key = key_of(word);
  Slot& slot = slots_[slot_of(word, key)];
  if (slot.number == 0) {
    const auto size = static_cast<std::uint32_t>(word.size());
    entries_.push_back({keep(word), size});
    slot = {key, size, static_cast<std::uint32_t>(entries_.size())};
  }
  return slot.number - 1;
}

std::uint32_t WordTable::find(std::string_view word) const {
  if (slots_.empty()) {
    return kNotFound;
  }
  const std::uint32_t number = slots_[slot_of(word, key_of(word))].number;
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
  std::vector<Slot> old(std::max(kFirstSlots, slots_.size() * 2));
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == 0) {
      continue;
    }
    std::size_t at = first_slot(slot.key, slot.size);
    while (slots_[at].number != 0) {
      at = (at + 1) & mask;
    }
    slots_[at] = slot;
  }
}

}  // namespace agreed
