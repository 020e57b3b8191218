// Tests src/analyze/form_syntax.cpp: readings of a form.
#include "analyze/form_syntax.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

namespace {

// The readings between bars, or the message.
std::string readings(const std::string& form) {
  const Result<std::vector<std::string>> result = readings_of(form);
  if (!result.ok()) return result.error().message;
  std::string out = "|";
  for (const std::string& one : result.value()) out += one + "|";
  return out;
}

struct Row {
  const char* form;
  const char* readings;
};

}  // namespace

TEST_CASE("form syntax: alternatives and optional words are spelled out", "[analyze]") {
  const Row row = GENERATE(values<Row>({
      {"current level", "|current level|"},
      {"(forces|troops)", "|forces|troops|"},
      {"level of (armed forces|troops)", "|level of armed forces|level of troops|"},
      {"[the] level", "|the level| level|"},
      {"[a|b] c", "|a c|b c| c|"},
      {"(a|b) (c|d)", "|a c|a d|b c|b d|"},
      {"(a [b]|c)", "|a b|a |c|"},
      {"(a|(b|c))", "|a|b|c|"},
      {"(a|a)", "|a|"},
      {"People's Republic of China (PRC)", "|People's Republic of China (PRC)|"},
      {"(a)", "|(a)|"},
      {"level ~4 (forces|troops)", "|level ~4 forces|level ~4 troops|"},
      {"(a\\|b)", "|(a\\|b)|"},
      {"(a\\|b|c)", "|a\\|b|c|"},
      {"\\[a] b", "|\\[a] b|"},
      {"(a\\)|b)", "|a\\)|b|"},
  }));
  CAPTURE(row.form);
  CHECK(readings(row.form) == row.readings);
}

TEST_CASE("form syntax: what does not parse is told", "[analyze]") {
  const Row row = GENERATE(values<Row>({
      {"[the", "'[the': a group is not closed with ']'"},
      {"(a|b", "'(a|b': a group is not closed with ')'"},
      {"[]", "'[]': a group has an empty alternative"},
      {"(a|)", "'(a|)': a group has an empty alternative"},
      {"(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)",
       "'(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)': it has more than 256 readings"},
      {"[[[[[[[[[a]]]]]]]]]", "'[[[[[[[[[a]]]]]]]]]': its groups are too deep"},
  }));
  CAPTURE(row.form);
  CHECK(readings(row.form) == row.readings);
}
