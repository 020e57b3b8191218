// ListCounter: which number the next paragraph of a list gets. Shared by DOCX and ODT, whose lists have
// levels that count for themselves, start again under the next item above them, and may print those above
// them.
//
//   level 0  "%1."     1.
//   level 1  "%1.%2"   1.1
//   level 1            1.2
//   level 0            2.
//   level 1            2.1
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/list_number.h"

namespace agreed {

inline constexpr std::size_t kMaxListLevels = 10;

struct ListLevel {
  NumberFormat format;
  int start = 1;
  std::string text;         // what is printed, "%1" to "%9" standing for the numbers of levels 0 to 8
  bool legal = false;       // all numbers in it are decimal
  int restarts_after = -1;  // 0: never; n: only after an item above level n - 1 or there; -1: after any above
};

using ListLevels = std::array<ListLevel, kMaxListLevels>;

class ListCounter {
 public:
  // Counts one paragraph and returns its number as printed, without white space at its ends; empty for a
  // bullet. `level` is below kMaxListLevels.
  [[nodiscard]] std::string next(const ListLevels& levels, std::size_t level, std::string_view language);

  // The next paragraph of that level gets the number `start`; later ones that start again do as well.
  void restart(std::size_t level, int start);
  // The same for the next one alone.
  void set_next(std::size_t level, int value);

 private:
  std::array<std::optional<int>, kMaxListLevels> counts_;  // of the last paragraph; empty: to be started
  std::array<std::optional<int>, kMaxListLevels> starts_;  // in place of the level's own
  std::array<std::optional<int>, kMaxListLevels> set_;
};

}  // namespace agreed
