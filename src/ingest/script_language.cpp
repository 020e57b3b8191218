// Counts characters by the first bytes of their UTF-8.
#include "ingest/script_language.h"

#include <cstddef>

namespace agreed {
namespace {

struct Scripts {
  std::size_t hangul = 0;
  std::size_t kana = 0;
  std::size_t han = 0;
  std::size_t other = 0;  // letters of ASCII, and all characters above it that are none of these
};

Scripts count_scripts(std::string_view utf8) {
  Scripts count;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    if (lead < 0x80) {
      const unsigned char folded = lead | 0x20U;
      count.other += folded >= 'a' && folded <= 'z' ? 1 : 0;
      continue;
    }
    if (lead < 0xE0) {
      count.other += lead >= 0xC3 ? 1 : 0;
      continue;
    }
    const auto next = i + 1 < utf8.size() ? static_cast<unsigned char>(utf8[i + 1]) : 0U;
    // U+AC00 to U+D7A3, U+3041 to U+30FF, U+3400 to U+9FFF.
    if ((lead == 0xEA && next >= 0xB0) || lead == 0xEB || lead == 0xEC || (lead == 0xED && next < 0x9F)) {
      ++count.hangul;
    } else if (lead == 0xE3 && next >= 0x81 && next <= 0x83) {
      ++count.kana;
    } else if ((lead == 0xE3 && next >= 0x90) || (lead >= 0xE4 && lead <= 0xE9)) {
      ++count.han;
    }
  }
  return count;
}

std::string_view primary(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

}  // namespace

std::string script_language(std::string_view utf8) {
  const Scripts count = count_scripts(utf8);
  const std::size_t wide = count.hangul + count.kana + count.han;
  if (wide == 0 || wide * 9 < count.other) return {};
  if (count.hangul * 10 >= wide) return "ko";
  return count.kana * 20 >= wide ? "ja" : "zh";
}

std::string language_by_script(std::string_view named, std::string_view utf8) {
  const std::string script = script_language(utf8);
  const std::string_view language = primary(named);
  const bool wide = language == "ko" || language == "ja" || language == "zh";
  if (script.empty()) return wide ? std::string() : std::string(named);
  return wide && language == script ? std::string(named) : script;
}

}  // namespace agreed
