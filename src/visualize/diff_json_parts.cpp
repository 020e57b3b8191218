// Builds each part field by field, in the order of diff_json.h.
#include "visualize/diff_json_parts.h"

#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"
#include "visualize/term_json_parts.h"

namespace agreed {
namespace {

Json words_json(const NormalizedText& text, TokenRange tokens) {
  if (tokens.empty()) return nullptr;
  return {{"span", span_json(text.span_of(tokens))}, {"text", wording(text, tokens)}};
}

Json paragraph_json(const DiffSide& side, std::uint32_t paragraph) {
  return cited_paragraph(side.text, paragraph, side.held);
}

Json passage_json(const DiffSide& side, const std::optional<Passage>& passage) {
  if (!passage) return nullptr;
  const NormalizedText& text = side.text;
  return {{"paragraph", paragraph_json(side, passage->paragraph)},
          {"span", span_json(text.span_of(passage->tokens))},
          {"text", wording(text, passage->tokens)}};
}

Json occurrences_json(const DiffSide& side, const std::vector<TermUse>& uses) {
  const NormalizedText& text = side.text;
  Json list = Json::array();
  for (const TermUse& use : uses) {
    const Occurrence& o = use.occurrence;
    list.push_back({{"paragraph", paragraph_json(side, o.paragraph)},
                    {"span", span_json(o.span)},
                    {"text", wording(text, o.tokens)}});
  }
  return list;
}

}  // namespace

std::string_view hunk_kind_name(HunkKind kind) {
  switch (kind) {
    case HunkKind::replaced:
      return "replaced";
    case HunkKind::added:
      return "added";
    case HunkKind::omitted:
      return "omitted";
    case HunkKind::moved_away:
    case HunkKind::moved_here:
      break;
  }
  return "moved";
}

Json hunks_json(const NormalizedText& earlier, const NormalizedText& later, const std::vector<Hunk>& hunks) {
  Json list = Json::array();
  for (const Hunk& hunk : hunks) {
    if (hunk.kind == HunkKind::moved_away) continue;  // written with its other half
    const TokenRange before = hunk.kind == HunkKind::moved_here ? hunks[hunk.partner].earlier : hunk.earlier;
    list.push_back({{"kind", hunk_kind_name(hunk.kind)},
                    {"class", name_of(hunk.change_class)},
                    {"earlier", words_json(earlier, before)},
                    {"later", words_json(later, hunk.later)}});
  }
  return list;
}

Json side_json(const DiffSide& side) {
  return {{"id", side.id},
          {"path", side.path},
          {"date", date_or_null(side.date)},
          {"held", side.held == Held::full       ? "full"
                   : side.held == Held::excerpts ? "excerpts"
                                                 : "none"}};
}

Json change_json(const DiffReport& report, const Change& change) {
  Json classes = Json::array();
  for (std::size_t i = 0; i < kChangeClassCount; ++i) {
    const auto c = static_cast<ChangeClass>(i);
    if (change.classes.contains(c)) classes.push_back(name_of(c));
  }
  return {{"kind", name_of(change.kind)},
          {"classes", std::move(classes)},
          {"earlier", passage_json(report.earlier, change.earlier)},
          {"later", passage_json(report.later, change.later)},
          {"hunks", hunks_json(report.earlier.text, report.later.text, change.hunks)}};
}

Json term_json(const DiffReport& report, const TermChange& term) {
  return {{"concept", term.label},
          {"event", name_of(term.kind)},
          {"shifts", shift_names_json(term.shifts)},
          {"shift_details", shifts_json(term.shifts)},
          {"earlier", occurrences_json(report.earlier, term.earlier)},
          {"later", occurrences_json(report.later, term.later)}};
}

Json commitment_json(const DiffReport& report, const CommitmentChange& commitment) {
  const StepUse& step = commitment.later ? *commitment.later : *commitment.earlier;
  const auto side = [](const DiffSide& of, const std::optional<StepUse>& use) -> Json {
    if (!use) return nullptr;
    return {{"step", use->commitment.step},
            {"negated", use->commitment.negated},
            {"span", span_json(of.text.span_of(use->tokens))},
            {"text", wording(of.text, use->tokens)}};
  };
  return {{"change", commitment.change},
          {"ladder", step.commitment.ladder},
          {"direction", name_of(commitment.direction)},
          {"earlier", side(report.earlier, commitment.earlier)},
          {"later", side(report.later, commitment.later)}};
}

Json commitments_json(const DiffReport& report) {
  Json commitments = Json::array();
  for (const CommitmentChange& one : report.commitments) commitments.push_back(commitment_json(report, one));
  return commitments;
}

Json bracket_json(const BracketFate& fate) {
  Json options = Json::array();
  for (const BracketOption& one : fate.options) {
    Json option = {{"label", text_or_null(one.label)},
                   {"earlier", one.earlier},
                   {"later", one.later},
                   {"taken", one.taken}};
    if (fate.outcome == BracketOutcome::open) option["move"] = name_of(one.move);
    options.push_back(std::move(option));
  }
  const auto place = [](const std::optional<std::uint32_t>& paragraph, const std::optional<ByteSpan>& span) {
    if (!span) return Json(nullptr);
    return Json{{"paragraph", paragraph}, {"span", span_json(*span)}};
  };
  return {{"outcome", name_of(fate.outcome)},
          {"earlier", place(fate.earlier_paragraph, fate.earlier)},
          {"later", place(fate.later_paragraph, fate.later)},
          {"unchanged", fate.unchanged},
          {"options", std::move(options)},
          {"wording", fate.wording},
          {"nearest", fate.nearest},
          {"likeness", fate.likeness}};
}

Json brackets_json(const DiffReport& report) {
  if (!report.brackets) return nullptr;
  Json fates = Json::array();
  for (const BracketFate& fate : report.brackets->fates) fates.push_back(bracket_json(fate));
  return {
      {"earlier", report.brackets->earlier}, {"later", report.brackets->later}, {"places", std::move(fates)}};
}

Json terms_json(const DiffReport& report) {
  Json terms = Json::array();
  for (const TermChange& term : report.terms) terms.push_back(term_json(report, term));
  return terms;
}

Json statistics_json(const DiffStatistics& s) {
  Json classes = Json::object();
  for (std::size_t i = 0; i < kChangeClassCount; ++i) {
    classes[std::string(name_of(static_cast<ChangeClass>(i)))] = s.by_class[i];
  }
  return {{"earlier_words", s.earlier_words},
          {"later_words", s.later_words},
          {"common_words", s.common_words},
          {"omitted_words", s.omitted_words},
          {"added_words", s.added_words},
          {"moved_words", s.moved_words},
          {"hunks", s.hunks},
          {"classes", std::move(classes)}};
}

}  // namespace agreed
