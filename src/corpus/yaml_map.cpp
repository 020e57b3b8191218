// Checks the keys of a map when it is made and the types when they are asked for. Unknown keys come
// first: a misspelt key is also a missing one, and its own name is the better message.
#include "corpus/yaml_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "corpus/nearest.h"
#include "text/utf8.h"

namespace agreed {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr std::size_t kLongestQuote = 60;

// A value as a message shows it: on one line and not too long.
std::string quoted(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (text.size() > kLongestQuote) {
    text.resize(utf8_prefix(text, kLongestQuote).size());
    text += "...";
  }
  return '"' + text + '"';
}

}  // namespace

void YamlProblems::add(ErrorCode code, std::string message, std::size_t line) {
  if (!first_) first_ = Error{code, std::move(message), path_, line};
}

YamlMap::YamlMap(const YamlNode& node, std::string_view what, std::initializer_list<std::string_view> keys,
                 YamlProblems& problems)
    : node_(node), what_(what), problems_(problems) {
  if (node.kind != YamlNode::Kind::map) {
    problems_.add(ErrorCode::bad_value, fmt::format("{} must be a map of keys", what_), node.line);
    return;
  }
  for (const YamlEntry& entry : node.entries) {
    if (std::find(keys.begin(), keys.end(), entry.key) != keys.end()) continue;
    std::string message = fmt::format("unknown key {} in {}", quoted(entry.key), what_);
    const auto near = nearest(entry.key, {keys.begin(), keys.end()}, 1);
    if (!near.empty()) message += fmt::format("; did you mean \"{}\"?", near.front());
    problems_.add(ErrorCode::unknown_key, std::move(message), entry.line);
  }
}

const YamlNode* YamlMap::get(std::string_view key, Presence presence, YamlNode::Kind kind,
                             std::string_view kind_name) const {
  const YamlNode* value = node_.find(key);
  if (value == nullptr) {
    if (presence == Presence::required) {
      problems_.add(ErrorCode::bad_value, fmt::format("{} lacks the key \"{}\"", what_, key), node_.line);
    }
    return nullptr;
  }
  if (value->kind == kind) return value;
  if (value->kind == YamlNode::Kind::null) {
    problem(key, fmt::format("\"{}\" has no value", key));
  } else {
    problem(key, fmt::format("\"{}\" must be {}", key, kind_name));
  }
  return nullptr;
}

void YamlMap::problem(std::string_view key, std::string message) const {
  problems_.add(ErrorCode::bad_value, std::move(message), line(key));
}

std::size_t YamlMap::line(std::string_view key) const {
  for (const YamlEntry& entry : node_.entries) {
    if (entry.key == key) return entry.line;
  }
  return node_.line;
}

std::string YamlMap::text(std::string_view key, Presence presence) const {
  const YamlNode* value = get(key, presence, YamlNode::Kind::scalar, "one text");
  if (value == nullptr) return {};
  if (value->text.empty() && presence == Presence::required)
    problem(key, fmt::format("\"{}\" is empty", key));
  return value->text;
}

std::string YamlMap::id(std::string_view key, Presence presence) const {
  std::string id = text(key, presence);
  const bool fits = std::all_of(id.begin(), id.end(),
                                [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; });
  if (!fits) {
    problem(key, fmt::format("\"{}\" may hold letters, digits, \"-\" and \"_\", not {}", key, quoted(id)));
  }
  return id;
}

std::string YamlMap::language(std::string_view key, Presence presence) const {
  std::string tag = text(key, presence);
  if (!tag.empty() && !is_language_tag(tag)) {
    problem(key, fmt::format("\"{}\" must be a language tag like en or pt-BR, not {}", key, quoted(tag)));
  }
  return tag;
}

std::optional<Date> YamlMap::date(std::string_view key, Presence presence) const {
  const YamlNode* value = get(key, presence, YamlNode::Kind::scalar, "a date like 2021-12-02");
  if (value == nullptr) return std::nullopt;
  const std::optional<Date> date = Date::parse(value->text);
  if (!date)
    problem(key, fmt::format("\"{}\" must be a date like 2021-12-02, not {}", key, quoted(value->text)));
  return date;
}

int YamlMap::positive_number(std::string_view key, Presence presence) const {
  const YamlNode* value = get(key, presence, YamlNode::Kind::scalar, "a whole number");
  if (value == nullptr) return 0;
  int number = 0;
  const char* const end = value->text.data() + value->text.size();
  const auto [stop, failure] = std::from_chars(value->text.data(), end, number);
  if (failure == std::errc() && stop == end && number > 0) return number;
  problem(key, fmt::format("\"{}\" must be a whole number above 0, not {}", key, quoted(value->text)));
  return 0;
}

bool YamlMap::yes(std::string_view key, Presence presence) const {
  return choice(key, presence, {"false", "true"}).value_or(0) == 1;
}

std::vector<std::string> YamlMap::texts(std::string_view key, Presence presence) const {
  std::vector<std::string> texts;
  for (const YamlNode& item : items(key, presence)) {
    if (item.kind == YamlNode::Kind::scalar && !item.text.empty()) {
      texts.push_back(item.text);
    } else {
      problems_.add(ErrorCode::bad_value, fmt::format("\"{}\" must be a list of texts", key), item.line);
    }
  }
  return texts;
}

const std::vector<YamlNode>& YamlMap::items(std::string_view key, Presence presence) const {
  static const std::vector<YamlNode> kNone;
  const YamlNode* value = get(key, presence, YamlNode::Kind::sequence, "a list");
  if (value == nullptr) return kNone;
  if (value->items.empty() && presence == Presence::required)
    problem(key, fmt::format("\"{}\" is empty", key));
  return value->items;
}

std::optional<std::size_t> YamlMap::choice(std::string_view key, Presence presence,
                                           std::initializer_list<std::string_view> words) const {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
    list += *(words.begin() + i);
  }
  const YamlNode* value = get(key, presence, YamlNode::Kind::scalar, list);
  if (value == nullptr) return std::nullopt;
  const auto* const found = std::find(words.begin(), words.end(), value->text);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  problem(key, fmt::format("\"{}\" must be {}, not {}", key, list, quoted(value->text)));
  return std::nullopt;
}

bool is_language_tag(std::string_view text) {
  constexpr std::size_t kLongestSubtag = 8;
  std::size_t subtag = 0;
  bool first = true;
  for (const char c : text) {
    if (c == '-') {
      if (subtag == 0 || (first && subtag < 2)) return false;
      first = false;
      subtag = 0;
    } else if (!(is_letter(c) || (!first && is_digit(c))) || ++subtag > kLongestSubtag) {
      return false;
    }
  }
  return first ? subtag >= 2 : subtag >= 1;
}

}  // namespace agreed
