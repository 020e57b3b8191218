// Runs every rule over every reading, joins what several readings share, and tells places and fingerprints.
#include "analyze/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "analyze/active_rules.h"
#include "analyze/baseline.h"
#include "analyze/changed_text.h"
#include "analyze/check_draft.h"
#include "analyze/finding_places.h"
#include "analyze/rules/all_rules.h"
#include "analyze/waivers.h"

namespace agreed {
namespace {

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
    const auto key = std::tuple(finding.entry, finding.path, finding.line, finding.span, finding.message);
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
  std::map<std::tuple<std::string, std::string, std::size_t, ByteSpan, std::string>, std::size_t> at_;
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

// The names that a waiver may have.
WaiverNames waiver_names(const CheckRequest& request) {
  WaiverNames names;
  for (const Rule& rule : all_rules())
    (rule.of_waivers ? names.unwaivable : names.known).emplace_back(rule.name);
  for (const PolicyEntry& entry : request.configured) names.known.push_back(entry.id);
  for (const Policy& policy : request.policies) {
    names.policies.push_back(policy.id);
    for (const PolicyEntry& entry : policy.entries) names.known.push_back(policy.id + "/" + entry.id);
  }
  return names;
}

// The rules over one draft: first those about the text, then what the waivers make of their findings.
class RuleRun {
 public:
  RuleRun(const CheckRequest& request, const CheckDraft& draft, const CheckHistory& history,
          CheckReport& report)
      : request_(request), draft_(draft), history_(history), report_(report) {}

  // What is not asked for runs too where somebody asks whether a waiver covers anything.
  void find(const std::vector<ActiveRule>& rules) {
    const bool all = std::ranges::any_of(
        rules, [&](const ActiveRule& one) { return one.rule->of_waivers && asked_for(one, request_.only); });
    FindingList found(draft_.readings.size());
    for (const ActiveRule& rule : rules) {
      if (rule.rule->of_waivers || (!all && !asked_for(rule, request_.only))) continue;
      ran_.push_back(rule.entry);
      ran_.emplace_back(rule.rule->name);
      run(rule, nullptr, found);
    }
    report_.findings = found.take();
    place_all();
  }

  void waive(const std::vector<ActiveRule>& rules) {
    std::vector<WaiverUse> waivers = waivers_in(draft_, report_.errors);
    for (WaiverUse& use : waivers_for(draft_, request_.waivers)) waivers.push_back(std::move(use));
    refuse_unknown(waivers, waiver_names(request_), report_.errors);
    const bool ends =
        std::ranges::any_of(waivers, [](const WaiverUse& use) { return use.waiver.until.has_value(); });
    if (ends && request_.today) report_.today = request_.today();
    apply_waivers(waivers, ran_, report_.today, report_.findings);
    FindingList found(draft_.readings.size());
    for (const ActiveRule& rule : rules) {
      if (rule.rule->of_waivers && asked_for(rule, request_.only)) run(rule, &waivers, found);
    }
    for (Finding& finding : found.take()) report_.findings.push_back(std::move(finding));
    place_all();
  }

 private:
  void run(const ActiveRule& rule, const std::vector<WaiverUse>* waivers, FindingList& found) {
    for (const DraftReading& reading : draft_.readings) {
      for (Finding& finding : rule.rule->run({rule, draft_, reading, history_, waivers}))
        found.add(std::move(finding), rule, reading.name);
      if (rule.rule->of_draft) break;
    }
  }

  void place_all() { place_findings(report_.findings, *draft_.text->source); }

  const CheckRequest& request_;
  const CheckDraft& draft_;
  const CheckHistory& history_;
  CheckReport& report_;
  std::vector<std::string> ran_;  // names of the rules and of their entries
};

void keep_asked_for(const std::vector<ActiveRule>& rules, const std::vector<std::string>& only,
                    CheckReport& report) {
  for (const ActiveRule& one : rules) {
    if (!asked_for(one, only)) continue;
    report.in_force.push_back({one.rule, one.entry, one.severity, one.advice, one.cites, one.path, one.line});
  }
  report.rules = report.in_force.size();
  std::erase_if(report.findings, [&](const Finding& finding) {
    return std::ranges::find(report.in_force, finding.entry, &RuleInForce::entry) == report.in_force.end();
  });
}

void hold_to_baseline(const Baseline& baseline, CheckReport& report) {
  const std::size_t gone = apply_baseline(baseline, report.findings);
  if (gone > 0) {
    report.notes.push_back({fmt::format("{} of the baseline {} no more: --write-baseline writes it anew",
                                        gone == 1 ? "1 finding" : fmt::format("{} findings", gone),
                                        gone == 1 ? "is there" : "are there")});
  }
}

// Findings about waivers stay: a day passes without a change of the text.
void keep_changed(const CheckRequest& request, const StatementText& text, Normalizer& normalizer,
                  CheckReport& report) {
  report.changed_since = request.changed_since;
  if (request.changed_since.empty() || request.earlier == nullptr) return;
  const ChangedText changed(*request.earlier, text, normalizer);
  report.unchanged = std::erase_if(report.findings, [&](const Finding& finding) {
    const Rule* rule = find_rule(finding.rule);
    if (rule == nullptr || rule->of_waivers) return false;
    return finding.of_text ? !changed.any() : !changed.touches(finding.span);
  });
}

}  // namespace

const StatementText* checked_text(const Statement& draft, const std::string& language) {
  const auto text = std::ranges::find_if(draft.texts, [&](const StatementText& one) {
    return one.held != Held::none && (language.empty() || one.language == language);
  });
  return text == draft.texts.end() ? nullptr : &*text;
}

void count_findings(CheckReport& report) {
  report.by_severity = {};
  report.waived = report.in_baseline = report.failing = 0;
  for (const Finding& finding : report.findings) {
    if (finding.waived) {
      ++report.waived;
    } else if (finding.in_baseline) {
      ++report.in_baseline;
    } else {
      ++report.by_severity[static_cast<std::size_t>(finding.severity)];
      if (finding.severity >= report.fail_on) ++report.failing;
    }
  }
}

Result<CheckReport> check(const Corpus& corpus, const CheckRequest& request) {
  const Statement& statement = *request.draft;
  const StatementText* text = checked_text(statement, request.language);
  if (text == nullptr) {
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
  report.fail_on = request.fail_on;
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

  RuleRun run{request, draft, history, report};
  run.find(active.rules);
  run.waive(active.rules);
  keep_asked_for(active.rules, request.only, report);
  if (request.baseline != nullptr) hold_to_baseline(*request.baseline, report);
  keep_changed(request, *text, normalizer, report);
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
