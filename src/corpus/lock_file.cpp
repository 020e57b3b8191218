#include "corpus/lock_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "corpus/yaml_map.h"
#include "text/sha256.h"

namespace agreed {
namespace {

constexpr std::size_t kHashDigits = 16;
constexpr std::size_t kSha256Digits = 64;
constexpr std::array<std::string_view, 3> kReasons = {"term", "commitment", "asked"};

bool is_hexadecimal(const std::string& text) {
  return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

PinnedPhrase read_phrase(const YamlNode& node, YamlProblems& problems) {
  const YamlMap map(node, "a pinned phrase", {"text", "hash", "paragraph", "because"}, problems);
  PinnedPhrase phrase;
  phrase.line = map.line();
  phrase.text = map.text("text", Presence::required);
  phrase.hash = map.text("hash", Presence::required);
  if (!phrase.hash.empty() && phrase.hash != phrase_hash(phrase.text))
    map.problem("hash", "the hash does not fit the phrase: one of them was edited");
  if (map.has("paragraph"))
    phrase.paragraph = static_cast<std::uint32_t>(map.positive_number("paragraph", Presence::optional));
  if (const auto reason = map.choice("because", Presence::required, {"term", "commitment", "asked"}))
    phrase.reason = static_cast<PinReason>(*reason);
  return phrase;
}

LockedStatement read_statement(const YamlNode& node, YamlProblems& problems) {
  const YamlMap map(node, "a locked statement",
                    {"statement", "date", "language", "file", "sha256", "concepts", "asked", "phrases"},
                    problems);
  LockedStatement statement;
  statement.line = map.line();
  statement.id = map.text("statement", Presence::required);
  statement.date = map.date("date", Presence::optional);
  statement.language = map.language("language", Presence::required);
  statement.file = map.text("file", Presence::required);
  statement.sha256 = map.text("sha256", Presence::required);
  if (map.has("sha256") && (statement.sha256.size() != kSha256Digits || !is_hexadecimal(statement.sha256)))
    map.problem("sha256", "\"sha256\" must be 64 hexadecimal digits");
  statement.concepts = map.texts("concepts", Presence::optional);
  statement.asked = map.texts("asked", Presence::optional);
  for (const YamlNode& item : map.items("phrases", Presence::required))
    statement.phrases.push_back(read_phrase(item, problems));
  return statement;
}

}  // namespace

std::string_view name_of(PinReason reason) {
  return kReasons[static_cast<std::size_t>(reason)];
}

std::string phrase_hash(std::string_view text) {
  return sha256_hex(text).substr(0, kHashDigits);
}

Result<AgreedLock> read_lock_file(const std::string& path) {
  const Result<YamlNode> root = read_yaml_file(path);
  if (!root) return root.error();
  YamlProblems problems(path);
  const YamlMap map(root.value(), "a lock", {"lock"}, problems);
  AgreedLock lock;
  lock.path = path;
  std::map<std::string, std::size_t> lines;
  for (const YamlNode& item : map.items("lock", Presence::optional)) {
    LockedStatement statement = read_statement(item, problems);
    const auto [first, is_new] = lines.emplace(statement.id, item.line);
    if (!is_new) {
      problems.add(ErrorCode::duplicate,
                   "statement " + statement.id + " is already on line " + std::to_string(first->second),
                   item.line);
    }
    lock.statements.push_back(std::move(statement));
  }
  if (!map.has("lock")) problems.add(ErrorCode::bad_value, "a lock lacks the key \"lock\"", 1);
  if (problems.any()) return problems.first();
  return lock;
}

}  // namespace agreed
