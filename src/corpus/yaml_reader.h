// The only door to libyaml: YAML bytes -> a small tree that knows its lines, made from parser events.
// Aliases are refused and size and depth are bounded, so that no input can blow up.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace agreed {

inline constexpr std::size_t kMaxFrontMatterBytes = std::size_t{256} * 1024;
inline constexpr std::size_t kMaxYamlFileBytes = std::size_t{4} * 1024 * 1024;
inline constexpr std::size_t kMaxYamlDepth = 32;
inline constexpr std::size_t kMaxYamlKeys = 500;  // in one map: each new key is compared with the others

struct YamlEntry;

struct YamlNode {
  enum class Kind { null, scalar, sequence, map };
  Kind kind = Kind::null;
  std::string text;                // of a scalar, quotes and escapes resolved
  std::size_t line = 0;            // one-based, of the file
  std::vector<YamlNode> items;     // of a sequence
  std::vector<YamlEntry> entries;  // of a map, in file order, keys unique

  // The value of a key; null if this is no map or has no such key.
  [[nodiscard]] const YamlNode* find(std::string_view key) const;
};

struct YamlEntry {
  std::string key;
  std::size_t line = 0;
  YamlNode value;
};

// Where the bytes come from: for the places in errors.
struct YamlOrigin {
  std::string path;
  std::size_t first_line = 1;  // line of the file on which the bytes begin
};

// One document; no document gives a null node. Errors: syntax (also for aliases, depth, control
// characters and a second document), duplicate (a key that stands twice in one map).
[[nodiscard]] Result<YamlNode> parse_yaml(std::string_view yaml, const YamlOrigin& origin);

// Reads a whole YAML file. Errors: those of reading a text and of parse_yaml, too_large.
[[nodiscard]] Result<YamlNode> read_yaml_file(const std::string& path);

}  // namespace agreed
