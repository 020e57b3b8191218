// Tests src/visualize/termbase_yaml.cpp, termbase_xml.cpp and termbase_csv.cpp against their readers.
#include <string>
#include <vector>

#include "corpus/foreign_terms.h"
#include "corpus/termbase_file.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/random_text.h"
#include "support/temp_folder.h"
#include "support/terms_dump.h"
#include "visualize/termbase_csv.h"
#include "visualize/termbase_xml.h"
#include "visualize/termbase_yaml.h"

using namespace agreed;

namespace {

using test::Random;

std::string read_yaml(const std::string& bytes) {
  const agreed_test::TempFolder folder;
  folder.write("t.yaml", bytes);
  const Result<Termbase> read = read_termbase_file(folder.path() + "/t.yaml");
  return read.ok() ? test::dump(read.value()) : read.error().to_string();
}

std::string read_back(const std::string& bytes, TermFormat format) {
  const Result<TermFormat> told = term_format_of(bytes, "f");
  if (!told.ok() || told.value() != format) return "another format";
  const Result<ForeignTerms> read = read_foreign_terms(bytes, format, "f");
  return read.ok() ? test::dump(read.value().termbase) : read.error().to_string();
}

void check_round_trips(const Termbase& termbase) {
  const std::string expected = test::dump(termbase);
  CHECK(read_yaml(termbase_yaml(termbase)) == expected);
  CHECK(read_back(termbase_tbx(termbase, TbxStyle::dca), TermFormat::tbx) == expected);
  CHECK(read_back(termbase_tbx(termbase, TbxStyle::dct), TermFormat::tbx) == expected);
  CHECK(read_back(termbase_skos(termbase), TermFormat::skos) == expected);
  CHECK(read_back(termbase_csv(termbase), TermFormat::csv) == expected);
}

std::string words(Random& random) {
  static const std::vector<std::string> kPieces = {"pact*",
                                                   "the ",
                                                   "(a|b)",
                                                   "[c d]",
                                                   " ~3 ",
                                                   "\"",
                                                   "'",
                                                   "&amp;",
                                                   "<term>",
                                                   "]]>",
                                                   "--",
                                                   ",",
                                                   ";",
                                                   ": ",
                                                   "#",
                                                   "\\n",
                                                   "\\",
                                                   "\n",
                                                   "\t",
                                                   "  ",
                                                   "\xEB\x8F\x99\xEB\xA7\xB9",
                                                   "\xC3\xA9",
                                                   "\xE2\x80\xA8",
                                                   "\xC2\x85",
                                                   "-",
                                                   "form: ",
                                                   "@ ",
                                                   "%",
                                                   "{}",
                                                   "null",
                                                   "\xF0\x9F\x93\x9C"};
  return "x" + test::random_text(random, kPieces, 1 + random.below(6)) + (random.below(4) == 0 ? " " : "y");
}

std::vector<std::string> some_words(Random& random, std::size_t least, std::size_t most) {
  std::vector<std::string> list;
  const std::size_t count = least + random.below(most - least + 1);
  for (std::size_t i = 0; i < count; ++i) list.push_back(words(random));
  return list;
}

std::vector<Use> random_uses(Random& random, bool senses) {
  std::vector<Use> uses;
  const std::size_t count = random.below(3);
  for (std::size_t i = 0; i < count; ++i) {
    Use use;
    use.id = "use-" + std::to_string(i);
    if (random.below(2) == 0) use.definition = words(random);
    use.false_friend = senses && random.below(3) == 0;
    const std::size_t cues = 1 + random.below(2);
    for (std::size_t k = 0; k < cues; ++k)
      use.cues.push_back({k == 0 ? "en" : "ko", some_words(random, 1, 3), 0});
    uses.push_back(std::move(use));
  }
  return uses;
}

Termbase random_termbase(Random& random) {
  static const std::vector<std::string> kLanguages = {"en", "ko", "pt-BR"};
  Termbase termbase;
  const std::size_t concepts = 1 + random.below(4);
  for (std::size_t c = 0; c < concepts; ++c) {
    Concept one;
    one.id = std::to_string(c) + (random.below(2) == 0 ? "-concept" : "_Concept");
    if (random.below(3) != 0) one.definition = words(random);
    if (random.below(3) != 0) one.subject = words(random);
    const std::size_t terms = 1 + random.below(4);
    for (std::size_t t = 0; t < terms; ++t) {
      Term term;
      term.language = kLanguages[random.below(kLanguages.size())];
      term.status = static_cast<TermStatus>(random.below(4));
      term.forms = some_words(random, 1, 4);
      term.exclusions = some_words(random, 0, 2);
      term.with = some_words(random, 0, 2);
      term.without = some_words(random, 0, 2);
      if (random.below(3) == 0) term.scope = TermScope::paragraph;
      one.terms.push_back(std::move(term));
    }
    one.senses = random_uses(random, true);
    one.scopes = random_uses(random, false);
    termbase.concepts.push_back(std::move(one));
  }
  return termbase;
}

}  // namespace

TEST_CASE("the termbases of this project go out and come back in every format", "[termbase_formats]") {
  for (const char* name : {"statements/termbase.yaml", "tests/fixtures/ncm/termbase.yaml",
                           "tests/fixtures/terms/harbour.yaml"}) {
    INFO(name);
    const Result<Termbase> termbase = read_termbase_file(std::string(AGREED_SOURCE_DIR) + "/" + name);
    REQUIRE(termbase.ok());
    check_round_trips(termbase.value());
  }
}

TEST_CASE("random termbases go out and come back in every format", "[termbase_formats]") {
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    check_round_trips(random_termbase(random));
  }
}

TEST_CASE("no wording gets out of its element", "[termbase_formats]") {
  Termbase termbase;
  Concept one;
  one.id = "c";
  one.definition = "</note></tbx><!-- \" onload='x' ]]>";
  one.terms.push_back({"en", TermStatus::deprecated, {"<term>&x;"}, {}, {}, {}, TermScope::sentence, 0});
  termbase.concepts.push_back(one);
  for (const std::string& bytes : {termbase_tbx(termbase, TbxStyle::dct), termbase_skos(termbase)}) {
    CHECK(bytes.find("<!--") == std::string::npos);
    CHECK(bytes.find("<term>&x;") == std::string::npos);
    CHECK(bytes.find("&lt;term&gt;&amp;x;") != std::string::npos);
  }
  CHECK(termbase_tbx(termbase, TbxStyle::dca).find("deprecatedTerm-admn-sts") != std::string::npos);
  CHECK(termbase_skos(termbase).find("hiddenLabel") != std::string::npos);
}
