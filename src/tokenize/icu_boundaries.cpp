// Wraps icu::BreakIterator. U+2026 is shown to it as a full stop, as character_class.cpp has it.
#include "tokenize/icu_boundaries.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <utility>

namespace agreed {

struct IcuBoundaries::Impl {
  std::string language;
  std::unique_ptr<icu::BreakIterator> words;
  std::unique_ptr<icu::BreakIterator> sentences;

  [[nodiscard]] icu::Locale locale() const {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale found = icu::Locale::forLanguageTag(language, status);
    return U_SUCCESS(status) ? found : icu::Locale::getRoot();
  }
};

namespace {

void collect(icu::BreakIterator* iterator, const icu::UnicodeString& text,
             std::vector<std::uint32_t>& boundaries) {
  boundaries.clear();
  if (iterator != nullptr) {
    iterator->setText(text);
    for (std::int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
      boundaries.push_back(static_cast<std::uint32_t>(at));
    }
  }
  const auto size = static_cast<std::uint32_t>(text.length());
  if (size != 0 && (boundaries.empty() || boundaries.back() != size)) {
    boundaries.push_back(size);
  }
}

}  // namespace

IcuBoundaries::IcuBoundaries(std::string language) : impl_(std::make_unique<Impl>()) {
  impl_->language = std::move(language);
}
IcuBoundaries::~IcuBoundaries() = default;

void IcuBoundaries::find_words(std::u16string_view text, std::vector<std::uint32_t>& boundaries) {
  if (impl_->words == nullptr) {
    UErrorCode status = U_ZERO_ERROR;
    impl_->words.reset(icu::BreakIterator::createWordInstance(impl_->locale(), status));
  }
  collect(impl_->words.get(), icu::UnicodeString(false, text.data(), static_cast<std::int32_t>(text.size())),
          boundaries);
}

void IcuBoundaries::find_sentences(std::u16string_view text, std::vector<std::uint32_t>& boundaries) {
  if (impl_->sentences == nullptr) {
    UErrorCode status = U_ZERO_ERROR;
    impl_->sentences.reset(icu::BreakIterator::createSentenceInstance(impl_->locale(), status));
  }
  icu::UnicodeString shown(text.data(), static_cast<std::int32_t>(text.size()));
  for (std::int32_t i = 0; i < shown.length(); ++i) {
    if (shown.charAt(i) == u'\n') {
      shown.setCharAt(i, u' ');
    } else if (shown.charAt(i) == u'\x2026') {
      shown.setCharAt(i, u'.');
    }
  }
  collect(impl_->sentences.get(), shown, boundaries);
}

}  // namespace agreed
