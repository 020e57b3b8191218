// Tests src/corpus/baseline_file.cpp and, since one reads what the other writes,
// src/visualize/baseline_yaml.cpp.
#include "corpus/baseline_file.h"

#include <string>

#include "support/catch.h"
#include "support/temp_folder.h"
#include "visualize/baseline_yaml.h"

using namespace agreed;

namespace {

std::string read(const std::string& yaml) {
  const agreed_test::TempFolder folder;
  const Result<Baseline> baseline = read_baseline_file(folder.write("baseline.yaml", yaml));
  if (!baseline.ok()) return folder.relative(baseline.error().to_string());
  std::string out;
  for (const BaselineEntry& one : baseline.value().entries)
    out += one.rule + " " + one.fingerprint + " " + std::to_string(one.count) + " {" + one.excerpt + "}\n";
  return out;
}

}  // namespace

TEST_CASE("baseline file: what is written is read back", "[corpus][baseline]") {
  Baseline baseline;
  CHECK(read(baseline_yaml(baseline)).empty());
  baseline.entries = {{"a", "0123456789abcdef", 3, "# no: remark \"x\" \\ \xED\x95\x9C"},
                      {"p/b", "fedcba9876543210", 1, "two"}};
  CHECK(read(baseline_yaml(baseline)) ==
        "a 0123456789abcdef 3 {# no: remark \"x\" \\ \xED\x95\x9C}\np/b fedcba9876543210 1 {two}\n");
}

TEST_CASE("baseline file: what is refused, with its line", "[corpus][baseline]") {
  const std::string one = "  - {rule: a, fingerprint: 0123456789abcdef}\n";
  CHECK(read("baseline:\n" + one) == "a 0123456789abcdef 1 {}\n");
  CHECK(read("baseline:\n" + one + one) ==
        "baseline.yaml:3: this finding is already on line 2: raise its count");
  CHECK(read("baseline:\n  - {rule: a, fingerprint: 0123}\n") ==
        "baseline.yaml:2: \"fingerprint\" must be 16 hexadecimal digits");
  CHECK(read("baseline:\n  - {rule: a}\n") ==
        "baseline.yaml:2: a finding of a baseline lacks the key \"fingerprint\"");
  CHECK(read("baseline:\n  - {rule: a, fingerprint: 0123456789abcdef, count: 0}\n") ==
        "baseline.yaml:2: \"count\" must be a whole number above 0, not \"0\"");
  CHECK(read("findings: []\n") == "baseline.yaml:1: unknown key \"findings\" in a baseline");
  CHECK(read("{}\n") == "baseline.yaml:1: a baseline lacks the key \"baseline\"");
}
