// Builds the tree from yaml-cpp's events. Open maps and sequences form a stack of pointers: a parent's
// vector grows only when its last child is closed, so the pointers stay valid.
#include "corpus/yaml_reader.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <exception>
#include <optional>
#include <sstream>
#include <utility>

#include "text/file_bytes.h"
#include "text/source_text.h"

namespace agreed {
namespace {

class TreeBuilder : public YAML::EventHandler {
 public:
  explicit TreeBuilder(const YamlOrigin& origin) : origin_(origin) { root_.line = origin.first_line; }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (documents_++ > 0) fail(ErrorCode::syntax, "more than one YAML document", line_of(mark));
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { add({}, mark); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    fail(ErrorCode::syntax, "YAML aliases are not read: write the value out", line_of(mark));
  }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& value) override {
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.text = value;
    add(std::move(node), mark);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open(YamlNode::Kind::sequence, mark);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    open(YamlNode::Kind::map, mark);
  }
  void OnMapEnd() override { close(); }

  // The first error stands; what follows is not built.
  void fail(ErrorCode code, std::string message, std::size_t line) {
    if (!error_) error_ = Error{code, std::move(message), origin_.path, line};
  }
  [[nodiscard]] std::size_t line_of(const YAML::Mark& mark) const {
    return origin_.first_line + static_cast<std::size_t>(std::max(mark.line, 0));
  }
  Result<YamlNode> finish() && {
    if (error_) return std::move(*error_);
    return std::move(root_);
  }

 private:
  struct Frame {
    YamlNode* node;
    bool has_open_key;
  };

  // Puts a node where it belongs and returns its place; null if it was a key or there was an error.
  YamlNode* add(YamlNode node, const YAML::Mark& mark) {
    if (error_) return nullptr;
    node.line = line_of(mark);
    if (frames_.empty()) {
      root_ = std::move(node);
      return &root_;
    }
    Frame& frame = frames_.back();
    if (frame.node->kind == YamlNode::Kind::sequence) {
      return &frame.node->items.emplace_back(std::move(node));
    }
    if (frame.has_open_key) {
      frame.has_open_key = false;
      YamlNode& value = frame.node->entries.back().value;
      value = std::move(node);
      return &value;
    }
    if (node.kind != YamlNode::Kind::scalar) {
      fail(ErrorCode::syntax, "a key must be a word", node.line);
      return nullptr;
    }
    if (frame.node->entries.size() >= kMaxYamlKeys) {
      fail(ErrorCode::syntax, fmt::format("more than {} keys in one map", kMaxYamlKeys), node.line);
      return nullptr;
    }
    for (const YamlEntry& entry : frame.node->entries) {
      if (entry.key == node.text) {
        fail(ErrorCode::duplicate, fmt::format("key \"{}\" is already on line {}", entry.key, entry.line),
             node.line);
        return nullptr;
      }
    }
    frame.node->entries.push_back({std::move(node.text), node.line, {}});
    frame.has_open_key = true;
    return nullptr;
  }

  void open(YamlNode::Kind kind, const YAML::Mark& mark) {
    if (frames_.size() >= kMaxYamlDepth) {
      fail(ErrorCode::syntax, fmt::format("YAML nested deeper than {} levels", kMaxYamlDepth), line_of(mark));
    }
    YamlNode node;
    node.kind = kind;
    if (YamlNode* place = add(std::move(node), mark)) frames_.push_back({place, false});
  }

  void close() {
    if (!error_) frames_.pop_back();
  }

  const YamlOrigin& origin_;
  YamlNode root_;
  std::vector<Frame> frames_;
  std::optional<Error> error_;
  int documents_ = 0;
};

// yaml-cpp takes byte 4 for the end of the file, and YAML allows no control characters anyway.
std::size_t find_control_character(std::string_view yaml) {
  const auto at = std::find_if(yaml.begin(), yaml.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
  });
  return static_cast<std::size_t>(at - yaml.begin());
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  for (const YamlEntry& entry : entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

Result<YamlNode> parse_yaml(std::string_view yaml, const YamlOrigin& origin) {
  const std::size_t control = find_control_character(yaml);
  if (control != yaml.size()) {
    const auto line_ends =
        std::count(yaml.begin(), yaml.begin() + static_cast<std::ptrdiff_t>(control), '\n');
    return Error{ErrorCode::syntax, "YAML holds a control character", origin.path,
                 origin.first_line + static_cast<std::size_t>(line_ends)};
  }
  TreeBuilder builder(origin);
  try {
    // yaml-cpp takes a quote that is never closed for closed if a line end is the last thing it sees.
    std::istringstream stream(std::string(yaml) + (yaml.ends_with('\n') ? "#" : "\n#"));
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const YAML::Exception& problem) {
    builder.fail(ErrorCode::syntax, "YAML does not parse: " + problem.msg, builder.line_of(problem.mark));
  } catch (const std::exception& problem) {
    builder.fail(ErrorCode::syntax, std::string("YAML does not parse: ") + problem.what(), origin.first_line);
  }
  return std::move(builder).finish();
}

Result<YamlNode> read_yaml_file(const std::string& path) {
  Result<std::string> bytes = read_file_bytes(path, kMaxYamlFileBytes);
  if (!bytes) return std::move(bytes).error();
  Result<SourceText> text = SourceText::from_bytes(path, std::move(bytes).value());
  if (!text) return std::move(text).error();
  return parse_yaml(text.value().bytes().substr(text.value().content_begin()), {path, 1});
}

}  // namespace agreed
