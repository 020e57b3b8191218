// Texts from lines of words, ready for an index (fiction).
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "corpus/corpus.h"
#include "normalize/normalizer.h"
#include "normalize/prepare.h"
#include "retrieve/index_source.h"
#include "support/catch.h"
#include "support/random_text.h"

namespace agreed::test {

struct ToyText {
  std::string id;
  std::string body;
  std::string date{};  // ISO 8601; empty: undated
  std::string series{};
  std::vector<std::string> issuers{};
  std::string language = "en";
};

// Each with a vocabulary of its own, as texts of different workers have.
inline std::vector<IndexSource> index_sources(const std::vector<ToyText>& texts) {
  std::vector<IndexSource> sources;
  for (const ToyText& toy : texts) {
    auto vocabulary = std::make_shared<Vocabulary>();
    Normalizer normalizer(Equivalents{}, *vocabulary);
    Result<SourceText> source = SourceText::from_bytes(toy.id, toy.body);
    REQUIRE(source.ok());
    StatementText text;
    text.language = toy.language;
    text.markdown = false;
    text.source = std::make_shared<const SourceText>(std::move(source).value());
    text.body = {0, text.source->size()};
    IndexSource& made = sources.emplace_back();
    made.text.id = made.text.label = made.text.path = toy.id;
    made.text.series = toy.series;
    made.text.language = toy.language;
    made.text.issuers = toy.issuers;
    made.text.date = Date::parse(toy.date);
    made.words = prepare(text, normalizer);
    made.vocabulary = std::move(vocabulary);
  }
  return sources;
}

// Texts of random words from a short list: the same for the same seed.
inline std::vector<ToyText> random_toys(std::uint64_t seed, std::size_t texts) {
  Random random(seed);
  std::vector<ToyText> toys;
  for (std::size_t t = 0; t < texts; ++t) {
    ToyText toy;
    toy.id = "t" + std::to_string(t);
    if (random.below(8) != 0) toy.date = std::to_string(2000 + random.below(6)) + "-05-01";
    toy.series = random.below(2) == 0 ? "a" : "b";
    if (random.below(2) == 0) toy.issuers.emplace_back("Castria");
    if (random.below(2) == 0) toy.issuers.emplace_back("Norland");
    for (std::size_t s = random.below(7) + 1; s > 0; --s) {
      toy.body +=
          random_text(random, {"the ", "of ", "force ", "level ", "5,000 ", ", ", "sides ", "We "}, 9);
      toy.body += random.below(9) == 0 ? "[...] end.\n" : "end.\n";
      if (random.below(3) == 0) toy.body += "\n";
    }
    toys.push_back(std::move(toy));
  }
  return toys;
}

}  // namespace agreed::test
