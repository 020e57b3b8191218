// Tests src/ingest/zip_archive.cpp and the library behind it.
#include "ingest/zip_archive.h"

#include <string>

#include "support/catch.h"
#include "support/zip_maker.h"

using namespace agreed;
using agreed::test::make_zip;
using agreed::test::renamed;

namespace {

// The text of an entry, or the message of the error.
std::string read(const std::string& bytes, const std::string& name) {
  Result<ZipArchive> archive = ZipArchive::open(bytes, "x.docx");
  if (!archive.ok()) return "open: " + archive.error().to_string();
  const Result<std::string> entry = archive.value().read(name);
  return entry.ok() ? entry.value() : "read: " + entry.error().to_string();
}

}  // namespace

TEST_CASE("the entries of a ZIP file are read by name", "[zip_archive]") {
  const std::string zip = make_zip({{"a.xml", "one"}, {"word/b.xml", "two"}, {"empty", ""}});
  CHECK(read(zip, "a.xml") == "one");
  CHECK(read(zip, "word/b.xml") == "two");
  CHECK(read(zip, "empty").empty());
  CHECK(read(zip, "c.xml") == "read: x.docx: it has no part 'c.xml'");
  const Result<ZipArchive> archive = ZipArchive::open(zip, "x");
  REQUIRE(archive.ok());
  CHECK(archive.value().has("a.xml"));
  CHECK_FALSE(archive.value().has("A.xml"));
}

TEST_CASE("a ZIP bomb is refused before it is unpacked", "[zip_archive]") {
  const std::string million(1024 * 1024, 'x');
  CHECK(read(make_zip({{"a", million}}), "a").size() == million.size());
  std::string many;
  for (int times = 0; times < 40; ++times) many += million;
  const std::string refused = read(make_zip({{"a", many}}), "a");
  CHECK(refused.find("read: x.docx: ZIP: 'a' unpacks from ") == 0);
  CHECK(refused.find(" to 41943040: more than a document needs") != std::string::npos);
}

TEST_CASE("an entry that unpacks to more than it claims is refused", "[zip_archive]") {
  const std::string big(3 * 1024 * 1024, 'x');
  std::string zip = make_zip({{"a", big}});
  // The size stands in the directory, low byte first, and is made 100 there and in the header of the entry.
  const std::string size{'\x00', '\x00', '\x30', '\x00'};
  zip = renamed(zip, size, std::string{'\x64', '\x00', '\x00', '\x00'});
  const std::string refused = read(zip, "a");
  INFO(refused);
  CHECK(refused.find("read: x.docx: ZIP: ") == 0);
}

TEST_CASE("names that lead out of the archive are refused", "[zip_archive]") {
  const std::string zip = make_zip({{"aaaaaaaaaa", "x"}});
  for (const char* name : {"../bbbbbbb", "/etc/bbbbb", "b/../../bb", "..\\bbbbbbb", "C:\\bbbbbbb"}) {
    CHECK(read(renamed(zip, "aaaaaaaaaa", name), "aaaaaaaaaa") ==
          "open: x.docx: ZIP: the name '" + std::string(name) + "' leads out of the archive: it is not read");
  }
  CHECK(read(renamed(zip, "aaaaaaaaaa", "b..bb/..cc"), "b..bb/..cc") == "x");
}

TEST_CASE("encrypted entries, doubled names and other bytes are refused", "[zip_archive]") {
  CHECK(read(make_zip({{"a", "x"}}, "secret"), "a") ==
        "open: x.docx: ZIP: it is encrypted: save it without a password");
  const std::string twice = renamed(make_zip({{"aa", "x"}, {"bb", "y"}}), "bb", "aa");
  CHECK(read(twice, "aa").find("open: x.docx: ZIP: ") == 0);
  CHECK(read("no ZIP at all", "a").find("open: x.docx: ZIP: ") == 0);
  CHECK(read("", "a").find("open: x.docx: ZIP: ") == 0);
  const std::string zip = make_zip({{"a", "some text that is there"}});
  CHECK(read(zip.substr(0, zip.size() / 2), "a").find("open: x.docx: ZIP: ") == 0);
}
