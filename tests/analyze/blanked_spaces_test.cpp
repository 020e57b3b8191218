// Tests src/analyze/blanked_spaces.h on the readings of drafts with brackets (fiction).
#include "analyze/blanked_spaces.h"

#include <string>
#include <vector>

#include "analyze/draft_readings.h"
#include "normalize/vocabulary.h"
#include "normalize/wording.h"
#include "support/catch.h"
#include "support/outside_series.h"

using namespace agreed;

namespace {

// The readings as they are shown, each behind a bar.
std::string shown(const std::string& draft) {
  Vocabulary vocabulary;
  Normalizer normalizer({}, vocabulary);
  std::vector<Note> notes;
  const Statement statement = agreed::test::outside_text("draft", draft);
  std::string out;
  for (const PreparedReading& reading :
       prepare_readings(statement.texts.front(), normalizer, notes).readings) {
    const auto size = static_cast<std::uint32_t>(reading.text.tokens.size());
    out += "|" + wording(reading.text, {0, size});
  }
  return out;
}

}  // namespace

TEST_CASE("no space stays before a stop behind a bracket", "[brackets]") {
  CHECK(shown("They keep it [US: now].") == "|They keep it now.|They keep it.");
  CHECK(shown("They [ROK: keep] [US: hold] it.") == "|They keep it.|They hold it.");
  CHECK(shown("They keep it [US: now]; all [US: went], as before.") ==
        "|They keep it now; all went, as before.|They keep it; all, as before.");
  CHECK(shown("They keep it <!-- why? -->.") == "|They keep it.");
  CHECK(shown("They keep it [US: now [US: and then]].") == "|They keep it now and then.|They keep it.");
}

TEST_CASE("nor inside parentheses and quotes, nor at a hyphen", "[brackets]") {
  CHECK(shown("The ([ROK: new] [US: old]) guard.") == "|The (new) guard.|The (old) guard.");
  CHECK(shown("The \"new [US: old]\" guard.") == "|The \"new old\" guard.|The \"new\" guard.");
  CHECK(shown("The \"[US: old] new\" guard.") == "|The \"old new\" guard.|The \"new\" guard.");
  CHECK(shown("The \u201cnew [US: old]\u201d guard.") ==
        "|The \u201cnew old\u201d guard.|The \u201cnew\u201d guard.");
  CHECK(shown("non[US: -]nuclear arms") == "|non-nuclear arms|non nuclear arms");
}

TEST_CASE("spaces that are the draft's own stay", "[brackets]") {
  CHECK(shown("They keep it . [US: Now.] All.") == "|They keep it . Now. All.|They keep it . All.");
  CHECK(shown("They [US: now] (as before) went.") == "|They now (as before) went.|They (as before) went.");
  CHECK(shown("one[US: two]three") == "|one two three|one three");
  CHECK(shown("5 - [US: 6] 7") == "|5 - 6 7|5 - 7");
}
