// ICU converts and detects; the names that pages use are read as browsers read them (WHATWG Encoding
// Standard, section 4.2): "iso-8859-1" is windows-1252, "euc-kr" windows-949, "gb2312" GB18030.
#include "ingest/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utypes.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <climits>
#include <memory>
#include <optional>
#include <utility>

#include "ingest/latin_letters.h"
#include "text/ascii_case.h"
#include "text/utf8.h"

namespace agreed {
namespace {

// What to do where an encoding is neither declared rightly nor found.
constexpr const char* kNameIt = " (agreed import --encoding NAME reads it as another)";

constexpr std::size_t kDeclarationBytes = 4096;
// ICU's detector looks at no more.
constexpr std::size_t kSampleBytes = 8000;
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct DetectorCloser {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

struct Alias {
  std::string_view label;  // in lower case
  const char* shown;
  const char* converter;  // ICU's name
};
constexpr std::array<Alias, 24> kAliases{{
    {"utf8", "UTF-8", "UTF-8"},
    {"ascii", "windows-1252", "windows-1252"},
    {"us-ascii", "windows-1252", "windows-1252"},
    {"iso-8859-1", "windows-1252", "windows-1252"},
    {"iso8859-1", "windows-1252", "windows-1252"},
    {"latin1", "windows-1252", "windows-1252"},
    {"latin-1", "windows-1252", "windows-1252"},
    {"cp1252", "windows-1252", "windows-1252"},
    {"euc-kr", "EUC-KR", "windows-949"},
    {"euckr", "EUC-KR", "windows-949"},
    {"cp949", "EUC-KR", "windows-949"},
    {"uhc", "EUC-KR", "windows-949"},
    {"ks_c_5601-1987", "EUC-KR", "windows-949"},
    {"ksc5601", "EUC-KR", "windows-949"},
    {"shift_jis", "Shift_JIS", "windows-31j"},
    {"shift-jis", "Shift_JIS", "windows-31j"},
    {"sjis", "Shift_JIS", "windows-31j"},
    {"x-sjis", "Shift_JIS", "windows-31j"},
    {"cp932", "Shift_JIS", "windows-31j"},
    {"gb2312", "GB18030", "GB18030"},
    {"gbk", "GB18030", "GB18030"},
    {"gb18030", "GB18030", "GB18030"},
    {"iso-8859-9", "windows-1254", "windows-1254"},
    {"utf-16", "UTF-16LE", "UTF-16LE"},
}};

struct Encoding {
  std::string shown;
  std::string converter;
};

// Nullopt if ICU has no such converter.
std::optional<Encoding> find_encoding(std::string_view label) {
  const std::string key = ascii_lower(label);
  for (const Alias& alias : kAliases) {
    if (alias.label == key) return Encoding{alias.shown, alias.converter};
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, ConverterCloser> converter(ucnv_open(key.c_str(), &status));
  if (U_FAILURE(status) || key.empty()) return std::nullopt;
  status = U_ZERO_ERROR;
  const char* const internal = ucnv_getName(converter.get(), &status);
  const char* name = ucnv_getStandardName(internal, "MIME", &status);
  if (name == nullptr) name = ucnv_getStandardName(internal, "IANA", &status);
  return Encoding{U_SUCCESS(status) && name != nullptr ? name : std::string(label), key};
}

struct Converted {
  std::string utf8;
  std::optional<std::size_t> bad;  // offset of the first byte that the encoding does not have
};

Converted convert(std::string_view bytes, const Encoding& encoding) {
  if (encoding.converter == "UTF-8" || encoding.converter == "utf-8") {
    const std::size_t bad = find_bad_utf8(bytes);
    if (bad < bytes.size()) return {{}, bad};
    return {std::string(bytes), std::nullopt};
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, ConverterCloser> from(ucnv_open(encoding.converter.c_str(), &status));
  const std::unique_ptr<UConverter, ConverterCloser> to(ucnv_open("UTF-8", &status));
  if (U_FAILURE(status)) return {{}, 0};
  ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  Converted out;
  const char* source = bytes.data();
  const char* const source_end = bytes.data() + bytes.size();
  std::array<UChar, 4096> pivot{};
  std::array<char, 16384> target{};  // four bytes for each unit are enough
  for (bool more = true; more;) {
    status = U_ZERO_ERROR;
    UChar* pivot_end = pivot.data();
    ucnv_toUnicode(from.get(), &pivot_end, pivot.data() + pivot.size(), &source, source_end, nullptr, true,
                   &status);
    more = status == U_BUFFER_OVERFLOW_ERROR;
    const bool failed = U_FAILURE(status) && !more;
    status = U_ZERO_ERROR;
    const UChar* read = pivot.data();
    char* written = target.data();
    ucnv_fromUnicode(to.get(), &written, target.data() + target.size(), &read, pivot_end, nullptr, !more,
                     &status);
    out.utf8.append(target.data(), written);
    if (failed || U_FAILURE(status)) {
      std::array<char, 32> wrong{};
      auto length = static_cast<int8_t>(wrong.size());
      status = U_ZERO_ERROR;
      ucnv_getInvalidChars(from.get(), wrong.data(), &length, &status);
      const auto at = static_cast<std::size_t>(source - bytes.data());
      out.bad = at - std::min(at, U_SUCCESS(status) && length > 0 ? static_cast<std::size_t>(length) : 0);
      return out;
    }
  }
  if (out.utf8.starts_with(kUtf8Mark)) out.utf8.erase(0, kUtf8Mark.size());
  return out;
}

std::size_t line_of(std::string_view bytes, std::size_t offset) {
  return 1 +
         static_cast<std::size_t>(std::count(bytes.begin(), bytes.begin() + static_cast<long>(offset), '\n'));
}

// `hint` follows the place of the byte.
Error bad_byte(std::string_view bytes, std::size_t offset, const std::string& what, const std::string& hint,
               const std::string& path) {
  const unsigned byte = offset < bytes.size() ? static_cast<unsigned char>(bytes[offset]) : 0;
  std::string message = offset < bytes.size() && byte != 0
                            ? fmt::format("{}: byte 0x{:02X} at offset {}", what, byte, offset)
                        : offset < bytes.size() ? fmt::format("holds a NUL byte at offset {}", offset)
                                                : what + ": it ends in the middle of a character";
  if (byte != 0 || offset >= bytes.size()) message += hint;  // no encoding helps what is no text
  return {ErrorCode::invalid_text, std::move(message), path, line_of(bytes, std::min(offset, bytes.size()))};
}

// The parts that tell: lines with bytes outside ASCII, each cut short.
std::string sample_of(std::string_view bytes) {
  constexpr std::size_t kAround = 60;
  const auto is_high = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  std::string sample;
  std::size_t done = 0;
  while (sample.size() < kSampleBytes) {
    const auto found = std::find_if(bytes.begin() + static_cast<long>(done), bytes.end(), is_high);
    if (found == bytes.end()) break;
    const auto at = static_cast<std::size_t>(found - bytes.begin());
    // Between two blanks, so that no character of several bytes is cut.
    std::size_t begin = std::max(done, at - std::min(at, kAround));
    while (begin > done && !is_high(bytes[begin - 1]) && at - begin < 2 * kAround) --begin;
    std::size_t end = std::min(bytes.size(), at + kAround);
    while (end < bytes.size() && bytes[end] != ' ' && bytes[end] != '\n' && end - at < 1000) ++end;
    sample.append(bytes.substr(begin, end - begin));
    done = end;
  }
  return sample;
}

struct Guess {
  Encoding encoding;
  int confidence = 0;
};

std::vector<Guess> guesses_for(std::string_view bytes) {
  std::vector<Guess> guesses;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, DetectorCloser> detector(ucsdet_open(&status));
  const std::string sample = sample_of(bytes);
  if (U_FAILURE(status) || sample.empty()) return guesses;
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  int32_t count = 0;
  const UCharsetMatch** const matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) return guesses;
  for (int32_t i = 0; i < count; ++i) {
    const char* const name = ucsdet_getName(matches[i], &status);
    const int32_t confidence = ucsdet_getConfidence(matches[i], &status);
    if (U_FAILURE(status) || name == nullptr) break;
    if (std::optional<Encoding> encoding = find_encoding(name)) {
      guesses.push_back({std::move(*encoding), confidence});
    }
  }
  return guesses;
}

// Whether a text has control characters that no text has: so does UTF-8 read as Latin-1, or a guess that is
// wrong.
bool has_controls(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto c = static_cast<unsigned char>(utf8[i]);
    if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v') return true;
    if (c == 0xC2 && i + 1 < utf8.size() && static_cast<unsigned char>(utf8[i + 1]) < 0xA0) return true;
  }
  return false;
}

// UTF-16 without a mark: of Latin text every other byte is NUL.
std::optional<Encoding> utf16_by_zeros(std::string_view bytes) {
  const std::string_view part = bytes.substr(0, kSampleBytes);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < part.size(); ++i) zeros[i % 2] += part[i] == '\0' ? 1 : 0;
  const std::size_t half = part.size() / 2;
  if (half < 8 || bytes.size() % 2 != 0) return std::nullopt;
  if (zeros[1] * 10 > half * 4 && zeros[0] * 20 < half) return Encoding{"UTF-16LE", "UTF-16LE"};
  if (zeros[0] * 10 > half * 4 && zeros[1] * 20 < half) return Encoding{"UTF-16BE", "UTF-16BE"};
  return std::nullopt;
}

Result<DecodedText> decode_as(std::string_view bytes, const Encoding& encoding, const std::string& because,
                              const std::string& hint, const std::string& path) {
  Converted converted = convert(bytes, encoding);
  if (converted.bad) {
    return bad_byte(bytes, *converted.bad, fmt::format("not {}{}", encoding.shown, because), hint, path);
  }
  return DecodedText{std::move(converted.utf8), encoding.shown, {}};
}

std::optional<Encoding> encoding_of_mark(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark)) return Encoding{"UTF-8", "UTF-8"};
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return Encoding{"UTF-32LE", "UTF-32LE"};
  if (bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return Encoding{"UTF-32BE", "UTF-32BE"};
  if (bytes.starts_with("\xFF\xFE")) return Encoding{"UTF-16LE", "UTF-16LE"};
  if (bytes.starts_with("\xFE\xFF")) return Encoding{"UTF-16BE", "UTF-16BE"};
  return std::nullopt;
}

bool is_single_byte(const Encoding& encoding) {
  const std::string_view name = encoding.shown;
  return name.starts_with("windows-125") || name.starts_with("ISO-8859");
}

// Without mark and declaration, and not UTF-8.
Result<DecodedText> decode_by_detection(std::string_view bytes, const std::string& path) {
  const Error not_utf8 = bad_byte(bytes, find_bad_utf8(bytes), "not UTF-8", kNameIt, path);
  if (const std::optional<Encoding> wide = utf16_by_zeros(bytes)) {
    Result<DecodedText> decoded = decode_as(bytes, *wide, "", "", path);
    if (!decoded.ok()) return decoded;
    decoded.value().notes.push_back({"read as " + wide->shown + ", which its NUL bytes show"});
    return decoded;
  }
  for (const Guess& guess : guesses_for(bytes)) {
    // UTF-8 with a few bytes broken is damaged, and nothing else.
    if (guess.confidence < kLeastConfidence || guess.encoding.shown == "UTF-8") break;
    const bool latin = is_single_byte(guess.encoding);
    if (latin && guess.confidence < kLeastLatinConfidence) continue;
    Converted converted = convert(bytes, guess.encoding);
    if (converted.bad || has_controls(converted.utf8) || (latin && has_odd_letters(converted.utf8))) continue;
    return DecodedText{std::move(converted.utf8),
                       guess.encoding.shown,
                       {{fmt::format("declares no encoding; read as {}, with confidence {} of 100",
                                     guess.encoding.shown, guess.confidence)}}};
  }
  return not_utf8;
}

std::string attribute_value(std::string_view text) {
  std::size_t at = text.find_first_not_of(" \t\r\n");
  if (at == std::string_view::npos || text[at] != '=') return {};
  at = text.find_first_not_of(" \t\r\n", at + 1);
  if (at == std::string_view::npos) return {};
  if (text[at] == '"' || text[at] == '\'') ++at;
  const std::size_t end = text.find_first_of("\"' \t\r\n;>/?", at);
  return std::string(text.substr(at, end == std::string_view::npos ? end : end - at));
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
  const std::string head = ascii_lower(bytes.substr(0, kDeclarationBytes));
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  if (first != std::string::npos && head.compare(first, 5, "<?xml") == 0) {
    const std::string_view declaration = std::string_view(head).substr(first, head.find("?>", first) - first);
    const std::size_t key = declaration.find("encoding");
    if (key != std::string_view::npos) return attribute_value(declaration.substr(key + 8));
  }
  for (std::size_t at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 5)) {
    const std::size_t comment = head.rfind("<!--", at);
    if (comment != std::string::npos && head.find("-->", comment) > at) continue;
    const std::string_view tag = std::string_view(head).substr(at, head.find('>', at) - at);
    const std::size_t key = tag.find("charset");
    if (key == std::string_view::npos) continue;
    if (std::string name = attribute_value(tag.substr(key + 7)); !name.empty()) return name;
  }
  return {};
}

Result<DecodedText> decode_text(std::string_view bytes, std::string_view declared, std::string_view forced,
                                const std::string& path) {
  if (bytes.size() >= INT_MAX / 4) {
    return Error{ErrorCode::too_large, fmt::format("{} bytes are too many", bytes.size()), path, 0};
  }
  if (!forced.empty()) {
    const std::optional<Encoding> encoding = find_encoding(forced);
    if (!encoding) return Error{ErrorCode::usage, fmt::format("'{}' is no encoding", forced), {}, 0};
    if (encoding->shown == "UTF-8" && bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
    return decode_as(bytes, *encoding, "", "", path);
  }
  if (const std::optional<Encoding> marked = encoding_of_mark(bytes)) {
    if (marked->shown == "UTF-8") bytes.remove_prefix(kUtf8Mark.size());
    return decode_as(bytes, *marked, ", though its byte order mark says so", "", path);
  }
  const std::optional<Encoding> named = declared.empty() ? std::nullopt : find_encoding(declared);
  const bool is_wide = named && (named->shown.starts_with("UTF-16") || named->shown.starts_with("UTF-32"));
  if (find_bad_utf8(bytes) == bytes.size()) {
    DecodedText decoded{std::string(bytes), "UTF-8", {}};
    const bool is_ascii =
        std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    // ISO 2022 is written in ASCII.
    const bool escapes = named && named->shown.starts_with("ISO-2022") && bytes.find('\x1B') != bytes.npos;
    if (escapes) return decode_as(bytes, *named, ", though it declares so", "", path);
    if (named && named->shown != "UTF-8" && !is_ascii) {
      decoded.notes.push_back({"declares " + named->shown + ", but is UTF-8 and read so"});
    }
    return decoded;
  }
  // A declaration that can be read as such is none of UTF-16.
  if (!named || is_wide) return decode_by_detection(bytes, path);
  return decode_as(bytes, *named, ", though it declares so", kNameIt, path);
}

}  // namespace agreed
