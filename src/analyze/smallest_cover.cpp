// Items and statements are rows of bits, so that a step costs a few words for each.
#include "analyze/smallest_cover.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>

namespace agreed {
namespace {

using Bits = std::vector<std::uint64_t>;

Bits no_bits(std::size_t size) {
  return Bits((size + 63) / 64, 0);
}

void set(Bits& bits, std::size_t i) {
  bits[i / 64] |= std::uint64_t{1} << (i % 64);
}

bool has(const Bits& bits, std::size_t i) {
  return (bits[i / 64] >> (i % 64) & 1U) != 0;
}

bool within(const Bits& inner, const Bits& outer) {
  for (std::size_t i = 0; i < inner.size(); ++i) {
    if ((inner[i] & ~outer[i]) != 0) return false;
  }
  return true;
}

std::size_t shared(const Bits& left, const Bits& right) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < left.size(); ++i) {
    count += static_cast<std::size_t>(std::popcount(left[i] & right[i]));
  }
  return count;
}

std::vector<Bits> transposed(const std::vector<Bits>& rows, std::size_t columns) {
  std::vector<Bits> result(columns, no_bits(rows.size()));
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      if (has(rows[r], c)) set(result[c], r);
    }
  }
  return result;
}

// Which rows lie in no other one, or have no other one in them; of equal rows the first.
enum class Keep : std::uint8_t { outermost, innermost };
std::vector<std::size_t> kept_rows(const std::vector<Bits>& rows, Keep keep) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    bool needless = false;
    for (std::size_t k = 0; k < rows.size() && !needless; ++k) {
      if (k == i || (rows[k] == rows[i] && i < k)) continue;
      needless = keep == Keep::outermost ? within(rows[i], rows[k]) : within(rows[k], rows[i]);
    }
    if (!needless) kept.push_back(i);
  }
  return kept;
}

template <typename Value>
std::vector<Value> chosen(const std::vector<Value>& values, const std::vector<std::size_t>& places) {
  std::vector<Value> result;
  for (const std::size_t place : places) result.push_back(values[place]);
  return result;
}

class CoverSearch {
 public:
  CoverSearch(const std::vector<std::vector<std::size_t>>& holders, std::size_t statements)
      : names_(statements) {
    for (std::size_t s = 0; s < statements; ++s) names_[s] = s;
    for (const std::vector<std::size_t>& one : holders) {
      Bits& bits = holders_.emplace_back(no_bits(statements));
      for (const std::size_t statement : one) set(bits, statement);
    }
    reduce();
  }

  SmallestCover search(const std::vector<std::size_t>& known) {
    fewest_ = known.size();
    Bits open = no_bits(holders_.size());
    for (std::size_t i = 0; i < holders_.size(); ++i) set(open, i);
    const bool proven = descend(open);
    if (best_.empty()) return {known, proven};
    std::vector<std::size_t> statements = chosen(names_, best_);
    std::ranges::sort(statements);
    return {std::move(statements), proven};
  }

 private:
  // An item is covered with any whose holders all hold it, too; a statement is needless beside one that holds
  // all it holds.
  void reduce() {
    for (;;) {
      const std::size_t before = holders_.size() + names_.size();
      holders_ = chosen(holders_, kept_rows(holders_, Keep::innermost));
      items_ = transposed(holders_, names_.size());
      const std::vector<std::size_t> statements = kept_rows(items_, Keep::outermost);
      items_ = chosen(items_, statements);
      names_ = chosen(names_, statements);
      holders_ = transposed(items_, holders_.size());
      if (holders_.size() + names_.size() == before) break;
    }
    std::ranges::stable_sort(holders_, {}, [](const Bits& row) { return shared(row, row); });
    items_ = transposed(holders_, names_.size());
  }

  // How many open items no two of which one statement holds: each needs a statement for itself.
  [[nodiscard]] std::size_t least_for(const Bits& open) const {
    Bits taken = no_bits(names_.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < holders_.size(); ++i) {
      if (!has(open, i) || shared(holders_[i], taken) != 0) continue;
      ++count;
      for (std::size_t w = 0; w < taken.size(); ++w) taken[w] |= holders_[i][w];
    }
    return count;
  }

  // False where the steps do not suffice. As deep as the best cover is large.
  bool descend(const Bits& open) {
    if (++steps_ > kMostCoverSteps) return false;
    const std::size_t least = least_for(open);
    if (path_.size() + least >= fewest_) return true;
    if (least == 0) {
      fewest_ = path_.size();
      best_ = path_;
      return true;
    }
    std::size_t item = 0;  // they are sorted by how many hold them
    while (!has(open, item)) ++item;
    std::vector<std::pair<std::size_t, std::size_t>> order;  // open items of a statement, statement
    for (std::size_t s = 0; s < names_.size(); ++s) {
      if (has(holders_[item], s)) order.emplace_back(shared(items_[s], open), s);
    }
    std::ranges::sort(order, [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    for (const auto& [count, statement] : order) {
      Bits rest = open;
      for (std::size_t w = 0; w < rest.size(); ++w) rest[w] &= ~items_[statement][w];
      path_.push_back(statement);
      const bool settled = descend(rest);
      path_.pop_back();
      if (!settled) return false;
    }
    return true;
  }

  std::vector<std::size_t> names_;  // of the statements that are left
  std::vector<Bits> holders_;       // by item
  std::vector<Bits> items_;         // by statement
  std::size_t fewest_ = 0;
  std::size_t steps_ = 0;
  std::vector<std::size_t> path_;
  std::vector<std::size_t> best_;
};

}  // namespace

SmallestCover smallest_cover(const std::vector<std::vector<std::size_t>>& holders, std::size_t statements,
                             const std::vector<std::size_t>& known) {
  // One statement is the fewest for anything at all.
  if (known.size() < 2) return {known, true};
  if (holders.size() > kMostCoverParts || statements > kMostCoverParts) return {known, false};
  return CoverSearch(holders, statements).search(known);
}

}  // namespace agreed
