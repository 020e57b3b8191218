// Sentence by sentence: each token is looked up, then forms of several words and compounds of parties are
// taken together. Neither reaches over the end of a sentence or over a gap.
#include "normalize/normalizer.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "normalize/language_rules.h"
#include "tokenize/tokenizer.h"

namespace agreed {
namespace {

class SentenceNormalizer {
 public:
  SentenceNormalizer(LanguageRules& rules, Vocabulary& vocabulary, const TokenizedText& text,
                     NormalizedText& out)
      : rules_(rules), vocabulary_(vocabulary), text_(text), bytes_(text.source->bytes()), out_(out.tokens) {}

  // Appends the tokens of the range; says which tokens of `out` they are.
  TokenRange add(TokenRange range) {
    const auto first = static_cast<std::uint32_t>(out_.size());
    items_.resize(range.size());
    bool any_form = false;
    bool any_joint = false;
    // Most sentences hold no form of several words, so each word is taken alone until one is seen.
    for (std::uint32_t i = 0; i < range.size(); ++i) {
      const Token& token = text_.tokens[range.begin + i];
      const std::uint32_t word = look_up(token);
      items_[i] = {word, token.space_before};
      add_one(range.begin, i);
      if (word != LanguageRules::kGap) {
        any_form = any_form || rules_.word(word).starts_form;
        any_joint = any_joint || rules_.word(word).joins_parties;
      }
    }
    if (any_form) {
      out_.resize(first);
      for (std::size_t i = 0; i < items_.size();) {
        i += add_longest(range.begin, i);
      }
    }
    if (any_joint && rules_.most_parties() > 0) {
      join_parties(first);
    }
    return {first, static_cast<std::uint32_t>(out_.size())};
  }

 private:
  std::uint32_t look_up(const Token& token) {
    if (token.kind == TokenKind::gap) {
      return LanguageRules::kGap;
    }
    if (token.markup_inside) {
      return rules_.look_up(wording_of(*text_.source, token));
    }
    return rules_.look_up(bytes_.substr(token.span.begin, token.span.size()));
  }

  std::size_t add_one(std::uint32_t offset, std::size_t item) {
    const Token& token = text_.tokens[offset + item];
    NormToken made{token.span, kGapId, kGapId, token.kind, Folding::none, token.space_before};
    // Soft hyphens are shown as they stand.
    const std::string_view bytes = bytes_.substr(token.span.begin, token.span.size());
    made.markup_inside = token.markup_inside && bytes.find_first_of("<\\*_&[]~`") != std::string_view::npos;
    if (items_[item].word != LanguageRules::kGap) {
      const ResolvedWord& word = rules_.word(items_[item].word);
      made.id = word.id;
      made.exact = word.exact;
      made.folding = word.folding;
    }
    out_.push_back(made);
    return 1;
  }

  std::size_t add_longest(std::uint32_t offset, std::size_t item) {
    if (items_[item].word == LanguageRules::kGap || !rules_.word(items_[item].word).starts_form) {
      return add_one(offset, item);
    }
    const ResolvedForm form = rules_.match(items_, item);
    if (form.tokens == 0) {
      return add_one(offset, item);
    }
    const Token& first = text_.tokens[offset + item];
    const Token& last = text_.tokens[offset + item + form.tokens - 1];
    out_.push_back({{first.span.begin, last.span.end},
                    form.id,
                    form.exact,
                    TokenKind::word,
                    form.folding,
                    first.space_before});
    return form.tokens;
  }

  // "ROK/U.S." and "Republic of Korea-U.S.": parties with a joint and no blank between them.
  void join_parties(std::uint32_t first) {
    std::uint32_t kept = first;
    const auto count = static_cast<std::uint32_t>(out_.size());
    for (std::uint32_t i = first; i < count;) {
      const std::uint32_t end = chain_end(i, count);
      const bool joined = end > i + 1 && join(i, end, out_[kept]);
      if (joined) {
        i = end;
      } else {
        out_[kept] = out_[i++];
      }
      ++kept;
    }
    out_.resize(kept);
  }

  [[nodiscard]] bool is_joint(std::uint32_t at) const {
    const std::string_view word = vocabulary_.word(out_[at].exact);
    return out_[at].id != kGapId && (word == "-" || word == "/") && !out_[at].space_before;
  }

  [[nodiscard]] std::uint32_t chain_end(std::uint32_t at, std::uint32_t count) const {
    std::uint32_t end = at + 1;
    while (end + 1 < count && is_joint(end) && !out_[end + 1].space_before) {
      end += 2;
    }
    return end;
  }

  bool join(std::uint32_t begin, std::uint32_t end, NormToken& made) {
    if ((end - begin) / 2 + 1 > rules_.most_parties()) {
      return false;
    }
    std::vector<NormId> parties;
    std::string joined;
    for (std::uint32_t i = begin; i < end; ++i) {
      if ((i - begin) % 2 == 0) {
        parties.push_back(out_[i].id);
      }
      joined += vocabulary_.word(out_[i].exact);
    }
    const std::optional<ResolvedForm> form = rules_.rotate(parties, joined);
    if (!form) {
      return false;
    }
    const NormToken first = out_[begin];
    made = {{first.span.begin, out_[end - 1].span.end},
            form->id,
            form->exact,
            TokenKind::word,
            form->folding,
            first.space_before};
    return true;
  }

  LanguageRules& rules_;
  Vocabulary& vocabulary_;
  const TokenizedText& text_;
  std::string_view bytes_;
  std::vector<NormToken>& out_;
  std::vector<LanguageRules::Item> items_;
};

}  // namespace

struct Normalizer::Impl {
  Equivalents equivalents;
  Vocabulary& vocabulary;
  std::vector<std::pair<std::string, std::unique_ptr<LanguageRules>>> rules;

  LanguageRules& rules_of(std::string_view language) {
    for (auto& [name, made] : rules) {
      if (name == language) {
        return *made;
      }
    }
    rules.emplace_back(language, std::make_unique<LanguageRules>(equivalents, language, vocabulary));
    return *rules.back().second;
  }
};

Normalizer::Normalizer(const Equivalents& equivalents, Vocabulary& vocabulary)
    : impl_(new Impl{equivalents, vocabulary, {}}) {}
Normalizer::~Normalizer() = default;

Vocabulary& Normalizer::vocabulary() const {
  return impl_->vocabulary;
}

NormalizedText Normalizer::normalize(const TokenizedText& text, std::string_view language) {
  NormalizedText out;
  out.source = text.source;
  out.language = language;
  out.tokens.reserve(text.tokens.size());
  out.sentences.reserve(text.sentences.size());
  out.paragraphs.reserve(text.paragraphs.size());
  SentenceNormalizer normalizer(impl_->rules_of(language), impl_->vocabulary, text, out);
  for (const Sentence& sentence : text.sentences) {
    out.sentences.push_back({normalizer.add(sentence.tokens), sentence.paragraph});
  }
  for (const Paragraph& paragraph : text.paragraphs) {
    out.paragraphs.push_back(paragraph);
    out.numbered = out.numbered || paragraph.number != 0;
    if (paragraph.sentences.empty()) {
      continue;
    }
    out.paragraphs.back().tokens = {out.sentences[paragraph.sentences.begin].tokens.begin,
                                    out.sentences[paragraph.sentences.end - 1].tokens.end};
  }
  return out;
}

}  // namespace agreed
