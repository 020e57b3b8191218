#include "analyze/active_rules.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "analyze/rules/all_rules.h"
#include "analyze/rules/suggested_wording.h"
#include "corpus/languages.h"
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

bool has(const auto& list, const auto& value) {
  return std::ranges::find(list, value) != std::ranges::end(list);
}

// Whether a concept can be found, and a sense of it be told, in a language.
bool has_wording(const Concept& one, const std::string& sense, std::string_view language) {
  const auto is_in = [&](const auto& wording) { return primary_language(wording.language) == language; };
  if (std::ranges::none_of(one.terms, is_in)) return false;
  if (sense.empty()) return true;
  const auto use = std::ranges::find(one.senses, sense, &Use::id);
  return use != one.senses.end() && std::ranges::any_of(use->cues, is_in);
}

// Rules that ask of each target for itself.
constexpr std::string_view kListRules[] = {"require", "forbid", "prefer"};

// What a policy could not look for in the draft's language.
struct Unworded {
  std::vector<std::string> targets;
  std::vector<std::string> entries;
};

class Resolver {
 public:
  Resolver(const RuleSettings& settings, const Corpus& corpus, TermWatch& watch, Normalizer& normalizer)
      : settings_(settings), corpus_(corpus), watch_(watch), normalizer_(normalizer) {
    for (const Rule& rule : all_rules()) {
      if (rule.by_itself) take(rule);
    }
  }

  void take(const Policy& policy) {
    unworded_ = {};
    for (const PolicyEntry& entry : policy.entries) take(entry, &policy);
    tell_unworded(policy.id);
  }

  void take_configured() {
    unworded_ = {};
    for (const PolicyEntry& entry : settings_.configured) take(entry, nullptr);
    tell_unworded("configuration");
  }

  ActiveRules result() { return std::move(out_); }

 private:
  void take(const Rule& rule) {
    ActiveRule active;
    active.rule = &rule;
    active.entry = rule.name;
    active.severity = rule.severity;
    out_.rules.push_back(std::move(active));
  }

  void take(const PolicyEntry& entry, const Policy* policy) {
    const Rule* rule = find_rule(entry.rule);
    if (rule == nullptr) return fail(entry.line, entry, unknown_rule(entry.rule));
    for (const std::string& id : entry.series) {
      if (corpus_.find_series(id) == nullptr)
        return fail(entry.line, entry, fmt::format("no series \"{}\" in the archive", id));
    }
    const bool holds = entry.series.empty() || has(entry.series, settings_.series);
    const auto changed = find_changed(entry, *rule, policy);
    if (!keys_fit(entry, *rule, changed != out_.rules.end())) return;
    if (entry.off) {
      if (changed != out_.rules.end()) {
        if (holds) out_.rules.erase(changed);
      } else if (policy != nullptr && entry.series.empty()) {
        fail(entry.line, entry, fmt::format("nothing to switch off: no \"{}\" is in force", entry.id));
      }
      return;
    }
    if (changed != out_.rules.end() && says_how_hard_only(entry)) {
      if (holds) change(*changed, entry, policy);
      return;
    }
    ActiveRule active;
    active.rule = rule;
    // A rule by itself keeps its name, whoever sets it.
    const bool own_name = policy != nullptr && (entry.id != entry.rule || !rule->by_itself);
    active.entry = own_name ? policy->id + "/" + entry.id : entry.id;
    active.severity = rule->severity;
    active.use = entry.use;
    active.within = entry.within;
    active.at_least = entry.at_least;
    change(active, entry, policy);
    if (!resolve(entry.of, entry, active.of) || !resolve(entry.near, entry, active.near)) return;
    if (rule->find_fault != nullptr) {
      if (const std::optional<std::string> fault = rule->find_fault({active, watch_, normalizer_}))
        return fail(entry.line, entry, *fault);
    }
    if (!holds || !keep_worded(entry, active)) return;
    if (changed != out_.rules.end()) {
      *changed = std::move(active);
    } else {
      out_.rules.push_back(std::move(active));
    }
  }

  // What any entry may say of a rule.
  static void change(ActiveRule& active, const PolicyEntry& entry, const Policy* policy) {
    if (entry.severity) active.severity = *entry.severity;
    if (!entry.series.empty()) active.series = entry.series;
    if (!entry.advice.empty()) active.advice = entry.advice;
    if (policy != nullptr && (active.cites.empty() || !entry.cites.empty()))
      active.cites = citation(policy->source, entry.cites);
    active.path = entry.path;
    active.line = entry.line;
  }

  static bool says_how_hard_only(const PolicyEntry& entry) {
    static constexpr std::string_view kHow[] = {"id", "rule", "severity", "series", "advice", "cites"};
    return std::ranges::all_of(entry.keys, [](const std::string& key) { return has(kHow, key); });
  }

  // The rule in force that an entry takes the place of; the end if there is none.
  std::vector<ActiveRule>::iterator find_changed(const PolicyEntry& entry, const Rule& rule,
                                                 const Policy* policy) {
    return std::ranges::find_if(out_.rules, [&](const ActiveRule& one) {
      if (one.rule != &rule) return false;
      const std::size_t slash = one.entry.find('/');
      if (slash == std::string::npos) return one.entry == entry.id;
      if (one.entry.substr(slash + 1) != entry.id) return false;
      return policy == nullptr || extends(*policy, one.entry.substr(0, slash));
    });
  }

  // Policies come after those that they extend, so this ends.
  [[nodiscard]] bool extends(const Policy& policy, const std::string& id) const {
    return std::ranges::any_of(settings_.policies, [&](const Policy& other) {
      return &other != &policy && has(policy.extends, other.id) && (other.id == id || extends(other, id));
    });
  }

  // Takes out what has no wording in the draft's language; whether enough is left for the rule.
  bool keep_worded(const PolicyEntry& entry, ActiveRule& active) {
    const std::size_t of = active.of.size();
    const std::size_t near = active.near.size();
    if (of == 0) return true;
    std::vector<std::string> lost;
    drop_unworded(active.of, lost);
    drop_unworded(active.near, lost);
    // Of two that are parted, ordered or joined one alone says nothing; of many, two are enough.
    const bool lists = has(kListRules, active.rule->name);
    const bool compares = !lists && of > 1 && near == 0 && active.of.size() < 2;
    const bool enough = !active.of.empty() && (near == 0 || !active.near.empty()) && !compares;
    if (enough && lists && active.at_least)
      active.at_least = std::min(*active.at_least, static_cast<int>(active.of.size()));
    if (!enough) unworded_.entries.push_back(entry.id);
    for (std::string& name : lost) {
      // An entry that goes on without a phrase has phrases for several languages.
      if (enough && name.front() == '"') continue;
      if (!has(unworded_.targets, name)) unworded_.targets.push_back(std::move(name));
    }
    return enough;
  }

  void drop_unworded(std::vector<RuleTarget>& targets, std::vector<std::string>& lost) {
    const std::string_view language = primary_language(settings_.language);
    std::erase_if(targets, [&](const RuleTarget& target) {
      const WatchedTerm& term = watch_.terms()[target.term];
      const bool worded = term.of_concept != nullptr ? has_wording(*term.of_concept, target.sense, language)
                                                     : may_be_wording_in(term.label, language);
      if (!worded) lost.push_back(term.of_concept != nullptr ? target.name : "\"" + term.label + "\"");
      return !worded;
    });
  }

  void tell_unworded(const std::string& owner) {
    if (unworded_.targets.empty()) return;
    std::string message = fmt::format("{}: no wording in \"{}\" for {}", owner, settings_.language,
                                      fmt::join(unworded_.targets, ", "));
    if (!unworded_.entries.empty())
      message += fmt::format("; not in force: {}", fmt::join(unworded_.entries, ", "));
    out_.notes.push_back({std::move(message)});
  }

  static std::string unknown_rule(const std::string& name) {
    std::vector<std::string_view> names;
    for (const Rule& rule : all_rules()) names.push_back(rule.name);
    return fmt::format("no rule \"{}\"{}", name, or_did_you_mean(nearest(name, std::move(names), 1)));
  }

  void fail(std::size_t line, const PolicyEntry& entry, std::string message) {
    out_.errors.push_back({ErrorCode::bad_value, std::move(message), entry.path, line});
  }

  bool keys_fit(const PolicyEntry& entry, const Rule& rule, bool changes) {
    static constexpr std::string_view kAlways[] = {"id", "rule", "severity", "series", "advice", "cites"};
    for (const std::string& key : entry.keys) {
      if (has(kAlways, key) || has(rule.needs, key) || has(rule.takes, key)) continue;
      fail(entry.line, entry, fmt::format("rule {} does not take \"{}\"", rule.name, key));
      return false;
    }
    if (entry.off || (changes && says_how_hard_only(entry))) return true;
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
          fail(target.line, entry,
               found == nullptr
                   ? unknown_concept(target.concept_id)
                   : fmt::format("concept {} cannot be looked for: see its forms", target.concept_id));
          return false;
        }
        const auto sense = std::ranges::find(found->senses, target.sense, &Use::id);
        if (!target.sense.empty() && sense == found->senses.end()) {
          fail(target.line, entry,
               fmt::format("concept {} has no sense \"{}\"", target.concept_id, target.sense));
          return false;
        }
        if (!target.sense.empty() && sense->false_friend) {
          fail(target.line, entry, fmt::format("{} is a false friend, which never counts", target.name()));
          return false;
        }
        resolved.term = *number;
      } else {
        const Result<std::uint32_t> number = phrase_number(target.phrase);
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

  // One number for one phrase, so that equal targets are seen to be equal.
  Result<std::uint32_t> phrase_number(const std::string& phrase) {
    const auto known = phrases_.find(phrase);
    if (known != phrases_.end()) return known->second;
    Result<std::uint32_t> number = watch_.add_phrase(phrase);
    if (number.ok()) phrases_.emplace(phrase, number.value());
    return number;
  }

  [[nodiscard]] std::string unknown_concept(const std::string& id) const {
    std::vector<std::string_view> ids;
    for (const Concept& one : corpus_.termbase.concepts) ids.push_back(one.id);
    return fmt::format("no concept \"{}\" in the termbase{}", id,
                       or_did_you_mean(nearest(id, std::move(ids), 1)));
  }

  const RuleSettings& settings_;
  const Corpus& corpus_;
  TermWatch& watch_;
  Normalizer& normalizer_;
  ActiveRules out_;
  std::map<std::string, std::uint32_t> phrases_;
  Unworded unworded_;
};

}  // namespace

ActiveRules active_rules(const RuleSettings& settings, const Corpus& corpus, TermWatch& watch,
                         Normalizer& normalizer) {
  Resolver resolver(settings, corpus, watch, normalizer);
  for (const Policy& policy : settings.policies) resolver.take(policy);
  resolver.take_configured();
  return resolver.result();
}

}  // namespace agreed
