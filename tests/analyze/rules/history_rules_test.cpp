// Tests the rules that look back, against the fictional series: what the draft lost is found where its words
// stood, and what is only dressed differently is not.
#include <string>

#include "support/catch.h"
#include "support/check_desk.h"

using namespace agreed;
using namespace agreed::test;

namespace {

struct Row {
  std::string rule, policy, draft, found;
};

void run_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.rule << ": " << row.draft);
    CHECK(findings_in(row.draft, {row.rule, row.policy, "ncm", "draft.md"}) == row.found);
  }
}

}  // namespace

TEST_CASE("dropped-term tells the last statement that is known to have the concept", "[rules]") {
  const std::string linchpin = "{rule: dropped-term, of: [linchpin]}";
  run_rows({
      {"dropped-term", linchpin, "The Alliance remains the linchpin\nof peace.", ""},
      {"dropped-term", linchpin, "The Alliance remains the LINCHPIN of peace.", ""},
      {"dropped-term", linchpin, "Nothing of the kind.",
       "1:1 dropped-term: linchpin is dropped: ncm-6 has it, as the 5 before it\n"},
      // ncm-5 and ncm-6 are held in full without it: it was gone before.
      {"dropped-term", "{rule: dropped-term, of: [current-force-level]}", "Nothing of the kind.", ""},
      {"dropped-term", "{rule: dropped-term, of: [linchpin], at_least: 7}", "Nothing of the kind.", ""},
      {"dropped-term", "{rule: dropped-term, of: [linchpin], at_least: 6}", "Nothing of the kind.",
       "1:1 dropped-term: linchpin is dropped: ncm-6 has it, as the 5 before it\n"},
      // A phrase that the termbase does not watch.
      {"dropped-term", "{rule: dropped-term, of: [{phrase: duty of honor}]}", "Nothing of the kind.",
       "1:1 dropped-term: \"duty of honor\" is dropped: ncm-6 has it, as the 5 before it\n"},
  });
}

TEST_CASE("weakened-commitment names both steps and the ladder", "[rules]") {
  run_rows({
      {"weakened-commitment", "",
       "Both sides intend to continue the search for those missing from the Border War, a shared duty of "
       "honor "
       "towards their families.",
       "1:12 weakened-commitment: weakened: will > intend (intention) {intend to}\n"},
      {"weakened-commitment", "",
       "Both sides will continue the search for those missing from the Border War, a shared duty of honor "
       "towards their families.",
       ""},
      {"weakened-commitment", "",
       "Both sides will not continue the search for those missing from the Border War, a shared duty of "
       "honor "
       "towards their families.",
       "1:12 weakened-commitment: reversed: will > not will (intention) {will}\n"},
  });
}

TEST_CASE("broken-streak finds what was lost, not what was put between", "[rules]") {
  const std::string honor = "{rule: broken-streak, of: [{phrase: duty of honor}]}";
  run_rows({
      {"broken-streak", honor,
       "Both sides will continue the search for those missing from the Border War, a shared and solemn duty "
       "of "
       "honor towards their families.",
       ""},
      {"broken-streak", honor,
       "Both sides will continue the search for those missing from the Border War, a shared duty towards "
       "their "
       "families.",
       "1:85 broken-streak: \"Both sides will continue the search for those missing from the Border War, a "
       "shared "
       "duty of honor towards their families\" stood in all 6 statements and is gone {duty}\n"},
  });
}

TEST_CASE("what a fragment lacks is one finding, which names it all", "[rules]") {
  const std::string two = "{rule: dropped-term, of: [linchpin, halder-strait]}";
  std::string longer;
  for (int i = 0; i < 60; ++i) longer += "They met by the lake and ate fish. ";
  const std::string linchpin = "linchpin is dropped: ncm-6 has it, as the 5 before it";
  const std::string strait = "halder-strait is dropped: ncm-6 has it, as the 2 before it\n";
  run_rows({
      {"dropped-term", two, "Nothing of the kind.",
       "1:1 dropped-term: 2 concepts of earlier statements are not in this fragment of 4 words (ncm-6 has "
       "1024): linchpin, halder-strait\n"},
      {"dropped-term", two, "The Halder Strait.", "1:1 dropped-term: " + linchpin + "\n"},
      // What took its place is shown there.
      {"dropped-term", two,
       "The Minister and the Secretary reaffirmed that the Castria-Norland Alliance, founded on the Treaty "
       "of "
       "Lake Orm, remains the cornerstone of peace on the Castrian Peninsula and in the wider Boreal region.",
       "1:125 dropped-term: " + linchpin + " {cornerstone}\n1:203 dropped-term: " + strait},
      // As long as that, it is no fragment.
      {"dropped-term", two, longer, "1:1 dropped-term: " + linchpin + "\n1:1 dropped-term: " + strait},
      {"broken-streak", "{rule: broken-streak, of: [{phrase: duty of honor}, {phrase: demarcation line}]}",
       "Nothing of the kind.",
       "1:1 broken-streak: 2 phrases of earlier statements are not in this fragment of 4 words (ncm-6 has "
       "1024): \"Both sides will continue the search for ...\", \"Both sides thanked the neutral states "
       "...\"\n"},
  });
}

TEST_CASE("reworded-precedent finds one word put in, left out or replaced, and restores it", "[rules]") {
  struct Case {
    std::string draft, found, begin, restored;
  };
  const std::vector<Case> cases = {
      {"The two navies will exchange traffic reports every week.", "\"week\" was \"month\"", "1:52",
       "The two navies will exchange traffic reports every month."},
      {"The two navies will exchange short traffic reports every month.", "\"short\" is put in", "1:30",
       "The two navies will exchange traffic reports every month."},
      {"The two navies will exchange reports every month.", "\"traffic\" is left out", "1:29",
       "The two navies will exchange traffic reports every month."},
      // Each alternative for itself.
      {"The two navies will exchange traffic reports every [month/week].", "\"week\" was \"month\"", "1:59",
       "The two navies will exchange traffic reports every [month/month]."},
  };
  for (const Case& one : cases) {
    INFO(one.draft);
    const Result<CheckReport> report = check_draft(one.draft, {"reworded-precedent", ""});
    REQUIRE(report.ok());
    REQUIRE(report.value().findings.size() == 1);
    const Finding& finding = report.value().findings.front();
    CHECK(finding.message == "the same as agreed wording but for a word: " + one.found);
    CHECK(std::to_string(finding.line) + ":" + std::to_string(finding.column) == one.begin);
    REQUIRE(finding.precedent);
    CHECK(finding.precedent->id == "ncm-6");
    REQUIRE(finding.suggestion);
    std::string fixed = one.draft;
    fixed.replace(finding.suggestion->span.begin, finding.suggestion->span.size(),
                  finding.suggestion->replacement);
    CHECK(fixed == one.restored);
  }
}

TEST_CASE("reworded-precedent passes over what is new in every text", "[rules]") {
  run_rows({
      {"reworded-precedent", "", "The two navies will exchange traffic reports every month.", ""},
      // Two words are a rewording, one of a short sentence is chance.
      {"reworded-precedent", "", "The two fleets will exchange traffic reports every week.", ""},
      {"reworded-precedent", "", "The two navies met.", ""},
      {"reworded-precedent", "{rule: reworded-precedent, at_least: 99}",
       "The two navies will exchange traffic reports every week.", ""},
      // A place of the meetings.
      {"reworded-precedent", "",
       "They decided to hold the next NCM in Brenmark in the autumn of 2037, at a time suitable to both "
       "sides.",
       ""},
  });
}

TEST_CASE("unprecedented-wording shows the places, or the share of a text that is mostly new", "[rules]") {
  const std::string known = "They pledged to develop the Alliance into a future-oriented partnership. ";
  const std::string fresh = "Purple lanterns shall adorn every lighthouse.";
  run_rows({
      {"unprecedented-wording", "", known + known + fresh,
       "1:147 unprecedented-wording: no precedent for this wording in 6 statements {" + fresh + "}\n"},
      // A day is new in every text.
      {"unprecedented-wording", "", known + "They met on Thursday, 15 October 2037.", ""},
      {"unprecedented-wording", "", fresh,
       "1:1 unprecedented-wording: 100 % of the words, 6 of 6, have no precedent in 6 statements: 1 place\n"},
      {"unprecedented-wording", "{rule: unprecedented-wording, at_least: 40}", known + known + fresh, ""},
      {"unprecedented-wording", "{rule: unprecedented-wording, at_least: 20}", known + known + fresh,
       "1:1 unprecedented-wording: 23 % of the words, 6 of 26, have no precedent in 6 statements: 1 place\n"},
      // One alternative of two.
      {"unprecedented-wording", "", known + known + "[Castria: " + known + "] [Norland: " + fresh + "]",
       "1:242 unprecedented-wording: no precedent for this wording in 6 statements {" + fresh + "}\n"},
  });
}

TEST_CASE("an archive that cannot be searched is an error, not a clean draft", "[rules]") {
  const Result<SourceText> source = SourceText::from_bytes("draft.md", "The two navies met.");
  REQUIRE(source.ok());
  const Result<Statement> draft = statement_from_text(std::make_shared<const SourceText>(source.value()));
  REQUIRE(draft.ok());
  CheckRequest request;
  request.draft = &draft.value();
  request.against.series = fiction().find_series("ncm");
  request.only = {"unprecedented-wording"};
  request.open_index = []() -> Result<std::unique_ptr<SentenceIndex>> {
    return Error{ErrorCode::unreadable, "the index is gone", "index", 0};
  };
  const Result<CheckReport> report = check(fiction(), request);
  REQUIRE(report.ok());
  REQUIRE(report.value().errors.size() == 1);
  CHECK(report.value().errors.front().message == "the index is gone");
}

TEST_CASE("a draft held against no series has no history", "[rules]") {
  for (const char* rule : {"dropped-term", "broken-streak", "weakened-commitment", "scope-shift",
                           "order-changed", "unprecedented-wording", "reworded-precedent"})
    CHECK(findings_in("Nothing of the kind.", {rule, "", "no-such-series", "draft.md"}).empty());
}
