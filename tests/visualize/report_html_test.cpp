// Tests src/visualize/html/: what a page says without its script, and that text stays text. How it behaves in
// a browser is tested in tests/browser.
#include "visualize/html/report_html.h"

#include <cstddef>
#include <regex>
#include <set>
#include <string>

#include "analyze/dossier.h"
#include "support/catch.h"
#include "support/check_desk.h"
#include "support/small_series.h"
#include "visualize/html/content_policy.h"
#include "visualize/html/report_assets.h"

using namespace agreed;
using agreed::test::fiction;
using agreed::test::SmallSeries;

namespace {

std::string page_of(const Corpus& corpus, const DossierRequest& request = {}) {
  const Result<Dossier> made = dossier(corpus, {}, request);
  if (!made.ok()) FAIL(made.error().to_string());
  return report_html(made.value());
}

std::size_t count_of(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

// The element of this id, to the end of its section.
std::string section(const std::string& page, const std::string& id) {
  const std::size_t begin = page.find("id=\"" + id + "\"");
  if (begin == std::string::npos) FAIL("no element " + id);
  return page.substr(begin, page.find("</section>", begin) - begin);
}

}  // namespace

TEST_CASE("content policy: nothing but the style and the script, by their hashes", "[visualize][report]") {
  // SHA-256 of no bytes and of "abc" (FIPS 180-4), in base64.
  CHECK(content_policy("", "abc") ==
        "default-src 'none'; style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; script-src "
        "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='; base-uri 'none'; form-action 'none'");
}

TEST_CASE("report: the page is one file with the policy of its own assets", "[visualize][report]") {
  const std::string page = page_of(fiction());
  CHECK(page.substr(0, 1024).find(kReportMark) != std::string::npos);
  CHECK(count_of(page, content_policy(report_style(), report_script())) == 1);
  CHECK(count_of(page, "<script") == 1);
  CHECK(count_of(page, "<style") == 1);
  CHECK(count_of(page, " style=\"") == 0);
  CHECK(count_of(page, " src=") == 0);
  CHECK(count_of(page, "<link") == 0);
  CHECK(count_of(report_script(), "</script") == 0);
}

TEST_CASE("report: the same dossier gives the same bytes", "[visualize][report]") {
  CHECK(page_of(fiction()) == page_of(fiction()));
}

TEST_CASE("report: every address in the page leads to an element", "[visualize][report]") {
  const std::string page = page_of(fiction());
  // Links of class js-only are shown where the script runs, which makes what they lead to.
  const std::regex link("<a(?! class=\"js-only\")[^>]* href=\"#([^\"]*)\"");
  std::size_t links = 0;
  for (std::sregex_iterator at(page.begin(), page.end(), link), end; at != end; ++at) {
    ++links;
    if (page.find("id=\"" + (*at)[1].str() + "\"") == std::string::npos)
      FAIL_CHECK("no element " + (*at)[1].str());
  }
  CHECK(links > 100);
}

TEST_CASE("report: each id stands once", "[visualize][report]") {
  const std::string page = page_of(fiction());
  const std::regex id(" id=\"([^\"]*)\"");
  std::set<std::string> seen;
  for (std::sregex_iterator at(page.begin(), page.end(), id), end; at != end; ++at) {
    if (!seen.insert((*at)[1].str()).second) FAIL_CHECK("twice: " + (*at)[1].str());
  }
}

TEST_CASE("report: a timeline tells verdict and event of each cell in words", "[visualize][report]") {
  const std::string timeline = section(page_of(fiction()), "timeline");
  const std::size_t sheet = timeline.find("<div class=\"sheet\">");
  REQUIRE(sheet != std::string::npos);
  const std::size_t row = timeline.find("<tr data-c=\"current-force-level\">", sheet);
  REQUIRE(row != std::string::npos);
  const std::string cells = timeline.substr(row, timeline.find("</tr>", row) - row);
  CHECK(count_of(cells, "<td") == 6);
  CHECK(
      cells.find("class=\"absent dropped\"><a href=\"#cell/current-force-level/ncm-5\" aria-label=\"absent, "
                 "dropped\">") != std::string::npos);
}

TEST_CASE("report: markup in texts, titles and termbase is shown as text", "[visualize][report]") {
  SmallSeries series;
  series.folder().write(
      "termbase.yaml",
      "concepts:\n  - id: modernization\n    definition: \"<img src=x onerror=alert(1)>\"\n    "
      "subject: s\n    terms:\n      - {language: en, status: preferred, forms: "
      "[\"moderniz*\"]}\n");
  series.add(
      "n-1", 1991, "full",
      "1. They modernize \"><script>alert(1)</script> the `<b onclick=x>` and \\<i\\> signs & more.\n");
  const Corpus corpus = series.load();
  const std::string page = page_of(corpus);
  CHECK(count_of(page, "<script") == 1);
  CHECK(page.find("<img") == std::string::npos);
  CHECK(page.find("<b ") == std::string::npos);
  CHECK(page.find("&lt;img src=x onerror=alert(1)&gt;") != std::string::npos);
}

TEST_CASE("report: an address that is none of the web is no link", "[visualize][report]") {
  SmallSeries series;
  series.folder().write("ncm/n-1.md",
                        "---\nid: n-1\nseries: ncm\nordinal: 1\ntitle: Fiction\ndate: 1991-01-01\nplace: "
                        "Here\nlanguage: en\ntext: full\nsources:\n  - {url: \"javascript:alert(1)\", kind: "
                        "reprint, seen: true}\n---\n1. They modernize.\n");
  const Result<Corpus> corpus = load_corpus(series.folder().path());
  REQUIRE(corpus.ok());
  CHECK(page_of(corpus.value()).find("href=\"javascript:") == std::string::npos);
}

TEST_CASE("report: token data count UTF-16 units of words that no blank ends", "[visualize][report]") {
  SmallSeries series;
  series.add("n-1", 1991, "full", "1. They \U0001F600, modernize \u201cit\u201d.\n");
  const Corpus corpus = series.load();
  const std::string text = section(page_of(corpus), "statement/n-1");
  const std::regex data("data-t=\"([^\"]*)\"");
  std::smatch found;
  REQUIRE(std::regex_search(text, found, data));
  std::string lengths;
  const std::regex length("(-?)[0-9a-z]+\\.([0-9a-z]+)");
  const std::string tokens = found[1];
  for (std::sregex_iterator at(tokens.begin(), tokens.end(), length), end; at != end; ++at) {
    lengths += (lengths.empty() ? "" : " ") + (*at)[1].str() + (*at)[2].str();
  }
  CHECK(lengths == "2 1 -2 -1");
}

TEST_CASE("report: excerpts say that nothing is known of the rest", "[visualize][report]") {
  SmallSeries series;
  series.add("n-1", 1991, "full", "1. They modernize the fleet.\n");
  series.add("n-2", 1992, "excerpts",
             "2. [...] both sides in Orm [...][^1]\n\n[^1]: https://example.org/x (seen)\n");
  const Corpus corpus = series.load();
  const std::string page = page_of(corpus);
  const std::string timeline = section(page, "timeline");
  CHECK(
      timeline.find("<td class=\"not-held\"><span class=\"mark\"></span><span class=\"hidden\">not held, no "
                    "verdict</span></td>") != std::string::npos);
  CHECK(section(page, "concept/modernization").find("not held in full, no verdict on 1 statement") !=
        std::string::npos);
  CHECK(section(page, "compare/n-1/n-2").find("<del>") == std::string::npos);
}
