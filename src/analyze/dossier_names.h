// Names for the addresses inside a dossier.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace agreed {

class DossierNames {
 public:
  // The label with every run of other ASCII than letters, digits, "_" and "." as one "-"; if an earlier label took
  // that, with "-2", "-3" ... behind it. Never empty.
  [[nodiscard]] std::string taken(std::string_view label);

 private:
  std::set<std::string> names_;
};

}  // namespace agreed
