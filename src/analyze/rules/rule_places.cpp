#include "analyze/rules/rule_places.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

std::optional<std::uint32_t> cited(const RuleContext& context, TokenRange tokens) {
  const NormalizedText& text = context.reading.text;
  if (tokens.begin >= text.tokens.size()) return std::nullopt;
  return cited_paragraph(text, text.paragraph_of_token(tokens.begin), context.draft.text->held);
}

bool say_the_same(const RuleTarget& a, const RuleTarget& b) {
  return covers(a, b) || covers(b, a);
}

}  // namespace

std::vector<RulePlace> places_of(const DraftReading& reading, const std::vector<RuleTarget>& targets) {
  std::vector<RulePlace> places;
  for (const TermUse& use : reading.terms.uses) {
    if (use.sense_kind == SenseKind::false_friend || !use.paragraph_class.empty()) continue;
    for (std::size_t t = 0; t < targets.size(); ++t) {
      if (targets[t].term != use.occurrence.query) continue;
      if (!targets[t].sense.empty() && targets[t].sense != use.sense) continue;
      places.push_back({t, use.occurrence.tokens,
                        targets[t].sense.empty() ? use.occurrence.tokens : use.phrase,
                        use.occurrence.sentence, use.occurrence.paragraph});
    }
  }
  std::ranges::sort(places, {}, [](const RulePlace& place) {
    return std::tuple(place.tokens.begin, place.tokens.end, place.target);
  });
  return places;
}

std::vector<RulePlace> places_found_once(const DraftReading& reading,
                                         const std::vector<RuleTarget>& targets) {
  std::vector<RulePlace> found;
  for (const RulePlace& place : places_of(reading, targets)) {
    if (found.empty() || place.phrase.begin >= found.back().phrase.end) found.push_back(place);
  }
  return found;
}

bool stand_within(const RulePlace& a, const RulePlace& b, Within within) {
  switch (within) {
    case Within::sentence:
      return a.sentence == b.sentence;
    case Within::paragraph:
      return a.paragraph == b.paragraph;
    case Within::text:
      break;
  }
  return true;
}

std::vector<RuleUnit> units_of(const RuleContext& context, Within within) {
  std::map<std::uint32_t, RuleUnit> units;  // by number of the sentence or paragraph
  const auto number = [within](const RulePlace& place) -> std::uint32_t {
    if (within == Within::text) return 0;
    return within == Within::sentence ? place.sentence : place.paragraph;
  };
  for (const RulePlace& place : places_of(context.reading, context.active.of))
    units[number(place)].of.push_back(place);
  for (const RulePlace& place : places_of(context.reading, context.active.near))
    units[number(place)].near.push_back(place);
  std::vector<RuleUnit> out;
  for (auto& [at, unit] : units) out.push_back(std::move(unit));
  return out;
}

const RulePlace* first_of(const std::vector<RulePlace>& places, std::size_t target) {
  const auto found = std::ranges::find(places, target, &RulePlace::target);
  return found == places.end() ? nullptr : &*found;
}

std::vector<RulePlace> firsts_after_the_first(const std::vector<RulePlace>& places) {
  std::vector<RulePlace> firsts;
  for (const RulePlace& place : places) {
    if (place.target != places.front().target && first_of(places, place.target) == &place)
      firsts.push_back(place);
  }
  return firsts;
}

std::vector<RuleTarget> missing_from(const std::vector<RulePlace>& places,
                                     const std::vector<RuleTarget>& targets) {
  std::vector<RuleTarget> missing;
  for (std::size_t t = 0; t < targets.size(); ++t) {
    if (first_of(places, t) == nullptr) missing.push_back(targets[t]);
  }
  return missing;
}

Within within_of(const RuleContext& context, Within unless_told) {
  return context.active.within.value_or(unless_told);
}

Finding finding_at(const RuleContext& context, TokenRange tokens, std::string message) {
  Finding finding;
  finding.message = std::move(message);
  finding.span = context.reading.text.span_of(tokens);
  finding.excerpt = wording(context.reading.text, tokens);
  finding.paragraph = cited(context, tokens);
  return finding;
}

Finding finding_after(const RuleContext& context, TokenRange tokens, std::string message) {
  Finding finding = finding_at(context, tokens, std::move(message));
  finding.span.begin = finding.span.end;
  return finding;
}

Finding finding_of_text(const RuleContext& context, std::string message) {
  const NormalizedText& text = context.reading.text;
  Finding finding;
  finding.message = std::move(message);
  finding.of_text = true;
  finding.span.begin = finding.span.end =
      text.tokens.empty() ? context.draft.text->body.begin : text.tokens.front().span.begin;
  return finding;
}

std::string in_the(Within within) {
  return "in the " + std::string(name_of(within));
}

std::string names_of(const std::vector<RuleTarget>& targets, std::string_view last_joint) {
  std::string out;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (i > 0) out += i + 1 < targets.size() ? std::string(", ") : " " + std::string(last_joint) + " ";
    out += targets[i].name;
  }
  return out;
}

std::optional<std::string> target_twice(const std::vector<RuleTarget>& targets) {
  for (std::size_t i = 0; i < targets.size(); ++i) {
    for (std::size_t j = i + 1; j < targets.size(); ++j) {
      if (!say_the_same(targets[i], targets[j])) continue;
      if (targets[i].name == targets[j].name) return fmt::format("{} is named twice", targets[i].name);
      return fmt::format("{} and {} stand in the same places", targets[i].name, targets[j].name);
    }
  }
  return std::nullopt;
}

bool covers(const RuleTarget& wide, const RuleTarget& narrow) {
  return wide.term == narrow.term && (wide.sense.empty() || wide.sense == narrow.sense);
}

std::optional<std::string> target_in_both(const std::vector<RuleTarget>& of,
                                          const std::vector<RuleTarget>& near) {
  for (const RuleTarget& one : of) {
    for (const RuleTarget& other : near) {
      if (!say_the_same(one, other)) continue;
      if (one.name == other.name) return fmt::format("{} is named in \"of\" and in \"near\"", one.name);
      return fmt::format("{} in \"of\" and {} in \"near\" stand in the same places", one.name, other.name);
    }
  }
  return std::nullopt;
}

std::optional<std::string> fault_of_sides(const ActiveRule& active, std::string_view too_few) {
  if (active.near.empty() && active.of.size() < 2) return std::string(too_few);
  if (std::optional<std::string> twice = target_twice(active.of)) return twice;
  if (std::optional<std::string> twice = target_twice(active.near)) return twice;
  return target_in_both(active.of, active.near);
}

}  // namespace agreed
