// Texts of which nothing is held are passed over; their places come back into the histories at the end.
#include "analyze/series_provenance.h"

#include <cstdint>

namespace agreed {
namespace {

bool same_day(const SeriesText& a, const SeriesText& b) {
  return a.date.has_value() && a.date == b.date;
}

// By text: whether all of its day are held in full.
std::vector<bool> whole_days(const std::vector<SeriesText>& texts) {
  std::vector<bool> whole(texts.size());
  for (std::size_t begin = 0, end = 0; begin < texts.size(); begin = end) {
    bool all_full = true;
    for (end = begin; end == begin || (end < texts.size() && same_day(texts[begin], texts[end])); ++end) {
      all_full = all_full && texts[end].held == Held::full;
    }
    for (std::size_t i = begin; i < end; ++i) whole[i] = all_full;
  }
  return whole;
}

}  // namespace

SeriesProvenance provenance_of(const std::vector<SeriesText>& texts, ProvenanceOf what) {
  SeriesProvenance result;
  result.words.resize(texts.size());
  Provenance provenance(what);
  const std::vector<bool> whole = whole_days(texts);
  std::vector<std::uint32_t> text_of;  // by text of the provenance
  std::size_t unsure = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const SeriesText& text = texts[i];
    unsure += text.skipped_before;
    result.unsure_before.push_back(unsure);
    if (text.held != Held::full) ++unsure;
    if (text.held == Held::none) continue;
    std::vector<NormId> ids;
    std::vector<TokenRange> sentences;
    std::vector<SentenceRange> paragraphs;
    for (const NormToken& token : text.text.tokens) ids.push_back(token.id);
    if (what == ProvenanceOf::texts) {
      for (const Sentence& sentence : text.text.sentences) sentences.push_back(sentence.tokens);
      for (const Paragraph& paragraph : text.text.paragraphs) paragraphs.push_back(paragraph.sentences);
    } else if (!ids.empty()) {
      sentences.push_back({0, static_cast<std::uint32_t>(ids.size())});
      paragraphs.push_back({0, 1});
    }
    const bool same_step = !text_of.empty() && same_day(texts[text_of.back()], text);
    result.words[i] = provenance.add({ids, sentences, paragraphs, whole[i], same_step});
    text_of.push_back(static_cast<std::uint32_t>(i));
  }
  result.histories = provenance.words();
  for (WordHistory& history : result.histories) {
    history.origin = text_of[history.origin];
    history.last = text_of[history.last];
    for (std::uint32_t& exit : history.exits) exit = text_of[exit];
    for (std::uint32_t& back : history.returns) back = text_of[back];
  }
  return result;
}

}  // namespace agreed
