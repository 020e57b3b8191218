// Tests of src/analyze/collation.h.
#include "analyze/collation.h"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "align/text_alignment.h"
#include "corpus/corpus.h"
#include "normalize/prepare.h"
#include "normalize/wording.h"
#include "support/catch.h"
#include "support/desk.h"
#include "support/places.h"
#include "visualize/collation_json.h"

using namespace agreed;

namespace {

struct Version {
  std::string text;
  Held held = Held::full;
};

// The texts get the dates 2001-01-01, 2002-01-01 ... and the ids a, b ...
Witness witness(test::Desk& desk, const Version& version, int place) {
  const std::string id(1, static_cast<char>('a' + place));
  return {"", id, id + ".txt", Date{2001 + place, 1, 1}, version.held, desk.read(version.text)};
}

Collation collate_versions(test::Desk& desk, const std::vector<Version>& versions,
                           const DiffOptions& options = {}) {
  std::vector<Witness> witnesses;
  for (const Version& version : versions)
    witnesses.push_back(witness(desk, version, static_cast<int>(witnesses.size())));
  return collate(std::move(witnesses), desk.vocabulary(), {}, options);
}

// One line a row, cells between bars: "a:", "b:" and the words of each reading, "=a" for the reading of an
// earlier witness, "-" a gap, "?" not held, ">" before a transposed one.
std::string table(const Collation& collation) {
  std::string out;
  for (const Locus& row : collation.rows) {
    if (!out.empty()) out += '\n';
    for (std::size_t w = 0; w < row.readings.size(); ++w) {
      const WitnessReading& reading = row.readings[w];
      if (w != 0) out += " | ";
      if (reading.state != ReadingState::reading) {
        out += reading.state == ReadingState::gap ? "-" : "?";
        continue;
      }
      if (reading.transposed) out += "> ";
      const char letter = static_cast<char>('a' + reading.group);
      if (row.groups[reading.group].front() != w) {
        out += std::string("=") + letter;
        continue;
      }
      out += std::string(1, letter) + ": " +
             wording(reading.text, {0, static_cast<std::uint32_t>(reading.text.tokens.size())});
    }
  }
  return out;
}

std::string table(const std::vector<Version>& versions, const DiffOptions& options = {}) {
  test::Desk desk;
  return table(collate_versions(desk, versions, options));
}

const std::string kFiction = std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm";

// The six communiques of the fiction on one desk, in the order of `order`.
class Fiction {
 public:
  Fiction() : corpus_(load_corpus(kFiction).value()), normalizer_(corpus_.equivalents, vocabulary_) {
    for (const Statement& statement : corpus_.statements) {
      const StatementText& text = statement.texts.front();
      witnesses_.push_back(
          {"", statement.id, statement.id + ".md", statement.date, text.held, prepare(text, normalizer_)});
    }
  }
  const std::vector<Witness>& witnesses() const { return witnesses_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  Corpus corpus_;
  Vocabulary vocabulary_;
  Normalizer normalizer_;
  std::vector<Witness> witnesses_;
};

}  // namespace

TEST_CASE("collation: rows, readings and gaps", "[analyze][collation]") {
  struct Case {
    const char* behaviour;
    std::vector<Version> versions;
    const char* expected;
  };
  const std::vector<Case> cases = {
      {"equal readings share a group",
       {{"We met in Aldmoor in June."}, {"We met in Aldmoor in July."}, {"We met in Aldmoor in June."}},
       "a: We met in Aldmoor in June. | b: We met in Aldmoor in July. | =a"},
      {"typography makes no reading",
       {{"The \"Accord\" holds firm."}, {"The \u201cAccord\u201d holds\nfirm."}},
       "a: The \"Accord\" holds firm. | =a"},
      {"a new sentence is a row at its place",
       {{"Ships sail north. Planes fly south."}, {"Ships sail north. Trains run daily. Planes fly south."}},
       "a: Ships sail north. | =a\n"
       "- | a: Trains run daily.\n"
       "a: Planes fly south. | =a"},
      {"a sentence that comes back meets its row",
       {{"Ships sail north. Trains run daily."},
        {"Ships sail north. Planes fly south."},
        {"Ships sail north. Trains run daily. Planes fly south."}},
       "a: Ships sail north. | =a | =a\n"
       "a: Trains run daily. | - | =a\n"
       "- | a: Planes fly south. | =a"},
      {"halves of a split stand in one cell",
       {{"The treaty provides for fair shares, and the office in Selwyn runs the harbour."},
        {"The treaty provides for fair shares. The office in Selwyn runs the harbour."}},
       "a: The treaty provides for fair shares, and the office in Selwyn runs the harbour. | "
       "b: The treaty provides for fair shares. The office in Selwyn runs the harbour."},
      {"a merge makes one row of two",
       {{"The treaty provides for fair shares. The office in Selwyn runs the harbour."},
        {"The treaty provides for fair shares. The office in Selwyn runs the harbour."},
        {"The treaty provides for fair shares, and the office in Selwyn runs the harbour."}},
       "a: The treaty provides for fair shares. The office in Selwyn runs the harbour. | =a | "
       "b: The treaty provides for fair shares, and the office in Selwyn runs the harbour."},
      {"a moved sentence stays in the row of its partner",
       {{"Ships sail north every spring. Planes fly south in good time. Trains run daily to the coast of "
         "Orm."},
        {"Planes fly south in good time. Trains run daily to the coast of Orm. Ships sail north every "
         "spring."}},
       "a: Ships sail north every spring. | > =a\n"
       "a: Planes fly south in good time. | =a\n"
       "a: Trains run daily to the coast of Orm. | =a"},
      {"what excerpts do not have is not held",
       {{"Ships sail north. Trains run daily."}, {"[...] Ships sail north. [...]", Held::excerpts}},
       "a: Ships sail north. | =a\n"
       "a: Trains run daily. | ?"},
  };
  for (const Case& c : cases) {
    INFO(c.behaviour);
    CHECK(table(c.versions) == c.expected);
  }
}

TEST_CASE("collation: each reading is compared with the one before it", "[analyze][collation]") {
  test::Desk desk;
  const Collation collation = collate_versions(
      desk, {{"We meet in Aldmoor in spring."}, {"Trains run daily."}, {"We meet in Brenmark in Spring."}});
  const WitnessReading& last = collation.rows.front().readings[2];
  REQUIRE(last.previous == 0);
  REQUIRE(last.hunks.size() == 2);
  CHECK(last.hunks[0].change_class == ChangeClass::rewording);
  CHECK(last.hunks[1].change_class == ChangeClass::editorial);
  CHECK(collation.rows.front().classes == last.classes);
}

TEST_CASE("collation: readings that differ in ignored classes only are one", "[analyze][collation]") {
  DiffOptions options;
  options.ignore.insert(ChangeClass::editorial);
  CHECK(table({{"The alliance holds."}, {"The Alliance holds."}, {"The Alliance held."}}, options) ==
        "a: The alliance holds. | =a | b: The Alliance held.");
}

TEST_CASE("collation: words that face what is not held are no difference", "[analyze][collation]") {
  for (const char* excerpt : {"[...] Selwyn serves all nations.", "[...] harbour of Selwyn serves [...]",
                              "The harbour of Selwyn serves all [...]"}) {
    INFO(excerpt);
    test::Desk desk;
    const Collation collation =
        collate_versions(desk, {{"The harbour of Selwyn serves all nations."}, {excerpt, Held::excerpts}});
    REQUIRE(collation.rows.size() == 1);
    CHECK(collation.rows.front().classes.empty());
    CHECK(collation.rows.front().differs);
  }
}

TEST_CASE("collation: witnesses stand by date, then id, undated ones last", "[analyze][collation]") {
  test::Desk desk;
  std::vector<Witness> witnesses = {{"", "texts/z.md", "", {}, Held::full, desk.read("One.")},
                                    {"", "b", "", Date{2002, 1, 1}, Held::full, desk.read("Two.")},
                                    {"", "HEAD:c.md", "", Date{2001, 1, 1}, Held::full, desk.read("Three.")},
                                    {"", "a", "", Date{2002, 1, 1}, Held::full, desk.read("Four.")},
                                    {"", "other/z.md", "", {}, Held::full, desk.read("Five.")}};
  const Collation collation = collate(std::move(witnesses), desk.vocabulary(), {}, {});
  std::string sigla;
  for (const Witness& one : collation.witnesses) sigla += one.siglum + " ";
  CHECK(sigla == "HEAD:c a b z z-2 ");
  REQUIRE(collation.notes.size() == 1);
  CHECK(collation.notes[0].message == "z and z-2 have no date and are merged last, by name");
}

TEST_CASE("collation: the order in which texts are named is no matter", "[analyze][collation]") {
  const std::vector<Version> versions = {{"Ships sail north. Trains run daily."},
                                         {"Ships sail north. Planes fly south."},
                                         {"Planes fly south. Trains run weekly. Ships sail north."},
                                         {"Trains run weekly, and planes fly south."}};
  std::array<int, 4> order = {0, 1, 2, 3};
  std::string expected;
  do {
    test::Desk desk;
    std::vector<Witness> witnesses;
    for (const int place : order)
      witnesses.push_back(witness(desk, versions[static_cast<std::size_t>(place)], place));
    const std::string json = collation_json(collate(std::move(witnesses), desk.vocabulary(), {}, {}));
    if (expected.empty()) expected = json;
    CHECK(json == expected);
  } while (std::ranges::next_permutation(order).found);
}

namespace {

void check_each_sentence_once(const Collation& collation) {
  for (std::size_t w = 0; w < collation.witnesses.size(); ++w) {
    INFO(collation.witnesses[w].id);
    std::vector<std::uint32_t> seen;
    for (const Locus& row : collation.rows) {
      REQUIRE(row.readings.size() == collation.witnesses.size());
      CHECK(std::ranges::is_sorted(row.readings[w].sentences));
      seen.insert(seen.end(), row.readings[w].sentences.begin(), row.readings[w].sentences.end());
    }
    std::ranges::sort(seen);
    std::vector<std::uint32_t> all(collation.witnesses[w].text.sentences.size());
    for (std::uint32_t s = 0; s < all.size(); ++s) all[s] = s;
    CHECK(seen == all);
  }
}

}  // namespace

TEST_CASE("collation: every sentence of every witness stands in one cell", "[analyze][collation]") {
  const Fiction fiction;
  check_each_sentence_once(collate(fiction.witnesses(), fiction.vocabulary(), {}, {}));
}

TEST_CASE("collation: random versions lose and repeat no sentence, in any order", "[analyze][collation]") {
  // Sentences in pairs of wordings; every third is two in one.
  const std::vector<std::string> pool = {"Ships sail north in spring.",
                                         "Ships sail south in spring.",
                                         "Trains run daily to the coast.",
                                         "Trains run weekly to the coast.",
                                         "Trains run to the coast, and planes fly to the lake.",
                                         "Planes fly to the lake every evening.",
                                         "Planes fly to the far lake.",
                                         "The office in Selwyn is open.",
                                         "The office in Selwyn is open, and it keeps the charts.",
                                         "It keeps the charts of the northern lanes.",
                                         "Agreed.",
                                         "The two sides agreed."};
  for (unsigned seed = 1; seed <= 80; ++seed) {
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::vector<Version> versions;
    for (int v = 0; v < 5; ++v) {
      std::string text;
      for (auto n = random() % 9 + 1; n > 0; --n) {
        text += pool[random() % pool.size()];
        text += random() % 3 == 0 ? "\n\n" : " ";
      }
      versions.push_back({text});
    }
    std::string expected;
    for (const std::vector<std::size_t>& order : {std::vector<std::size_t>{0, 1, 2, 3, 4}, {3, 1, 4, 0, 2}}) {
      test::Desk desk;
      std::vector<Witness> witnesses;
      for (const std::size_t v : order) witnesses.push_back(witness(desk, versions[v], static_cast<int>(v)));
      const Collation collation = collate(std::move(witnesses), desk.vocabulary(), {}, {});
      check_each_sentence_once(collation);
      const std::string json = collation_json(collation);
      if (expected.empty()) expected = json;
      CHECK(json == expected);
    }
  }
}

TEST_CASE("collation: two texts stand as the alignment has them", "[analyze][collation]") {
  const Fiction fiction;
  for (std::size_t i = 0; i + 1 < fiction.witnesses().size(); ++i) {
    for (std::size_t k = i + 1; k < fiction.witnesses().size(); ++k) {
      const Witness& earlier = fiction.witnesses()[i];
      const Witness& later = fiction.witnesses()[k];
      INFO(earlier.id << " " << later.id);
      using Cells = std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>;
      std::map<Cells, bool> expected;  // sentences of both sides, and whether they moved
      const auto sentences = [](SentenceRange range) {
        std::vector<std::uint32_t> list;
        for (std::uint32_t s = range.begin; s < range.end; ++s) list.push_back(s);
        return list;
      };
      for (const SentencePair& pair : align_texts(earlier.text, later.text).pairs) {
        expected[{sentences(pair.left), sentences(pair.right)}] = pair.moved;
      }
      std::map<Cells, bool> found;
      const Collation collation = collate({later, earlier}, fiction.vocabulary(), {}, {});
      for (const Locus& row : collation.rows) {
        found[{row.readings[0].sentences, row.readings[1].sentences}] = row.readings[1].transposed;
      }
      CHECK(found == expected);
    }
  }
}

TEST_CASE("collation: two texts differ in the hunks that diff shows", "[analyze][collation]") {
  const Fiction fiction;
  for (std::size_t i = 0; i + 1 < fiction.witnesses().size(); ++i) {
    const Witness& earlier = fiction.witnesses()[i];
    const Witness& later = fiction.witnesses()[i + 1];
    INFO(earlier.id << " " << later.id);
    const auto hunk_texts = [](const NormalizedText& a, const NormalizedText& b, const Hunk& hunk) {
      return std::string(name_of(hunk.change_class)) + ": " + wording(a, hunk.earlier) + " -> " +
             wording(b, hunk.later);
    };
    std::vector<std::string> expected;
    const DiffReport report = diff({earlier.id, "", {}, Held::full, earlier.text},
                                   {later.id, "", {}, Held::full, later.text}, fiction.vocabulary(), {}, {});
    for (const Change& change : report.changes) {
      if (!change.earlier || !change.later) continue;
      for (const Hunk& hunk : change.hunks) expected.push_back(hunk_texts(earlier.text, later.text, hunk));
    }
    std::vector<std::string> found;
    const Collation collation = collate({earlier, later}, fiction.vocabulary(), {}, {});
    for (const Locus& row : collation.rows) {
      for (const Hunk& hunk : row.readings[1].hunks) {
        found.push_back(hunk_texts(row.readings[0].text, row.readings[1].text, hunk));
      }
    }
    std::ranges::sort(expected);
    std::ranges::sort(found);
    CHECK(found == expected);
    CHECK(collation.same_wording == report.same_wording);
  }
}

TEST_CASE("collation: a line end in a word of Japanese makes no other reading", "[analyze]") {
  test::Desk desk;
  const Collation collation =
      collate_versions(desk, {{"\u4E16\u754C\u306E\u5E73\u548C\u3092\u9858\u3046\u3002"},
                              {"\u4E16\u754C\u306E\u5E73\n\u548C\u3092\u9858\u3046\u3002"}});
  REQUIRE(collation.rows.size() == 1);
  CHECK_FALSE(collation.rows.front().differs);
}
