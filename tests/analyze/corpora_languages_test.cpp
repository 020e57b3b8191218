// Tests src/analyze/diff.cpp on real texts of Korean, Japanese and French: another dress of the same text is
// no change, and edits planted into it are found as they were planted. Skipped where the corpora are missing.
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/wording.h"
#include "support/catch.h"
#include "support/desk.h"
#include "support/places.h"
#include "tokenize/code_points.h"

using namespace agreed;
using agreed::test::Desk;

namespace {

struct RealText {
  const char* language;
  const char* file;       // in the corpora
  bool spaced;            // words stand between blanks
  const char* word;       // that the text does not have
  const char* year = "";  // of the addresses: only the first of its two
};

const std::vector<RealText> kTexts = {
    {"ko", "ko-presidents/speech_moon.txt", true, "\uC628\uB204\uB9AC"},
    {"ko", "ko-presidents/speech_park.txt", true, "\uC628\uB204\uB9AC"},
    {"ja", "jp-ceremonies/2001-2012.md", false, "\u30EB\u30DF\u30CA\u30EA\u30A8", "(2001"},
    {"ja", "jp-ceremonies/2001-2012.md", false, "\u30EB\u30DF\u30CA\u30EA\u30A8", "(2007"},
    {"ja", "jp-ceremonies/2001-2012.md", false, "\u30EB\u30DF\u30CA\u30EA\u30A8", "(2012"},
    {"fr",
     "leaders/los-angeles-declaration-en-fr-es/"
     "2022-06-10-declaration-de-los-angeles-sur-les-migrations-et-la-protection.md",
     true, "z\u00E9phyr"},
};

// The first cells of the table rows under the heading with this year.
std::string first_cells(const std::string& bytes, std::string_view year) {
  const std::size_t begin = bytes.find(year, bytes.find("\n## "));
  const std::size_t end = std::min(bytes.find("\n## ", begin), bytes.size());
  std::string out;
  for (std::size_t row = bytes.find("<tr", begin); row < end; row = bytes.find("<tr", row + 1)) {
    const std::size_t cell = bytes.find("<td", row);
    if (cell >= end) break;
    out += bytes.substr(cell, bytes.find("<td", cell + 1) - cell) + "\n\n";
  }
  return out;
}

// The text without its front matter and tags; empty, with a warning, if it is not there.
std::string read_text(const RealText& text) {
  const std::string path = std::string(AGREED_SHARED_DIR) + "/corpora/" + text.file;
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    WARN("skipped: no " << path);
    return {};
  }
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (*text.year != '\0') bytes = first_cells(bytes, text.year);
  std::string out;
  std::size_t at = bytes.rfind("---\n", 0) == 0 ? bytes.find("\n---\n", 4) + 5 : 0;
  for (bool tag = false; at < bytes.size(); ++at) {
    if (bytes[at] == '<') tag = true;
    if (!tag) out += bytes[at];
    if (bytes[at] == '>') tag = false;
  }
  return out;
}

std::string as_nfd(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  std::string out;
  nfd->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
  REQUIRE(U_SUCCESS(status) != 0);
  return out;
}

template <typename Change>
std::string each_code_point(const std::string& text, const Change& change) {
  std::string out;
  for (std::uint32_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_utf8(change(c), out);
  }
  return out;
}

bool is_ascii_word(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::string as_full_width(const std::string& text) {
  return each_code_point(text, [](char32_t c) { return is_ascii_word(c) ? c + 0xFEE0 : c; });
}

std::string as_half_width(const std::string& text) {
  return each_code_point(text,
                         [](char32_t c) { return c > 0xFEE0 && is_ascii_word(c - 0xFEE0) ? c - 0xFEE0 : c; });
}

// Every blank becomes the next of these: no-break, narrow no-break, thin, two blanks, ideographic.
std::string with_other_blanks(const std::string& text) {
  static constexpr std::string_view kBlanks[] = {"\u00A0", "\u202F", "\u2009", "  ", "\u3000"};
  std::string out;
  std::size_t next = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool inner =
        text[i] == ' ' && i > 0 && text[i - 1] > ' ' && i + 1 < text.size() && text[i + 1] != ' ';
    const bool after_letters = text[i] == ' ' && i > 0 && static_cast<unsigned char>(text[i - 1]) >= 0x80 &&
                               i + 1 < text.size() && text[i + 1] != ' ' && text[i + 1] != '\n';
    out += inner || after_letters ? kBlanks[next++ % std::size(kBlanks)] : std::string_view(&text[i], 1);
  }
  return out;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// A phrase of the text in guillemets, as printers set them, and marks after a thin space.
std::string with_quotes(const std::string& text, std::string_view open, std::string_view close,
                        std::string_view before_marks) {
  std::string out = replaced(text, "migrations", std::string(open) + "migrations" + std::string(close));
  out = replaced(std::move(out), "; ", std::string(before_marks) + "; ");
  return replaced(std::move(out), ": ", std::string(before_marks) + ": ");
}

// A line end after every twentieth letter of Han or Hiragana, in the middle of a word or not.
std::string wrapped_anywhere(const std::string& text) {
  const auto letter = [](char32_t c) { return (c >= 0x3041 && c <= 0x3096) || (c >= 0x4E00 && c <= 0x9FFF); };
  std::string out;
  std::size_t letters = 0;
  char32_t before = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    letters += letter(c) ? 1U : 0U;
    if (letter(before) && letter(c) && letters % 20 == 0) out += '\n';
    append_utf8(c, out);
    before = c;
  }
  return out;
}

class Comparison {
 public:
  explicit Comparison(const RealText& text) : language_(text.language) {}

  NormalizedText read(const std::string& bytes) { return desk_.read(bytes, language_); }

  // "-old+new" of each hunk, in order.
  std::vector<std::string> hunks(const std::string& earlier, const std::string& later,
                                 const DiffOptions& options = {}) {
    const DiffReport report =
        diff({"earlier", "earlier", {}, Held::full, read(earlier)},
             {"later", "later", {}, Held::full, read(later)}, desk_.vocabulary(), {}, options);
    std::vector<std::string> out;
    for (const Change& change : report.changes) {
      for (const Hunk& hunk : change.hunks) {
        out.push_back("-" + wording(report.earlier.text, hunk.earlier) + "+" +
                      wording(report.later.text, hunk.later));
      }
      if (change.kind == ChangeKind::moved) out.emplace_back("moved");
    }
    CHECK(report.same_wording == out.empty());
    return out;
  }

 private:
  std::string language_;
  Desk desk_;
};

using Dump = std::vector<std::string>;

// A word that no rule joins with its neighbours: not capitalised, not short, not beside its like.
bool may_be_edited(const NormalizedText& text, std::uint32_t i) {
  const NormToken& token = text.tokens[i];
  const std::string_view bytes = text.source->slice(token.span);
  // Hangul or nothing but Han: what kana would be left alone would join with its neighbours.
  const auto unspaced = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]) >= 0xE4; };
  const bool plain = (bytes[0] >= 'a' && bytes[0] <= 'z' && bytes.size() > 4) ||
                     (bytes.size() > 3 && unspaced(0) && unspaced(bytes.size() - 3));
  const auto beside = [&](std::uint32_t other) {
    const NormToken& neighbour = text.tokens[other];
    const bool katakana = text.source->slice(neighbour.span).substr(0, 2) == "\xE3\x82" ||
                          text.source->slice(neighbour.span).substr(0, 2) == "\xE3\x83";
    return neighbour.id != token.id && neighbour.kind == TokenKind::word && !katakana;
  };
  return token.kind == TokenKind::word && plain && !token.markup_inside && beside(i - 1) && beside(i + 1);
}

struct Planted {
  std::string text;
  Dump hunks;
};

// Words replaced, added and omitted in turn, one in every thirty or so.
Planted plant(const NormalizedText& text, const RealText& real) {
  constexpr std::uint32_t kDistance = 25;
  const std::string word = real.word;
  const std::string blank = real.spaced ? " " : "";
  Planted planted;
  std::uint32_t done = 0;
  const auto copy = [&](std::uint32_t to) {
    planted.text += text.source->slice({done, to});
    done = to;
  };
  for (std::uint32_t i = kDistance; i + 1 < text.tokens.size(); ++i) {
    if (!may_be_edited(text, i)) continue;
    const ByteSpan span = text.tokens[i].span;
    const std::string was{text.source->slice(span)};
    switch (planted.hunks.size() % 3) {
      case 0:
        copy(span.begin);
        planted.text += word;
        done = span.end;
        planted.hunks.push_back("-" + was + "+" + word);
        break;
      case 1:
        copy(span.end);
        planted.text += blank + word;
        planted.hunks.push_back("-+" + word);
        break;
      default:
        copy(span.begin);
        done = real.spaced ? text.tokens[i + 1].span.begin : span.end;
        planted.hunks.push_back("-" + was + "+");
    }
    i += kDistance;
  }
  copy(text.source->size());
  return planted;
}

}  // namespace

TEST_CASE("real texts: another dress of Korean, Japanese and French is no change", "[analyze][corpora]") {
  for (const RealText& real : kTexts) {
    const std::string text = read_text(real);
    if (text.empty()) continue;
    CAPTURE(real.file);
    Comparison comparison(real);
    CHECK(comparison.hunks(text, as_nfd(text)) == Dump{});
    CHECK(comparison.hunks(text, as_full_width(text)) == Dump{});
    CHECK(comparison.hunks(text, as_half_width(text)) == Dump{});
    CHECK(comparison.hunks(text, with_other_blanks(text)) == Dump{});
    CHECK(comparison.hunks(as_full_width(as_nfd(text)), with_other_blanks(text)) == Dump{});
  }
}

TEST_CASE("real texts: Japanese wrapped at any letter is no change", "[analyze][corpora]") {
  for (const RealText& real : kTexts) {
    if (std::string_view(real.language) != "ja") continue;
    const std::string text = read_text(real);
    if (text.empty()) continue;
    CAPTURE(real.year);
    CHECK(Comparison(real).hunks(text, wrapped_anywhere(text)) == Dump{});
  }
}

TEST_CASE("real texts: guillemets, their blanks and apostrophes are no change", "[analyze][corpora]") {
  const RealText& french = kTexts.back();
  const std::string text = read_text(french);
  if (text.empty()) return;
  Comparison comparison(french);
  const std::string plain = with_quotes(text, "\u00AB ", " \u00BB", " ");
  REQUIRE(plain != text);
  CHECK(comparison.hunks(plain, with_quotes(text, "\u00AB\u00A0", "\u00A0\u00BB", "\u00A0")) == Dump{});
  CHECK(comparison.hunks(plain, with_quotes(text, "\u00AB\u202F", "\u202F\u00BB", "\u202F")) == Dump{});
  CHECK(comparison.hunks(plain, with_quotes(text, "\u00AB\u2009", "\u2009\u00BB", "")) == Dump{});
  CHECK(comparison.hunks(plain, with_quotes(text, "\u201C", "\u201D", "")) == Dump{});
  CHECK(comparison.hunks(plain, with_quotes(text, "\"", "\"", "")) == Dump{});
  CHECK(comparison.hunks(text, replaced(text, "\u2019", "'")) == Dump{});
}

TEST_CASE("real texts: particles and blanks of Korean", "[analyze][corpora]") {
  const RealText& korean = kTexts.front();
  const std::string text = read_text(korean);
  if (text.empty()) return;
  Comparison comparison(korean);
  // "People" with another particle: the whole word is named, as often as it stands there.
  const std::string of = "\uAD6D\uBBFC\uC758";
  const std::string subject = "\uAD6D\uBBFC\uC774";
  const Dump particles = comparison.hunks(text, replaced(text, " " + of + " ", " " + subject + " "));
  CHECK_FALSE(particles.empty());
  for (const std::string& hunk : particles) CHECK(hunk == "-" + of + "+" + subject);
  // "Can" with and without its blank: editorial, and nothing else.
  const std::string apart = "\uC218 \uC788";
  const std::string joined = "\uC218\uC788";
  REQUIRE(text.find(apart) != std::string::npos);
  DiffOptions options;
  CHECK_FALSE(comparison.hunks(text, replaced(text, apart, joined), options).empty());
  options.ignore.insert(ChangeClass::editorial);
  CHECK(comparison.hunks(text, replaced(text, apart, joined), options) == Dump{});
}

TEST_CASE("real texts: planted words are found as they were planted", "[analyze][corpora]") {
  for (const RealText& real : kTexts) {
    const std::string text = read_text(real);
    if (text.empty()) continue;
    CAPTURE(real.file);
    Comparison comparison(real);
    const Planted planted = plant(comparison.read(text), real);
    CHECK(planted.hunks.size() > 10);
    CHECK(comparison.hunks(text, planted.text) == planted.hunks);
    CHECK(comparison.hunks(as_nfd(text), as_full_width(planted.text)).size() == planted.hunks.size());
  }
}
