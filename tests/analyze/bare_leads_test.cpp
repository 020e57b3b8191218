// Tests src/analyze/bare_leads.h (fiction).
#include "analyze/bare_leads.h"

#include <cstdint>
#include <string>

#include "support/catch.h"

using namespace agreed;

namespace {

// What is left of a draft without the words between < and >; a line end is shown as /.
std::string left_of(std::string draft) {
  std::string reading = draft;
  bool inside = false;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    inside = inside || draft[i] == '<';
    const bool ends = draft[i] == '>';
    if (inside && draft[i] != '\n') reading[i] = ' ';
    if (ends) inside = false;
  }
  const auto size = static_cast<std::uint32_t>(draft.size());
  for (const ByteSpan bare : blank_bare_leads(reading, draft, {0, size}, Markup::markdown)) {
    CHECK(reading.substr(bare.begin, bare.size()) == std::string(bare.size(), ' '));
  }
  REQUIRE(reading.size() == draft.size());
  std::string out;
  for (const char c : reading) {
    if (c != ' ') out += c == '\n' ? '/' : c;
  }
  return out;
}

}  // namespace

TEST_CASE("a number of which a reading leaves nothing goes", "[brackets]") {
  CHECK(left_of("1. They met.\n\n2. <They sang.>\n\n3. They left.\n") == "1.Theymet.////3.Theyleft./");
  CHECK(left_of("- <They sang.>\n- They left.") == "/-Theyleft.");
  CHECK(left_of("## <Song>\n\nThey sang.") == "//Theysang.");
  CHECK(left_of("(a) <They\nsang.>\n(b) They left.") == "//(b)Theyleft.");
  CHECK(left_of("2. <They sang.>") == "");
}

TEST_CASE("a number with wording stays", "[brackets]") {
  CHECK(left_of("2. <They> sang.") == "2.sang.");
  CHECK(left_of("2. <They\nsang.> All left.") == "2./Allleft.");
  CHECK(left_of("2. <They sang.>\nAll left.") == "2./Allleft.");
  CHECK(left_of("2.\n\n3. They left.") == "2.//3.Theyleft.");
}
