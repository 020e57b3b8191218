// ASCII is folded by hand; ICU is asked for the rest. Signs that NFKC would take apart into a blank and an
// accent, or turn into a vowel, are replaced before it runs.
#include "normalize/folding.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace agreed {
namespace {

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

icu::UnicodeString from_utf8(std::string_view word) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
}

// What the fold makes of a character; 0 to drop it.
UChar32 fold_sign(UChar32 c) {
  if (c < 0x80) {
    return c == '`' ? '\'' : c;
  }
  switch (c) {
    case 0xB4:
    case 0x2BC:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2039:
    case 0x203A:
      return '\'';
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x301D:
    case 0x301E:
    case 0x301F:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0xFE58:
    case 0xFE63:
    case 0xFF0D:
      return '-';
    case 0x2027:
    case 0x2219:
    case 0x22C5:
    case 0x30FB:
    case 0x318D:
    case 0xFF65:
      return 0xB7;
    default:
      return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ? 0 : c;
  }
}

// A word of nothing but hyphens is one dash, of three dots and more one ellipsis.
void fold_runs(std::string& word) {
  if (word.size() > 1 && word.find_first_not_of('-') == std::string::npos) {
    word = "-";
  } else if (word.size() > 3 && word.find_first_not_of('.') == std::string::npos) {
    word = "...";
  }
}

icu::UnicodeString fold_signs(const icu::UnicodeString& word) {
  icu::UnicodeString folded;
  for (std::int32_t i = 0; i < word.length(); i = word.moveIndex32(i, 1)) {
    const UChar32 sign = fold_sign(word.char32At(i));
    if (sign != 0) {
      folded.append(sign);
    }
  }
  return folded;
}

}  // namespace

std::string fold_typography(std::string_view word) {
  std::string out;
  if (is_ascii(word)) {
    out = word;
    std::replace(out.begin(), out.end(), '`', '\'');
  } else {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    icu::UnicodeString folded = fold_signs(from_utf8(word));
    if (U_SUCCESS(status) != 0) {
      // NFKC may bring out another sign of the list (U+FE31 gives U+2014).
      folded = nfkc->normalize(fold_signs(nfkc->normalize(folded, status)), status);
    }
    folded.toUTF8String(out);
    if (out.empty() || U_FAILURE(status) != 0) {
      out = word;
    }
  }
  fold_runs(out);
  return out;
}

std::string fold_case(std::string_view word) {
  std::string out;
  if (is_ascii(word)) {
    out = word;
    for (char& c : out) {
      c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    return out;
  }
  from_utf8(word).foldCase(U_FOLD_CASE_DEFAULT).toUTF8String(out);
  return out;
}

std::string to_upper(std::string_view word) {
  std::string out;
  from_utf8(word).toUpper(icu::Locale::getRoot()).toUTF8String(out);
  return out;
}

}  // namespace agreed
