// See anchors.h.
#include "align/anchors.h"

#include <algorithm>
#include <bit>
#include <vector>

#include "align/increasing.h"

namespace agreed {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;
constexpr std::uint32_t kRepeated = kNone - 1;  // no place: the gram stands more than once

// Grams looked at per side. With 2^17 of them a sequence of three million words still gets a place to
// cut every 25 words, and the table stays below 5 MB (13 MB for those in order).
constexpr std::size_t kSample = std::size_t{1} << 17;

std::uint64_t mix(std::uint64_t x) {  // the finalizer of splitmix64
  x += 0x9e3779b97f4a7c15U;
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31U);
}

// Calls visit(hash, place) for each gram in order; those with a gap in them are left out.
template <typename Visit>
void for_each_gram(std::span<const NormId> ids, std::uint32_t length, const Visit& visit) {
  constexpr std::uint64_t kBase = 0x9e3779b97f4a7c15U;
  std::uint64_t drop = 1;  // kBase to the power of length: the factor of the id that leaves the window
  for (std::uint32_t i = 0; i < length; ++i) drop *= kBase;
  std::uint64_t rolling = 0;
  std::uint32_t since_gap = 0;
  for (std::uint32_t i = 0; i < ids.size(); ++i) {
    since_gap = ids[i] == kGapId ? 0 : since_gap + 1;
    rolling = rolling * kBase + (ids[i] + 1ULL);
    if (i >= length) rolling -= drop * (ids[i - length] + 1ULL);
    if (since_gap >= length) visit(mix(rolling), i + 1 - length);
  }
}

// A gram and where it stands once on a side.
struct UniqueSlot {
  std::uint64_t hash = 0;
  std::uint32_t left = kNone;
  std::uint32_t right = kNone;
};

// A gram, its samples on the right and how often it was met.
struct OrderSlot {
  std::uint64_t hash = 0;
  std::uint32_t next = kNone;  // sample
  std::uint32_t tail = kNone;  // last sample
  std::uint32_t left_count = 0;
  std::uint32_t right_count = 0;
};

// Open addressing, never more than three quarters full: what comes when it is full is not looked at.
template <typename Slot>
class GramTable {
 public:
  explicit GramTable(std::size_t grams) : slots_(std::bit_ceil(grams * 4 / 3 + 2)) {}

  // nullptr if it is not there.
  Slot* find(std::uint64_t hash) {
    Slot& slot = slots_[place_of(hash)];
    return slot.hash == 0 ? nullptr : &slot;
  }
  // nullptr if there is no room for it.
  Slot* find_or_add(std::uint64_t hash) {
    Slot& slot = slots_[place_of(hash)];
    if (slot.hash != 0) return &slot;
    if (used_ * 4 >= slots_.size() * 3) return nullptr;
    ++used_;
    slot.hash = hash | 1U;
    return &slot;
  }
  [[nodiscard]] std::span<const Slot> slots() const { return slots_; }

 private:
  [[nodiscard]] std::size_t place_of(std::uint64_t hash) const {
    hash |= 1U;  // 0 marks an empty slot
    std::size_t i = (hash >> 7U) & (slots_.size() - 1);
    while (slots_[i].hash != 0 && slots_[i].hash != hash) i = (i + 1) & (slots_.size() - 1);
    return i;
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

struct Place {
  std::uint32_t left;
  std::uint32_t right;
};

// Of a long sequence only the grams whose hash is a multiple of the stride.
std::vector<Place> unique_places(std::span<const NormId> left, std::span<const NormId> right,
                                 std::uint32_t length, std::uint64_t stride) {
  GramTable<UniqueSlot> table(left.size() / stride);
  const auto put = [](std::uint32_t& place, std::uint32_t at) { place = place == kNone ? at : kRepeated; };
  for_each_gram(left, length, [&](std::uint64_t hash, std::uint32_t at) {
    if (stride > 1 && hash % stride != 0) return;
    if (UniqueSlot* slot = table.find_or_add(hash)) put(slot->left, at);
  });
  for_each_gram(right, length, [&](std::uint64_t hash, std::uint32_t at) {
    if (stride > 1 && hash % stride != 0) return;
    if (UniqueSlot* slot = table.find(hash)) put(slot->right, at);
  });
  std::vector<Place> places;
  for (const UniqueSlot& slot : table.slots()) {
    if (slot.left < kRepeated && slot.right < kRepeated) places.push_back({slot.left, slot.right});
  }
  std::sort(places.begin(), places.end(), [](Place a, Place b) { return a.left < b.left; });
  return places;
}

// Of a long sequence every stride-th occurrence of each gram.
std::vector<Place> places_in_order(std::span<const NormId> left, std::span<const NormId> right,
                                   std::uint32_t length, std::uint64_t stride) {
  GramTable<OrderSlot> table(std::min(right.size(), 2 * kSample));
  struct Sample {
    std::uint32_t at;
    std::uint32_t next;
  };
  std::vector<Sample> samples;
  for_each_gram(right, length, [&](std::uint64_t hash, std::uint32_t at) {
    OrderSlot* slot = table.find_or_add(hash);
    if (slot == nullptr || slot->right_count++ % stride != 0) return;
    const auto sample = static_cast<std::uint32_t>(samples.size());
    samples.push_back({at, kNone});
    if (slot->next == kNone) {
      slot->next = sample;
    } else {
      samples[slot->tail].next = sample;
    }
    slot->tail = sample;
  });
  std::vector<Place> places;
  for_each_gram(left, length, [&](std::uint64_t hash, std::uint32_t at) {
    OrderSlot* slot = table.find(hash);
    if (slot == nullptr || slot->left_count++ % stride != 0 || slot->next == kNone) return;
    places.push_back({at, samples[slot->next].at});
    slot->next = samples[slot->next].next;
  });
  return places;
}

bool equal_ids(NormId a, NormId b) {
  return a == b && a != kGapId;
}

}  // namespace

EqualEnds equal_ends(std::span<const NormId> left, std::span<const NormId> right) {
  const auto shorter = static_cast<std::uint32_t>(std::min(left.size(), right.size()));
  EqualEnds ends;
  while (ends.prefix < shorter && equal_ids(left[ends.prefix], right[ends.prefix])) ++ends.prefix;
  while (ends.prefix + ends.suffix < shorter &&
         equal_ids(left[left.size() - 1 - ends.suffix], right[right.size() - 1 - ends.suffix])) {
    ++ends.suffix;
  }
  return ends;
}

Matches gram_anchors(std::span<const NormId> left, std::span<const NormId> right, std::uint32_t gram_length,
                     AnchorChoice choice) {
  const std::uint64_t stride = std::max(left.size(), right.size()) / kSample + 1;
  const std::vector<Place> places = choice == AnchorChoice::unique
                                        ? unique_places(left, right, gram_length, stride)
                                        : places_in_order(left, right, gram_length, stride);
  std::vector<std::uint32_t> rights;
  rights.reserve(places.size());
  for (const Place& place : places) rights.push_back(place.right);

  Matches matches;
  std::uint32_t left_end = 0;
  std::uint32_t right_end = 0;
  for (const std::uint32_t kept : heaviest_increasing(rights, {})) {
    std::uint32_t l = places[kept].left;
    std::uint32_t r = places[kept].right;
    if (l < left_end || r < right_end) continue;
    // Equal hashes are only a hint: the ids decide.
    std::uint32_t length = 0;
    while (l + length < left.size() && r + length < right.size() &&
           equal_ids(left[l + length], right[r + length])) {
      ++length;
    }
    if (length < gram_length) continue;
    while (l > left_end && r > right_end && equal_ids(left[l - 1], right[r - 1])) {
      --l;
      --r;
      ++length;
    }
    append_match(matches, {l, r, length});
    left_end = l + length;
    right_end = r + length;
  }
  return matches;
}

}  // namespace agreed
