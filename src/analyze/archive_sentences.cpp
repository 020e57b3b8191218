// Each worker has a normalizer and a vocabulary of its own: ids of texts that different workers read are not
// comparable, the words are.
#include "analyze/archive_sentences.h"

#include <memory>
#include <string_view>

#include "analyze/archive_listing.h"
#include "analyze/series_texts.h"
#include "analyze/text_labels.h"
#include "corpus/for_each_index.h"
#include "normalize/normalizer.h"

namespace agreed {
namespace {

struct Reader {
  explicit Reader(const Equivalents& equivalents)
      : vocabulary(std::make_shared<Vocabulary>()), normalizer(equivalents, *vocabulary) {}

  std::shared_ptr<Vocabulary> vocabulary;
  Normalizer normalizer;
};

void add_texts(const Statement& statement, const std::string& label, std::vector<ArchiveText>& texts) {
  for (const StatementText& text : statement.texts) {
    if (text.held != Held::none && text.source != nullptr) texts.push_back({&statement, &text, label});
  }
}

}  // namespace

std::vector<ArchiveText> archive_texts(const Corpus& corpus, const std::vector<Statement>& outside) {
  std::vector<ArchiveText> texts;
  for (const Statement& statement : corpus.statements) add_texts(statement, statement.id, texts);
  std::vector<std::string_view> paths;
  for (const Statement& statement : outside) paths.emplace_back(statement.id);
  const std::string folder = shared_folder(paths);
  for (const Statement& statement : outside) add_texts(statement, statement.id.substr(folder.size()), texts);
  return texts;
}

IndexedText description_of(const Corpus& corpus, const ArchiveText& text) {
  const Statement& statement = *text.statement;
  IndexedText result;
  result.id = statement.id;
  result.label = text.label;
  result.path = statement.series.empty() ? text.text->source->path()
                                         : path_in_archive(corpus, text.text->source->path());
  result.series = statement.series;
  result.title = statement.title;
  result.language = text.text->language;
  result.date = statement.date;
  result.issuers = statement.issuers;
  result.held = text.text->held;
  return result;
}

std::vector<IndexSource> archive_sentences(const Corpus& corpus, const std::vector<ArchiveText>& texts) {
  std::vector<IndexSource> sources(texts.size());
  std::vector<std::unique_ptr<Reader>> readers(most_workers(texts.size()));
  for_each_index(texts.size(), [&](std::size_t i, std::size_t worker) {
    if (readers[worker] == nullptr) readers[worker] = std::make_unique<Reader>(corpus.equivalents);
    Reader& reader = *readers[worker];
    sources[i].text = description_of(corpus, texts[i]);
    sources[i].words =
        series_text(corpus, *texts[i].statement, texts[i].text->language, reader.normalizer).text;
    sources[i].vocabulary = reader.vocabulary;
  });
  return sources;
}

}  // namespace agreed
