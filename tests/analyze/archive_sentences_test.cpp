// Tests src/analyze/archive_sentences.h on small series (fiction).
#include "analyze/archive_sentences.h"

#include <string>
#include <vector>

#include "retrieve/memory_index.h"
#include "support/catch.h"
#include "support/outside_series.h"
#include "support/small_series.h"

namespace agreed {
namespace {

// One line a text: "ncm-1 en 2031-01-01 excerpts: sentence / sentence"
std::vector<std::string> dump(const Corpus& corpus, const std::vector<Statement>& outside) {
  const MemoryIndex index(archive_sentences(corpus, archive_texts(corpus, outside)));
  std::vector<std::string> lines;
  for (std::uint32_t t = 0; t < index.texts().size(); ++t) {
    const IndexedText& text = index.texts()[t];
    std::string line = text.label + " " + text.language + " " + (text.date ? text.date->to_string() : "-") +
                       (text.held == Held::full ? " full:" : " excerpts:");
    for (std::uint32_t s = 0; s < text.sentences; ++s) {
      const IndexedSentence sentence = index.read(std::vector{SentenceId{t, s}}).value()[0];
      line += (s == 0 ? " " : " / ") + sentence.wording;
      if (sentence.paragraph) line += " p." + std::to_string(*sentence.paragraph);
    }
    lines.push_back(line);
  }
  return lines;
}

TEST_CASE("archive sentences: each language held, excerpts without paraphrases and accompanying texts",
          "[analyze]") {
  test::SmallSeries series;
  series.add("ncm-1", 2031, "full", "1. They met.\n\n2. They agreed. They left.\n");
  series.add("ncm-1", 2031, "full", "1. \ub9cc\ub0ac\ub2e4.\n", "ko");
  series.add(
      "ncm-3", 2033, "excerpts",
      "2. [...] as agreed [...][^1]\n\n3. [...] less agreed [...][^2]\n\n## Accompanying: Fact sheet\n\n"
      "4. [...] not there [...][^1]\n\n"
      "[^1]: https://example.org/x (seen)\n[^2]: https://example.org/y (paraphrase)\n");
  const std::vector<std::string> lines = dump(series.load(), {});
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "ncm-1 en 2031-01-01 full: They met. p.1 / They agreed. p.2 / They left. p.2");
  CHECK(lines[1] == "ncm-1 ko 2031-01-01 full: \ub9cc\ub0ac\ub2e4. p.1");
  CHECK(lines[2].find("as agreed p.2") != std::string::npos);
  CHECK(lines[2].find("less agreed") == std::string::npos);
  CHECK(lines[2].find("not there") == std::string::npos);
}

TEST_CASE("archive sentences: texts from outside stand among those of the archive by date", "[analyze]") {
  test::SmallSeries series;
  series.add("ncm-1", 2031, "full", "They met.\n");
  series.add("ncm-3", 2033, "full", "They left.\n");
  const std::vector<std::string> lines =
      dump(series.load(), test::outside_series({{"2032-05-01", "They spoke."}}));
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].find("2032-") != std::string::npos);
  CHECK(lines[1].find("They spoke. p.1") != std::string::npos);
}

}  // namespace
}  // namespace agreed
