// Tests what the fuzz target of redlines tests, without a fuzzer: every input that once broke a property,
// kept in crashes/redline/, the seeds, and the seeds with a few bytes and elements changed. Every text is
// fiction.
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/kept_inputs.h"
#include "fuzz/redline_properties.h"
#include "support/catch.h"
#include "support/lots.h"

namespace {

using agreed::fuzz::kept_inputs;
using agreed::fuzz::KeptInput;

class Changer {
 public:
  explicit Changer(std::uint64_t seed) : lots_(seed) {}

  // Runs, paragraphs and words are taken out, doubled, or swapped.
  std::string changed(std::string text) {
    for (std::size_t changes = 1 + lots_.below(3); changes > 0; --changes) {
      static constexpr const char* kCuts[] = {"<w:r>", "</w:r>", "<w:p>", "</w:p>", " ", "<w:tr>", "</w:tr>"};
      const std::size_t cut = lots_.below(std::size(kCuts));
      const std::size_t from = text.find(kCuts[cut], lots_.below(text.size()));
      if (from == std::string::npos) continue;
      const std::size_t to = text.find(kCuts[cut], from + 1);
      if (to == std::string::npos) continue;
      const std::string piece = text.substr(from, to - from);
      if (piece.find('\x1e') != std::string::npos) continue;
      if (lots_.below(2) == 0) {
        text.erase(from, piece.size());
      } else {
        text.insert(to, piece);
      }
    }
    return text;
  }

 private:
  agreed::test::Lots lots_;
};

}  // namespace

TEST_CASE("fuzz: documents whose redline was once wrong have a right one", "[fuzz][docx]") {
  for (const KeptInput& input : kept_inputs("crashes", "redline")) {
    INFO(input.name);
    CHECK(agreed::fuzz::broken_redline_property(input.bytes) == "");
  }
}

TEST_CASE("fuzz: redlines of changed documents read as both of them", "[fuzz][docx]") {
  const std::vector<KeptInput> seeds = kept_inputs("seeds", "redline");
  REQUIRE_FALSE(seeds.empty());
  Changer changer(7);
  for (const KeptInput& seed : seeds) {
    REQUIRE(agreed::fuzz::broken_redline_property(seed.bytes) == "");
    for (int round = 0; round < 150; ++round) {
      const std::string bytes = changer.changed(seed.bytes);
      INFO(bytes);
      REQUIRE(agreed::fuzz::broken_redline_property(bytes) == "");
    }
  }
}
