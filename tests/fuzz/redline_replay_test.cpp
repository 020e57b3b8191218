// Tests what the fuzz target of redlines tests, without a fuzzer: every input that once broke a property,
// kept in crashes/redline/, the seeds, and the seeds with a few bytes and elements changed. Every text is
// fiction.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/redline_properties.h"
#include "support/catch.h"
#include "support/places.h"

namespace {

namespace fs = std::filesystem;

std::vector<std::string> inputs(const std::string& folder) {
  std::vector<fs::path> files;
  const fs::path path = fs::path(AGREED_SOURCE_DIR) / "tests" / "fuzz" / folder / "redline";
  if (fs::is_directory(path)) {
    for (const fs::directory_entry& entry : fs::directory_iterator(path)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> out;
  for (const fs::path& one : files) {
    std::ifstream file(one, std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return out;
}

class Changer {
 public:
  explicit Changer(std::uint64_t seed) : state_(seed * 2 + 1) {}

  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }

  // Runs, paragraphs and words are taken out, doubled, or swapped.
  std::string changed(std::string text) {
    for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
      static constexpr const char* kCuts[] = {"<w:r>", "</w:r>", "<w:p>", "</w:p>", " ", "<w:tr>", "</w:tr>"};
      const std::size_t cut = below(std::size(kCuts));
      const std::size_t from = text.find(kCuts[cut], below(text.size()));
      if (from == std::string::npos) continue;
      const std::size_t to = text.find(kCuts[cut], from + 1);
      if (to == std::string::npos) continue;
      const std::string piece = text.substr(from, to - from);
      if (piece.find('\x1e') != std::string::npos) continue;
      if (below(2) == 0) {
        text.erase(from, piece.size());
      } else {
        text.insert(to, piece);
      }
    }
    return text;
  }

 private:
  std::uint64_t state_;
};

}  // namespace

TEST_CASE("fuzz: documents whose redline was once wrong have a right one", "[fuzz][docx]") {
  for (const std::string& bytes : inputs("crashes"))
    CHECK(agreed::fuzz::broken_redline_property(bytes) == "");
}

TEST_CASE("fuzz: redlines of changed documents read as both of them", "[fuzz][docx]") {
  const std::vector<std::string> seeds = inputs("seeds");
  REQUIRE_FALSE(seeds.empty());
  Changer changer(7);
  for (const std::string& seed : seeds) {
    REQUIRE(agreed::fuzz::broken_redline_property(seed) == "");
    for (int round = 0; round < 150; ++round) {
      const std::string bytes = changer.changed(seed);
      INFO(bytes);
      REQUIRE(agreed::fuzz::broken_redline_property(bytes) == "");
    }
  }
}
