// An inverted index over parts of words.
#include "analyze/phrase_index.h"

#include <algorithm>
#include <string_view>

#include "analyze/word_parts.h"
#include "normalize/word_count.h"

namespace agreed {
namespace {

std::uint32_t occurrences(std::string_view text, std::string_view wanted) {
  std::uint32_t found = 0;
  for (std::size_t at = text.find(wanted); at != std::string_view::npos;
       at = text.find(wanted, at + wanted.size())) {
    ++found;
  }
  return found;
}

}  // namespace

const std::vector<NormId>& PhraseIndex::parts_of(NormId id) {
  if (id >= known_.size()) {
    known_.resize(std::max<std::size_t>(vocabulary_.size(), id + std::size_t{1}));
    parts_by_id_.resize(known_.size());
  }
  if (!known_[id]) {
    known_[id] = true;
    for (const std::string& part : parts_of_word(vocabulary_.word(id))) {
      parts_by_id_[id].push_back(parts_.intern(part));
    }
  }
  return parts_by_id_[id];
}

std::uint32_t PhraseIndex::add(const NormalizedText& text, ByteSpan left_out) {
  std::string letters;
  for (const Sentence& sentence : text.sentences) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const NormToken& token = text.tokens[i];
      if (token.kind == TokenKind::gap) {
        stream_.push_back(kGapId);
        letters += '\n';
      }
      if (!is_word(token) || left_out.contains(token.span.begin)) continue;
      for (const NormId part : parts_of(token.id)) {
        if (part >= places_.size()) places_.resize(part + std::size_t{1});
        places_[part].push_back(static_cast<std::uint32_t>(stream_.size()));
        stream_.push_back(part);
        letters += parts_.word(part);
      }
    }
    stream_.push_back(kGapId);
    letters += '\n';
  }
  ends_.push_back(stream_.size());
  letters_.push_back(has_east_asian_letter(letters) ? std::move(letters) : std::string());
  return texts() - 1;
}

PhraseIndex::Phrase PhraseIndex::phrase_of(const NormalizedText& text, TokenRange range) {
  Phrase phrase;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (!is_word(text.tokens[i])) continue;
    const std::vector<NormId>& parts = parts_of(text.tokens[i].id);
    phrase.parts.insert(phrase.parts.end(), parts.begin(), parts.end());
  }
  for (const NormId part : phrase.parts) phrase.letters += parts_.word(part);
  if (!has_east_asian_letter(phrase.letters)) phrase.letters.clear();
  return phrase;
}

template <typename At>
void PhraseIndex::walk(const Phrase& phrase, std::uint32_t skipped, At at) const {
  if (phrase.parts.empty()) return;
  std::size_t rarest = 0;
  for (std::size_t i = 0; i < phrase.parts.size(); ++i) {
    if (phrase.parts[i] >= places_.size()) return;
    if (places_[phrase.parts[i]].size() < places_[phrase.parts[rarest]].size()) rarest = i;
  }
  const std::vector<std::uint32_t>& places = places_[phrase.parts[rarest]];
  std::uint32_t text = 0;
  for (auto place = places.begin(); place != places.end();) {
    while (*place >= ends_[text]) ++text;
    if (text == skipped) {
      place = std::lower_bound(place, places.end(), ends_[text]);
      continue;
    }
    const std::size_t begin = *place - std::min<std::size_t>(*place, rarest);
    const bool fits = *place >= rarest && begin + phrase.parts.size() <= stream_.size() &&
                      std::equal(phrase.parts.begin(), phrase.parts.end(),
                                 stream_.begin() + static_cast<std::ptrdiff_t>(begin));
    if (fits && !at(text)) return;
    ++place;
  }
}

std::vector<std::uint32_t> PhraseIndex::counts(const Phrase& phrase) const {
  std::vector<std::uint32_t> counts(texts());
  walk(phrase, texts(), [&](std::uint32_t text) {
    ++counts[text];
    return true;
  });
  if (!phrase.letters.empty()) {
    for (std::uint32_t i = 0; i < texts(); ++i) {
      counts[i] = std::max(counts[i], occurrences(letters_[i], phrase.letters));
    }
  }
  return counts;
}

bool PhraseIndex::stands_outside(const Phrase& phrase, std::uint32_t text) const {
  bool found = false;
  walk(phrase, text, [&](std::uint32_t) {
    found = true;
    return false;
  });
  for (std::uint32_t i = 0; i < texts() && !found && !phrase.letters.empty(); ++i) {
    found = i != text && letters_[i].find(phrase.letters) != std::string::npos;
  }
  return found;
}

}  // namespace agreed
