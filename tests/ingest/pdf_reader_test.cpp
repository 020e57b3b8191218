// Tests src/ingest/pdf_reader.cpp and the library behind it. Every text is fiction.
#include "ingest/pdf_reader.h"

#include <string>
#include <vector>

#include "ingest/document_dump.h"
#include "support/catch.h"
#include "support/pdf_maker.h"
#include "support/run_tool.h"
#include "support/temp_folder.h"

using namespace agreed;
using agreed::test::make_pdf;

namespace {

std::string read(const std::string& bytes) {
  const Result<Document> read = read_pdf(bytes, "x.pdf");
  return read.ok() ? agreed::test::dump_document(read.value()) : read.error().to_string();
}

}  // namespace

TEST_CASE("pdf: the text of a small file", "[pdf]") {
  CHECK(read(make_pdf({{"1. The Minister and the Secretary met in Lund on 2 May 2031 and",
                        "agreed on the text below.", "2. They will meet again."}})) ==
        "l1\t1.\tThe Minister and the Secretary met in Lund on 2 May 2031 and agreed on the text below.\n"
        "l1\t2.\tThey will meet again.\n");
}

TEST_CASE("pdf: progress is told page by page", "[pdf]") {
  std::vector<std::size_t> told;
  const Result<Document> read =
      read_pdf(make_pdf({{"One."}, {"Two."}, {"Three."}}), "x.pdf", [&](std::size_t done, std::size_t pages) {
        told.push_back(done);
        CHECK(pages == 3);
      });
  REQUIRE(read.ok());
  CHECK(told == std::vector<std::size_t>{1, 2, 3});
  CHECK(read.value().blocks.back().line == 3);
}

TEST_CASE("pdf: files that cannot be read end in a clear error", "[pdf]") {
  const std::string good = make_pdf({{"One."}, {"Two."}});
  CHECK(read(good.substr(0, good.size() / 2)) == "x.pdf: the PDF is cut short: its end is missing");
  CHECK(read("") == "x.pdf: the PDF is cut short: its end is missing");
  CHECK(read("%PDF-1.4\n%%EOF\n") == "x.pdf: it cannot be read as PDF: it is damaged or cut short");
  CHECK(read(make_pdf({{}, {}})) ==
        "x.pdf: the PDF has 2 pages and no text: it is scanned, and needs recognition of characters first");
  CHECK(read(make_pdf({{"One."}, {}, {}})).find("note: pages 2-3 of 3 have no text\n") != std::string::npos);
}

TEST_CASE("pdf: an encrypted file asks for one without a password", "[pdf]") {
  if (!agreed::test::tool_installed("qpdf")) {
    WARN("skipped: qpdf is not installed");
    return;
  }
  const agreed_test::TempFolder folder;
  folder.write("a.pdf", make_pdf({{"Secret."}}));
  const auto encrypted = [&](const std::string& user) {
    const std::string command = "qpdf --encrypt '" + user + "' owner 256 -- a.pdf b.pdf && cat b.pdf";
    return agreed::test::run_tool(folder.path(), command).out;
  };
  CHECK(read(encrypted("secret")) == "x.pdf: it is encrypted: save it without a password");
  // Only changes are locked: everybody may read it.
  CHECK(read(encrypted("")) == "p\t\tSecret.\n");
}
