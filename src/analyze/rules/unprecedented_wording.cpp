// unprecedented-wording: words of a draft that no statement of the archive has.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "analyze/blame.h"
#include "analyze/date_mentions.h"
#include "analyze/ordinal_mentions.h"
#include "analyze/rules/archive_search.h"
#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"
#include "analyze/word_weight.h"
#include "corpus/languages.h"
#include "normalize/tokens_in.h"

namespace agreed {
namespace {

// From this share on, a list of places would be the draft itself.
constexpr std::size_t kMostlyNew = 50;  // percent
// A single new word is a matter of reworded-precedent.
constexpr std::size_t kLeastContent = 2;

// What is new in every text: days, and the count of the meetings.
std::vector<TokenRange> expected_to_change(const NormalizedText& text, const Vocabulary& vocabulary) {
  std::vector<TokenRange> ranges;
  for (const DateMention& date : date_mentions(text, vocabulary)) {
    ranges.push_back(date.tokens);
    ranges.push_back(date.weekday_tokens);
  }
  for (const OrdinalMention& ordinal : ordinal_mentions(text, vocabulary)) ranges.push_back(ordinal.tokens);
  return ranges;
}

bool says_something_new(const NormalizedText& text, TokenRange tokens, const Vocabulary& vocabulary,
                        const std::vector<TokenRange>& expected) {
  if (tokens.empty() || text.paragraphs[text.paragraph_of_token(tokens.begin)].kind == ParagraphKind::heading)
    return false;
  std::size_t content = 0;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const bool is_expected =
        std::ranges::any_of(expected, [&](TokenRange range) { return range.begin <= t && t < range.end; });
    const NormToken& token = text.tokens[t];
    if (!is_expected && token.kind == TokenKind::word && !is_light_word(vocabulary.word(token.id))) ++content;
  }
  return content >= kLeastContent;
}

std::string searched_in(const BlameReport& report) {
  std::string out = fmt::format("{} statement{}", report.searched, report.searched == 1 ? "" : "s");
  if (report.excerpts > 0) out += fmt::format(" ({} held in excerpts only)", report.excerpts);
  return out;
}

std::vector<Finding> run(const RuleContext& context) {
  const SentenceIndex* index = searched_archive(context);
  if (index == nullptr) return {};
  BlameRequest request;
  request.language = context.draft.text->language;
  request.filter.languages = {std::string(primary_language(request.language))};
  const Result<BlameReport> blamed =
      blame(context.history.corpus(), statement_of_reading(context), *index, request);
  if (!blamed.ok()) {
    context.history.fail(blamed.error());
    return {};
  }
  const BlameReport& report = blamed.value();
  if (report.searched == 0 || report.words == 0) return {};

  const NormalizedText& text = context.reading.text;
  const Vocabulary& vocabulary = context.history.normalizer().vocabulary();
  const std::vector<TokenRange> expected = expected_to_change(text, vocabulary);
  std::vector<Finding> places;
  for (const BlameRow& row : report.rows) {
    if (row.credit || !row.says_something) continue;
    const TokenRange tokens = tokens_in(text, row.span);
    if (!says_something_new(text, tokens, vocabulary, expected)) continue;
    places.push_back(finding_at(context, tokens, "no precedent for this wording in " + searched_in(report)));
  }
  const std::size_t unprecedented = report.words - report.credited;
  const std::size_t share = unprecedented * 100 / report.words;
  const std::size_t from =
      static_cast<std::size_t>(context.active.at_least.value_or(static_cast<int>(kMostlyNew)));
  if (share >= from && unprecedented > 0) {
    return {finding_of_text(
        context,
        fmt::format("{} % of the words, {} of {}, have no precedent in {}: {} place{}", share, unprecedented,
                    report.words, searched_in(report), places.size(), places.size() == 1 ? "" : "s"))};
  }
  if (context.active.at_least) places.clear();
  return places;
}

}  // namespace

Rule unprecedented_wording_rule() {
  Rule rule;
  rule.name = "unprecedented-wording";
  rule.kind = RuleKind::history;
  rule.severity = Severity::info;
  rule.summary = "wording that no statement of the archive has";
  rule.explanation =
      "The draft as `agreed blame` reads it: each stretch of words that stands in no earlier statement, of "
      "any series, is found where it stands, if two words or more of it say something and are no date. A "
      "draft "
      "half of which is new gives one finding, with the share and the number of places; `agreed blame DRAFT` "
      "shows them all. With `at_least` there is only that one, where the share comes to so many percent. A "
      "draft that is held against nothing is not searched for.";
  rule.good = "They pledged to develop the Alliance into a future-oriented partnership.";
  rule.bad =
      "They pledged to develop the Alliance into a future-oriented partnership. They recalled that the "
      "Alliance rests on shared values, on mutual trust and on lasting commercial prosperity.";
  rule.takes = {"at_least"};
  rule.run = run;
  return rule;
}

}  // namespace agreed
