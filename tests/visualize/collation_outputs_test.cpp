// Tests of src/visualize/collation_text.h, collation_html.h, collation_csv.h, collation_json.h,
// collation_tei.h.
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyze/collation.h"
#include "support/catch.h"
#include "support/desk.h"
#include "support/temp_folder.h"
#include "visualize/collation_csv.h"
#include "visualize/collation_html.h"
#include "visualize/collation_json.h"
#include "visualize/collation_tei.h"
#include "visualize/collation_text.h"

using namespace agreed;

namespace {

struct Version {
  std::string id;
  std::string text;
  Held held = Held::full;
};

class Table {
 public:
  explicit Table(const std::vector<Version>& versions) {
    std::vector<Witness> witnesses;
    for (const Version& v : versions) {
      const int year = 2001 + static_cast<int>(witnesses.size());
      witnesses.push_back({"", v.id, v.id, Date{year, 1, 1}, v.held, desk_.read(v.text)});
    }
    collation = collate(std::move(witnesses), desk_.vocabulary(), {}, {});
  }
  Collation collation;

 private:
  test::Desk desk_;
};

const std::vector<Version> kThree = {{"a", "We meet in June. Ships sail north."},
                                     {"b", "We meet in July. Ships sail north. Trains run daily."},
                                     {"c", "[...] Ships sail [...]", Held::excerpts}};

// Every start tag has its end tag, and "&" begins a reference: enough to see a text that was not escaped.
std::string first_fault(std::string_view xml) {
  std::vector<std::string> open;
  for (std::size_t i = 0; i < xml.size(); ++i) {
    if (xml[i] == '&') {
      const std::size_t end = xml.find(';', i);
      if (end == std::string_view::npos || end - i > 9) return "bare & at " + std::to_string(i);
    }
    if (xml[i] != '<') continue;
    const std::size_t end = xml.find('>', i);
    if (end == std::string_view::npos) return "tag without end at " + std::to_string(i);
    const std::string_view tag = xml.substr(i + 1, end - i - 1);
    i = end;
    if (tag.starts_with("?") || tag.ends_with("/")) continue;
    const std::string name(tag.substr(0, tag.find_first_of(" \n")));
    if (name[0] != '/') {
      open.push_back(name);
    } else if (open.empty() || open.back() != name.substr(1)) {
      return "unexpected <" + name + ">";
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : "not closed: " + open.back();
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; at += part.size()) ++found;
  return found;
}

}  // namespace

TEST_CASE("collation text: a list of readings where columns do not fit", "[visualize][collation]") {
  const Table table(kThree);
  CHECK(collation_text(table.collation, {{Coloring::off, 70}, 0}) ==
        "3 texts, merged in the order of their dates: a (2001-01-01), b\n"
        "(2002-01-01), c (2003-01-01)\n"
        "\n"
        "   1  a  a      We meet in June.\n"
        "      b  b      We meet in [-June-]{+July+}.\n"
        "      ?  c      (not held)\n"
        "   2  a  a, b   Ships sail north.\n"
        "      b  c      Ships sail\n"
        "   3  a  b      Trains run daily.\n"
        "      -  a      (gap)\n"
        "      ?  c      (not held)\n"
        "\n"
        "3 rows: 0 alike in all texts, 3 not (1 with rewording); 1 with a gap;\n"
        "2 not held in every text.\n"
        "Note: c is held in excerpts: what is not held there is shown as such\n"
        "and not as a gap.\n");
}

TEST_CASE("collation text: columns where they fit", "[visualize][collation]") {
  const Table table({{"a", "Ships sail north every day of the year. Trains run."},
                     {"b", "Ships sail south every day of the year. Trains run."}});
  CHECK(collation_text(table.collation, {{Coloring::off, 70}, 0}) ==
        "2 texts, merged in the order of their dates: a (2001-01-01), b\n"
        "(2002-01-01)\n"
        "\n"
        "      a                               b\n"
        "   1  Ships sail north every day of   Ships sail [-north-]{+south+}\n"
        "      the year.                       every day of the year.\n"
        "      ... 1 row alike\n"
        "\n"
        "2 rows: 1 alike in all texts, 1 not (1 with rewording).\n");
}

TEST_CASE("collation text: colour does not run from one column into the next", "[visualize][collation]") {
  const Table table(
      {{"a", "Ships sail north."}, {"b", "Ships sail to the south and then to the far and stormy west."}});
  const std::string text = collation_text(table.collation, {{Coloring::on, 66}, 0});
  std::size_t begin = text.find("\n\n") + 2;
  for (std::size_t end = 0; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1) {
    const std::string line = text.substr(begin, end - begin);
    const std::size_t last = line.rfind("\x1b[");
    if (last != std::string::npos) CHECK(line.substr(last, 4) == "\x1b[0m");
  }
}

TEST_CASE("collation csv: sentence rows, version columns, an empty cell is a gap", "[visualize][collation]") {
  const Table table(kThree);
  CHECK(collation_csv(table.collation) ==
        "row,differs,groups,classes,a,b,c\r\n"
        "1,yes,a b ?,rewording,We meet in June.,We meet in July.,[...]\r\n"
        "2,yes,a a b,,Ships sail north.,Ships sail north.,Ships sail\r\n"
        "3,yes,- a ?,,,Trains run daily.,[...]\r\n");
}

TEST_CASE("collation csv: commas and quotes are quoted", "[visualize][collation]") {
  const Table table({{"a,b", "He said \"aye\", and left."}, {"c", "He said \"aye\", and left."}});
  CHECK(collation_csv(table.collation) ==
        "row,differs,groups,classes,\"a,b\",c\r\n"
        "1,no,a a,,\"He said \"\"aye\"\", and left.\",\"He said \"\"aye\"\", and left.\"\r\n");
}

TEST_CASE("collation json: a reading, a gap and what is not held", "[visualize][collation]") {
  const Table table(kThree);
  const auto json = nlohmann::json::parse(collation_json(table.collation));
  CHECK(json["schema"] == "agreed.collation/1");
  CHECK(json["witnesses"][2]["held"] == "excerpts");
  CHECK(json["rows"][0]["readings"][1]["hunks"][0]["later"]["text"] == "July");
  CHECK(json["rows"][0]["readings"][1]["hunks"][0]["later"]["span"] == nlohmann::json::array({11, 15}));
  CHECK(json["rows"][0]["readings"][1]["previous"] == "a");
  CHECK(json["rows"][1]["groups"][0]["witnesses"] == nlohmann::json::array({"a", "b"}));
  CHECK(json["rows"][2]["readings"][0]["state"] == "gap");
  CHECK(json["rows"][2]["readings"][2]["state"] == "not-held");
  CHECK(json["statistics"]["with_gaps"] == 1);
  CHECK(json["same_wording"] == false);
}

TEST_CASE("collation tei: readings with their witnesses by parallel segmentation", "[visualize][collation]") {
  const Table table(kThree);
  const std::string tei = collation_tei(table.collation);
  CHECK(first_fault(tei) == "");
  CHECK(tei.find("<variantEncoding method=\"parallel-segmentation\" location=\"internal\"/>") !=
        std::string::npos);
  CHECK(tei.find("<rdg wit=\"#b\" type=\"rewording\">We meet in July.</rdg>") != std::string::npos);
  CHECK(tei.find("<rdg wit=\"#a #b\">Ships sail north.</rdg>") != std::string::npos);
  CHECK(tei.find("<rdg wit=\"#a\"/>") != std::string::npos);
  CHECK(tei.find("<rdg wit=\"#c\"><gap reason=\"not-held\"/></rdg>") != std::string::npos);
}

TEST_CASE("collation tei: names are fit for xml:id and unique", "[visualize][collation]") {
  const Table table(
      {{"texts/1 a.md", "We met."}, {"\xec\x84\xb1.md", "We met."}, {"\xeb\xaa\x85.md", "We met."}});
  const std::string tei = collation_tei(table.collation);
  CHECK(count(tei, "xml:id=\"w1_a\"") == 1);
  CHECK(count(tei, "xml:id=\"_\"") == 1);
  CHECK(count(tei, "xml:id=\"_.2\"") == 1);
}

TEST_CASE("collation tei: hostile texts are escaped", "[visualize][collation]") {
  const Table table({{"a\"<b>&", "Two < three & \"four\" > <script>alert(1)</script>\x01\xe2\x80\xae."},
                     {"]]>", "Two < three & five ]]> &lt; <!-- .\x1b[2J."}});
  const std::string tei = collation_tei(table.collation);
  CHECK(first_fault(tei) == "");
  CHECK(tei.find("<script>") == std::string::npos);
  CHECK(tei.find('\x01') == std::string::npos);
  CHECK(tei.find('\x1b') == std::string::npos);
  if (std::system("command -v xmllint >/dev/null 2>&1") == 0) {
    const agreed_test::TempFolder folder;
    const std::string file = folder.write("collation.xml", tei);
    CHECK(std::system(("xmllint --noout '" + file + "'").c_str()) == 0);
  }
}

TEST_CASE("collation html: one page without scripts, differences marked", "[visualize][collation]") {
  const Table table(kThree);
  const std::string html = collation_html(table.collation);
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("We meet in <del>June</del><ins>July</ins>.") != std::string::npos);
  CHECK(html.find("lang=\"en\"") != std::string::npos);
  CHECK(html.find("position: sticky") != std::string::npos);
  CHECK(count(html, "<tr") == count(html, "</tr>"));
  CHECK(count(html, "<td class=\"gap\">") == 1);
  CHECK(count(html, "<td class=\"unknown\">") == 2);
}

TEST_CASE("collation html: hostile texts are escaped", "[visualize][collation]") {
  const Table table({{"<img>", "Two <script>alert(1)</script> \xe2\x80\xae."}, {"b", "Two & three."}});
  const std::string html = collation_html(table.collation);
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("<img>") == std::string::npos);
  CHECK(html.find("\xe2\x80\xae") == std::string::npos);
}
