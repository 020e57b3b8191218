// Tests src/analyze/critical_words.h (fiction).
#include "analyze/critical_words.h"

#include <string>

#include "support/catch.h"
#include "support/desk.h"

namespace agreed {
namespace {

std::string changes(const std::string& earlier, const std::string& later,
                    const std::string& language = "en") {
  test::Desk desk;
  const NormalizedText before = desk.read(earlier, language);
  const NormalizedText after = desk.read(later, language);
  std::string out;
  for (const CriticalChange& change : critical_changes(before, after, desk.vocabulary())) {
    out += (out.empty() ? "" : "; ") + std::string(name_of(change.kind)) + " " + change.earlier + ">" +
           change.later;
  }
  return out;
}

TEST_CASE("critical words: numbers, negations and modals that one side has more of", "[analyze][precedent]") {
  CHECK(changes("The force of 12,000 will stay.", "The force of 11,500 will stay.") ==
        "number 12,000>11,500");
  CHECK(changes("They will open.", "They may not open.") == "negation >not; modal will>may");
  CHECK(changes("They will open three camps.", "They open four camps.") == "modal will>; number three>four");
  CHECK(changes("They don't open it.", "They open it.") == "negation don't>");
  CHECK(changes("On 4 May 2031.", "On 5 May 2032.") == "number 4>5; number 2031>2032");
  CHECK(changes("The 54th meeting.", "The 55th meeting.") == "number 54th>55th");
}

TEST_CASE("critical words: what moved or is dressed otherwise is no change", "[analyze][precedent]") {
  CHECK(changes("In 2031 they will not go.", "They WILL not go in 2031.").empty());
  CHECK(changes("They agreed.", "They reaffirmed.").empty());
}

TEST_CASE("critical words: other languages", "[analyze][precedent]") {
  CHECK(changes("Ils peuvent ouvrir.", "Ils doivent ouvrir.", "fr") == "modal peuvent>doivent");
  CHECK(changes("\uc5f0\ub2e4.", "\uc5f4\uc9c0 \uc54a\ub294\ub2e4.", "ko") == "negation >\uc54a\ub294\ub2e4");
}

}  // namespace
}  // namespace agreed
