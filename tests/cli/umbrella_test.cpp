// Tests src/agreed.h: the example in its head compiles and does what it says.
#include "agreed.h"

#include <memory>
#include <string>
#include <utility>

#include "support/catch.h"

using namespace agreed;

namespace {

std::string redline(std::string earlier, std::string later) {
  Vocabulary vocabulary;
  Normalizer normalizer(Equivalents{}, vocabulary);
  const auto side = [&](const char* name, std::string bytes) -> Result<DiffSide> {
    Result<SourceText> source = SourceText::from_bytes(name, std::move(bytes));
    if (!source.ok()) return source.error();
    auto text = std::make_shared<const SourceText>(std::move(source).value());
    Result<Statement> statement = statement_from_text(text);
    if (!statement.ok()) return statement.error();
    DiffSide made;
    made.id = made.path = name;
    made.text = prepare(statement.value().texts.front(), normalizer);
    return made;
  };
  Result<DiffSide> left = side("earlier.txt", std::move(earlier));
  Result<DiffSide> right = side("later.txt", std::move(later));
  if (!left.ok()) return left.error().to_string();
  if (!right.ok()) return right.error().to_string();
  return diff_text(diff(std::move(left).value(), std::move(right).value(), vocabulary, {}, {}), {});
}

}  // namespace

TEST_CASE("umbrella: the example in agreed.h shows a difference", "[cli]") {
  CHECK(redline("They reaffirmed the plan.", "They noted the plan.").find("[-reaffirmed-]{+noted+}") !=
        std::string::npos);
  CHECK(redline("", "They noted the plan.") == "earlier.txt: is empty");
}
