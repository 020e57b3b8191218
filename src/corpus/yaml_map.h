// Typed reading of one YAML map: every key is known, every value has its type, and what is wrong is
// told with its line. The first thing wrong in a file is kept; readers go on and ask at the end.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/yaml_reader.h"
#include "text/date.h"
#include "text/error.h"

namespace agreed {

// The first error of one file.
class YamlProblems {
 public:
  explicit YamlProblems(std::string path) : path_(std::move(path)) {}
  void add(ErrorCode code, std::string message, std::size_t line);
  [[nodiscard]] bool any() const { return first_.has_value(); }
  [[nodiscard]] const Error& first() const { return *first_; }

 private:
  std::string path_;
  std::optional<Error> first_;
};

enum class Presence { required, optional };

// A value without its type (a missing optional key too) reads as empty, zero or nullopt.
class YamlMap {
 public:
  // `what` names the map in messages ("a source"). A node that is no map, and keys other than `keys`,
  // are problems. Node and problems must outlive the map.
  YamlMap(const YamlNode& node, std::string_view what, std::initializer_list<std::string_view> keys,
          YamlProblems& problems);

  [[nodiscard]] std::string text(std::string_view key, Presence presence) const;
  // An id: letters, digits, "-" and "_".
  [[nodiscard]] std::string id(std::string_view key, Presence presence) const;
  // A BCP 47 tag.
  [[nodiscard]] std::string language(std::string_view key, Presence presence) const;
  [[nodiscard]] std::optional<Date> date(std::string_view key, Presence presence) const;
  [[nodiscard]] int positive_number(std::string_view key, Presence presence) const;
  [[nodiscard]] bool yes(std::string_view key, Presence presence) const;  // true or false
  // A list of texts, none of them empty.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key, Presence presence) const;
  // The items of a list, of whatever type.
  [[nodiscard]] const std::vector<YamlNode>& items(std::string_view key, Presence presence) const;
  // The index of the text among the words, given in lower case; a text that is none of them is a problem.
  [[nodiscard]] std::optional<std::size_t> choice(std::string_view key, Presence presence,
                                                  std::initializer_list<std::string_view> words) const;

  // The line of a key, or of the map if it has no such key.
  [[nodiscard]] std::size_t line(std::string_view key) const;
  [[nodiscard]] std::size_t line() const { return node_.line; }
  [[nodiscard]] bool has(std::string_view key) const { return node_.find(key) != nullptr; }
  void problem(std::string_view key, std::string message) const;

 private:
  // The value if it is there and of that kind; else null, with a problem where one is due.
  [[nodiscard]] const YamlNode* get(std::string_view key, Presence presence, YamlNode::Kind kind,
                                    std::string_view kind_name) const;

  const YamlNode& node_;
  std::string what_;
  YamlProblems& problems_;
};

// Whether a text looks like a BCP 47 tag: "en", "pt-BR", "zh-Hant".
[[nodiscard]] bool is_language_tag(std::string_view text);

}  // namespace agreed
