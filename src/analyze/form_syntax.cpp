// Recursive descent: a sequence is plain text and groups; a group is sequences between bars.
#include "analyze/form_syntax.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "corpus/form_escape.h"

namespace agreed {
namespace {

using Readings = std::vector<std::string>;

class Expander {
 public:
  explicit Expander(std::string_view form) : form_(form) {}

  Result<Readings> expand() {
    Readings readings = sequence("", 0);
    if (!problem_.empty()) {
      return Error{ErrorCode::syntax, fmt::format("'{}': {}", form_, problem_), "", 0};
    }
    Readings unique;
    for (std::string& one : readings) {
      if (std::find(unique.begin(), unique.end(), one) == unique.end()) unique.push_back(std::move(one));
    }
    return unique;
  }

 private:
  // Up to one of the characters of `ends` or the end of the form.
  Readings sequence(std::string_view ends, std::size_t depth) {
    Readings readings{""};
    while (at_ < form_.size() && problem_.empty()) {
      const char c = form_[at_];
      if (is_form_escape(form_, at_)) {
        for (std::string& one : readings) one += form_.substr(at_, 2);
        at_ += 2;
        continue;
      }
      if (ends.find(c) != std::string_view::npos) break;
      if (c == '[') {
        ++at_;
        append(readings, group(']', depth), true);
      } else if (c == '(' && has_bar()) {
        ++at_;
        append(readings, group(')', depth), false);
      } else {
        for (std::string& one : readings) one += c;
        ++at_;
      }
    }
    return readings;
  }

  Readings group(char end, std::size_t depth) {
    if (depth == kMostGroupDepth) return fail("its groups are too deep");
    const std::string ends = {'|', end};
    Readings all;
    while (problem_.empty()) {
      Readings one = sequence(ends, depth + 1);
      if (at_ == form_.size()) return fail(fmt::format("a group is not closed with '{}'", end));
      if (std::any_of(one.begin(), one.end(), is_blank)) return fail("a group has an empty alternative");
      std::move(one.begin(), one.end(), std::back_inserter(all));
      if (form_[at_++] == end) break;
    }
    return all;
  }

  void append(Readings& readings, const Readings& group, bool optional) {
    if (readings.size() * (group.size() + (optional ? 1 : 0)) > kMostFormReadings) {
      fail(fmt::format("it has more than {} readings", kMostFormReadings));
      return;
    }
    Readings all;
    for (const std::string& before : readings) {
      for (const std::string& one : group) all.push_back(before + one);
      if (optional) all.push_back(before);
    }
    readings = std::move(all);
  }

  // Whether the round bracket at at_ holds a bar of its own level.
  [[nodiscard]] bool has_bar() const {
    std::size_t depth = 0;
    for (std::size_t i = at_ + 1; i < form_.size(); ++i) {
      if (is_form_escape(form_, i)) {
        ++i;
        continue;
      }
      const char c = form_[i];
      if (c == '(' || c == '[') ++depth;
      if ((c == ')' || c == ']') && depth-- == 0) return false;
      if (c == '|' && depth == 0) return true;
    }
    return false;
  }

  static bool is_blank(const std::string& text) {
    return text.find_first_not_of(" \t\n") == std::string::npos;
  }

  Readings fail(std::string problem) {
    if (problem_.empty()) problem_ = std::move(problem);
    return {};
  }

  std::string_view form_;
  std::size_t at_ = 0;
  std::string problem_;
};

}  // namespace

Result<std::vector<std::string>> readings_of(std::string_view form) {
  return Expander(form).expand();
}

}  // namespace agreed
