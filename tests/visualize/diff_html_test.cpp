// Tests src/visualize/diff_html.cpp, html_text.cpp, diff_stat.cpp and diff_jsonl.cpp.
#include "visualize/diff_html.h"

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/desk.h"
#include "visualize/diff_jsonl.h"
#include "visualize/diff_stat.h"
#include "visualize/html_text.h"

using agreed::test::Desk;

namespace {

const std::string kFirst = "They noted steady progress on the transition plan.";
const std::string kSecond = "They thanked the mayor of Ostra for her kind welcome.";
const std::string kThird = "The next meeting will be held in Brenmark in autumn.";

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("HTML: words gone and new are del and ins", "[visualize]") {
  Desk desk;
  CHECK(contains(diff_html(desk.compare("They noted the plan.", "They welcomed the plan."), {}),
                 "<p lang=\"en\" dir=\"auto\">They <del>noted</del><ins>welcomed</ins> the plan.</p>"));
}

TEST_CASE("HTML: the two places of a move link to each other", "[visualize]") {
  Desk desk;
  const std::string page = diff_html(
      desk.compare(kFirst + "\n\n" + kSecond + "\n\n" + kThird, kSecond + "\n\n" + kThird + "\n\n" + kFirst),
      {});
  CHECK(contains(page, "id=\"m3-to\"><a class=\"tag\" href=\"#m3-from\">(moved from 1)</a>"));
  CHECK(contains(page, "id=\"m3-from\"><a class=\"tag\" href=\"#m3-to\">(moved to 3)</a>"));
}

TEST_CASE("HTML: wording cannot become mark-up and the page loads nothing", "[visualize]") {
  Desk desk;
  const std::string page = diff_html(desk.compare("They noted <script>alert(1)</script> & 'x'.",
                                                  "They noted <img src=x onerror=\"alert(2)\"> & 'x'."),
                                     {});
  CHECK_FALSE(contains(page, "<script"));
  CHECK_FALSE(contains(page, "<img"));
  CHECK_FALSE(contains(page, "http://"));
  CHECK_FALSE(contains(page, "https://"));
  CHECK_FALSE(contains(page, "url("));
  CHECK(agreed::html_text("a<b>&\"'\u202e") == "a&lt;b&gt;&amp;&quot;&#39;&lt;U+202E&gt;");
}

TEST_CASE("JSON lines: a header, the changes, a summary, each in one line", "[visualize]") {
  Desk desk;
  std::istringstream lines(diff_jsonl(desk.compare(kFirst + " " + kSecond, kFirst + " " + kThird)));
  std::vector<std::string> records;
  for (std::string line; std::getline(lines, line);) {
    const nlohmann::json record = nlohmann::json::parse(line);
    records.push_back(record.at("record"));
    if (records.size() == 1) CHECK(record.at("schema") == "agreed.diff/1");
  }
  REQUIRE(records.size() >= 3);
  CHECK(records.front() == "header");
  CHECK(records[1] == "change");
  CHECK(records.back() == "summary");
}

TEST_CASE("stat: classes and words, with their shares", "[visualize]") {
  Desk desk;
  CHECK(diff_stat(desk.compare("They noted the plan.", "They welcomed the plan."), {}) ==
        "earlier -> later\n"
        "\n"
        "  rewording             1\n"
        "  changes in all        1\n"
        "\n"
        "  words           earlier            later\n"
        "  carried over          3  75.0 %        3  75.0 %\n"
        "  gone                  1  25.0 %\n"
        "  new                                    1  25.0 %\n"
        "  in all                4 100.0 %        4 100.0 %\n");
}
