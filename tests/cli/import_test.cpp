// Tests src/cli/command_import.cpp, and that verbs take documents, through the binary. All texts are fiction.
#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

#include "support/bytes_of.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/run_agreed.h"
#include "support/temp_folder.h"
#include "text/sha256.h"

using agreed::test::bytes_of;
using agreed::test::run_agreed;
using agreed::test::RunResult;
using agreed_test::TempFolder;

namespace {

const std::string kPage =
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Statement | Ministry</title></head><body>"
    "<nav><a href=/>Home</a> <a href=/news>News</a></nav><main><h1>Joint Statement of the 5<sup>th</sup> "
    "Meeting</h1>"
    "<p>Lund, 7 May 2031</p><ol><li>The parties met in Lund.</li><li>They hold the force "
    "level.</li></ol></main>"
    "<footer>Contact</footer></body></html>";

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

struct Place {
  TempFolder folder;
  std::string page = folder.write("page.html", kPage);
  std::string archive = folder / "archive";

  RunResult import(std::vector<std::string> more = {}, const std::string& file = "") const {
    std::vector<std::string> words = {
        "import",   file.empty() ? page : file, "--series", "ncm", "--id", "ncm-5", "--output", archive,
        "--source", "https://x.example/5"};
    words.insert(words.end(), more.begin(), more.end());
    return run_agreed(words);
  }
};

}  // namespace

TEST_CASE("import: a page becomes a statement file that loads and is the same", "[import]") {
  const Place place;
  const RunResult run = place.import();
  CHECK(run.exit_code == 0);
  CHECK(run.out == place.archive + "/ncm/ncm-5.md: written: 20 words in 4 paragraphs, from html in UTF-8.\n");
  CHECK(holds(run.err, "agreed: title: Joint Statement of the 5th Meeting (text)\n"));
  CHECK(holds(run.err,
              "agreed: date: 2031-05-07 (text)\nagreed: place: Lund (text)\nagreed: ordinal: 5 (text)\n"));
  CHECK(holds(run.err, "left out as menus"));
  CHECK(bytes_of(place.archive + "/ncm/ncm-5.md") ==
        "---\nid: ncm-5\nseries: ncm\nordinal: 5\ntitle: \"Joint Statement of the 5th Meeting\"\ndate: "
        "2031-05-07\n"
        "place: \"Lund\"\nlanguage: en\ntext: full\nsources:\n  - url: \"https://x.example/5\"\n    kind: "
        "official\n"
        "    seen: true\nsha256: \"" +
            agreed::sha256_hex(kPage) +
            "\"\n---\n# Joint Statement of the 5th Meeting\n\nLund, 7 May 2031\n\n1. The parties met in "
            "Lund.\n\n"
            "2. They hold the force level.\n");
  const RunResult show = run_agreed({"show", "ncm-5", "--statements", place.archive});
  CHECK(show.exit_code == 0);
  CHECK(show.err.empty());
  CHECK(run_agreed({"diff", place.page, "ncm-5", "--statements", place.archive}).exit_code == 0);
}

TEST_CASE("import: a plain text keeps its lines and marks, a Markdown file its mark-up", "[import]") {
  const Place place;
  const std::string body =
      "Joint *Statement*\n\nLund, 7 May 2031\n\n1. The parties_met [^1] <b> & in\nLund.\n\n# 2. x\n";
  for (const char* const name : {"a.txt", "a.md"}) {
    const std::string file = place.folder.write(name, body);
    CHECK(place.import({"--replace"}, file).exit_code == 0);
    CHECK(run_agreed({"diff", file, "ncm-5", "--statements", place.archive}).exit_code == 0);
  }
  const std::string matter = place.folder.write(
      "b.md", "---\ntitle: Other\ndate: 2031-05-08\nlanguage: ko\nmore: x\n---\n1. The parties met.\n");
  const RunResult other = place.import({"--replace"}, matter);
  CHECK(other.exit_code == 0);
  CHECK(holds(other.out, "ncm/ncm-5.ko.md: written: "));
  CHECK(holds(other.err, "agreed: note: the text is dated 2031-05-08, not 2031-05-07\n"));
  const RunResult apart = place.import({"--replace", "--date", "2031-05-08"}, matter);
  CHECK(apart.exit_code == 2);
  CHECK(holds(apart.err, "ncm-5 is held with the day 2031-05-07 in another language"));
  CHECK(run_agreed({"import", matter, "--series", "ncm", "--id", "ncm-6", "--output", place.archive,
                    "--source", "x"})
            .out ==
        place.archive + "/ncm/ncm-6.ko.md: written: 3 words in 1 paragraph, from markdown in UTF-8.\n");
}

TEST_CASE("import: a full text is not overwritten unless that is asked for", "[import]") {
  const Place place;
  REQUIRE(place.import().exit_code == 0);
  const std::string before = bytes_of(place.archive + "/ncm/ncm-5.md");
  const RunResult again = place.import({"--title", "Other"});
  CHECK(again.exit_code == 2);
  CHECK(again.out.empty());
  CHECK(holds(again.err, "ncm/ncm-5.md: it is held in full already (--replace overwrites it)\n"));
  CHECK(bytes_of(place.archive + "/ncm/ncm-5.md") == before);
  CHECK(holds(place.import({"--title", "Other", "--replace"}).out, ": replaced: "));
  CHECK(holds(bytes_of(place.archive + "/ncm/ncm-5.md"), "title: \"Other\"\n"));
}

TEST_CASE("import: excerpts are held against the full text", "[import]") {
  const Place place;
  const auto excerpts = [&](const std::string& passage) {
    place.folder.write(
        "archive/ncm/ncm-5.md",
        "---\nid: ncm-5\nseries: ncm\ntitle: Held\ndate: 2031-05-07\nissuers: [A, B]\nlanguage: en\n"
        "text: excerpts\nsources: [{url: \"https://y.example\", kind: press}]\n---\n2. [...] " +
            passage + " [...][^1]\n\n[^1]: https://y.example (quoted)\n");
  };
  excerpts("hold the force level");
  const RunResult agrees = place.import();
  CHECK(agrees.exit_code == 0);
  CHECK(holds(agrees.out, ": replaced: "));
  CHECK(holds(agrees.out, "1 passage and 0 absences of the excerpts looked for: all agree.\n"));
  const std::string file = bytes_of(place.archive + "/ncm/ncm-5.md");
  CHECK(holds(file, "title: \"Held\"\ndate: 2031-05-07\nplace: \"Lund\"\nissuers:\n  - \"A\"\n  - \"B\"\n"));
  CHECK(holds(file, "https://y.example"));
  CHECK(holds(file, "https://x.example/5"));

  excerpts("raise the force level");
  const RunResult differs = place.import();
  CHECK(differs.exit_code == 1);
  CHECK(holds(differs.out, "! attested p.2, not in the text: \"raise the force level\"\n"));
  CHECK(holds(differs.out, "nearest: \"They hold the force level.\"\n"));
  CHECK(holds(differs.out, "not written (--replace writes it all the same)"));
  CHECK(holds(bytes_of(place.archive + "/ncm/ncm-5.md"), "text: excerpts"));
  const RunResult forced = place.import({"--replace", "--format", "json"});
  CHECK(forced.exit_code == 1);
  CHECK(holds(forced.out, "\"outcome\": \"replaced\""));
  CHECK(holds(forced.out, "\"problem\": \"not-there\""));
  CHECK(holds(bytes_of(place.archive + "/ncm/ncm-5.md"), "text: full"));
}

TEST_CASE("import: what is missing or wrong is told, and nothing is written", "[import]") {
  const Place place;
  const std::string bare =
      place.folder.write("bare.txt", "The parties met in Lund on 7 May 2031, as agreed before.\n");
  struct Row {
    std::vector<std::string> words;
    std::string message;
  };
  const std::vector<Row> rows = {
      {{bare, "--series", "s", "--id", "x", "--source", "u"}, "the text has no title: give one with --title"},
      {{bare, "--series", "s", "--id", "x", "--source", "u", "--title", "T"},
       "the text has no dateline: give its day with --date (it names 2031-05-07)"},
      {{bare, "--id", "x", "--source", "u"}, "--series is needed: the archive has no x"},
      {{bare, "--series", "s", "--id", "x"}, "--source is needed: the address that the text is from"},
      {{bare, "--series", "s", "--id", "../x"}, "--id is letters, digits, \"-\" and \"_\", not '../x'"},
      {{bare, "--series", "a/b", "--id", "x"}, "--series is letters, digits, \"-\" and \"_\", not 'a/b'"},
      {{bare, "--series", "s", "--id", "x", "--date", "2031-02-30"}, "--date must be a day like 2031-05-07"},
      {{bare, "--series", "s", "--id", "x", "--encoding", "no"}, "'no' is no encoding"},
      {{bare, "--series", "s", "--id", "x", "--source", "u", "--language", "xx"}, "'xx' is no language"},
      {{place.folder / "gone.html", "--series", "s", "--id", "x"}, "gone.html: no such file"},
  };
  for (const Row& row : rows) {
    std::vector<std::string> words = {"import", "--output", place.archive};
    words.insert(words.end(), row.words.begin(), row.words.end());
    const RunResult run = run_agreed(words);
    INFO(row.message);
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    CHECK(holds(run.err, row.message));
  }
  CHECK_FALSE(std::filesystem::exists(place.archive));
}

TEST_CASE("import: mojibake is no record", "[import]") {
  const Place place;
  const std::string file = place.folder.write(
      "m.txt", "Title\n\nLund, 7 May 2031\n\nEach side\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s duty.\n");
  const RunResult refused = place.import({}, file);
  CHECK(refused.exit_code == 2);
  CHECK(holds(refused.err, "in 1 place: --repair undoes it, --encoding UTF-8 keeps it"));
  CHECK(place.import({"--repair"}, file).exit_code == 0);
  CHECK(holds(bytes_of(place.archive + "/ncm/ncm-5.md"), "Each side\xE2\x80\x99s duty."));
}

TEST_CASE("import: standard input and standard output", "[import]") {
  const RunResult run = run_agreed(
      {"import", "-", "--series", "ncm", "--id", "ncm-5", "--source", "u", "--output", "-"}, {kPage, {}, {}});
  CHECK(run.exit_code == 0);
  CHECK(run.out.find("---\nid: ncm-5\n") == 0);
  CHECK(holds(run.out, "\n2. They hold the force level.\n"));
}

TEST_CASE("every verb that takes a path takes a page", "[import]") {
  const Place place;
  const std::string text = place.folder.write("5.txt",
                                              "Joint Statement of the 5th Meeting\n\nLund, 7 May 2031\n\n1. "
                                              "The parties met in Lund.\n\n2. They hold the force level.\n");
  const std::string folder = place.folder.write("pages/2031-05-07.html", kPage);
  const std::string in = std::filesystem::path(folder).parent_path().string();
  struct Row {
    std::vector<std::string> words;
    int exit_code;
    std::string out;
  };
  const std::vector<Row> rows = {
      {{"diff", place.page, text}, 0, "Same wording."},
      {{"trace", "\"force level\"", "--in", in}, 0, "2031-05-07"},
      {{"grep", "force level", "--in", in}, 0, "force level"},
      {{"blame", place.page, "--in", text}, 0, "5.txt"},
      {{"precedent", "They hold the force level.", "--in", in}, 0, "100"},
      {{"check", place.page, "--no-config", "--statements",
        std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm", "--exit-zero"},
       0,
       ""},
  };
  for (const Row& row : rows) {
    const RunResult run = run_agreed(row.words);
    INFO(row.words.front() << "\n" << run.out << run.err);
    CHECK(run.exit_code == row.exit_code);
    CHECK(holds(run.out, row.out));
    CHECK(holds(run.err, "places are those of the text as agreed import writes it, not of the file"));
  }
}

TEST_CASE("hostile documents end in an error that names the file", "[import]") {
  const TempFolder folder;
  const auto repeated = [](const std::string& piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
  };
  struct Row {
    const char* name;
    std::string bytes;
    std::string message;
  };
  const std::vector<Row> rows = {
      {"empty.html", "", "empty.html: is empty"},
      {"deep.html", "<!doctype html>" + repeated("<div>", 100'000),
       "deep.html:1: its elements are nested deeper than 1000"},
      {"large.html", "<!doctype html>" + repeated("<p>The parties met in Lund.\n", 4'000'000),
       "large.html: 112000015 bytes of HTML; the limit is 67108864"},
      {"charset.html", "<!doctype html><meta charset=utf-8><p>\xBE\xE7\xC3\xF8",
       "charset.html:1: not UTF-8, though it declares so: byte 0xBE at offset 38"},
      {"menu.html", "<!doctype html><nav>Home</nav>", "menu.html: the page has no text but menus"},
  };
  for (const Row& row : rows) {
    const std::string path = folder.write(row.name, row.bytes);
    const RunResult run = run_agreed({"diff", path, path});
    INFO(row.name);
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    CHECK(holds(run.err, row.message));
  }
}
