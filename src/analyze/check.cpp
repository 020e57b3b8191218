// Runs every rule over every reading, joins what several readings share, and tells places and fingerprints.
#include "analyze/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "analyze/active_rules.h"
#include "analyze/check_draft.h"
#include "analyze/rules/all_rules.h"
#include "text/sha256.h"
#include "text/text_positions.h"

namespace agreed {
namespace {

constexpr std::size_t kFingerprintDigits = 16;

const StatementText* pick_text(const Statement& draft, const std::string& language) {
  if (!language.empty()) return draft.text_in(language);
  const auto held =
      std::ranges::find_if(draft.texts, [](const StatementText& text) { return text.held != Held::none; });
  return held == draft.texts.end() ? nullptr : &*held;
}

// Of the entry and the words, in one case and with one blank between them: a draft that is wrapped anew, or
// gets a paragraph more, keeps its fingerprints.
std::string fingerprint_of(const Finding& finding) {
  std::string words = finding.entry + '\n';
  const std::string& about = finding.excerpt.empty() ? finding.message : finding.excerpt;
  for (const char c : about) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) words += c;
    if (blank && words.back() != ' ') words += ' ';
  }
  return sha256_hex(words).substr(0, kFingerprintDigits);
}

// All places in one pass: findings may be many, and lines long.
void place(std::vector<Finding>& findings, const SourceText& source) {
  std::vector<std::uint32_t> offsets;
  for (const Finding& finding : findings) {
    offsets.push_back(finding.span.begin);
    offsets.push_back(finding.span.end);
  }
  std::ranges::sort(offsets);
  offsets.erase(std::ranges::unique(offsets).begin(), offsets.end());
  const std::vector<TextPosition> positions = positions_of(source, offsets);
  const auto position = [&](std::uint32_t offset) {
    return positions[static_cast<std::size_t>(std::ranges::lower_bound(offsets, offset) - offsets.begin())];
  };
  for (Finding& finding : findings) {
    const TextPosition begin = position(finding.span.begin);
    const TextPosition end = position(finding.span.end);
    finding.line = begin.line;
    finding.column = begin.column_code_points;
    finding.end_line = end.line;
    finding.end_column = end.column_code_points;
    finding.fingerprint = fingerprint_of(finding);
  }
}

// Findings of all readings as one list: one that every reading has names none of them.
class FindingList {
 public:
  explicit FindingList(std::size_t readings) : readings_(readings) {}

  void add(Finding finding, const ActiveRule& active, const std::string& reading) {
    finding.rule = active.rule->name;
    finding.entry = active.entry;
    finding.severity = active.severity;
    if (finding.advice.empty()) finding.advice = active.advice;
    if (finding.cites.empty()) finding.cites = active.cites;
    const auto key = std::tuple(finding.entry, finding.span, finding.message);
    const auto known = at_.find(key);
    if (known == at_.end()) {
      finding.readings = {reading};
      at_.emplace(key, findings_.size());
      if (active.rule->of_draft) finding.readings.assign(readings_, {});
      findings_.push_back(std::move(finding));
      return;
    }
    std::vector<std::string>& named = findings_[known->second].readings;
    if (std::ranges::find(named, reading) == named.end()) named.push_back(reading);
  }

  std::vector<Finding> take() {
    for (Finding& finding : findings_) {
      if (finding.readings.size() == readings_) finding.readings.clear();
    }
    return std::move(findings_);
  }

 private:
  std::size_t readings_;
  std::vector<Finding> findings_;
  std::map<std::tuple<std::string, ByteSpan, std::string>, std::size_t> at_;
};

bool asked_for(const ActiveRule& active, const std::vector<std::string>& only) {
  return only.empty() || std::ranges::find(only, active.entry) != only.end() ||
         std::ranges::find(only, active.rule->name) != only.end();
}

std::vector<BracketCount> count_brackets(const CheckDraft& draft) {
  std::vector<BracketCount> counts;
  for (const BracketGroup& group : draft.brackets.groups) {
    if (group.depth > 0) continue;
    const std::optional<std::uint32_t> paragraph = paragraph_at(draft, group.span);
    if (counts.empty() || counts.back().paragraph != paragraph) counts.push_back({paragraph, 0});
    ++counts.back().groups;
  }
  return counts;
}

bool has_words(const CheckDraft& draft) {
  return std::ranges::any_of(draft.readings,
                             [](const DraftReading& reading) { return !reading.text.tokens.empty(); });
}

// Names that nothing answers to are mistakes of typing.
void tell_unknown(const std::vector<std::string>& only, const std::vector<ActiveRule>& rules,
                  CheckReport& report) {
  for (const std::string& name : only) {
    if (find_rule(name) != nullptr || std::ranges::find(rules, name, &ActiveRule::entry) != rules.end())
      continue;
    report.errors.push_back({ErrorCode::usage, fmt::format("no rule \"{}\" is in force", name), {}, 0});
  }
}

}  // namespace

void count_findings(CheckReport& report) {
  report.by_severity = {};
  report.waived = report.in_baseline = 0;
  for (const Finding& finding : report.findings) {
    if (finding.waived) {
      ++report.waived;
    } else if (finding.in_baseline) {
      ++report.in_baseline;
    } else {
      ++report.by_severity[static_cast<std::size_t>(finding.severity)];
    }
  }
}

Result<CheckReport> check(const Corpus& corpus, const CheckRequest& request) {
  const Statement& statement = *request.draft;
  const StatementText* text = pick_text(statement, request.language);
  if (text == nullptr || text->held == Held::none) {
    return Error{ErrorCode::not_found,
                 request.language.empty()
                     ? "nothing of " + statement.id + " is held"
                     : "nothing of " + statement.id + " is held in \"" + request.language + "\"",
                 {},
                 0};
  }
  CheckReport report;
  report.id = statement.id;
  report.path = text->source->path();
  report.date = statement.date;
  report.language = text->language;
  for (const Policy& policy : request.policies) report.policies.push_back(policy.id);

  Vocabulary vocabulary;
  Normalizer normalizer(corpus.equivalents, vocabulary);
  TermWatch watch(corpus, normalizer);
  const std::string series = request.against.series != nullptr ? request.against.series->id : "";
  ActiveRules active = active_rules({request.policies, request.configured, series, report.language}, corpus,
                                    watch, normalizer);
  report.errors = std::move(active.errors);
  report.notes = std::move(active.notes);
  tell_unknown(request.only, active.rules, report);

  const CheckDraft draft = read_draft(statement, *text, normalizer, &watch, report.notes);
  if (!has_words(draft))
    return Error{ErrorCode::empty_text, "a draft without a word", text->source->path(), 0};
  const CheckHistory history(corpus, request.against, draft, watch, normalizer, request.open_index);

  FindingList found(draft.readings.size());
  for (const ActiveRule& rule : active.rules) {
    if (!asked_for(rule, request.only)) continue;
    ++report.rules;
    for (const DraftReading& reading : draft.readings) {
      for (Finding& finding : rule.rule->run({rule, draft, reading, history}))
        found.add(std::move(finding), rule, reading.name);
      if (rule.rule->of_draft) break;
    }
  }
  report.findings = found.take();
  place(report.findings, *text->source);
  std::ranges::stable_sort(report.findings, {}, [](const Finding& one) {
    return std::tuple(one.span.begin, one.span.end, one.entry);
  });
  report.brackets = count_brackets(draft);
  report.series = series;
  if (const SeriesText* last = history.last()) {
    report.against_id = last->id;
    report.against_date = last->date;
    report.against_held = last->held;
  }
  report.errors.insert(report.errors.end(), history.errors().begin(), history.errors().end());
  report.errors.insert(report.errors.end(), watch.errors().begin(), watch.errors().end());
  count_findings(report);
  return report;
}

}  // namespace agreed
