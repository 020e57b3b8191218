// A name goes into an address as it is, so it has nothing that would have to be escaped there.
#include "analyze/dossier_names.h"

#include "text/utf8.h"

namespace agreed {
namespace {

bool is_plain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string DossierNames::taken(std::string_view label) {
  std::string plain;
  for (const char c : label) {
    if (is_plain(c)) {
      plain += c;
    } else if (!plain.empty() && plain.back() != '-') {
      plain += '-';
    }
  }
  if (plain.size() > kLongestName) {
    const std::size_t dash = plain.rfind('-', kLongestName);
    const bool at_dash = dash != std::string::npos && dash > kLongestName / 2;
    plain.resize(utf8_prefix(plain, at_dash ? dash : kLongestName).size());
  }
  while (!plain.empty() && plain.back() == '-') plain.pop_back();
  if (plain.empty()) plain = "x";
  std::string name = plain;
  for (int number = 2; !names_.insert(name).second; ++number) name = plain + "-" + std::to_string(number);
  return name;
}

}  // namespace agreed
