// Tests src/analyze/phrase_hunks.cpp: each rule with its examples, as inline mark-up.
#include "analyze/phrase_hunks.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/desk.h"

using agreed::test::Desk;

namespace {

struct Example {
  const char* rule;
  const char* earlier;
  const char* later;
  const char* redline;
};

agreed::Equivalents equivalents() {
  agreed::Equivalents all;
  all.groups.push_back({"en", agreed::Folding::equivalent, {"U.S.", "US", "United States"}});
  all.groups.push_back({"en", agreed::Folding::spelling, {"cooperation", "co-operation"}});
  all.groups.push_back(
      {"en", agreed::Folding::rotation, {"Minister and the Secretary", "Secretary and the Minister"}});
  all.rotations.push_back({{"Castria", "Norland"}});
  return all;
}

const std::vector<Example> kExamples = {
    {"dress: letter case", "They praised the Alliance today.", "They praised the alliance today.",
     "They praised the [-Alliance-]{+alliance+} today."},
    {"dress: spelling", "They praised close co-operation today.", "They praised close cooperation today.",
     "They praised close [-co-operation-]{+cooperation+} today."},
    {"dress: an equivalent of several words", "Forces of the United States stay.", "Forces of the U.S. stay.",
     "Forces of the [-United States-]{+U.S.+} stay."},
    {"dress: rotation in a compound", "They praised Castria-Norland ties today.",
     "They praised Norland-Castria ties today.",
     "They praised [-Castria-Norland-]{+Norland-Castria+} ties today."},
    {"dress: rotation of a phrase", "Today the Minister and the Secretary met again.",
     "Today the Secretary and the Minister met again.",
     "Today the [-Minister and the Secretary-]{+Secretary and the Minister+} met again."},
    {"case follows its neighbour", "In due course, the parties will meet in Ostra.",
     "The parties will meet in Ostra.", "[-In due course, the-]{+The+} parties will meet in Ostra."},
    {"swap: clauses that changed places",
     "They agreed to deepen joint exercises at sea, and to widen the exchange of intelligence.",
     "They agreed to widen the exchange of intelligence, and to deepen joint exercises at sea.",
     "They agreed [~to deepen joint exercises at sea, and~] to widen the exchange of intelligence{~, and to "
     "deepen "
     "joint exercises at sea~}."},
    {"slide: a clause keeps the comma after it", "They noted progress, and pledged support.",
     "They noted progress, welcomed reforms, and pledged support.",
     "They noted progress, {+welcomed reforms,+} and pledged support."},
    {"slide: a clause at the end takes the comma before it", "They noted progress on the plan.",
     "They noted progress on the plan, subject to agreed conditions.",
     "They noted progress on the plan{+, subject to agreed conditions+}."},
    {"slide: begins with its preposition", "They discussed defense of the peninsula today.",
     "They discussed defense of the republic of the peninsula today.",
     "They discussed defense {+of the republic+} of the peninsula today."},
    {"join: over a lone article", "They reaffirmed the current level of forces.",
     "They noted the sustained level of forces.",
     "They [-reaffirmed the current-]{+noted the sustained+} level of forces."},
    {"join: over a comma", "It stays strong, modern and ready for every task.",
     "It stays capable, agile and ready for every task.",
     "It stays [-strong, modern-]{+capable, agile+} and ready for every task."},
    {"join: never two additions over an article", "They praised the plan for closer ties.",
     "They warmly praised the new plan for closer ties.",
     "They {+warmly+} praised the {+new+} plan for closer ties."},
    {"protect: a number and its unit", "Norland will keep 12,000 troops in Castria.",
     "Norland will keep 11,500 troops in Castria.",
     "Norland will keep [-12,000 troops-]{+11,500 troops+} in Castria."},
    {"protect: a range of years", "The plan covers 2024-2026 in full.", "The plan covers 2024-2028 in full.",
     "The plan covers [-2024-2026-]{+2024-2028+} in full."},
    {"protect: a range with an en dash", "They cited resolutions 1701\u20131706 in full.",
     "They cited resolutions 1695\u20131706 in full.",
     "They cited resolutions [-1701\u20131706-]{+1695\u20131706+} in full."},
    {"protect: a range and its unit", "Costs rose by 10-15 percent again.",
     "Costs rose by 10-12 percent again.", "Costs rose by [-10-15 percent-]{+10-12 percent+} again."},
    {"protect: a range that was one number", "The plan covers 2024 in full.",
     "The plan covers 2024-2026 in full.", "The plan covers [-2024-]{+2024-2026+} in full."},
    {"protect: a date in figures", "It was signed on 2025-11-14 in Ostra.",
     "It was signed on 2025-11-15 in Ostra.", "It was signed on [-2025-11-14-]{+2025-11-15+} in Ostra."},
    {"protect: days of a month", "They met on 14-15 November 2035 in Ostra.",
     "They met on 14-16 November 2035 in Ostra.",
     "They met on [-14-15 November 2035-]{+14-16 November 2035+} in Ostra."},
    {"protect: no range over blanks", "They met in 2024 - 12 times in all.",
     "They met in 2025 - 12 times in all.", "They met in [-2024-]{+2025+} - 12 times in all."},
    {"protect: a name of several words", "They met with President Anna Berg in Ostra.",
     "They met with President Karl Berg in Ostra.",
     "They met with [-President Anna Berg-]{+President Karl Berg+} in Ostra."},
    {"protect: a date", "The text was signed on November 14, 2035 in Ostra.",
     "The text was signed on November 12, 2035 in Ostra.",
     "The text was signed on [-November 14, 2035-]{+November 12, 2035+} in Ostra."},
    {"recut: a line end in a word of Japanese", "\u4E16\u754C\u306E\u5E73\u548C\u3092\u9858\u3046\u3002",
     "\u4E16\u754C\u306E\u5E73\n\u548C\u3092\u9858\u3046\u3002",
     "\u4E16\u754C\u306E\u5E73 \u548C\u3092\u9858\u3046\u3002"},
    {"classify: blanks of Korean", "\uADF8\uB294 \uD560 \uC218 \uC788\uB2E4.",
     "\uADF8\uB294 \uD560\uC218 \uC788\uB2E4.",
     "\uADF8\uB294 [-\uD560 \uC218-]{+\uD560\uC218+} \uC788\uB2E4."},
    {"classify: punctuation", "They met, talked and agreed again.", "They met; talked and agreed again.",
     "They met[-,-]{+;+} talked and agreed again."},
};

}  // namespace

TEST_CASE("phrase hunks: each rule shows the phrase that a person would name", "[analyze]") {
  for (const Example& example : kExamples) {
    Desk desk(equivalents());
    DYNAMIC_SECTION(example.rule) {
      CHECK(desk.redline(example.earlier, example.later) == example.redline);
    }
  }
}

TEST_CASE("phrase hunks: an edge never cuts a term of the termbase", "[analyze]") {
  Desk desk;
  agreed::Corpus corpus;
  agreed::Concept level;
  level.id = "current-force-level";
  agreed::Term term;
  term.language = "en";
  term.forms = {"current force level"};
  level.terms.push_back(term);
  corpus.termbase.concepts.push_back(level);
  const agreed::TermWatch watch(corpus, desk.normalizer());
  const agreed::WatchedTerms terms{&watch};
  CHECK(desk.redline("They will keep the current force level in Castria.",
                     "They will keep the force level in Castria.", {},
                     terms) == "They will keep the [-current force level-]{+force level+} in Castria.");
}

TEST_CASE("phrase hunks: ignored classes show as carried over", "[analyze]") {
  Desk desk;
  agreed::DiffOptions options;
  options.ignore.insert(agreed::ChangeClass::editorial);
  const std::string earlier = "They praised the Alliance, and left.";
  const std::string later = "They praised the alliance and left.";
  CHECK(desk.redline(earlier, later, options) == "They praised the alliance and left.");
  CHECK(desk.compare(earlier, later, options).same_wording);
  CHECK_FALSE(desk.compare(earlier, later).same_wording);
}
