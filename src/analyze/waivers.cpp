#include "analyze/waivers.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpus/folder_listing.h"
#include "corpus/nearest.h"

namespace agreed {
namespace {

constexpr std::size_t kCommentMarks = 7;  // "<!--" and "-->"

struct Lines {
  std::size_t first = 0;
  std::size_t last = 0;
};

// The lines of the paragraphs of all readings; those that share a line are one.
std::vector<Lines> paragraph_lines(const CheckDraft& draft) {
  const SourceText& source = *draft.text->source;
  std::vector<Lines> lines;
  for (const DraftReading& reading : draft.readings) {
    for (const Paragraph& paragraph : reading.text.paragraphs) {
      if (paragraph.span.empty()) continue;
      lines.push_back({source.line(paragraph.span.begin), source.line(paragraph.span.end - 1)});
    }
  }
  std::ranges::sort(lines, {}, [](const Lines& one) { return std::pair(one.first, one.last); });
  std::vector<Lines> merged;
  for (const Lines& one : lines) {
    if (!merged.empty() && one.first <= merged.back().last) {
      merged.back().last = std::max(merged.back().last, one.last);
    } else {
      merged.push_back(one);
    }
  }
  return merged;
}

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool names(const Waiver& waiver, const Finding& finding) {
  return waiver.rule == finding.rule || waiver.rule == finding.entry;
}

bool covers(const WaiverUse& use, const Finding& finding) {
  if (use.state == WaiverUse::State::expired || !names(use.waiver, finding)) return false;
  if (use.in_draft) return use.first_line <= finding.line && finding.line <= use.last_line;
  const std::string words = folded(use.waiver.text);
  // Leave for one of those that a finding sums up is none for the others.
  if (!finding.names.empty()) {
    return std::ranges::all_of(finding.names, [&](const std::string& name) {
      return folded(name).find(words) != std::string::npos;
    });
  }
  return folded(finding.excerpt).find(words) != std::string::npos ||
         folded(finding.message).find(words) != std::string::npos;
}

bool is_for(const Waiver& waiver, const CheckDraft& draft) {
  const std::string& path = draft.text->source->path();
  return waiver.drafts.empty() || std::ranges::any_of(waiver.drafts, [&](const std::string& name) {
           return name == draft.statement->id || name == path || path.ends_with("/" + name) ||
                  name == file_name(path);
         });
}

}  // namespace

std::vector<WaiverUse> waivers_in(const CheckDraft& draft, std::vector<Error>& errors) {
  std::vector<WaiverUse> uses;
  if (draft.comments.empty()) return uses;
  const SourceText& source = *draft.text->source;
  const std::vector<Lines> paragraphs = paragraph_lines(draft);
  for (const DraftComment& comment : draft.comments) {
    std::string_view inside = source.slice(comment.span);
    inside = inside.substr(4, inside.size() - kCommentMarks);
    std::optional<Result<Waiver>> read = read_waiver_comment(inside);
    if (!read) continue;
    const std::size_t line = source.line(comment.span.begin);
    if (!read->ok()) {
      Error error = read->error();
      error.path = source.path();
      error.line = line;
      errors.push_back(std::move(error));
      continue;
    }
    WaiverUse use;
    use.waiver = std::move(*read).value();
    use.waiver.path = source.path();
    use.waiver.line = line;
    use.in_draft = true;
    use.span = comment.span;
    const auto below =
        std::ranges::find_if(paragraphs, [&](const Lines& lines) { return line <= lines.last; });
    if (below != paragraphs.end()) {
      use.first_line = below->first;
      use.last_line = below->last;
    }
    uses.push_back(std::move(use));
  }
  return uses;
}

std::vector<WaiverUse> waivers_for(const CheckDraft& draft, const std::vector<Waiver>& waivers) {
  std::vector<WaiverUse> uses;
  for (const Waiver& waiver : waivers) {
    if (!is_for(waiver, draft)) continue;
    WaiverUse use;
    use.waiver = waiver;
    uses.push_back(std::move(use));
  }
  return uses;
}

void refuse_unknown(std::vector<WaiverUse>& waivers, const WaiverNames& names, std::vector<Error>& errors) {
  const auto has = [](const std::vector<std::string>& list, const std::string& name) {
    return std::ranges::find(list, name) != list.end();
  };
  std::erase_if(waivers, [&](const WaiverUse& use) {
    const std::string& rule = use.waiver.rule;
    const std::size_t slash = rule.find('/');
    if (has(names.known, rule)) return false;
    if (slash != std::string::npos && !has(names.policies, rule.substr(0, slash))) return false;
    std::string message = "no rule \"" + rule + "\" to waive";
    if (has(names.unwaivable, rule)) {
      message = "rule " + rule + " cannot be waived";
    } else if (const auto near = nearest(rule, {names.known.begin(), names.known.end()}, 1); !near.empty()) {
      message += "; did you mean \"" + near.front() + "\"?";
    }
    errors.push_back({ErrorCode::bad_value, std::move(message), use.waiver.path, use.waiver.line});
    return true;
  });
}

void apply_waivers(std::vector<WaiverUse>& waivers, const std::vector<std::string>& in_force,
                   const std::optional<Date>& today, std::vector<Finding>& findings) {
  for (WaiverUse& use : waivers) {
    const bool ran = std::ranges::find(in_force, use.waiver.rule) != in_force.end();
    use.state = ran ? WaiverUse::State::unused : WaiverUse::State::unjudged;
    if (today && use.waiver.until && *use.waiver.until < *today) use.state = WaiverUse::State::expired;
  }
  for (Finding& finding : findings) {
    for (WaiverUse& use : waivers) {
      if (!covers(use, finding)) continue;
      use.state = WaiverUse::State::used;
      if (finding.waived) continue;
      finding.waived = WaivedBy{use.waiver.reason, use.waiver.owner, use.waiver.until,
                                use.waiver.path,   use.waiver.line,  use.in_draft};
    }
  }
}

}  // namespace agreed
