// The inputs of fuzz targets that are kept in files.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "support/bytes_of.h"
#include "support/places.h"

namespace agreed::fuzz {

struct KeptInput {
  std::string name;
  std::string bytes;
};

// The files of tests/fuzz/FOLDER/TARGET by name, without what is written about them; none without the folder.
inline std::vector<KeptInput> kept_inputs(const std::string& folder, const std::string& target) {
  namespace fs = std::filesystem;
  std::vector<KeptInput> inputs;
  const fs::path path = fs::path(AGREED_SOURCE_DIR) / "tests" / "fuzz" / folder / target;
  if (!fs::is_directory(path)) return inputs;
  for (const fs::directory_entry& entry : fs::directory_iterator(path)) {
    if (!entry.is_regular_file() || entry.path().extension() == ".md") continue;
    inputs.push_back({entry.path().filename().string(), test::bytes_of(entry.path().string())});
  }
  std::ranges::sort(inputs, {}, &KeptInput::name);
  return inputs;
}

}  // namespace agreed::fuzz
