// Tests src/visualize/timeline_strip.cpp.
#include "visualize/timeline_strip.h"

#include <memory>
#include <string>
#include <utility>

#include "support/catch.h"

using namespace agreed;

namespace {

TermHistory history(const std::string& signs) {
  TermHistory made;
  int year = 2000;
  for (const char sign : signs) {
    HistoryRow row;
    TracedStatement statement;
    statement.date = Date{++year, 1, 1};
    row.statement = std::make_shared<const TracedStatement>(statement);
    row.verdict = sign == '?'                  ? Verdict::not_held
                  : sign == '-' || sign == 'x' ? Verdict::absent
                                               : Verdict::present;
    if (sign == '+') row.event = TermEvent::returned;
    if (sign == '~') row.event = TermEvent::shifted;
    if (sign == 'x') row.event = TermEvent::dropped;
    if (sign == '#') row.event = TermEvent::kept;
    made.rows.push_back(std::move(row));
  }
  return made;
}

}  // namespace

TEST_CASE("timeline strip: a sign for each statement, and a legend of those that stand there",
          "[visualize]") {
  CHECK(timeline_strip(history("-+#~x?"), {}) ==
        "  2001  -+#~x?  2006\n"
        "        # present   + first or again   ~ shifted   x dropped   - absent   ? not held\n");
  CHECK(timeline_strip(history("--"), {}) == "  2001  --  2002\n        - absent\n");
  CHECK(timeline_strip(history(""), {}).empty());
}

TEST_CASE("timeline strip: long histories take several lines", "[visualize]") {
  TextLayout narrow;
  narrow.width = 26;
  CHECK(timeline_strip(history("------------"), narrow) ==
        "  2001  ----------  2010\n"
        "  2011  --  2012\n"
        "        - absent\n");
}

TEST_CASE("timeline strip: without colour the signs still differ, with colour they are the same",
          "[visualize]") {
  TextLayout colored;
  colored.coloring = Coloring::on;
  const std::string plain = timeline_strip(history("+x"), {});
  std::string stripped;
  const std::string with = timeline_strip(history("+x"), colored);
  for (std::size_t i = 0; i < with.size(); ++i) {
    if (with[i] == '\x1b') {
      i = with.find('m', i);
      continue;
    }
    stripped += with[i];
  }
  CHECK(stripped == plain);
  CHECK(with != plain);
}
