// prefer: a wording in the place of which a policy would rather read another.
#include <fmt/format.h>

#include <algorithm>

#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"
#include "analyze/rules/suggested_wording.h"

namespace agreed {
namespace {

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  for (const RulePlace& place : places_found_once(context.reading, context.active.of)) {
    Finding finding = finding_at(
        context, place.phrase,
        fmt::format("\"{}\" is preferred to {}", context.active.use, context.active.of[place.target].name));
    finding.suggestion = suggest_wording(context, place.phrase, context.active.use);
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::optional<std::string> find_fault(const FaultContext& context) {
  if (std::optional<std::string> twice = target_twice(context.active.of)) return twice;
  const std::string found = found_in_wording(context, context.active.use);
  if (found.empty()) return std::nullopt;
  return fmt::format("the suggested wording \"{}\" is itself found by {}", context.active.use, found);
}

}  // namespace

Rule prefer_rule() {
  Rule rule;
  rule.name = "prefer";
  rule.kind = RuleKind::policy;
  rule.summary = "a wording in the place of which another is preferred";
  rule.explanation =
      "Finds every place of a concept, a sense or a phrase, and suggests the wording of \"use\" for it: for "
      "the "
      "whole phrase that tells the sense, where a sense is meant. The suggestion keeps capitals where the "
      "words found have them, and mends \"a\" and \"an\" before it; the rest of the sentence is left to the "
      "drafter. No suggestion is made in a language that \"use\" is not written in, nor across a bracket.";
  rule.good = "They discussed an upgraded alliance vision.";
  rule.bad = "They discussed the modernization of the Alliance.";
  rule.example = "{rule: prefer, of: [modernization/alliance], use: upgraded alliance vision}";
  rule.by_itself = false;
  rule.needs = {"of", "use"};
  rule.run = run;
  rule.find_fault = find_fault;
  return rule;
}

}  // namespace agreed
