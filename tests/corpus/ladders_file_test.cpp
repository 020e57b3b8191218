// Tests src/corpus/ladders_file.cpp.
#include "corpus/ladders_file.h"

#include <string>

#include "support/catch.h"
#include "support/temp_folder.h"

using namespace agreed;

namespace {

std::string problem_in(const std::string& yaml) {
  const agreed_test::TempFolder folder;
  const Result<Ladders> read = read_ladders_file(folder.write("ladders.yaml", yaml));
  return read.ok() ? "" : folder.relative(read.error().to_string());
}

struct Row {
  const char* yaml;
  const char* problem;
};

}  // namespace

TEST_CASE("ladders file: ladders, speakers and negations are read", "[corpus]") {
  const agreed_test::TempFolder folder;
  const Result<Ladders> read = read_ladders_file(folder.write("ladders.yaml", R"(ladders:
  - id: affirmation
    definition: How firmly.
    steps:
      - {id: reaffirm, source: a book, terms: [{language: en, forms: ["reaffirm*"]}]}
      - {id: note, terms: [{language: en, forms: [note]}]}
  - {id: hedges, kind: hedges, steps: [{id: if, terms: [{language: en, forms: [if]}]}]}
speakers: [{id: they, carries_on: true, terms: [{language: en, forms: [they]}]}]
negations: [{language: en, forms: [not]}]
)"));
  REQUIRE(read.ok());
  const Ladders& ladders = read.value();
  REQUIRE(ladders.ladders.size() == 2);
  CHECK(ladders.ladders[0].steps[0].source == "a book");
  CHECK(ladders.ladders[0].steps[1].line == 6);
  CHECK(ladders.ladders[1].kind == LadderKind::hedges);
  CHECK(ladders.speakers[0].carries_on);
  CHECK(ladders.negations[0].forms == std::vector<std::string>{"not"});
}

TEST_CASE("ladders file: what is wrong is told with its line", "[corpus]") {
  const Row row = GENERATE(values<Row>({
      {"ladders:\n  - {id: a, steps: [{id: x, terms: [{language: en, forms: [x]}]}]}\n",
       "ladders.yaml:2: a ladder needs two steps or more"},
      {"ladders:\n  - {id: a, kind: hedges, steps: [{id: x, terms: [{language: en, forms: [x]}]}]}\n  - {id: "
       "a, kind: hedges, steps: "
       "[{id: x, terms: [{language: en, forms: [x]}]}]}\n",
       "ladders.yaml:3: ladder \"a\" is already on line 2"},
      {"ladders: []\nsteps: []\n", "ladders.yaml:2: "},
  }));
  CAPTURE(row.yaml);
  CHECK(problem_in(row.yaml).rfind(row.problem, 0) == 0);
}
