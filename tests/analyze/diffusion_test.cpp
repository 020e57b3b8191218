// Tests src/analyze/diffusion.cpp: who used a term first, and what can be said of it.
#include "analyze/diffusion.h"

#include <string>

#include "corpus/corpus.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using namespace agreed;

namespace {

// Fiction: two forums with a file for each statement.
class Forums {
 public:
  Forums() {
    folder_.write("archive.yaml", "series: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]\n");
  }
  void add(const std::string& series, const std::string& date, const std::string& held,
           const std::string& body) {
    const std::string id = series + "-" + date;
    folder_.write(series + "/" + id + ".md",
                  "---\nid: " + id + "\nseries: " + series + "\ntitle: Fiction\ndate: " + date +
                      "\nlanguage: en\ntext: " + held +
                      "\nsources:\n  - {url: \"https://example.invalid\", kind: secondary, seen: "
                      "false}\n---\n" +
                      body + "\n");
  }
  Diffusion of(const std::string& query) {
    const Corpus corpus = load_corpus(folder_.path()).value();
    for (const Error& error : corpus.errors) FAIL(error.to_string());
    TraceRequest request;
    request.queries = {query};
    request.with_sentences = true;
    return diffusions(trace(corpus, {}, request).value()).at(0);
  }

 private:
  agreed_test::TempFolder folder_;
};

std::string dump(const Diffusion& diffusion) {
  std::string out;
  for (const FirstUse& first : diffusion.first_uses) {
    if (!out.empty()) out += "; ";
    out += first.use.id + (first.certain ? " certain" : "");
    if (first.not_held_before > 0) out += " ?" + std::to_string(first.not_held_before);
    if (first.days_after) out += " +" + std::to_string(*first.days_after);
    if (first.nearest) out += " < " + first.nearest->id;
  }
  for (const std::string& series : diffusion.not_seen_in) out += " -" + series;
  return out + (diffusion.not_held_before > 0 ? " ?" + std::to_string(diffusion.not_held_before) : "");
}

}  // namespace

TEST_CASE("diffusion: series stand in the order of their first uses", "[analyze]") {
  Forums forums;
  forums.add("a", "2001-01-01", "full", "They met.");
  forums.add("a", "2002-01-01", "full", "They will build the bridge of stone together.");
  forums.add("b", "2002-01-11", "full", "They praised the bridge.");
  forums.add("b", "2003-01-01", "full", "They will build the bridge of stone.");
  forums.add("c", "2001-06-01", "full", "They met.");
  CHECK(dump(forums.of("bridge")) == "a-2002-01-01 certain; b-2002-01-11 +10 < a-2002-01-01 -c");
}

TEST_CASE("diffusion: what is not held leaves the first in doubt", "[analyze]") {
  Forums forums;
  forums.add("a", "2001-01-01", "excerpts", "[...] They met. [...]");
  forums.add("a", "2002-01-01", "full", "The bridge stands.");
  forums.add("b", "2001-06-01", "excerpts", "[...] They met. [...]");
  forums.add("b", "2003-01-01", "full", "The bridge stands.");
  CHECK(dump(forums.of("bridge")) == "a-2002-01-01 ?1; b-2003-01-01 ?1 +365 < a-2002-01-01 ?2");
}

TEST_CASE("diffusion: the nearest earlier sentence is the one with most words in common", "[analyze]") {
  Forums forums;
  forums.add("a", "2001-01-01", "full", "The bridge of stone will be built together.");
  forums.add("a", "2002-01-01", "full", "One bridge fell.");
  forums.add("b", "2003-01-01", "full", "The bridge of stone will be built.");
  const Diffusion diffusion = forums.of("bridge");
  REQUIRE(diffusion.first_uses.size() == 2);
  CHECK(diffusion.first_uses[1].nearest->id == "a-2001-01-01");
  CHECK(diffusion.first_uses[1].likeness == Approx(16.0 / 17.0));
}

TEST_CASE("diffusion: days between dates", "[analyze]") {
  CHECK(days_between({2000, 2, 28}, {2000, 3, 1}) == 2);
  CHECK(days_between({2001, 2, 28}, {2001, 3, 1}) == 1);
  CHECK(days_between({2001, 3, 1}, {2001, 2, 28}) == -1);
  CHECK(days_between({1999, 12, 31}, {2001, 1, 1}) == 367);
}
