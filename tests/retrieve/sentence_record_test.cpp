// What an index keeps of a sentence comes back as it was.
#include "retrieve/sentence_record.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/index_sources.h"
#include "support/slow_index.h"

namespace agreed::test {
namespace {

TEST_CASE("sentence record: comes back as it was, mostly in a byte a word", "[xapian]") {
  const std::vector<ToyText> toys = {
      {"en", "The Ministers noted the force level (28,500), \"as agreed\"; ROK-U.S. plans cost 3 %. [...]"},
      {"ko", "\uc591\uad6d\uc740 2021\ub144 \ud569\uc758\ud558\uc600\ub2e4.", "", "", {}, "ko"},
      {"ja", "\u65e5\u7c73\u4e21\u56fd\u306f\u3001\u78ba\u8a8d\u3057\u305f\u3002", "", "", {}, "ja"},
      {"odd",
       "A\u00a0co\u00adoperative \ufb01le \uff21\uff22 \u201cx\u201d\n\nU.S.\t\tREADY? na\u00efve "
       "E\u0301t\u00e9."}};
  for (const IndexSource& source : index_sources(toys)) {
    for (std::uint32_t place = 0; place < source.words.sentences.size(); ++place) {
      IndexedSentence sentence = indexed_sentence(source, {0, place});
      const std::string record = sentence_record(sentence);
      auto read = read_sentence_record(record);
      REQUIRE(read.has_value());
      read->id = sentence.id;
      CHECK(same(*read, sentence));
    }
  }
  const IndexSource plain = index_sources({{"en", "The Ministers noted the current force level, too."}})[0];
  const IndexedSentence sentence = indexed_sentence(plain, {0, 0});
  CHECK(sentence_record(sentence).size() == sentence.wording.size() + 4 + sentence.words.size());
}

TEST_CASE("sentence record: what the normalizer may do, on random words", "[xapian]") {
  Random random(5);
  for (int round = 0; round < 300; ++round) {
    IndexedSentence sentence;
    if (random.below(2) == 0) sentence.paragraph = static_cast<std::uint32_t>(random.below(200));
    sentence.span = {static_cast<std::uint32_t>(random.below(100000)), 0};
    sentence.span.end = sentence.span.begin + static_cast<std::uint32_t>(random.below(300));
    for (std::size_t i = random.below(12); i > 0; --i) {
      if (random.below(2) == 0) sentence.wording += ' ';
      IndexedWord word;
      word.span.begin = static_cast<std::uint32_t>(sentence.wording.size());
      sentence.wording += random_text(random, {"a", "B", "c d", "\u00e9", ""}, random.below(4));
      word.span.end = static_cast<std::uint32_t>(sentence.wording.size());
      word.exact = random.below(3) == 0 ? random_text(random, {"x", "Y", ""}, 2)
                                        : sentence.wording.substr(word.span.begin);
      word.word = random.below(2) == 0 ? word.exact : random_text(random, {"u.s.", "b", ""}, 2);
      word.kind = static_cast<TokenKind>(random.below(5));
      word.folding = static_cast<Folding>(random.below(5));
      sentence.words.push_back(word);
    }
    const std::string record = sentence_record(sentence);
    const auto read = read_sentence_record(record);
    REQUIRE(read.has_value());
    CHECK(same(*read, sentence));
    // Nothing that is cut or changed may do harm.
    (void)read_sentence_record(record.substr(0, random.below(record.size() + 1)));
    std::string damaged = record;
    damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
    if (const auto other = read_sentence_record(damaged)) {
      for (const IndexedWord& word : other->words) CHECK(word.span.end <= other->wording.size());
    }
  }
}

}  // namespace
}  // namespace agreed::test
