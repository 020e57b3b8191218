// Tests src/ingest/html_content.cpp. All pages are fiction.
#include "ingest/html_content.h"

#include <string>

#include "ingest/html_parser.h"
#include "support/catch.h"

using namespace agreed;

namespace {

// A paragraph long enough to be prose.
const std::string kProse =
    "<p>The Ministers met in Lund and reaffirmed the current force level, which both sides hold to be what "
    "the "
    "security of the region needs, and they welcomed the work of their officials over the last year, and of "
    "all who took part in it in both capitals.</p>";

std::string words(const XmlNode& node) {
  std::string out;
  for (const char c : node.text()) {
    if (c > ' ' || (c == ' ' && !out.empty() && out.back() != ' ')) out += c;
  }
  return out;
}

// What is left of a page without the prose.
std::string kept(std::string page) {
  page.insert(page.find('@'), kProse);
  page.erase(page.find('@'), 1);
  Result<XmlNode> root = parse_html(page, "p");
  const LeftOut out = keep_main_content(root.value());
  std::string text = words(root.value());
  const std::string prose = words(parse_html(kProse, "p").value());
  const std::size_t at = text.find(prose);
  if (at == std::string::npos) return "! the prose is gone: " + text;
  text.erase(at, prose.size());
  return out.letters == 0 || !out.longest.empty() ? text : "! nothing is named";
}

}  // namespace

TEST_CASE("landmarks: what is not in the main part is left out", "[html_content]") {
  CHECK(kept("<div>Ministry of Peace</div><main>@</main><div>Contact</div>").empty());
  CHECK(kept("<div role=main>@</div><p>Contact</p>").empty());
  CHECK(kept("<h1>Statement</h1><p>Contact</p><article>@</article>") == "Statement");
  CHECK(kept("<nav>Menu</nav>@<footer>Contact</footer><aside>More</aside>").empty());
  CHECK(kept("<div role=navigation>Menu</div>@<div role=contentinfo>Contact</div>").empty());
  CHECK(kept("<div title=header>A running head</div>@<div title=footer>- 1 -</div>").empty());
}

TEST_CASE("landmarks inside the article are part of it", "[html_content]") {
  CHECK(kept("<article><header>Lund, 7 May</header>@<footer>Annex</footer></article>") == "Lund, 7 MayAnnex");
}

TEST_CASE("an empty main part is none", "[html_content]") {
  CHECK(kept("<main></main><div>Lund@</div>") == "Lund");
}

TEST_CASE("menus are told by their links, the table of contents by where they lead", "[html_content]") {
  CHECK(kept("<ul><li><a href=/a>News</a></li><li><a href=/b>Press</a></li></ul>@").empty());
  CHECK(kept("<ul><li><a href='#a'>Aims</a></li><li><a href='#b'>Forces</a></li></ul>@") == "AimsForces");
  CHECK(kept("@<p>See the <a href=/a>declaration</a> and the <a href=/b>charter</a> of both sides.</p>") ==
        "See the declaration and the charter of both sides.");
}

TEST_CASE("buttons, jumps and small print", "[html_content]") {
  CHECK(kept("<a href='#main'>Skip to content</a>@<p><a href='#'>Share</a></p>").empty());
  CHECK(kept("@<p>\xC2\xA9 2031 Ministry of Peace</p><p>All rights reserved</p>").empty());
  CHECK(kept("@<p><a href='#a'>Annex</a></p>") == "Annex");
  CHECK(kept("<h1><a href='/'>Ministry</a></h1><h2><a href='https://x.example'>Peace</a></h2>@").empty());
  CHECK(kept("<h1><a href='/statement'>Statement</a></h1>@") == "Statement");
}

TEST_CASE("common words in class and id are believed of small parts", "[html_content]") {
  CHECK(kept("<div id=cookie-notice>We use cookies.</div><div class=shareButtons>Send</div>@").empty());
  CHECK(kept("<div class='page-footer-x social_links'>Follow us</div>@").empty());
  // Not of the whole, not of headings, not of words that only look like them.
  CHECK(kept("<div class=print>@</div>").empty());
  CHECK(kept("<div class=banner><h1>Statement</h1></div>@") == "Statement");
  CHECK(kept("<div class='navy socialism'>Lund</div>@") == "Lund");
}

TEST_CASE("hidden text is left out unless it is prose or the table of contents", "[html_content]") {
  CHECK(kept("<div style='display: none'>Loading</div><p hidden>Old</p>@").empty());
  CHECK(kept("<div style='display:none'>@</div>").empty());
  CHECK(kept("<ul style='display:none'><li><a href='#a'>Aims</a></li></ul>@") == "Aims");
}

TEST_CASE("what is left out is counted", "[html_content]") {
  Result<XmlNode> page =
      parse_html("<nav>Home News</nav>" + kProse + "<footer>Contact us here</footer>", "p");
  const LeftOut out = keep_main_content(page.value());
  CHECK(out.parts == 2);
  CHECK(out.letters == 21);
  CHECK(out.longest == "Contact us here");
}
