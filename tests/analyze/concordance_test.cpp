// Tests src/analyze/concordance.cpp and concordance_options.cpp on small archives (fiction).
#include "analyze/concordance.h"

#include <string>

#include "support/catch.h"
#include "support/small_series.h"

using namespace agreed;
using agreed::test::SmallSeries;

namespace {

Concordance found(const SmallSeries& series, ConcordanceRequest request) {
  Result<Concordance> report = concordance(series.load(), {}, request);
  REQUIRE(report.ok());
  return std::move(report).value();
}

// "n-1 p1: left|node|right", one hit a line.
std::string lines(const Concordance& report) {
  std::string out;
  for (const ConcordanceHit& hit : report.hits) {
    out += report.statements[hit.statement].id + " " +
           (hit.paragraph ? "p" + std::to_string(*hit.paragraph) : "-") + ": " + hit.left + "|" + hit.node +
           "|" + hit.right + "\n";
  }
  return out;
}

ConcordanceRequest request_for(const std::string& pattern, const std::string& sort = "",
                               const std::string& width = "3w") {
  ConcordanceRequest request;
  request.pattern = pattern;
  request.sort = parse_sort_keys(sort).value();
  request.width = parse_context_width(width).value();
  return request;
}

SmallSeries three() {
  SmallSeries series;
  series.add("n-2", 2002, "full", "1. They note the force posture, and\nthe Zeal of forces.\n");
  series.add("n-1", 2001, "full",
             "1. Force posture matters.\n\n2. They may keep its force posture as it is.\n");
  series.add("n-3", 2003, "excerpts",
             "2. [...] first words [...] the force posture [...] last words [...][^1]\n\n"
             "[^1]: https://example.org/x (seen)\n");
  return series;
}

}  // namespace

TEST_CASE("concordance: context stays in its paragraph and never reaches over a gap", "[analyze][kwic]") {
  const Concordance report = found(three(), request_for("force posture"));
  CHECK(lines(report) ==
        "n-1 p1: |Force posture| matters.\n"
        "n-1 p2: may keep its |force posture| as it is.\n"
        "n-2 p1: They note the |force posture|, and the Zeal\n"
        "n-3 p2: the |force posture|\n");
  CHECK(report.total == 4);
  CHECK(report.hit_statements == 3);
  CHECK(report.hits[3].source == "https://example.org/x");
  CHECK(report.hits[3].reading == Reading::seen);
  CHECK(report.hits[2].number == 3);
  CHECK(report.hits[1].line == 15);
}

TEST_CASE("concordance: sorted by words, case and marks apart", "[analyze][kwic]") {
  CHECK(lines(found(three(), request_for("force posture", "1R", "1w"))) ==
        "n-3 p2: the |force posture|\n"
        "n-2 p1: the |force posture|, and\n"
        "n-1 p2: its |force posture| as\n"
        "n-1 p1: |Force posture| matters.\n");
  CHECK(lines(found(three(), request_for("force posture", "1L,2L", "1w"))) ==
        "n-1 p1: |Force posture| matters.\n"
        "n-1 p2: its |force posture| as\n"
        "n-3 p2: the |force posture|\n"
        "n-2 p1: the |force posture|, and\n");
}

TEST_CASE("concordance: columns are display columns", "[analyze][kwic]") {
  SmallSeries series;
  series.add("n-1", 2001, "full", "\u4e21\u56fd\u306f\u540c\u76df\u3092\u5f37\u5316\u3057\u305f\u3002\n",
             "ja");
  CHECK(lines(found(series, request_for("\u540c\u76df", "", "5"))) ==
        "n-1 p1: \u56fd\u306f|\u540c\u76df|\u3092\u5f37\n");
  SmallSeries korean;
  korean.add("n-1", 2001, "full", "\uc591\uad6d\uc740 \ub3d9\ub9f9\uc758 \ud604\ub300\ud654\n", "ko");
  CHECK(lines(found(korean, request_for("\ub3d9\ub9f9", "", "4"))) ==
        "n-1 p1: \uad6d\uc740 |\ub3d9\ub9f9\uc758| \ud604\ub300\n");
}

TEST_CASE("concordance: a concept wins, quotes force a phrase, --concept allows nothing else",
          "[analyze][kwic]") {
  SmallSeries series;
  series.add("n-1", 2001, "full", "1. They modernize it. Modernization goes on.\n");
  CHECK(found(series, request_for("modernization")).total == 2);
  CHECK(found(series, request_for("\"modernization\"")).total == 1);
  ConcordanceRequest request = request_for("modernisation");
  CHECK(found(series, request).nearest == std::vector<std::string>{"modernization"});
  request.concept_only = true;
  CHECK(concordance(series.load(), {}, request).error().to_string() ==
        "no concept 'modernisation' (nearest: modernization)");
}

TEST_CASE("concordance: a paraphrase is counted in a note and not listed", "[analyze][kwic]") {
  SmallSeries series;
  series.add("n-1", 2001, "excerpts",
             "2. [...] to modernize [...][^1]\n\n[^1]: https://example.org/x (paraphrase)\n");
  const Concordance report = found(series, request_for("modernization"));
  CHECK(report.total == 0);
  REQUIRE(report.notes.size() == 1);
  CHECK(report.notes[0].message.find("1 more place stands in a paraphrase") == 0);
}

TEST_CASE("concordance: counts, rates and limits", "[analyze][kwic]") {
  ConcordanceRequest request = request_for("force posture");
  request.limit = 2;
  const Concordance report = found(three(), request);
  CHECK(report.hits.size() == 2);
  CHECK(report.total == 4);
  CHECK(report.statements[0].count == 2);
  CHECK(report.statements[0].words == 12);
  CHECK(report.statements[0].per_10000 == 1666.67);
  CHECK_FALSE(report.statements[2].per_10000);
  request.count_only = true;
  CHECK(found(three(), request).hits.empty());
  request.since = Date{2002, 1, 1};
  CHECK(found(three(), request).statements.size() == 2);
}

TEST_CASE("concordance: sort keys and widths that do not exist are named", "[analyze][kwic]") {
  CHECK(parse_sort_keys("1r,DATE").error().message.find("'DATE' is no key") == 0);
  CHECK(parse_sort_keys("0L").error().message.find("'0L'") == 0);
  CHECK_FALSE(parse_sort_keys("1L,").ok());
  CHECK_FALSE(parse_sort_keys(",").ok());
  CHECK(parse_sort_keys("node,9R,date").value().size() == 3);
  CHECK(name_of(parse_sort_keys("2l").value()[0]) == "2L");
  for (const char* bad : {"w", "-1", "8x", "10001", "99999999999", "4 "})
    CHECK_FALSE(parse_context_width(bad).ok());
  CHECK(parse_context_width("0").value().count == 0);
}

TEST_CASE("concordance: many statements, searched by several threads, keep their order", "[analyze][kwic]") {
  SmallSeries series;
  std::string by_date;
  std::string by_word;
  for (int i = 0; i < 40; ++i) {
    const std::string id = "n-" + std::to_string(i);
    const std::string word(static_cast<std::size_t>(1 + (39 - i)), 'w');
    series.add(id, 2000 + i, "full", "1. The force posture " + word + ".\n");
    const std::string line = id + " p1: The |force posture| " + word + ".\n";
    by_date += line;
    by_word.insert(0, line);
  }
  CHECK(lines(found(series, request_for("force posture"))) == by_date);
  CHECK(lines(found(series, request_for("force posture", "1R"))) == by_word);
  const Concordance counted = found(series, request_for("posture"));
  CHECK(counted.total == 40);
  CHECK(counted.hit_statements == 40);
}
