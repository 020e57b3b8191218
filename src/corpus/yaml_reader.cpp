// Builds the tree from libyaml's events and stops at the first error. Open maps and sequences form a
// stack of pointers: a parent's vector grows only when its last child is closed, so the pointers stay
// valid. Limit: libyaml reads YAML 1.1, which also ends lines at NEL, LS and PS.
#include "corpus/yaml_reader.h"

#include <fmt/format.h>
#include <yaml.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "text/file_bytes.h"
#include "text/source_text.h"

namespace agreed {
namespace {

std::size_t count_line_ends(std::string_view bytes) {
  return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

// From a line as libyaml counts them to one that ends with LF. They differ only if the text has a lone
// CR, NEL, LS or PS.
class LineMap {
 public:
  explicit LineMap(std::string_view yaml) {
    const auto has = [yaml](std::string_view sign) { return yaml.find(sign) != std::string_view::npos; };
    if (!has("\r") && !has("\xC2\x85") && !has("\xE2\x80\xA8") && !has("\xE2\x80\xA9")) return;
    std::size_t lines = 0;
    lines_.push_back(0);
    for (std::size_t at = 0; at < yaml.size(); ++at) {
      const bool ends = yaml[at] == '\n' || (yaml[at] == '\r' && yaml.substr(at + 1, 1) != "\n") ||
                        yaml.substr(at, 2) == "\xC2\x85" || yaml.substr(at, 3) == "\xE2\x80\xA8" ||
                        yaml.substr(at, 3) == "\xE2\x80\xA9";
      lines += yaml[at] == '\n' ? 1 : 0;
      if (ends) lines_.push_back(lines);
    }
  }
  [[nodiscard]] std::size_t line(std::size_t mark) const {
    return lines_.empty() ? mark : lines_[std::min(mark, lines_.size() - 1)];
  }

 private:
  std::vector<std::size_t> lines_;  // empty: the same
};

bool is_null_word(std::string_view word) {
  return word.empty() || word == "~" || word == "null" || word == "Null" || word == "NULL";
}

class TreeBuilder {
 public:
  TreeBuilder(std::string_view yaml, const YamlOrigin& origin) : yaml_(yaml), origin_(origin), lines_(yaml) {
    root_.line = origin.first_line;
  }

  // False at the end and after an error.
  [[nodiscard]] bool wants_more() const { return !ended_ && !error_; }

  void take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_DOCUMENT_START_EVENT:
        if (documents_++ > 0)
          fail(ErrorCode::syntax, "more than one YAML document", line_of(event.start_mark));
        break;
      case YAML_ALIAS_EVENT:
        fail(ErrorCode::syntax, "YAML aliases are not read: write the value out", line_of(event.start_mark));
        break;
      case YAML_SCALAR_EVENT:
        add(scalar(event), event.start_mark);
        break;
      case YAML_SEQUENCE_START_EVENT:
        open(YamlNode::Kind::sequence, event.start_mark);
        break;
      case YAML_MAPPING_START_EVENT:
        open(YamlNode::Kind::map, event.start_mark);
        break;
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        frames_.pop_back();
        break;
      case YAML_STREAM_END_EVENT:
        ended_ = true;
        break;
      case YAML_NO_EVENT:
      case YAML_STREAM_START_EVENT:
      case YAML_DOCUMENT_END_EVENT:
        break;
    }
  }

  // Why libyaml gave no event, and what it was reading.
  void take_problem(const yaml_parser_t& parser) {
    std::string message = "YAML does not parse: ";
    message += parser.problem == nullptr ? "out of memory" : parser.problem;
    if (parser.error == YAML_READER_ERROR) {
      const std::string_view before = yaml_.substr(0, std::min(parser.problem_offset, yaml_.size()));
      fail(ErrorCode::syntax, std::move(message), origin_.first_line + count_line_ends(before));
      return;
    }
    const std::size_t line = line_of(parser.problem_mark);
    if (parser.context != nullptr) {
      message += fmt::format(" {}", parser.context);
      const std::size_t begin = line_of(parser.context_mark);
      if (begin != line) message += fmt::format(" that begins on line {}", begin);
    }
    fail(ErrorCode::syntax, std::move(message), line);
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

  static YamlNode scalar(const yaml_event_t& event) {
    const auto& from = event.data.scalar;
    YamlNode node;
    node.text.assign(reinterpret_cast<const char*>(from.value), from.length);
    const bool is_null =
        from.style == YAML_PLAIN_SCALAR_STYLE && from.tag == nullptr && is_null_word(node.text);
    if (is_null) {
      node.text.clear();
    } else {
      node.kind = YamlNode::Kind::scalar;
    }
    return node;
  }

  void fail(ErrorCode code, std::string message, std::size_t line) {
    error_ = Error{code, std::move(message), origin_.path, line};
  }
  [[nodiscard]] std::size_t line_of(const yaml_mark_t& mark) const {
    return origin_.first_line + lines_.line(mark.line);
  }

  // Puts a node where it belongs and returns its place; null if it was a key or there was an error.
  YamlNode* add(YamlNode node, const yaml_mark_t& mark) {
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

  void open(YamlNode::Kind kind, const yaml_mark_t& mark) {
    if (frames_.size() >= kMaxYamlDepth) {
      fail(ErrorCode::syntax, fmt::format("YAML nested deeper than {} levels", kMaxYamlDepth), line_of(mark));
      return;
    }
    YamlNode node;
    node.kind = kind;
    if (YamlNode* place = add(std::move(node), mark)) frames_.push_back({place, false});
  }

  std::string_view yaml_;
  const YamlOrigin& origin_;
  LineMap lines_;
  YamlNode root_;
  std::vector<Frame> frames_;
  std::optional<Error> error_;
  int documents_ = 0;
  bool ended_ = false;
};

// libyaml finds them too, but first at the end of what it has read ahead.
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
    return Error{ErrorCode::syntax, "YAML holds a control character", origin.path,
                 origin.first_line + count_line_ends(yaml.substr(0, control))};
  }
  TreeBuilder builder(yaml, origin);
  if (yaml.empty()) return std::move(builder).finish();
  yaml_parser_t parser;
  if (yaml_parser_initialize(&parser) == 0) {
    return Error{ErrorCode::syntax, "YAML does not parse: out of memory", origin.path, origin.first_line};
  }
  const std::unique_ptr<yaml_parser_t, decltype(&yaml_parser_delete)> held(&parser, &yaml_parser_delete);
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(yaml.data()), yaml.size());
  while (builder.wants_more()) {
    yaml_event_t event;
    if (yaml_parser_parse(&parser, &event) == 0) {
      builder.take_problem(parser);
      break;
    }
    builder.take(event);
    yaml_event_delete(&event);
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
