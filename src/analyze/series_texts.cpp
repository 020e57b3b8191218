// Picks the text of the language, prepares it, and leaves out of excerpts what is no wording.
#include "analyze/series_texts.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "analyze/archive_listing.h"
#include "analyze/composite_text.h"
#include "corpus/languages.h"
#include "normalize/prepare.h"

namespace agreed {
namespace {

const StatementText* text_in(const Statement& statement, std::string_view language) {
  if (const StatementText* exact = statement.text_in(std::string(language))) return exact;
  const auto alike = std::ranges::find_if(statement.texts, [&](const StatementText& text) {
    return primary_language(text.language) == primary_language(language);
  });
  return alike == statement.texts.end() ? nullptr : &*alike;
}

// Whether the passage that ends at this byte is cited as a paraphrase and nothing better: the run of marks
// that follows it in its paragraph.
bool is_paraphrase(const StatementText& text, std::uint32_t end, std::uint32_t limit) {
  auto at = std::ranges::lower_bound(text.citations, end, {}, [](const Citation& c) { return c.mark.begin; });
  bool paraphrase = false;
  std::uint32_t expected = 0;
  for (; at != text.citations.end() && at->mark.begin < limit; ++at) {
    if (expected != 0 && at->mark.begin != expected) break;
    expected = at->mark.end;
    if (at->reading != Reading::paraphrase) return false;
    paraphrase = true;
  }
  return paraphrase;
}

NormalizedText wording_only(const StatementText& text, NormalizedText words) {
  std::vector<std::uint32_t> kept;
  const auto count = static_cast<std::uint32_t>(words.sentences.size());
  for (std::uint32_t s = 0; s < count; ++s) {
    const ByteSpan span = words.span_of(words.sentences[s].tokens);
    if (text.accompanying.contains(span.begin)) continue;
    const std::size_t next = std::size_t{words.sentences[s].paragraph} + 1;
    const std::uint32_t limit =
        next < words.paragraphs.size() ? words.paragraphs[next].span.begin : text.source->size();
    if (!is_paraphrase(text, span.end, limit)) kept.push_back(s);
  }
  if (kept.size() == words.sentences.size()) return words;
  return excerpt(words, kept);
}

// What the paths of all texts from outside begin with, up to a slash.
std::size_t shared_folder(const std::vector<const Statement*>& members) {
  const Statement* first = nullptr;
  std::size_t shared = 0;
  for (const Statement* member : members) {
    if (!member->series.empty()) continue;
    if (first == nullptr) {
      first = member;
      shared = member->id.size();
      continue;
    }
    const auto differ =
        std::mismatch(first->id.begin(), first->id.begin() + static_cast<std::ptrdiff_t>(shared),
                      member->id.begin(), member->id.end());
    shared = static_cast<std::size_t>(differ.first - first->id.begin());
  }
  if (first == nullptr) return 0;
  const std::size_t slash = std::string_view(first->id).substr(0, shared).rfind('/');
  return slash == std::string_view::npos ? 0 : slash + 1;
}

}  // namespace

SeriesText unread_text(const Corpus& corpus, const Statement& statement, std::string_view language) {
  SeriesText result;
  result.id = statement.id;
  result.label = statement.id;
  result.date = statement.date;
  const StatementText* text = text_in(statement, language);
  if (text == nullptr || text->source == nullptr) return result;
  result.path =
      statement.series.empty() ? text->source->path() : path_in_archive(corpus, text->source->path());
  if (text->held == Held::none) return result;
  result.held = text->held;
  result.read = text;
  return result;
}

NormalizedText read_words(const SeriesText& text, Normalizer& normalizer) {
  if (text.read == nullptr) return {};
  NormalizedText words = prepare(*text.read, normalizer);
  return text.held == Held::full ? words : wording_only(*text.read, std::move(words));
}

SeriesText series_text(const Corpus& corpus, const Statement& statement, std::string_view language,
                       Normalizer& normalizer) {
  SeriesText result = unread_text(corpus, statement, language);
  result.text = read_words(result, normalizer);
  return result;
}

std::vector<const Statement*> members_of(const Corpus& corpus, const Series* series,
                                         const std::vector<Statement>& outside) {
  std::vector<const Statement*> members;
  if (series != nullptr) {
    for (const std::size_t index : series->statements) members.push_back(&corpus.statements[index]);
  }
  for (const Statement& statement : outside) members.push_back(&statement);
  std::ranges::stable_sort(members, [](const Statement* a, const Statement* b) {
    if (a->date.has_value() != b->date.has_value()) return a->date.has_value();
    return a->date && *a->date < *b->date;
  });
  return members;
}

SeriesTexts series_texts(const Corpus& corpus, const Series* series,
                         const std::vector<const Statement*>& members, std::string_view language,
                         Normalizer& normalizer) {
  SeriesTexts result;
  if (series != nullptr) {
    result.series = series->id;
    result.title = series->title;
  }
  result.language = language;
  const std::size_t folder = shared_folder(members);
  int next_ordinal = 1;
  for (const Statement* member : members) {
    SeriesText& text = result.texts.emplace_back(series_text(corpus, *member, language, normalizer));
    if (member->ordinal > next_ordinal) {
      text.skipped_before = static_cast<std::size_t>(member->ordinal - next_ordinal);
    }
    if (member->ordinal > 0) next_ordinal = std::max(next_ordinal, member->ordinal + 1);
    if (member->series.empty()) text.label = text.id.substr(folder);
  }
  return result;
}

AskedStatement asked_of(const Statement& statement, const SeriesText& text) {
  AskedStatement asked{&statement, text.label, {}, {}};
  if (text.read != nullptr) asked.read.push_back(text.read);
  return asked;
}

std::string held_language(const Statement& statement) {
  const auto held = std::ranges::find_if(statement.texts,
                                         [](const StatementText& text) { return text.held != Held::none; });
  return held == statement.texts.end() ? std::string() : held->language;
}

}  // namespace agreed
