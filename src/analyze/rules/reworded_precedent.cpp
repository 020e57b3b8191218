// reworded-precedent: the same as an agreed wording but for a word.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "analyze/date_mentions.h"
#include "analyze/ordinal_mentions.h"
#include "analyze/precedent.h"
#include "analyze/rules/archive_search.h"
#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"
#include "normalize/prepare.h"
#include "normalize/tokens_in.h"
#include "normalize/word_count.h"

namespace agreed {
namespace {

constexpr int kAtLeast = 80;  // percent of likeness: one word of a short sentence, a term, is a tenth of it
constexpr std::size_t kLeastWords = 8;  // below that sentences are alike by chance

bool is_dressed(const PrecedentHunk& hunk) {
  return hunk.change_class == ChangeClass::editorial || hunk.change_class == ChangeClass::rotation;
}

// A word without blanks inside; nothing counts as one, too.
bool is_one_word(const std::string& text) {
  return text.find_first_of(" \n\t") == std::string::npos;
}

// The one place where the draft differs, if that is no more than a word; nullptr otherwise.
const PrecedentHunk* only_difference(const PrecedentResult& result) {
  const PrecedentHunk* only = nullptr;
  for (const PrecedentHunk& hunk : result.hunks) {
    if (is_dressed(hunk)) continue;
    if (only != nullptr) return nullptr;
    only = &hunk;
  }
  if (only == nullptr || only->kind == HunkKind::moved_here) return nullptr;
  return is_one_word(only->earlier_text) && is_one_word(only->later_text) ? only : nullptr;
}

// The words that are the news of every text: days, and the count of the meetings.
bool is_date(const std::vector<TokenRange>& dates, TokenRange tokens) {
  return std::ranges::any_of(
      dates, [&](TokenRange date) { return date.begin < tokens.end && tokens.begin < date.end; });
}

// Meetings go from place to place.
bool are_places(const Corpus& corpus, const PrecedentHunk& hunk) {
  const auto is_place = [&](const std::string& word) {
    return std::ranges::find(corpus.statements, word, &Statement::place) != corpus.statements.end();
  };
  return is_place(hunk.earlier_text) && is_place(hunk.later_text);
}

std::string difference_in_words(const PrecedentHunk& hunk) {
  if (hunk.earlier_text.empty()) return fmt::format("\"{}\" is put in", hunk.later_text);
  if (hunk.later_text.empty()) return fmt::format("\"{}\" is left out", hunk.earlier_text);
  return fmt::format("\"{}\" was \"{}\"", hunk.later_text, hunk.earlier_text);
}

// Restores the agreed word: over the draft's, with the blank that goes with it.
Suggestion restored(const PrecedentHunk& hunk, std::string_view bytes) {
  Suggestion fix{hunk.later, hunk.earlier_text};
  const auto is_blank = [&](std::uint32_t at) { return at < bytes.size() && bytes[at] == ' '; };
  if (hunk.earlier_text.empty() && is_blank(fix.span.end)) ++fix.span.end;
  if (hunk.later.empty()) {
    const bool after_word =
        fix.span.begin > 0 && !is_blank(fix.span.begin - 1) && bytes[fix.span.begin - 1] != '\n';
    fix.replacement = after_word ? " " + hunk.earlier_text : hunk.earlier_text + " ";
  }
  return fix;
}

class RewordedSentences {
 public:
  RewordedSentences(const RuleContext& context, const SentenceIndex& index)
      : context_(context), finder_(context.history.corpus(), index) {
    const Statement statement = statement_of_reading(context);
    text_ = prepare(statement.texts.front(), finder_.normalizer());
    for (const DateMention& date : date_mentions(text_, finder_.normalizer().vocabulary()))
      dates_.push_back(date.tokens);
    for (const OrdinalMention& ordinal : ordinal_mentions(text_, finder_.normalizer().vocabulary()))
      dates_.push_back(ordinal.tokens);
    options_.most = 1;
    options_.threshold =
        static_cast<std::uint32_t>(std::min(context.active.at_least.value_or(kAtLeast), 100)) * 10;
    options_.filter = earlier_than_draft(context, index);
  }

  std::vector<Finding> find() {
    std::vector<Finding> findings;
    for (std::uint32_t s = 0; s < text_.sentences.size(); ++s) {
      const Sentence& sentence = text_.sentences[s];
      const bool heading = text_.paragraphs[sentence.paragraph].kind == ParagraphKind::heading;
      if (heading || count_words(text_, sentence.tokens) < kLeastWords) continue;
      const Result<PrecedentAnswer> answer = finder_.find(text_, s, context_.draft.text->held, options_);
      if (!answer.ok()) {
        context_.history.fail(answer.error());
        break;
      }
      if (answer.value().results.empty()) continue;
      if (std::optional<Finding> finding = finding_for(answer.value().results.front()))
        findings.push_back(std::move(*finding));
    }
    return findings;
  }

 private:
  std::optional<Finding> finding_for(const PrecedentResult& result) const {
    const PrecedentHunk* hunk = only_difference(result);
    if (hunk == nullptr || are_places(context_.history.corpus(), *hunk)) return std::nullopt;
    const NormalizedText& text = context_.reading.text;
    TokenRange tokens = tokens_in(text, hunk->later);
    if (!tokens.empty() && is_date(dates_, tokens_in(text_, hunk->later))) return std::nullopt;
    // What is left out is told with the word before it.
    const bool gone = tokens.empty();
    if (gone && tokens.begin > 0) --tokens.begin;
    Finding finding =
        finding_at(context_, tokens,
                   fmt::format("the same as agreed wording but for a word: {}", difference_in_words(*hunk)));
    if (gone) finding.span = hunk->later;
    const PrecedentPlace& place = result.places.front();
    finding.precedent =
        FindingPrecedent{place.id, place.date, place.paragraph, result.text, place.path, place.span};
    finding.suggestion = restored(*hunk, text.source->bytes());
    return finding;
  }

  const RuleContext& context_;
  PrecedentFinder finder_;
  NormalizedText text_;  // of the reading, in the finder's words
  std::vector<TokenRange> dates_;
  PrecedentOptions options_;
};

std::vector<Finding> run(const RuleContext& context) {
  const SentenceIndex* index = searched_archive(context);
  if (index == nullptr) return {};
  return RewordedSentences(context, *index).find();
}

}  // namespace

Rule reworded_precedent_rule() {
  Rule rule;
  rule.name = "reworded-precedent";
  rule.kind = RuleKind::history;
  rule.severity = Severity::info;
  rule.summary = "a sentence that was agreed before but for one word: slip or intention?";
  rule.explanation =
      "Sentences of eight words and more are held against those of all earlier statements, as `agreed "
      "precedent` does. Where the closest one, or a part of it, is the same but for one word that was put "
      "in, "
      "left out or replaced, the finding shows the agreed wording with its statement and date, and a fix "
      "that "
      "restores it. Days, the count and the "
      "places of the meetings are passed over, other numbers are not. `at_least` "
      "asks for so many percent of likeness (80). A draft that is held against nothing is not searched for.";
  rule.good = "The two navies will exchange traffic reports every month.";
  rule.bad = "The two navies will exchange traffic reports every week.";
  rule.takes = {"at_least"};
  rule.run = run;
  return rule;
}

}  // namespace agreed
