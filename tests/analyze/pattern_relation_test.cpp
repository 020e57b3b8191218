// Tests src/analyze/pattern_relation.cpp: what it says of two patterns must hold of their matches in texts.
#include "analyze/pattern_relation.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "analyze/term_matcher.h"
#include "normalize/normalizer.h"
#include "support/catch.h"
#include "support/random_text.h"
#include "tokenize/tokenizer.h"

using namespace agreed;

namespace {

using test::Random;

std::string random_form(Random& random) {
  static const std::vector<std::string> kWords = {"pact", "pacts", "trade", "pa*", "pact*",
                                                  "*",    "*s",    "pa?t",  ","};
  std::string form;
  const std::size_t count = 1 + random.below(4);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) form += random.below(5) == 0 ? " ~" + std::to_string(1 + random.below(2)) + " " : " ";
    form += kWords[random.below(kWords.size())];
  }
  return form;
}

class Bench {
 public:
  Bench() : normalizer_(Equivalents{}, vocabulary_), relation(vocabulary_) {}

  NormalizedText read(const std::string& bytes) {
    const auto source = std::make_shared<const SourceText>(SourceText::from_bytes("t", bytes).value());
    return normalizer_.normalize(
        tokenize(source, {source->content_begin(), source->size()}, {"en", Markup::plain}), "en");
  }

  // Nullptr for a form that does not compile.
  std::unique_ptr<TermPattern> compile(const std::string& form) {
    const Result<std::vector<TermPattern>> patterns = compile_form(form, "en", normalizer_);
    return patterns.ok() ? std::make_unique<TermPattern>(patterns.value().front()) : nullptr;
  }

  std::vector<TokenRange> hits(const std::string& form, const NormalizedText& text) {
    TermMatcher matcher(normalizer_);
    Term term;
    term.language = "en";
    term.forms = {form};
    std::vector<TokenRange> ranges;
    if (!matcher.add_terms({term}, "", "").ok()) return ranges;
    for (const Occurrence& one : matcher.find(text)) ranges.push_back(one.tokens);
    return ranges;
  }

 private:
  Vocabulary vocabulary_;
  Normalizer normalizer_;

 public:
  PatternRelation relation;
};

}  // namespace

TEST_CASE("what is said of two patterns holds of their matches", "[pattern_relation]") {
  static const std::vector<std::string> kWords = {"pact ",  "pacts ", "trade ", "past ",
                                                  "pact, ", "as ",    "x "};
  Bench bench;
  std::size_t covered = 0;
  std::size_t apart = 0;
  for (std::uint64_t seed = 0; seed < 4000; ++seed) {
    Random random(seed);
    const std::string outer = random_form(random);
    const std::string inner = random_form(random);
    const auto outer_pattern = bench.compile(outer);
    const auto inner_pattern = bench.compile(inner);
    if (!outer_pattern || !inner_pattern) continue;
    const bool covers = bench.relation.covers(*outer_pattern, *inner_pattern);
    const bool holds = bench.relation.stands_inside(*outer_pattern, *inner_pattern);
    const bool overlap = bench.relation.may_overlap(*outer_pattern, *inner_pattern);
    INFO("seed " << seed << ": '" << outer << "', '" << inner << "'");
    CHECK((!covers || holds));
    CHECK((!covers || bench.relation.meet(*outer_pattern, *inner_pattern)));
    CHECK(bench.relation.meet(*outer_pattern, *inner_pattern) ==
          bench.relation.meet(*inner_pattern, *outer_pattern));
    if (!holds && overlap) continue;
    covered += covers ? 1 : 0;
    apart += overlap ? 0 : 1;
    const NormalizedText text = bench.read("x " + test::random_text(random, kWords, 30));
    const std::vector<TokenRange> outer_hits = bench.hits(outer, text);
    for (const TokenRange hit : bench.hits(inner, text)) {
      const bool found = std::any_of(outer_hits.begin(), outer_hits.end(), [&](TokenRange one) {
        return one.begin < hit.end && hit.begin < one.end;
      });
      CHECK((!holds || found));
      CHECK((overlap || !found));
    }
  }
  CHECK(covered > 50);
  CHECK(apart > 50);
}
