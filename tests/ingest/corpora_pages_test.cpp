// Tests src/ingest/html_reader.cpp on whole web pages, held against the plain texts of the same reports: at
// least 99.5 % of their words, at most 0.5 % others. Skipped where the corpora are missing.
#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

#include "ingest/document_markdown.h"
#include "ingest/read_document.h"
#include "support/catch.h"
#include "support/desk.h"
#include "support/places.h"
#include "text/file_bytes.h"

using namespace agreed;

namespace {

namespace fs = std::filesystem;
const std::string kCorpora = std::string(AGREED_SHARED_DIR) + "/corpora/";

// Words by how often they stand there.
std::map<NormId, long> bag_of(const NormalizedText& text) {
  std::map<NormId, long> bag;
  for (const NormToken& token : text.tokens) {
    if (token.kind == TokenKind::word || token.kind == TokenKind::number) ++bag[token.id];
  }
  return bag;
}

struct Overlap {
  long words = 0;
  long missing = 0;
  long extra = 0;
};

Overlap compare(const std::map<NormId, long>& plain, std::map<NormId, long> page) {
  Overlap overlap;
  for (const auto& [id, count] : plain) {
    overlap.words += count;
    const long common = std::min(count, page[id]);
    overlap.missing += count - common;
    page[id] -= common;
  }
  for (const auto& [id, count] : page) overlap.extra += count;
  return overlap;
}

}  // namespace

TEST_CASE("whole web pages give the text of the report and no menus", "[html_reader][corpora]") {
  if (!fs::is_directory(kCorpora + "web-pages")) {
    WARN("skipped: no " << kCorpora << "web-pages");
    return;
  }
  std::size_t pages = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(kCorpora + "web-pages")) {
    const std::string name = entry.path().stem().string();  // 2014-Costa-Rica
    std::string country = name.substr(5);
    std::replace(country.begin(), country.end(), '-', ' ');
    INFO(name);
    const Result<std::string> bytes = read_file_bytes(entry.path().string(), kMaxDocumentBytes);
    const Result<std::string> plain =
        read_file_bytes(kCorpora + "country-reports/" + name.substr(0, 4) + "/" + country + ".txt", kMaxDocumentBytes);
    REQUIRE(bytes.ok());
    REQUIRE(plain.ok());
    const Result<Document> document = read_document(bytes.value(), entry.path().string(), {});
    REQUIRE(document.ok());
    REQUIRE(document.value().format == DocumentFormat::html);
    test::Desk desk;
    const auto expected = bag_of(desk.read(plain.value()));
    const Overlap found = compare(expected, bag_of(desk.read(markdown_of(document.value()), "en", Markup::markdown)));
    CAPTURE(found.words, found.missing, found.extra);
    CHECK(found.missing * 1000 <= found.words * 5);
    CHECK(found.extra * 1000 <= found.words * 5);
    ++pages;
  }
  CHECK(pages == 16);
}
