#include "analyze/active_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "analyze/rules/all_rules.h"
#include "corpus/nearest.h"

namespace agreed {
namespace {

std::string or_did_you_mean(const std::vector<std::string>& near) {
  return near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near.front());
}

std::string citation(const PolicySource& source, const std::string& place) {
  std::string out = source.author;
  if (!source.title.empty()) out += (out.empty() ? "" : ", ") + source.title;
  if (source.date) out += fmt::format(" ({})", source.date->to_string().substr(0, 4));
  if (!place.empty()) out += (out.empty() ? "" : ", ") + place;
  return out;
}

class Resolver {
 public:
  Resolver(const Corpus& corpus, TermWatch& watch, ActiveRules& out)
      : corpus_(corpus), watch_(watch), out_(out) {}

  void take(const PolicyEntry& entry, const Policy* policy) {
    const Rule* rule = find_rule(entry.rule);
    if (rule == nullptr) return fail(entry.line, entry, unknown_rule(entry.rule));
    if (!keys_fit(entry, *rule)) return;
    ActiveRule active;
    active.rule = rule;
    active.entry = policy != nullptr && entry.id != entry.rule ? policy->id + "/" + entry.id : entry.id;
    active.severity = entry.severity.value_or(rule->severity);
    active.series = entry.series;
    active.use = entry.use;
    active.within = entry.within;
    active.at_least = entry.at_least;
    active.advice = entry.advice;
    if (policy != nullptr) active.cites = citation(policy->source, entry.cites);
    active.path = entry.path;
    active.line = entry.line;
    for (const std::string& id : entry.series) {
      if (corpus_.find_series(id) == nullptr)
        return fail(entry.line, entry, fmt::format("no series \"{}\" in the archive", id));
    }
    if (!resolve(entry.of, entry, active.of) || !resolve(entry.near, entry, active.near)) return;
    if (rule->find_fault != nullptr) {
      if (std::optional<Error> fault = rule->find_fault(active, corpus_)) {
        fault->path = entry.path;
        fault->line = entry.line;
        out_.errors.push_back(std::move(*fault));
        return;
      }
    }
    put(std::move(active), entry.off);
  }

  void take(const Rule& rule) {
    ActiveRule active;
    active.rule = &rule;
    active.entry = rule.name;
    active.severity = rule.severity;
    out_.rules.push_back(std::move(active));
  }

 private:
  static std::string unknown_rule(const std::string& name) {
    std::vector<std::string_view> names;
    for (const Rule& rule : all_rules()) names.push_back(rule.name);
    return fmt::format("no rule \"{}\"{}", name, or_did_you_mean(nearest(name, std::move(names), 1)));
  }

  void fail(std::size_t line, const PolicyEntry& entry, std::string message) {
    out_.errors.push_back({ErrorCode::bad_value, std::move(message), entry.path, line});
  }

  bool keys_fit(const PolicyEntry& entry, const Rule& rule) {
    static constexpr std::string_view kAlways[] = {"id", "rule", "severity", "series", "advice", "cites"};
    const auto has = [](const auto& list, std::string_view key) {
      return std::ranges::find(list, key) != std::ranges::end(list);
    };
    for (const std::string& key : entry.keys) {
      if (has(kAlways, key) || has(rule.needs, key) || has(rule.takes, key)) continue;
      fail(entry.line, entry, fmt::format("rule {} does not take \"{}\"", rule.name, key));
      return false;
    }
    if (entry.off) return true;
    for (const std::string_view key : rule.needs) {
      if (has(entry.keys, key)) continue;
      fail(entry.line, entry, fmt::format("rule {} needs \"{}\"", rule.name, key));
      return false;
    }
    return true;
  }

  bool resolve(const std::vector<PolicyTarget>& targets, const PolicyEntry& entry,
               std::vector<RuleTarget>& out) {
    for (const PolicyTarget& target : targets) {
      RuleTarget resolved;
      resolved.name = target.name();
      resolved.sense = target.sense;
      if (!target.concept_id.empty()) {
        const auto number = watch_.concept_number(target.concept_id);
        const Concept* found = corpus_.termbase.find(target.concept_id);
        if (!number || found == nullptr) {
          fail(target.line, entry, unknown_concept(target.concept_id));
          return false;
        }
        if (!target.sense.empty() &&
            std::ranges::find(found->senses, target.sense, &Use::id) == found->senses.end()) {
          fail(target.line, entry,
               fmt::format("concept {} has no sense \"{}\"", target.concept_id, target.sense));
          return false;
        }
        resolved.term = *number;
      } else {
        const Result<std::uint32_t> number = watch_.add_phrase(target.phrase);
        if (!number.ok()) {
          fail(target.line, entry, number.error().message);
          return false;
        }
        resolved.term = number.value();
      }
      out.push_back(std::move(resolved));
    }
    return true;
  }

  [[nodiscard]] std::string unknown_concept(const std::string& id) const {
    std::vector<std::string_view> ids;
    for (const Concept& one : corpus_.termbase.concepts) ids.push_back(one.id);
    return fmt::format("no concept \"{}\" in the termbase{}", id,
                       or_did_you_mean(nearest(id, std::move(ids), 1)));
  }

  // In the place of what it changes, or behind the others.
  void put(ActiveRule active, bool off) {
    const auto same = std::ranges::find_if(out_.rules, [&](const ActiveRule& one) {
      return one.rule == active.rule && one.entry == active.entry && one.series == active.series;
    });
    if (same == out_.rules.end()) {
      if (!off) out_.rules.push_back(std::move(active));
    } else if (off) {
      out_.rules.erase(same);
    } else {
      *same = std::move(active);
    }
  }

  const Corpus& corpus_;
  TermWatch& watch_;
  ActiveRules& out_;
};

}  // namespace

ActiveRules active_rules(const std::vector<Policy>& policies, const std::vector<PolicyEntry>& configured,
                         const std::string& series, const Corpus& corpus, TermWatch& watch) {
  ActiveRules out;
  Resolver resolver(corpus, watch, out);
  for (const Rule& rule : all_rules()) {
    if (rule.by_itself) resolver.take(rule);
  }
  for (const Policy& policy : policies) {
    for (const PolicyEntry& entry : policy.entries) resolver.take(entry, &policy);
  }
  for (const PolicyEntry& entry : configured) resolver.take(entry, nullptr);
  std::erase_if(out.rules, [&](const ActiveRule& one) {
    return !one.series.empty() && std::ranges::find(one.series, series) == one.series.end();
  });
  return out;
}

}  // namespace agreed
