// inconsistent-term: one word, two spellings in one text.
#include "analyze/rules/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "analyze/rules/rule_places.h"
#include "text/ascii_case.h"

namespace agreed {
namespace {

std::string without_joints(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != '-' && c != ' ') out += c;
  }
  return out;
}

// Spellings of one word, each with its places.
using Spellings = std::map<std::string, std::vector<TokenRange>>;

// In the case of the word that it replaces: "Defence" -> "Defense".
std::string cased_like(std::string_view model, std::string word) {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto to_upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
  if (model.empty() || word.empty() || !is_upper(model.front())) return word;
  const bool all =
      model.size() > 1 && std::ranges::none_of(model, [](char c) { return c >= 'a' && c <= 'z'; });
  for (std::size_t i = 0; i < (all ? word.size() : 1); ++i) word[i] = to_upper(word[i]);
  return word;
}

class SpellingCheck {
 public:
  explicit SpellingCheck(const RuleContext& context)
      : context_(context),
        text_(context.reading.text),
        vocabulary_(context.history.normalizer().vocabulary()) {}

  std::vector<Finding> run() {
    check_words();
    check_hyphens();
    check_concepts();
    std::ranges::stable_sort(findings_, {}, [](const Finding& one) { return one.span.begin; });
    return std::move(findings_);
  }

 private:
  [[nodiscard]] std::string written(TokenRange tokens) const {
    std::string out;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (i > tokens.begin && text_.tokens[i].space_before) out += ' ';
      out += vocabulary_.word(text_.tokens[i].exact);
    }
    return out;
  }

  // The one that stands most often is right; of two that stand equally often the first in the text.
  void judge(const Spellings& spellings, bool keep_case) {
    if (spellings.size() < 2) return;
    const auto best = std::ranges::max_element(spellings, [](const auto& a, const auto& b) {
      if (a.second.size() != b.second.size()) return a.second.size() < b.second.size();
      return a.second.front().begin > b.second.front().begin;
    });
    for (const auto& [spelling, places] : spellings) {
      if (spelling == best->first) continue;
      for (const TokenRange& place : places) {
        if (!told_.insert(place.begin).second) continue;
        Finding finding = finding_at(context_, place, "");
        const std::string right = keep_case ? cased_like(written(place), best->first) : best->first;
        finding.message = fmt::format(
            "\"{}\" here, \"{}\" {}", finding.excerpt, right,
            best->second.size() == 1 ? "in another place" : fmt::format("in {} places", best->second.size()));
        finding.suggestion = Suggestion{finding.span, right};
        findings_.push_back(std::move(finding));
      }
    }
  }

  // What the archive declares to be a spelling: "defence" beside "defense".
  void check_words() {
    std::map<NormId, Spellings> by_id;
    std::set<NormId> spelled;
    for (std::uint32_t i = 0; i < text_.tokens.size(); ++i) {
      const NormToken& token = text_.tokens[i];
      if (token.folding == Folding::spelling) spelled.insert(token.id);
    }
    for (std::uint32_t i = 0; i < text_.tokens.size() && !spelled.empty(); ++i) {
      const NormToken& token = text_.tokens[i];
      if (!spelled.contains(token.id) || is_name(i)) continue;
      if (token.folding == Folding::equivalent || token.folding == Folding::rotation) continue;
      by_id[token.id][ascii_lower(vocabulary_.word(token.exact))].push_back({i, i + 1});
    }
    for (const auto& [id, spellings] : by_id) judge(spellings, true);
  }

  // "counter-terrorism" beside "counterterrorism".
  void check_hyphens() {
    std::map<std::string, Spellings> by_letters;
    for (std::uint32_t i = 0; i < text_.tokens.size(); ++i) {
      if (text_.tokens[i].kind != TokenKind::word) continue;
      const std::string word = ascii_lower(vocabulary_.word(text_.tokens[i].exact));
      if (word.find(' ') != std::string::npos || word.size() < 6 || is_name(i)) continue;
      by_letters[without_joints(word)][word].push_back({i, i + 1});
    }
    for (const auto& [letters, spellings] : by_letters) judge(spellings, true);
  }

  // A wording of the termbase with and without a hyphen, or with and without capitals.
  void check_concepts() {
    std::map<std::pair<std::uint32_t, std::string>, Spellings> by_joints;
    std::map<std::pair<std::uint32_t, std::string>, Spellings> by_case;
    const std::vector<WatchedTerm>& terms = context_.history.watch().terms();
    for (const TermUse& use : context_.reading.terms.uses) {
      const TokenRange tokens = use.occurrence.tokens;
      if (terms[use.occurrence.query].of_concept == nullptr || !use.paragraph_class.empty()) continue;
      if (use.sense_kind == SenseKind::false_friend || tokens.size() > 6) continue;
      const std::string words = written(tokens);
      const std::string letters = ascii_lower(without_joints(words));
      by_joints[{use.occurrence.query, letters}][ascii_lower(words)].push_back(tokens);
      if (tells_case(tokens)) by_case[{use.occurrence.query, ascii_lower(words)}][words].push_back(tokens);
    }
    for (const auto& [key, spellings] : by_joints) judge(spellings, true);
    for (const auto& [key, spellings] : by_case) judge(spellings, false);
  }

  // Whether a capital here would be chosen: neither in a heading nor at the begin of a sentence, and no part
  // of a longer name.
  [[nodiscard]] bool tells_case(TokenRange tokens) const {
    const Sentence& sentence = text_.sentences[text_.sentence_of_token(tokens.begin)];
    if (text_.paragraphs[sentence.paragraph].kind != ParagraphKind::body) return false;
    if (sentence.tokens.begin == tokens.begin) return false;
    const auto is_word = [&](std::uint32_t i) { return text_.tokens[i].kind == TokenKind::word; };
    if (!is_word(tokens.begin - 1)) return false;
    return !capital(tokens.begin - 1) && (tokens.end >= sentence.tokens.end || !capital(tokens.end));
  }

  [[nodiscard]] bool capital(std::uint32_t i) const {
    const char first = text_.source->bytes()[text_.tokens[i].span.begin];
    return first >= 'A' && first <= 'Z';
  }

  // "the Centre for Defence Studies": a name keeps the spelling of its owner.
  [[nodiscard]] bool is_name(std::uint32_t i) const {
    const Sentence& sentence = text_.sentences[text_.sentence_of_token(i)];
    return i > sentence.tokens.begin && capital(i) && text_.tokens[i].kind == TokenKind::word;
  }

  const RuleContext& context_;
  const NormalizedText& text_;
  const Vocabulary& vocabulary_;
  std::set<std::uint32_t> told_;  // first tokens of findings
  std::vector<Finding> findings_;
};

std::vector<Finding> run(const RuleContext& context) {
  return SpellingCheck(context).run();
}

}  // namespace

Rule inconsistent_term_rule() {
  Rule rule;
  rule.name = "inconsistent-term";
  rule.kind = RuleKind::form;
  rule.severity = Severity::warning;
  rule.summary = "two spellings of one word in one text";
  rule.explanation =
      "Finds words that the text spells in two ways: variants that the archive declares (\"defense\", "
      "\"defence\"), a "
      "word with and without a hyphen inside (\"counter-terrorism\", \"counterterrorism\"), and wordings of "
      "the "
      "termbase that differ in a hyphen or in capitals alone. What stands more often is taken for right. "
      "Names and "
      "headings keep their own spelling; a hyphen in place of a blank, as in \"a long-term plan\", is "
      "grammar and "
      "counts only in wordings of the termbase.";
  rule.good = "They agreed on defense, and on cyber defense.";
  rule.bad = "They agreed on defense, on air defense, and on sea defence.";
  rule.run = run;
  return rule;
}

}  // namespace agreed
