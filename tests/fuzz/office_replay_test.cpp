// Tests what the fuzz targets of DOCX, ODT and PDF test, without a fuzzer: every input that once broke a
// property, kept in crashes/TARGET/, and good files with a few bytes changed by fixed seeds.
#include <cstdint>
#include <string>

#include "fuzz/kept_inputs.h"
#include "fuzz/office_properties.h"
#include "support/catch.h"
#include "support/lots.h"
#include "support/office_maker.h"
#include "support/pdf_maker.h"

namespace {

using Property = std::string (*)(std::string_view);

void replay(const std::string& target, Property property) {
  for (const agreed::fuzz::KeptInput& input : agreed::fuzz::kept_inputs("crashes", target)) {
    INFO(target << "/" << input.name);
    CHECK(property(input.bytes) == "");
  }
}

void change_bytes(const std::string& good, Property property, std::uint64_t seed) {
  agreed::test::Lots lots(seed);
  for (int round = 0; round < 300; ++round) {
    std::string bytes = good;
    for (std::size_t changes = 1 + lots.below(4); changes > 0; --changes) {
      bytes[lots.below(bytes.size())] = static_cast<char>(lots.below(256));
    }
    if (lots.below(4) == 0) bytes.resize(lots.below(bytes.size()));
    INFO("round " << round);
    REQUIRE(property(bytes) == "");
  }
}

}  // namespace

TEST_CASE("fuzz: office files that once broke a reader are read", "[fuzz]") {
  replay("docx", agreed::fuzz::broken_docx_property);
  replay("odt", agreed::fuzz::broken_odt_property);
  replay("pdf", agreed::fuzz::broken_pdf_property);
}

TEST_CASE("fuzz: damaged DOCX, ODT and PDF files are read or refused", "[fuzz]") {
  change_bytes(agreed::test::make_docx({.body = "<w:p><w:r><w:t>The Minister met.</w:t></w:r></w:p>"}),
               agreed::fuzz::broken_docx_property, 1);
  change_bytes(agreed::test::make_odt({.text = "<text:p>The Minister met.</text:p>"}),
               agreed::fuzz::broken_odt_property, 2);
  change_bytes(agreed::test::make_pdf({{"1. The Minister met.", "They parted."}, {"2. Again."}}),
               agreed::fuzz::broken_pdf_property, 3);
  change_bytes(
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r>"
      "</w:p>\x1e\x1e<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
      "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/>"
      "</w:num>",
      agreed::fuzz::broken_docx_property, 4);
  change_bytes(
      "\x0a\x10\x40\x60The Minister\x1f\x60\x10\x40\x60met\x1f\x0a\x16\x40\x60in "
      "Lu-\x1f\x0a\x1c\x40\x60nd\x1e"
      "\x0a\x10\x40\x60They\x1f",
      agreed::fuzz::broken_pdf_property, 5);
}
