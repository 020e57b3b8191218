// Tests src/corpus/yaml_reader.cpp.
#include "corpus/yaml_reader.h"

#include <string>

#include "support/catch.h"
#include "support/temp_folder.h"

using agreed::parse_yaml;
using agreed::YamlNode;

namespace {

// "{key@line: value, list: [a, b]}"; null is "~".
std::string show(const YamlNode& node) {
  std::string out;
  switch (node.kind) {
    case YamlNode::Kind::null:
      return "~";
    case YamlNode::Kind::scalar:
      return node.text;
    case YamlNode::Kind::sequence:
      for (const YamlNode& item : node.items) out += (out.empty() ? "" : ", ") + show(item);
      return '[' + out + ']';
    case YamlNode::Kind::map:
      for (const agreed::YamlEntry& entry : node.entries) {
        out += (out.empty() ? "" : ", ") + entry.key + '@' + std::to_string(entry.line) + ": " +
               show(entry.value);
      }
      return '{' + out + '}';
  }
  return out;
}

std::string show(const agreed::Result<YamlNode>& result) {
  return result ? show(result.value()) : result.error().to_string();
}

std::string repeated(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("yaml reader: a document becomes a tree that knows its lines", "[corpus]") {
  const auto [yaml, expected] = GENERATE(table<std::string, std::string>({
      {"", "~"},
      {"# only a comment\n", "~"},
      {"word", "word"},
      {"a: 1\nb: two words\n", "{a@5: 1, b@6: two words}"},
      {"a: 1\r\nb:\r\n  - x\r\n  - {c: ~}\r\n", "{a@5: 1, b@6: [x, {c@8: ~}]}"},
      {"date: '2021-12-02'  # quoted\n", "{date@5: 2021-12-02}"},
      {"title: \"a \\\n  b\"\nnext: >\n  one\n  two\nlast:\n",
       "{title@5: a b, next@7: one two\n, last@10: ~}"},
      {"a: ''\nb: 'null'\nc: null\nd: !!str null\n", "{a@5: , b@6: null, c@7: ~, d@8: null}"},
      {"a: !!str 5\nb: &name x\n", "{a@5: 5, b@6: x}"},
  }));
  CHECK(show(parse_yaml(yaml, {"f", 5})) == expected);
}

TEST_CASE("yaml reader: what does not parse is an error with its line", "[corpus]") {
  const auto [yaml, expected] = GENERATE(table<std::string, std::string>({
      {"a: [1, 2\nb: 3\n",
       "f:6: YAML does not parse: did not find expected ',' or ']' while parsing a flow sequence that begins "
       "on line 5"},
      {"a: 'open\n",
       "f:6: YAML does not parse: found unexpected end of stream while scanning a quoted scalar that begins "
       "on line 5"},
      {"a: b: c\n", "f:5: YAML does not parse: mapping values are not allowed in this context"},
      {"a: 1\na: 2\n", "f:6: key \"a\" is already on line 5"},
      {"? [x]\n: 1\n", "f:5: a key must be a word"},
      {"a: &x 1\nb: *x\n", "f:6: YAML aliases are not read: write the value out"},
      {"a: *nobody\n", "f:5: YAML aliases are not read: write the value out"},
      {"a: 1\nb: \x7F\n", "f:6: YAML does not parse: control characters are not allowed"},
      {"a: 1\n---\nb: 2\n", "f:6: more than one YAML document"},
      {"a: 1\nb: \x04\n", "f:6: YAML holds a control character"},
      {"a: \x1B[31m\n", "f:5: YAML holds a control character"},
      {"@a\n",
       "f:5: YAML does not parse: found character that cannot start any token while scanning for the next "
       "token"},
  }));
  CHECK(show(parse_yaml(yaml, {"f", 5})) == expected);
}

TEST_CASE("yaml reader: only a line feed counts as a line", "[corpus]") {
  const std::string sign = GENERATE(as<std::string>(), " ", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xC2\x85", "\r");
  INFO(sign);
  CHECK(show(parse_yaml("a: \"x" + sign + "y\"\r\nb: 1\nb: 2\n", {"f", 5})) ==
        "f:7: key \"b\" is already on line 6");
}

TEST_CASE("yaml reader: nesting has a limit", "[corpus]") {
  const std::string deep = repeated("[", 32) + repeated("]", 32);
  CHECK(show(parse_yaml(deep, {"f", 1})) == deep);
  CHECK(show(parse_yaml('[' + deep + ']', {"f", 1})) == "f:1: YAML nested deeper than 32 levels");
}

TEST_CASE("yaml reader: a document nested without end is refused", "[corpus]") {
  const std::string piece = GENERATE(as<std::string>(), "[", "{", "{a: ", "- ", "? ", "[a: ", "!a ", "&a [");
  INFO(piece);
  const auto result = parse_yaml(repeated(piece, 50000), {"f", 1});
  REQUIRE(!result);
  CHECK(result.error().code == agreed::ErrorCode::syntax);
}

TEST_CASE("yaml reader: the aliases of a bomb are never followed", "[corpus]") {
  std::string yaml = "a: &a [x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c < 'k'; ++c) {
    const std::string before(1, static_cast<char>(c - 1));
    yaml += std::string(1, c) + ": &" + c + " [" + repeated('*' + before + ", ", 8) + '*' + before + "]\n";
  }
  CHECK(show(parse_yaml(yaml, {"f", 1})) == "f:2: YAML aliases are not read: write the value out");
}

TEST_CASE("yaml reader: a map has a limit of keys", "[corpus]") {
  std::string yaml;
  for (std::size_t i = 0; i <= agreed::kMaxYamlKeys; ++i) yaml += 'k' + std::to_string(i) + ": 1\n";
  CHECK(show(parse_yaml(yaml, {"f", 1})) == "f:501: more than 500 keys in one map");
}

TEST_CASE("yaml reader: a file above the limit is not read", "[corpus]") {
  const agreed_test::TempFolder folder;
  const std::string path = folder.write("big.yaml", std::string(agreed::kMaxYamlFileBytes + 1, '#'));
  const std::string got = show(agreed::read_yaml_file(path));
  CHECK(folder.relative(got) == "big.yaml: too large: 4194305 bytes, the limit is 4194304");
}
