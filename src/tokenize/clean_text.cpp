// Decodes UTF-8 paragraph by paragraph; what is mark-up is told by markdown.h. NFC by ICU, piece by piece
// between characters that never combine, so that each composed unit keeps the bytes it was made of.
#include "tokenize/clean_text.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include "tokenize/character_class.h"
#include "tokenize/code_points.h"
#include "tokenize/markdown.h"

namespace agreed {
namespace {

constexpr char32_t kFullWidthBegin = 0xFF01;
constexpr char32_t kFullWidthEnd = 0xFF5F;
constexpr char16_t kHalfWidthBegin = 0xFF5F;
constexpr char16_t kHalfWidthEnd = 0xFFEF;

// Nothing in the table combines with its neighbours, so only other units need a look.
bool may_need_composing(const std::u16string& units) {
  const CharacterTable& table = CharacterTable::instance();
  for (const char16_t unit : units) {
    if (table.of(unit).word == WordClass::complex) {
      return true;
    }
  }
  return false;
}

bool holds_half_width(std::u16string_view piece) {
  for (const char16_t unit : piece) {
    if (unit >= kHalfWidthBegin && unit < kHalfWidthEnd) {
      return true;
    }
  }
  return false;
}

void compose(CleanText& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status) != 0) {
    return;
  }
  const auto size = static_cast<std::uint32_t>(text.units.size());
  const icu::UnicodeString whole(false, text.units.data(), static_cast<std::int32_t>(size));
  if (!holds_half_width(text.units) && nfc->isNormalized(whole, status) != 0) {
    return;
  }
  CleanText out;
  bool changed = false;
  std::size_t next_decoded = 0;
  std::uint32_t begin = 0;
  while (begin < size) {
    std::uint32_t end = begin;
    bool first = true;
    while (end < size) {
      UChar32 c = 0;
      std::uint32_t next = end;
      U16_NEXT(text.units.data(), next, size, c);
      if (!first && (nfkc->hasBoundaryBefore(c) != 0)) {
        break;
      }
      first = false;
      end = next;
    }
    const std::u16string_view piece(text.units.data() + begin, end - begin);
    const icu::UnicodeString before(false, piece.data(), static_cast<std::int32_t>(piece.size()));
    const icu::Normalizer2* form = holds_half_width(piece) ? nfkc : nfc;
    icu::UnicodeString after = before;
    if ((piece.size() > 1 || form == nfkc || text.units[begin] >= 0x300) &&
        form->isNormalized(before, status) == 0) {
      after = form->normalize(before, status);
      changed = true;
    }
    const bool same_size = after.length() == before.length();
    for (std::int32_t i = 0; i < after.length(); ++i) {
      const auto unit = static_cast<std::uint32_t>(i);
      out.units.push_back(after.charAt(i));
      if (same_size) {
        out.begins.push_back(text.begins[begin + unit]);
        out.ends.push_back(text.ends[begin + unit]);
      } else {
        out.begins.push_back(i == 0 ? text.begins[begin] : text.ends[end - 1]);
        out.ends.push_back(text.ends[end - 1]);
      }
    }
    while (next_decoded < text.decoded.size() && text.decoded[next_decoded] < end) {
      const auto kept = static_cast<std::uint32_t>(out.units.size()) - (end - text.decoded[next_decoded]);
      const auto at =
          same_size ? kept
                    : static_cast<std::uint32_t>(out.units.size() - static_cast<std::size_t>(after.length()));
      if (out.decoded.empty() || out.decoded.back() < at) {
        out.decoded.push_back(at);
      }
      ++next_decoded;
    }
    begin = end;
  }
  if (changed) {
    text = std::move(out);
  }
}

void clean_plain(std::string_view bytes, ByteSpan span, CleanText& out) {
  std::uint32_t at = span.begin;
  while (at < span.end) {
    const std::uint32_t begin = at;
    const char32_t c = next_code_point(bytes, at);
    out.append(c, begin, at);
  }
}

}  // namespace

void CleanText::clear() {
  units.clear();
  begins.clear();
  ends.clear();
  decoded.clear();
}

void CleanText::append(char32_t code_point, std::uint32_t begin, std::uint32_t end) {
  const WordClass known =
      code_point < 0x10000 ? table_->of(static_cast<char16_t>(code_point)).word : WordClass::complex;
  if (known == WordClass::space) {
    const bool line_end = code_point == U'\n' || code_point == U'\r' || code_point == 0x85 ||
                          code_point == 0x2028 || code_point == 0x2029;
    code_point = line_end ? U'\n' : U' ';
  } else if (known == WordClass::hidden) {
    return;
  } else if (known == WordClass::complex) {
    if (is_ignorable(code_point)) {
      return;
    }
    if (is_white_space(code_point)) {
      code_point = U' ';
    } else if (code_point >= kFullWidthBegin && code_point < kFullWidthEnd) {
      code_point -= 0xFEE0;
    }
  }
  if (code_point >= 0x10000) {
    units.push_back(static_cast<char16_t>(U16_LEAD(code_point)));
    begins.push_back(begin);
    ends.push_back(end);
    units.push_back(static_cast<char16_t>(U16_TRAIL(code_point)));
    begins.push_back(end);
    ends.push_back(end);
    return;
  }
  units.push_back(static_cast<char16_t>(code_point));
  begins.push_back(begin);
  ends.push_back(end);
}

void CleanText::append_separator(std::uint32_t at) {
  units.push_back(0x2029);
  begins.push_back(at);
  ends.push_back(at);
}

void clean(std::string_view bytes, ByteSpan span, Markup markup, CleanText& out) {
  out.clear();
  if (markup == Markup::markdown) {
    clean_markdown(bytes, span, out);
  } else {
    clean_plain(bytes, span, out);
  }
  if (may_need_composing(out.units)) {
    compose(out);
  }
}

}  // namespace agreed
