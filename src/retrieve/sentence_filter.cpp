#include "retrieve/sentence_filter.h"

#include <algorithm>
#include <string>

#include "corpus/languages.h"

namespace agreed {
namespace {

template <typename Value>
bool lists(const std::vector<std::string>& list, const Value& value) {
  return std::ranges::find(list, value) != list.end();
}

}  // namespace

bool passes(const IndexedText& text, const SentenceFilter& filter) {
  if (!filter.series.empty() && !lists(filter.series, text.series)) return false;
  if (!filter.languages.empty() && !lists(filter.languages, primary_language(text.language))) return false;
  if (lists(filter.left_out, text.id)) return false;
  if (!filter.issuers.empty() && std::ranges::none_of(text.issuers, [&](const std::string& one) {
        return lists(filter.issuers, one);
      })) {
    return false;
  }
  if (filter.since && (!text.date || *text.date < *filter.since)) return false;
  return !filter.until || (text.date && *text.date <= *filter.until);
}

std::vector<unsigned char> passing(const std::vector<IndexedText>& texts, const SentenceFilter& filter) {
  std::vector<unsigned char> result(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) result[i] = passes(texts[i], filter) ? 1 : 0;
  return result;
}

}  // namespace agreed
