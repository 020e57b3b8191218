// Choosing what is pinned.
#include "analyze/pins.h"

#include <algorithm>
#include <utility>

#include "analyze/pinned_words.h"
#include "analyze/series_texts.h"
#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"
#include "text/sha256.h"

namespace agreed {
namespace {

Error not_found(const Statement& statement, const std::string& what) {
  return Error{ErrorCode::not_found, "statement '" + statement.id + "' " + what, {}, 0};
}

class Pinner {
 public:
  Pinner(const Corpus& corpus, const Statement& statement, const std::string& language)
      : statement_(statement), normalizer_(corpus.equivalents, vocabulary_), watch_(corpus, normalizer_) {
    text_ = series_text(corpus, statement, language, normalizer_);
    reading_ = watch_.read(text_.text);
  }

  Result<LockedStatement> pin(const PinChoice& choice) {
    if (text_.read == nullptr) return not_found(statement_, "is not held in this language");
    reasons_.assign(text_.text.sentences.size(), std::nullopt);
    if (std::optional<Error> error = choose_concepts(choice)) return std::move(*error);
    locked_.id = statement_.id;
    locked_.date = statement_.date;
    locked_.language = text_.text.language;
    locked_.file = text_.path;
    locked_.sha256 = sha256_hex(text_.read->source->bytes());
    locked_.concepts = choice.concepts;
    locked_.asked = choice.phrases;
    for (std::uint32_t s = 0; s < reasons_.size(); ++s) {
      const Sentence& sentence = text_.text.sentences[s];
      const bool heading = text_.text.paragraphs[sentence.paragraph].kind == ParagraphKind::heading;
      if (reasons_[s] && !heading) add(sentence.tokens, *reasons_[s]);
    }
    for (const std::string& phrase : choice.phrases) {
      const std::optional<TokenRange> place =
          find_words(text_.text, words_of(phrase, text_.text.language, normalizer_));
      if (!place) return not_found(statement_, "does not say \"" + phrase + "\"");
      add(*place, PinReason::asked);
    }
    return std::move(locked_);
  }

 private:
  std::optional<Error> choose_concepts(const PinChoice& choice) {
    const bool all = choice.concepts.empty() && choice.phrases.empty();
    std::vector<bool> wanted(watch_.terms().size(), all);
    for (const std::string& id : choice.concepts) {
      const std::optional<std::uint32_t> number = watch_.concept_number(id);
      if (!number) return Error{ErrorCode::not_found, "the termbase has no concept '" + id + "'", {}, 0};
      const bool said = std::ranges::any_of(
          reading_.uses, [&](const TermUse& use) { return counts(use) && use.occurrence.query == *number; });
      if (!said) return not_found(statement_, "does not have the concept " + id);
      wanted[*number] = true;
    }
    if (all) {
      for (const StepUse& step : reading_.steps) reasons_[step.sentence] = PinReason::commitment;
    }
    for (const TermUse& use : reading_.uses) {
      if (counts(use) && wanted[use.occurrence.query])
        reasons_[text_.text.sentence_of_token(use.occurrence.tokens.begin)] = PinReason::term;
    }
    return std::nullopt;
  }

  static bool counts(const TermUse& use) {
    return use.sense_kind != SenseKind::false_friend && use.paragraph_class.empty();
  }

  void add(TokenRange tokens, PinReason reason) {
    PinnedPhrase phrase;
    phrase.text = wording(text_.text, tokens);
    phrase.hash = phrase_hash(phrase.text);
    phrase.paragraph = cited_paragraph(text_.text, text_.text.paragraph_of_token(tokens.begin), text_.held);
    phrase.reason = reason;
    const bool known =
        std::ranges::find(locked_.phrases, phrase.hash, &PinnedPhrase::hash) != locked_.phrases.end();
    if (!known) locked_.phrases.push_back(std::move(phrase));
  }

  const Statement& statement_;
  Vocabulary vocabulary_;
  Normalizer normalizer_;
  TermWatch watch_;
  SeriesText text_;
  TextReading reading_;
  std::vector<std::optional<PinReason>> reasons_;  // by sentence
  LockedStatement locked_;
};

}  // namespace

Result<LockedStatement> pin_statement(const Corpus& corpus, const Statement& statement,
                                      const std::string& language, const PinChoice& choice) {
  return Pinner(corpus, statement, language.empty() ? held_language(statement) : language).pin(choice);
}

}  // namespace agreed
