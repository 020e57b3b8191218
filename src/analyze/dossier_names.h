// Names for the addresses inside a dossier.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace agreed {

inline constexpr std::size_t kLongestName = 36;

class DossierNames {
 public:
  // The label with every run of other ASCII than letters, digits, "_" and "." as one "-"; if an earlier label
  // took that, with "-2", "-3" ... behind it. Of a longer one the first kLongestName bytes, up to a "-" if
  // one stands in their second half. Never empty.
  [[nodiscard]] std::string taken(std::string_view label);

 private:
  std::set<std::string> names_;
};

}  // namespace agreed
