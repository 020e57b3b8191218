// Tests src/corpus/foreign_terms.cpp, tbx_file.cpp, skos_file.cpp, term_csv_file.cpp and termbase_note.cpp.
#include "corpus/foreign_terms.h"

#include <string>

#include "corpus/form_escape.h"
#include "corpus/termbase_note.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/terms_dump.h"
#include "text/file_bytes.h"

using namespace agreed;

namespace {

std::string read(const std::string& bytes, TermFormat format) {
  const Result<ForeignTerms> terms = read_foreign_terms(bytes, format, "f");
  return terms.ok() ? test::dump(terms.value().termbase) : terms.error().to_string();
}

std::string fixture(const std::string& name) {
  return read_file_bytes(std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/terms/" + name, 1 << 20).value();
}

std::string tbx(const std::string& entries) {
  return "<tbx><text><body>" + entries + "</body></text></tbx>";
}

// An entry with one term of a status.
std::string entry(const std::string& term, const std::string& status, const std::string& note = "") {
  return "<conceptEntry id='c'>" + (note.empty() ? "" : "<note>" + note + "</note>") +
         "<langSec xml:lang='en'><termSec><term>" + term + "</term><termNote type='administrativeStatus'>" +
         status + "</termNote></termSec></langSec></conceptEntry>";
}

constexpr const char* kNote =
    "agreed termbase\nconcept: c\nterm: en preferred\nform: pact*\nform: accord\nexclusion: pact ink";

}  // namespace

TEST_CASE("TBX of others is read in both styles alike", "[foreign_terms]") {
  const std::string expected =
      "h1 | The right of ships to enter a harbour without being asked why. | navigation\n"
      "  en preferred: open harbour\n"
      "  en deprecated: free port\n"
      "  en superseded: harbour of refuge\n"
      "  nb preferred: \xC3\xA5pen havn\n"
      "h2 |  | \n"
      "  en preferred: pilot & tug\n";
  CHECK(read(fixture("harbour-dca.tbx"), TermFormat::tbx) == expected);
  CHECK(read(fixture("harbour-dct.tbx"), TermFormat::tbx) == expected);
  const Result<ForeignTerms> terms = read_foreign_terms(fixture("harbour-dca.tbx"), TermFormat::tbx, "f");
  REQUIRE(terms.value().notes.size() == 1);
  CHECK(terms.value().notes[0].message == "concept h3 (line 39) has no term and is left out");
  // The forerunner, with its own names.
  CHECK(read("<martif><text><body><termEntry id='a'><langSet xml:lang='en'><ntig><termGrp><term>quay</term>"
             "</termGrp></ntig><tig><term>pier</term></tig></langSet></termEntry></body></text></martif>",
             TermFormat::tbx) == "a |  | \n  en preferred: quay\n  en admitted: pier\n");
}

TEST_CASE("SKOS of others is read", "[foreign_terms]") {
  CHECK(read(fixture("harbour.rdf"), TermFormat::skos) ==
        "open-harbour | Ships may enter without being asked why. | \n"
        "  en preferred: open harbour\n"
        "  en admitted: harbour open to all\n"
        "  en deprecated: free port\n"
        "  nb preferred: \xC3\xA5pen havn\n"
        "winter-20harbour |  | \n"
        "  en preferred: winter harbour\n");
}

TEST_CASE("CSV of others is read by the names of its columns", "[foreign_terms]") {
  CHECK(read("language,form,concept\nen,\"quay, \"\"old\"\"\",q\r\nen,pier,q\rnb,kai,q\n", TermFormat::csv) ==
        "q |  | \n  en preferred: quay, \"old\"\n  en admitted: pier\n  nb preferred: kai\n");
  CHECK(read("concept,language,form,status\nq,en,quay,superseded", TermFormat::csv) ==
        "q |  | \n  en superseded: quay\n");
  CHECK(read("\xEF\xBB\xBF"
             "concept,language,form\nq,en,quay\n",
             TermFormat::csv) == "q |  | \n  en preferred: quay\n");
}

TEST_CASE("what a format says itself wins over our note", "[foreign_terms]") {
  CHECK(read(tbx(entry("pact*", "preferredTerm-admn-sts", kNote)), TermFormat::tbx) ==
        "c |  | \n  en preferred: pact* - pact ink\n");
  CHECK(read(tbx(entry("pact*", "supersededTerm-admn-sts", kNote)), TermFormat::tbx) ==
        "c |  | \n  en superseded: pact* - pact ink\n");
  CHECK(read(tbx(entry("treaty", "admittedTerm-admn-sts", kNote)), TermFormat::tbx) ==
        "c |  | \n  en admitted: treaty\n");
  CHECK(read(tbx(entry("pact*", "preferredTerm-admn-sts", "agreed termbase concept: c")), TermFormat::tbx) ==
        "f:1: the note \"agreed termbase\" of c does not parse");
}

TEST_CASE("what cannot be read is told with its line", "[foreign_terms]") {
  CHECK(read("<a/>", TermFormat::tbx) == "f:1: <a> has no <text> with a <body>: this is no TBX");
  CHECK(read("<a/>", TermFormat::skos) == "f:1: <a> is no RDF/XML");
  CHECK(read(tbx(""), TermFormat::tbx) == "f: there is no concept with a term in it");
  CHECK(read(tbx(entry("a", "fine")), TermFormat::tbx) ==
        "f:1: the administrative status of \"a\" is \"fine\", which TBX does not have");
  CHECK(read(tbx(entry("a", "preferredTerm-admn-sts") + entry("b", "preferredTerm-admn-sts")),
             TermFormat::tbx) == "f:1: concept \"c\" is already on line 1");
  CHECK(read(tbx("<conceptEntry id='c'><langSec xml:lang='e'><termSec><term>a</term></termSec></langSec>"
                 "</conceptEntry>"),
             TermFormat::tbx) == "f:1: concept c: \"e\" is no language tag like en or pt-BR");
  CHECK(read("", TermFormat::csv) == "f: it is empty");
  CHECK(read("concept,form\nq,a\n", TermFormat::csv) == "f:1: the header lacks the column \"language\"");
  CHECK(read("concept,language,form,colour\n", TermFormat::csv) ==
        "f:1: \"colour\" is no column of a termbase");
  CHECK(read("concept,language,form\nq,en,\"a", TermFormat::csv) == "f:2: a quoted field does not end");
  CHECK(read("concept,language,form\nq,en,\"a\"b\n", TermFormat::csv) ==
        "f:2: text stands after the end of a quoted field");
  CHECK(read("concept,language,form\nq,en\n", TermFormat::csv) == "f:2: a row has no form");
  CHECK(read("concept,language,form,kind\nq,en,a,shape\n", TermFormat::csv) ==
        "f:2: \"shape\" is no kind of a row");
  CHECK(read("concept,language,form\nq,en,\xC3(\n", TermFormat::csv) == "f: not UTF-8 at byte 27");
  CHECK(term_format_of("<html/>", "f").error().message == "<html> is neither TBX nor SKOS in RDF/XML");
  CHECK(term_format_of(" <tbx/>", "f").value() == TermFormat::tbx);
  CHECK(term_format_of("concept,form", "f").value() == TermFormat::csv);
}

TEST_CASE("a note tells a concept and nothing else is a note", "[foreign_terms]") {
  CHECK_FALSE(read_termbase_note("seen in paper 3"));
  CHECK_FALSE(read_termbase_note("agreed termbase\nform: before any term"));
  CHECK_FALSE(read_termbase_note("agreed termbase\nterm: en fine"));
  CHECK_FALSE(read_termbase_note("agreed termbase\nhue: red"));
  // White space that an XML program put before its lines does no harm.
  const auto told = read_termbase_note(
      "\n   agreed termbase\n   concept: c\n   term: en superseded paragraph\r\n   form: a\\\\b\\nc");
  REQUIRE(told);
  REQUIRE(told->terms.size() == 1);
  CHECK(told->terms[0].status == TermStatus::superseded);
  CHECK(told->terms[0].scope == TermScope::paragraph);
  CHECK(told->terms[0].forms == std::vector<std::string>{"a\\b\nc"});
}

TEST_CASE("a form escapes what would be a pattern, and shows it without", "[foreign_terms]") {
  struct Case {
    std::string text, form;
  };
  const std::vector<Case> cases = {
      {"the pact", "the pact"},
      {"C*-algebra", "C\\*-algebra"},
      {"what next?", "what next\\?"},
      {"the Pact (PRC)", "the Pact (PRC)"},
      {"(a|b)", "(a\\|b)"},
      {"[the] pact", "\\[the] pact"},
      {"~2 pacts", "\\~2 pacts"},
      {"a~2", "a~2"},
      {"@ the pact", "\\@ the pact"},
      {"a@b", "a@b"},
      {"a\\b", "a\\b"},
      {"a\\*b", "a\\\\\\*b"},
  };
  for (const Case& one : cases) {
    CHECK(escaped_form(one.text) == one.form);
    CHECK(shown_form(one.form) == one.text);
  }
  CHECK(shown_form("pact*") == "pact*");
  CHECK(shown_form("the (a|b)\\*") == "the (a|b)\\*");
}

TEST_CASE("terms of others are text and no patterns", "[foreign_terms]") {
  const std::string csv = "concept,language,form\r\na,en,C* of (x|y)\r\n";
  const Termbase plain = read_foreign_terms(csv, TermFormat::csv, "f").value().termbase;
  CHECK(plain.concepts.front().terms.front().forms == std::vector<std::string>{"C\\* of (x\\|y)"});
  const std::string ours = "concept,language,kind,form\r\na,en,form,C* of (x|y)\r\n";
  const Termbase patterns = read_foreign_terms(ours, TermFormat::csv, "f").value().termbase;
  CHECK(patterns.concepts.front().terms.front().forms == std::vector<std::string>{"C* of (x|y)"});
}
