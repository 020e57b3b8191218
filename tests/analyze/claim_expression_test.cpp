// Tests src/analyze/claim_expression.cpp.
#include "analyze/claim_expression.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

namespace {

std::string show(const ClaimArgument& one) {
  return (one.quoted ? "'" + one.text + "'" : one.text) + (one.to.empty() ? "" : ".." + one.to);
}

std::string show(const ClaimNode& node) {
  if (node.kind == ClaimNode::Kind::call) {
    std::string out = node.name + "[";
    for (const ClaimArgument& one : node.arguments) out += (out.back() == '[' ? "" : " ") + show(one);
    return out + "]" + (node.relation.empty() ? "" : node.relation + show(node.value));
  }
  std::string out = node.kind == ClaimNode::Kind::all_of   ? "(and"
                    : node.kind == ClaimNode::Kind::any_of ? "(or"
                                                           : "(not";
  for (const ClaimNode& part : node.parts) out += " " + show(part);
  return out + ")";
}

std::string parsed(const std::string& claim) {
  const Result<ClaimNode> node = parse_claim(claim);
  return node.ok() ? show(node.value()) : node.error().message;
}

}  // namespace

TEST_CASE("claim expression: what is written is what is read", "[claims]") {
  const auto [claim, expected] = GENERATE(table<std::string, std::string>({
      {"present(a, b)", "present[a b]"},
      {" present ( a:s , b-1 ) ", "present[a:s b-1]"},
      {"first(\"two \\\"words\\\"\", scm) = scm-35", "first['two \"words\"' scm]=scm-35"},
      {"every(a, scm-40..scm-51)", "every[a scm-40..scm-51]"},
      {"count(a, scm) >= 3", "count[a scm]>=3"},
      {"date(scm-1) = 2018-10-31", "date[scm-1]=2018-10-31"},
      {"present(a, b) and present(c, d) or absent(e, f)", "(or (and present[a b] present[c d]) absent[e f])"},
      {"not (present(a, b) or absent(c, d))", "(not (or present[a b] absent[c d]))"},
  }));
  CHECK(parsed(claim) == expected);
}

TEST_CASE("claim expression: what does not parse is told with its column", "[claims]") {
  const std::string claim =
      GENERATE("", "present", "present(", "present(a", "present(a, b", "present(a, b) present(c, d)",
               "present(a, b) and", "present(a)", "present(a, b) = c", "first(a, b)", "first(a, b) >= c",
               "count(a, b) =", "present(\"a, b)", "present(\"\", b)", "every(a, b..)", "maybe(a, b)",
               "(present(a, b)", "not", "present(a, b))");
  CAPTURE(claim);
  const Result<ClaimNode> node = parse_claim(claim);
  REQUIRE(!node.ok());
  CHECK(node.error().message.rfind("column ", 0) == 0);
}

TEST_CASE("claim expression: a huge or deep claim is refused", "[claims]") {
  CHECK(!parse_claim("present(a, b)" + std::string(kMostClaimBytes, ' ')).ok());
  CHECK(!parse_claim(std::string(10000, '(') + "present(a, b)" + std::string(10000, ')')).ok());
  std::string nots;
  for (int i = 0; i < 1000; ++i) nots += "not ";
  CHECK(!parse_claim(nots + "present(a, b)").ok());
  std::string chain = "present(a, b)";
  for (int i = 0; i < 500; ++i) chain += " and present(a, b)";
  CHECK(parse_claim(chain).ok());
}
