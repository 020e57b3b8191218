// Tests src/corpus/waiver_comment.cpp and src/corpus/waivers_file.cpp.
#include <string>

#include "corpus/waiver.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using namespace agreed;

namespace {

std::string dump(const Waiver& waiver) {
  std::string out = waiver.rule + "|" + waiver.reason + "|" + waiver.owner + "|";
  return out + (waiver.until ? waiver.until->to_string() : "");
}

std::string comment(std::string_view inside) {
  const std::optional<Result<Waiver>> read = read_waiver_comment(inside);
  if (!read) return "no waiver";
  return read->ok() ? dump(read->value()) : "error: " + read->error().message;
}

std::string file(const std::string& yaml) {
  const agreed_test::TempFolder folder;
  const Result<std::vector<Waiver>> read = read_waivers_file(folder.write("waivers.yaml", yaml));
  if (!read.ok()) return folder.relative(read.error().to_string());
  std::string out;
  for (const Waiver& waiver : read.value()) {
    out += std::to_string(waiver.line) + ": " + dump(waiver) + "|" + waiver.text + "|";
    for (const std::string& draft : waiver.drafts) out += draft + " ";
    out += "\n";
  }
  return out;
}

constexpr const char* kForm = ": write <!-- agreed-waive RULE: reason; by NAME; until 2026-12-31 -->";

}  // namespace

TEST_CASE("waiver comments: rule, reason, owner and end", "[corpus][waivers]") {
  const struct {
    const char* inside;
    const char* expected;
  } rows[] = {
      {" agreed-waive forbid: the ministers want it ", "forbid|the ministers want it||"},
      {"agreed-waive forbid:reason;by H. Lund;until 2026-12-31", "forbid|reason|H. Lund|2026-12-31"},
      {" agreed-waive forbid: reason; until 2026-12-31; by H. Lund ", "forbid|reason|H. Lund|2026-12-31"},
      {" agreed-waive jo-2025/bare: one\n  and two; three: four ", "jo-2025/bare|one and two; three: four||"},
      {" agreed-waive forbid: reason; bylaws say so ", "forbid|reason; bylaws say so||"},
      {" agreed-waive forbid: reason;; ", "forbid|reason||"},
      {" a remark about agreed-waive ", "no waiver"},
      {"", "no waiver"},
      {" agreed-waive ", "error: a waiver names one rule, then a colon and the reason"},
      {" agreed-waive : reason ", "error: a waiver names one rule, then a colon and the reason"},
      {" agreed-waive forbid, prefer: reason ",
       "error: a waiver names one rule, then a colon and the reason"},
      {" agreed-waive forbid ", "error: a waiver of forbid without a reason"},
      {" agreed-waive forbid: ", "error: a waiver of forbid without a reason"},
      {" agreed-waive forbid: ; by Lund", "error: a waiver of forbid without a reason"},
      {" agreed-waive forbid: by Lund; until 2026-12-31 ", "error: a waiver of forbid without a reason"},
      {" agreed-waive forbid: reason; by ", "error: \"by\" without a name in a waiver"},
      {" agreed-waive forbid: reason; by A; by B ", "error: \"by\" stands twice in a waiver"},
      {" agreed-waive forbid: reason; until 2026-12-31; until 2027-12-31 ",
       "error: \"until\" stands twice in a waiver"},
  };
  for (const auto& row : rows) {
    INFO(row.inside);
    std::string found = comment(row.inside);
    if (found.starts_with("error: ") && found.ends_with(kForm))
      found.resize(found.size() - std::string(kForm).size());
    CHECK(found == row.expected);
  }
  CHECK(comment(" agreed-waive forbid: reason; until 31 May ") ==
        "error: \"until\" of a waiver must be a date like 2026-12-31, not \"31 May\"");
  CHECK(comment(" agreed-waive forbid: reason; until 2026-02-30 ") ==
        "error: \"until\" of a waiver must be a date like 2026-12-31, not \"2026-02-30\"");
  CHECK(comment(" agreed-waiver forbid: reason ") ==
        "error: no instruction \"agreed-waiver\" in a comment: there is only agreed-waive");
}

TEST_CASE("waivers file: what is read, and what is refused with its line", "[corpus][waivers]") {
  CHECK(file("waivers:\n"
             "  - rule: forbid\n    text: force posture\n    reason: agreed on 2 May\n    owner: H. Lund\n"
             "    expiry: 2026-12-31\n    drafts: [a.md, ncm-7]\n"
             "  - {rule: prefer, text: a, reason: b}\n") ==
        "2: forbid|agreed on 2 May|H. Lund|2026-12-31|force posture|a.md ncm-7 \n8: prefer|b|||a|\n");
  CHECK(file("waivers:\n  - {rule: forbid, text: a}\n") ==
        "waivers.yaml:2: a waiver lacks the key \"reason\"");
  CHECK(file("waivers:\n  - {rule: forbid, text: a, reason: ''}\n") == "waivers.yaml:2: \"reason\" is empty");
  CHECK(file("waivers:\n  - {rule: forbid, reason: b}\n") ==
        "waivers.yaml:2: a waiver lacks the key \"text\"");
  CHECK(file("waivers:\n  - {rule: forbid, text: a, reason: b,\n     expires: 2026-12-31}\n") ==
        "waivers.yaml:3: unknown key \"expires\" in a waiver; did you mean \"expiry\"?");
  CHECK(file("waivers:\n  - {rule: forbid, text: a, reason: b, expiry: soon}\n") ==
        "waivers.yaml:2: \"expiry\" must be a date like 2021-12-02, not \"soon\"");
  CHECK(file("[]\n") == "waivers.yaml:1: a file of waivers must be a map of keys");
}
