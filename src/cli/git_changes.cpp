// Revisions become commit ids before anything else is asked, so that no name can be taken for an option.
#include "cli/git_changes.h"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <tuple>
#include <utility>

#include "cli/git.h"

namespace agreed {
namespace {

constexpr std::size_t kShortId = 10;

Error usage(std::string message) {
  return Error{ErrorCode::usage, std::move(message), {}, 0};
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

Result<std::string> commit_of(const std::string& revision) {
  if (revision.starts_with("-")) return usage("'" + revision + "' is no revision");
  Result<std::string> id = run_git({"rev-parse", "--verify", revision + "^{commit}"}, revision);
  if (id.ok()) return first_line(id.value());
  Error error = id.error();
  if (error.message.find("Needed a single revision") != std::string::npos)
    error.message = "git: no such revision";
  return error;
}

Error not_raw() {
  return Error{ErrorCode::external, "git: its list of changed files cannot be read", {}, 0};
}

bool is_file(const std::string& mode) {
  return mode.starts_with("100");
}

// The next field of NUL-terminated fields.
bool take_field(std::string_view& rest, std::string& field) {
  const std::size_t end = rest.find('\0');
  if (end == std::string_view::npos) return false;
  field = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return true;
}

}  // namespace

Result<GitRange> resolve_range(const std::string& range) {
  const std::size_t dots = range.find("..");
  if (dots == std::string::npos) return usage("--git takes BASE..HEAD or BASE...HEAD, not '" + range + "'");
  const bool since_parting = range.compare(dots, 3, "...") == 0;
  GitRange result;
  result.base_name = dots == 0 ? "HEAD" : range.substr(0, dots);
  result.head_name = range.substr(dots + (since_parting ? 3 : 2));
  if (result.head_name.empty()) result.head_name = "HEAD";
  Result<std::string> base = commit_of(result.base_name);
  if (!base.ok()) return std::move(base).error();
  Result<std::string> head = commit_of(result.head_name);
  if (!head.ok()) return std::move(head).error();
  result.base = std::move(base).value();
  result.head = std::move(head).value();
  if (since_parting) {
    const Result<std::string> parted = run_git({"merge-base", result.base, result.head}, range);
    if (!parted.ok()) return Error{ErrorCode::external, "git: the two have no common ancestor", range, 0};
    result.base = first_line(parted.value());
    result.base_name = result.base.substr(0, kShortId);
  }
  return result;
}

Result<std::vector<GitChange>> changed_files(const GitRange& range, const std::vector<std::string>& paths) {
  // What a user's configuration could change is switched off.
  std::vector<std::string> words = {
      "diff",       "--raw",         "--no-abbrev",   "-z",       "-M",       "--no-ext-diff",
      "--no-color", "--no-relative", "--no-textconv", range.base, range.head, "--"};
  words.insert(words.end(), paths.begin(), paths.end());
  const Result<std::string> raw = run_git(std::move(words), "");
  if (!raw.ok()) return raw.error();
  return parse_raw_changes(raw.value());
}

Result<std::vector<GitChange>> parse_raw_changes(const std::string& raw) {
  std::vector<GitChange> changes;
  std::string_view rest = raw;
  std::string head;
  while (take_field(rest, head)) {
    // ":100644 100644 <id> <id> R087"
    std::istringstream words(head);
    std::string earlier_mode;
    std::string later_mode;
    std::string status;
    GitChange change;
    words >> earlier_mode >> later_mode >> change.earlier_blob >> change.later_blob >> status;
    if (!earlier_mode.starts_with(":") || status.empty() || !take_field(rest, change.earlier_path))
      return not_raw();
    change.later_path = change.earlier_path;
    if ((status[0] == 'R' || status[0] == 'C') && !take_field(rest, change.later_path)) return not_raw();
    if (!is_file(earlier_mode.substr(1))) change.earlier_blob.clear();
    if (!is_file(later_mode)) change.later_blob.clear();
    if (!change.earlier_blob.empty() || !change.later_blob.empty()) changes.push_back(std::move(change));
  }
  if (!rest.empty()) return not_raw();
  std::ranges::sort(changes, [](const GitChange& a, const GitChange& b) {
    return std::tie(a.later_path, a.earlier_path) < std::tie(b.later_path, b.earlier_path);
  });
  return changes;
}

}  // namespace agreed
