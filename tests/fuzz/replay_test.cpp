// Tests what the fuzz targets test, without a fuzzer: every input that once broke a property, kept in
// crashes/TARGET/, and a few hundred random ones with fixed seeds.
#include <array>
#include <cstdint>
#include <string>

#include "fuzz/kept_inputs.h"
#include "fuzz/properties.h"
#include "support/catch.h"
#include "support/lots.h"

namespace {

using agreed::test::Lots;
using Property = std::string (*)(std::string_view);

void replay(const std::string& target, Property property) {
  for (const agreed::fuzz::KeptInput& input : agreed::fuzz::kept_inputs("crashes", target)) {
    INFO(target << "/" << input.name);
    CHECK(property(input.bytes).empty());
  }
}

constexpr std::array<const char*, 48> kPieces = {
    "the ",
    "The ",
    "of ",
    "and ",
    "to ",
    "parties ",
    "agree ",
    "agreed ",
    "Secretary and Minister ",
    "Minister and Secretary ",
    "U.S. ",
    "US ",
    "United States ",
    "ROK-U.S. ",
    "U.S.-ROK ",
    "co-operation ",
    "cooperation ",
    "54th ",
    "12,000 troops ",
    "$5.5 million ",
    ", ",
    ". ",
    ".\n",
    "; ",
    ": ",
    "(",
    ") ",
    "\n\n",
    "\n\n1. ",
    "\n\n2. ",
    "\n\n- ",
    "\n\n# ",
    "**",
    "_",
    "<sup>th</sup> ",
    "[...] ",
    "\\",
    "\xE2\x80\x9C",
    "\xE2\x80\x9D ",
    "\xC2\xA0",
    "\xC2\xAD",
    "\xE2\x80\x91",
    "\xED\x95\x9C\xEB\xAF\xB8 \xEB\x8F\x99\xEB\xA7\xB9\xEC\x9D\x80 ",
    "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB ",
    "\xE6\xA0\xB8\xE5\x85\xB5\xE5\x99\xA8\xE3\x81\xAE\xE3\x80\x82",
    "\xEF\xBC\xA3\xEF\xBC\xB4",
    "\xCC\x81",
    "\xF0\x9F\x87\xB0\xF0\x9F\x87\xB7"};

std::string random_text(Lots& lots, std::uint32_t pieces) {
  std::string text;
  for (std::uint32_t i = 0; i < pieces; ++i) {
    text += kPieces[lots.below(static_cast<std::uint32_t>(kPieces.size()))];
  }
  return text;
}

// A text and one made from it by leaving out, doubling, and moving pieces of its bytes.
std::string random_pair(Lots& lots) {
  const std::string earlier = random_text(lots, 1 + lots.below(60));
  std::string later = earlier;
  for (std::uint32_t edits = lots.below(5); edits > 0 && !later.empty(); --edits) {
    const auto size = static_cast<std::uint32_t>(later.size());
    const std::uint32_t begin = lots.below(size);
    const std::string cut = later.substr(begin, lots.below(40));
    switch (lots.below(3)) {
      case 0:
        later.erase(begin, cut.size());
        break;
      case 1:
        later.insert(begin, random_text(lots, 3));
        break;
      default:
        later.erase(begin, cut.size());
        later.insert(lots.below(static_cast<std::uint32_t>(later.size()) + 1), cut);
    }
  }
  return earlier + '\x1e' + later;
}

}  // namespace

TEST_CASE("fuzz: inputs that once broke the tokenizer are tokenized", "[fuzz]") {
  replay("tokenizer", agreed::fuzz::broken_token_property);
}

TEST_CASE("fuzz: inputs that once broke the aligner are aligned", "[fuzz]") {
  replay("align", agreed::fuzz::broken_alignment_property);
}

TEST_CASE("fuzz: inputs that once broke the hunk rules give true hunks", "[fuzz]") {
  replay("hunks", agreed::fuzz::broken_hunk_property);
}

TEST_CASE("fuzz: inputs that once broke the reading of messages are read", "[fuzz]") {
  replay("messages", agreed::fuzz::broken_message_property);
}

TEST_CASE("fuzz: pages that once broke the reader are read", "[fuzz]") {
  replay("pages", agreed::fuzz::broken_page_property);
}

TEST_CASE("fuzz: bytes that once broke the decoder are decoded", "[fuzz]") {
  replay("encodings", agreed::fuzz::broken_encoding_property);
}

TEST_CASE("fuzz: random tags give blocks whose letters Markdown keeps", "[fuzz]") {
  constexpr std::array<const char*, 32> kParts = {
      "<p>",         "</p>",         "<div>",        "</div>",
      "<h2>",        "</h2>",        "<ol start=3>", "</ol>",
      "<ul>",        "</ul>",        "<li>",         "<table><tr><td>",
      "<td>",        "</table>",     "<sup>",        "</sup>",
      "<a href=#n>", "<a href=/x>",  "</a>",         "<p id=n>",
      "<br>",        "The parties ", "agreed.",      "1. ",
      "*",           "_x_ ",         "[1]",          "# ",
      "| ",          "&lt;b>",       "\\",           "<main>"};
  Lots lots(6);
  for (int round = 0; round < 500; ++round) {
    std::string bytes;
    for (std::uint32_t parts = lots.below(40); parts > 0; --parts)
      bytes += kParts[lots.below(static_cast<std::uint32_t>(kParts.size()))];
    INFO("round " << round << ": " << bytes);
    REQUIRE(agreed::fuzz::broken_page_property(bytes) == "");
  }
}

TEST_CASE("fuzz: random bytes among messages do no harm to those that follow", "[fuzz]") {
  constexpr std::array<const char*, 12> kParts = {
      "Content-Length: ",
      "content-length:",
      "2",
      "13",
      "\r\n",
      "\r\n\r\n",
      "{}",
      "[1,",
      "\n",
      "x",
      "Content-Type: a\r\n",
      "Content-Length: 40\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\"}"};
  Lots lots(5);
  for (int round = 0; round < 500; ++round) {
    std::string bytes;
    for (std::uint32_t parts = lots.below(20); parts > 0; --parts)
      bytes += kParts[lots.below(static_cast<std::uint32_t>(kParts.size()))];
    INFO("round " << round << ": " << bytes);
    REQUIRE(agreed::fuzz::broken_message_property(bytes) == "");
  }
}

TEST_CASE("fuzz: tokens of random texts are ordered, disjoint and cover", "[fuzz]") {
  Lots lots(1);
  for (int round = 0; round < 300; ++round) {
    const std::string bytes = static_cast<char>(lots.below(10)) + random_text(lots, lots.below(80));
    INFO("round " << round);
    REQUIRE(agreed::fuzz::broken_token_property(bytes) == "");
  }
}

TEST_CASE("fuzz: alignments of random bytes cover each token once", "[fuzz]") {
  Lots lots(2);
  for (int round = 0; round < 200; ++round) {
    std::string bytes;
    const std::uint32_t alphabet = 2 + lots.below(254);
    for (std::uint32_t size = lots.below(120); size > 0; --size)
      bytes += static_cast<char>(lots.below(alphabet));
    INFO("round " << round);
    REQUIRE(agreed::fuzz::broken_alignment_property(bytes) == "");
  }
}

TEST_CASE("fuzz: alignments of random texts cover each sentence once", "[fuzz]") {
  Lots lots(3);
  for (int round = 0; round < 200; ++round) {
    INFO("round " << round);
    REQUIRE(agreed::fuzz::broken_alignment_property(random_pair(lots)) == "");
  }
}

TEST_CASE("fuzz: hunks of random texts lead from the earlier words to the later ones", "[fuzz]") {
  Lots lots(4);
  for (int round = 0; round < 300; ++round) {
    const std::string bytes = random_pair(lots);
    INFO("round " << round << ": " << bytes);
    REQUIRE(agreed::fuzz::broken_hunk_property(bytes) == "");
  }
}
