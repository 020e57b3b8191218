// Tests src/cli/command_terms.cpp and output_file.cpp through the binary.
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/run_agreed.h"
#include "support/temp_folder.h"

using agreed::test::run_agreed;
using agreed::test::RunResult;
using agreed_test::TempFolder;

namespace {

constexpr const char* kTermbase = "concepts:\n- {id: quay, terms: [{language: en, forms: ['quay*']}]}\n";

RunResult run_in(const TempFolder& folder, const std::vector<std::string>& arguments,
                 const std::string& input = "") {
  return run_agreed(arguments, {input, {}, folder.path()});
}

}  // namespace

TEST_CASE("terms lint: exit codes and JSON", "[terms]") {
  const TempFolder folder;
  folder.write("clean.yaml", kTermbase);
  folder.write("idle.yaml", "concepts:\n- {id: quay, terms: [{language: en, forms: ['quay*', quays]}]}\n");
  folder.write("broken.yaml", "concepts:\n- {id: quay, term: []}\n");
  CHECK(run_in(folder, {"terms", "lint", "--termbase", "clean.yaml"}).exit_code == 0);
  const RunResult idle = run_in(folder, {"terms", "lint", "--termbase", "idle.yaml", "--format", "json"});
  CHECK(idle.exit_code == 1);
  CHECK(idle.err.empty());
  const nlohmann::json json = nlohmann::json::parse(idle.out);
  CHECK(json["schema"] == "agreed.terms-lint/1");
  CHECK(json["findings"][0]["rule"] == "shadowed-form");
  CHECK(json["findings"][0]["line"] == 2);
  CHECK(json["counts"]["warnings"] == 1);
  const RunResult broken = run_in(folder, {"terms", "lint", "--termbase", "broken.yaml"});
  CHECK(broken.exit_code == 2);
  CHECK(broken.err.find("broken.yaml:2: ") != std::string::npos);
  CHECK(run_in(folder, {"terms", "lint"}).exit_code == 2);
  CHECK(run_in(folder, {"terms"}).exit_code == 2);
}

TEST_CASE("terms lint: a ladder of the archive that does not read is trouble, and the rest is told",
          "[terms]") {
  const TempFolder folder;
  folder.write("a/archive.yaml", "series: []\n");
  folder.write("a/termbase.yaml",
               "concepts:\n- {id: quay, terms: [{language: en, forms: ['quay*', quays]}]}\n");
  folder.write("a/ladders.yaml", "ladders: [\n");
  const RunResult run = run_in(folder, {"terms", "lint", "--statements", "a"});
  CHECK(run.exit_code == 2);
  CHECK(run.out.find("shadowed-form") != std::string::npos);
}

TEST_CASE("terms export and import: files are written whole, and never over another unasked", "[terms]") {
  const TempFolder folder;
  folder.write("t.yaml", kTermbase);
  const std::vector<std::string> write = {"terms",      "export", "--to",     "skos",
                                          "--termbase", "t.yaml", "--output", "o.rdf"};
  CHECK(run_in(folder, write).exit_code == 0);
  const RunResult again = run_in(folder, write);
  CHECK(again.exit_code == 2);
  CHECK(again.err == "agreed: o.rdf: the file is there already (--replace overwrites it)\n");
  std::vector<std::string> over = write;
  over.push_back("--replace");
  CHECK(run_in(folder, over).exit_code == 0);
  CHECK(run_in(folder, {"terms", "import", "o.rdf", "--output", "none/t.yaml"}).exit_code == 2);
  const RunResult read = run_in(folder, {"terms", "import", "o.rdf"});
  CHECK(read.exit_code == 0);
  CHECK(read.out.find("- \"quay*\"") != std::string::npos);
  CHECK(run_in(folder, {"terms", "import", "-"}, "concept,language,form\nq,en,pier\n").exit_code == 0);
  CHECK(run_in(folder, {"terms", "export", "--to", "pdf", "--termbase", "t.yaml"}).exit_code == 2);
  CHECK(run_in(folder, {"terms", "import", "none.tbx"}).exit_code == 2);
}

TEST_CASE("terms import: hostile files are trouble with a message", "[terms]") {
  const TempFolder folder;
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<tbx>";
  folder.write("deep.tbx", deep);
  folder.write("large.tbx", "<tbx>" + std::string(50 * 1024 * 1024, 'x') + "</tbx>");
  folder.write("laughs.tbx", "<!DOCTYPE tbx [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><tbx>&b;</tbx>");
  folder.write("outside.tbx", "<!DOCTYPE tbx [<!ENTITY a SYSTEM 'laughs.tbx'>]><tbx>&a;</tbx>");
  folder.write("cut.tbx", "<tbx>\n<text>\n<body><conceptEntry id='a");
  folder.write("nul.csv", std::string("concept,language,form\nq,en,a\0b\n", 32));
  for (const char* name : {"deep.tbx", "large.tbx", "laughs.tbx", "outside.tbx", "cut.tbx", "nul.csv"}) {
    INFO(name);
    const RunResult run = run_in(folder, {"terms", "import", name});
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    CHECK(run.err.rfind("agreed: " + std::string(name), 0) == 0);
  }
}
