// Tests src/analyze/term_matcher.cpp and src/analyze/term_pattern.cpp.
#include "analyze/term_matcher.h"

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "analyze/term_pattern.h"
#include "normalize/wording.h"
#include "support/catch.h"
#include "tokenize/tokenizer.h"

using namespace agreed;

namespace {

class Bench {
 public:
  explicit Bench(const Equivalents& equivalents = {})
      : normalizer_(equivalents, vocabulary_), matcher(normalizer_) {}

  NormalizedText read(const std::string& bytes, const std::string& language = "en",
                      Markup markup = Markup::plain) {
    auto source = std::make_shared<const SourceText>(SourceText::from_bytes("t", bytes).value());
    const ByteSpan body{source->content_begin(), source->size()};
    return normalizer_.normalize(tokenize(source, body, {language, markup}), language);
  }

  // "|modernize|modernized|" with "1:" before matches of another query than the first.
  std::string found(const std::string& bytes, const std::string& language = "en",
                    Markup markup = Markup::plain) {
    const NormalizedText text = read(bytes, language, markup);
    std::string out = "|";
    for (const Occurrence& one : matcher.find(text)) {
      if (one.query > 0) out += std::to_string(one.query) + ":";
      out += wording(text, one.tokens) + "|";
    }
    return out;
  }

 private:
  Vocabulary vocabulary_;
  Normalizer normalizer_;

 public:
  TermMatcher matcher;
};

std::string found(const std::string& phrase, const std::string& text) {
  Bench bench;
  REQUIRE(bench.matcher.add_phrase(phrase).ok());
  return bench.found(text);
}

struct Row {
  const char* phrase;
  const char* text;
  const char* found;
};

Concept concept_of(const std::vector<std::string>& forms, const std::vector<std::string>& exclusions = {},
                   const std::string& language = "en") {
  Term term;
  term.language = language;
  term.forms = forms;
  term.exclusions = exclusions;
  term.line = 7;
  Concept made;
  made.id = "c";
  made.terms = {term};
  return made;
}

}  // namespace

TEST_CASE("term matcher: phrases match across case, line wraps and typography", "[analyze]") {
  const Row row = GENERATE(values<Row>({
      {"Taiwan Strait", "in the Taiwan\nStrait and the TAIWAN STRAIT.", "|Taiwan Strait|TAIWAN STRAIT|"},
      {"strait", "Straits strait", "|strait|"},
      {"peace and stability",
       "peace\xC2\xA0"
       "and  stability",
       "|peace and stability|"},
      {"ROK-U.S.", "the ROK\xE2\x80\x91U.S. alliance", "|ROK\xE2\x80\x91U.S.|"},
      {"as long as it takes", "for as long as it takes, and as long as it took", "|as long as it takes|"},
      {"a b", "a.\n\nb", "|"},
      {"a b", "a [...] b a b", "|a b|"},
      {"peace", "[...]", "|"},
  }));
  CAPTURE(row.phrase, row.text);
  CHECK(found(row.phrase, row.text) == row.found);
}

TEST_CASE("term matcher: marks count, but quotation marks are passed over unless asked for", "[analyze]") {
  const Row row = GENERATE(values<Row>({
      {"free, open", "free, open and free open", "|free, open|"},
      {"free open", "free, open and free open", "|free open|"},
      {"measured pace", "a \xE2\x80\x9Cmeasured\xE2\x80\x9D pace", "|measured\xE2\x80\x9D pace|"},
      {"\"ironclad\" pledge", "ironclad pledge, \"ironclad\" pledge", "|\"ironclad\" pledge|"},
  }));
  CAPTURE(row.phrase, row.text);
  CHECK(found(row.phrase, row.text) == row.found);
}

TEST_CASE("term matcher: wildcards stand inside words, a bare star is one word", "[analyze]") {
  const Row row = GENERATE(values<Row>({
      {"moderni*", "modernize, MODERNIZING modern modernity", "|modernize|MODERNIZING|modernity|"},
      {"*centered", "Korea-centered recentered", "|Korea-centered|recentered|"},
      {"organi?ation", "organization organisation organization's", "|organization|organisation|"},
      {"moderni* * capabilities", "modernizing Alliance capabilities, modernizing capabilities",
       "|modernizing Alliance capabilities|"},
      {"* capabilities", "Alliance capabilities. (capabilities)", "|Alliance capabilities|"},
      {"capabilities *", "capabilities, and capabilities and", "|capabilities and|"},
      {"* capabilities", "capabilities", "|"},
  }));
  CAPTURE(row.phrase, row.text);
  CHECK(found(row.phrase, row.text) == row.found);
}

TEST_CASE("term matcher: a phrase in Hangul may have particles and stand in a compound", "[analyze]") {
  // "alliance" in: alliance + object particle; ROK-US alliance; and in another word not at all.
  const std::string alliance = "\xEB\x8F\x99\xEB\xA7\xB9";
  const std::string object = alliance + "\xEC\x9D\x84";
  const std::string compound = "\xED\x95\x9C\xEB\xAF\xB8" + alliance;
  CHECK(found(alliance, object + " " + compound + " \xED\x8F\x89\xED\x99\x94") ==
        "|" + object + "|" + compound + "|");
}

TEST_CASE("term matcher: a single wildcard word also finds a part of a compound", "[analyze]") {
  const Row row = GENERATE(values<Row>({
      {"moderni*", "post-modernization", "|post-modernization|"},
      {"modernization", "post-modernization", "|"},
      {"post-*", "post-modernization", "|post-modernization|"},
      {"nuclear*", "nuclear-powered non-nuclear nuclear", "|nuclear-powered|non-nuclear|nuclear|"},
      {"nuclear* ships", "non-nuclear ships", "|"},
  }));
  CAPTURE(row.phrase, row.text);
  CHECK(found(row.phrase, row.text) == row.found);
}

TEST_CASE("term matcher: mark-up is not wording", "[analyze]") {
  Bench bench;
  REQUIRE(bench.matcher.add_phrase("the alliance").ok());
  CHECK(bench.found("renew **the** *alliance*", "en", Markup::markdown) == "|the alliance|");
}

TEST_CASE("term matcher: a spelling variant is found by either spelling's wildcard", "[analyze]") {
  Equivalents equivalents;
  equivalents.suffixes = {{"en", "ising", "izing"}, {"en", "ise", "ize"}};
  Bench bench(equivalents);
  REQUIRE(bench.matcher.add_phrase("modernis*").ok());
  CHECK(bench.found("We are Modernising and they modernise.") == "|Modernising|modernise|");
}

TEST_CASE("term matcher: an equivalent of several words is one word", "[analyze]") {
  Equivalents equivalents;
  equivalents.groups = {{"en", Folding::equivalent, {"U.S.", "United States", "US"}}};
  Bench bench(equivalents);
  REQUIRE(bench.matcher.add_phrase("United States forces").ok());
  CHECK(bench.found("U.S. forces, United\nStates forces, US forces") ==
        "|U.S. forces|United States forces|US forces|");
}

TEST_CASE("term matcher: of one query the leftmost and longest match counts", "[analyze]") {
  Bench bench;
  REQUIRE(
      bench.matcher.add_concept(concept_of({"alliance", "the alliance", "alliance capabilities"}), "t").ok());
  CHECK(bench.found("the alliance capabilities") == "|the alliance|");
  CHECK(bench.found("an alliance capabilities alliance") == "|alliance capabilities|alliance|");
}

TEST_CASE("term matcher: queries do not hide each other", "[analyze]") {
  Bench bench;
  REQUIRE(bench.matcher.add_phrase("the alliance").value() == 0);
  REQUIRE(bench.matcher.add_phrase("alliance").value() == 1);
  CHECK(bench.found("the alliance") == "|the alliance|1:alliance|");
}

TEST_CASE("term matcher: no match where an exclusion overlaps it", "[analyze]") {
  Bench bench;
  REQUIRE(bench.matcher.add_concept(concept_of({"measured"}, {"measured steps"}), "t").ok());
  CHECK(bench.found("a measured pace, measured steps, measured") == "|measured|measured|");
}

TEST_CASE("term matcher: a term matches in texts of its own language", "[analyze]") {
  Bench bench;
  REQUIRE(bench.matcher.add_concept(concept_of({"alliance"}, {}, "fr"), "t").ok());
  CHECK(bench.found("alliance") == "|");
  CHECK(bench.found("alliance", "fr-CA") == "|alliance|");
}

TEST_CASE("term matcher: a concept is found in each language in whatever order the texts come", "[analyze]") {
  const std::string korean = "\xEB\x8F\x99\xEB\xA7\xB9";
  agreed::Concept both = concept_of({"alliance"});
  both.terms.push_back(concept_of({"*" + korean + "*"}, {}, "ko").terms.front());
  Bench bench;
  REQUIRE(bench.matcher.add_concept(both, "t").ok());
  CHECK(bench.found("the alliance") == "|alliance|");
  CHECK(bench.found(korean + "\xEC\x9D\x84", "ko") == "|" + korean + "\xEC\x9D\x84|");
  CHECK(bench.found("alliance " + korean) == "|alliance|");
}

TEST_CASE("term matcher: a form without a word is an error with its place", "[analyze]") {
  Bench bench;
  CHECK(bench.matcher.add_phrase("*").error().code == ErrorCode::usage);
  CHECK(bench.matcher.add_phrase(" ").error().code == ErrorCode::usage);
  CHECK(bench.matcher.add_phrase("...").error().code == ErrorCode::usage);
  const Result<std::uint32_t> added = bench.matcher.add_concept(concept_of({"* *"}), "termbase.yaml");
  REQUIRE_FALSE(added.ok());
  CHECK(added.error().to_string() == "termbase.yaml:7: concept c: '* *' has no word to look for");
}

TEST_CASE("glob: fits whole words, a question mark is one character", "[analyze]") {
  struct Glob {
    const char* glob;
    const char* word;
    bool fits;
  };
  const Glob row = GENERATE(values<Glob>({
      {"a*", "a", true},
      {"a*", "ab", true},
      {"*a", "ba", true},
      {"*a*", "bab", true},
      {"a?c", "abc", true},
      {"a?c", "ac", false},
      {"?", "\xEA\xB0\x80", true},
      {"??", "\xEA\xB0\x80", false},
      {"*ab*ab", "abab", true},
      {"*ab*ab", "aab", false},
      {"", "", true},
      {"a", "", false},
  }));
  CAPTURE(row.glob, row.word);
  CHECK(glob_fits(row.glob, row.word) == row.fits);
}

TEST_CASE("term matcher: finds what a plain search over the words finds", "[analyze]") {
  std::mt19937 random(20240711);
  const auto below = [&](unsigned n) { return random() % n; };
  const std::vector<std::string> words = {"a", "b", "c", "d"};
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> text;
    std::vector<std::string> phrase;
    for (unsigned i = 0; i < 1 + below(20); ++i) text.push_back(words[below(3)]);
    for (unsigned i = 0; i < 1 + below(3); ++i) phrase.push_back(below(5) == 0 ? "*" : words[below(3)]);
    phrase.push_back(words[below(4)]);
    const auto join = [](const std::vector<std::string>& list) {
      std::string out;
      for (const std::string& word : list) out += (out.empty() ? "" : " ") + word;
      return out;
    };
    std::string expected = "|";
    for (std::size_t at = 0; at + phrase.size() <= text.size(); ++at) {
      bool same = true;
      for (std::size_t i = 0; i < phrase.size(); ++i)
        same = same && (phrase[i] == "*" || phrase[i] == text[at + i]);
      if (!same) continue;
      expected += join({text.begin() + static_cast<std::ptrdiff_t>(at),
                        text.begin() + static_cast<std::ptrdiff_t>(at + phrase.size())}) +
                  "|";
      at += phrase.size() - 1;
    }
    CAPTURE(join(text), join(phrase));
    CHECK(found(join(phrase), join(text)) == expected);
  }
}

TEST_CASE("term matcher: gaps, alternatives and optional words", "[analyze]") {
  const Row row = GENERATE(values<Row>({
      {"current level of ~2 (forces|personnel)",
       "the current level of the armed forces, current level of personnel",
       "|current level of the armed forces|current level of personnel|"},
      {"current level of ~2 (forces|personnel)", "current level of all the armed forces", "|"},
      {"current level of ~2 forces", "current level of, as before, forces",
       "|current level of, as before, forces|"},
      {"current ~3 forces", "The current one. Their forces", "|"},
      {"current ~3 forces", "the current [...] forces", "|"},
      {"a ~2 b", "a x b y b", "|a x b|"},
      {"[strong] alliance", "a strong alliance, an alliance", "|strong alliance|alliance|"},
      {"alliance [of the willing] ~1 stands", "alliance of the willing now stands; alliance stands",
       "|alliance of the willing now stands|alliance stands|"},
  }));
  CAPTURE(row.phrase, row.text);
  CHECK(found(row.phrase, row.text) == row.found);
}

TEST_CASE("term matcher: a pattern with many gaps costs no more than its length times its gaps",
          "[analyze]") {
  std::string form = "a";
  for (int i = 0; i < 20; ++i) form += " ~40 a";
  std::string text;
  for (int i = 0; i < 600; ++i) text += "a ";
  CHECK(found(form + " ~40 b", text) == "|");
}

TEST_CASE("term matcher: words that must, or must not, stand near a term", "[analyze]") {
  Concept level = concept_of({"level"});
  level.terms.front().with = {"forces"};
  level.terms.front().without = {"water"};
  Bench bench;
  REQUIRE(bench.matcher.add_concept(level, "t").ok());
  CHECK(bench.found("The level of the forces.") == "|level|");
  CHECK(bench.found("The level. The forces.") == "|");
  CHECK(bench.found("The forces and the level of the water.") == "|");
  level.terms.front().scope = TermScope::paragraph;
  Bench wide;
  REQUIRE(wide.matcher.add_concept(level, "t").ok());
  CHECK(wide.found("The level. The forces.") == "|level|");
  CHECK(wide.found("The level. The forces. The water.") == "|");
  CHECK(wide.found("The level.\n\nThe forces.") == "|");
}
