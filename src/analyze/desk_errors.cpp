// Sorted, then without repetitions.
#include "analyze/desk_errors.h"

#include <algorithm>
#include <tuple>

namespace agreed {

std::vector<Error> each_once(const std::vector<const std::vector<Error>*>& lists) {
  std::vector<Error> all;
  for (const std::vector<Error>* list : lists) all.insert(all.end(), list->begin(), list->end());
  const auto key = [](const Error& error) { return std::tie(error.path, error.line, error.message); };
  std::stable_sort(all.begin(), all.end(),
                   [&](const Error& left, const Error& right) { return key(left) < key(right); });
  all.erase(std::unique(all.begin(), all.end(),
                        [&](const Error& left, const Error& right) { return key(left) == key(right); }),
            all.end());
  return all;
}

}  // namespace agreed
