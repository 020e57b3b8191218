#include "analyze/rules/rule_places.h"

#include <algorithm>
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

}  // namespace

std::vector<RulePlace> places_of(const DraftReading& reading, const std::vector<RuleTarget>& targets) {
  std::vector<RulePlace> places;
  for (const TermUse& use : reading.terms.uses) {
    if (use.sense_kind == SenseKind::false_friend || !use.paragraph_class.empty()) continue;
    for (std::size_t t = 0; t < targets.size(); ++t) {
      if (targets[t].term != use.occurrence.query) continue;
      if (!targets[t].sense.empty() && targets[t].sense != use.sense) continue;
      places.push_back({t, use.occurrence.tokens, use.occurrence.sentence, use.occurrence.paragraph});
    }
  }
  std::ranges::sort(places, {}, [](const RulePlace& place) {
    return std::tuple(place.tokens.begin, place.tokens.end, place.target);
  });
  return places;
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

std::string names_of(const std::vector<RuleTarget>& targets, std::string_view last_joint) {
  std::string out;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (i > 0) out += i + 1 < targets.size() ? std::string(", ") : " " + std::string(last_joint) + " ";
    out += targets[i].name;
  }
  return out;
}

}  // namespace agreed
