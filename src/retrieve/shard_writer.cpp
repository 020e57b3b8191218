#include "retrieve/shard_writer.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "retrieve/index_folder.h"
#include "retrieve/sentence_features.h"
#include "retrieve/sentence_record.h"
#include "text/check.h"

namespace agreed {
namespace {

// Each open part takes four file descriptors, of which a process may have 1024.
constexpr std::size_t kMostAtOnce = 64;

}  // namespace

std::vector<Feature> distinct_features(const IndexedSentence& sentence) {
  std::vector<WordHash> row;
  row.reserve(sentence.words.size());
  for (const IndexedWord& word : sentence.words) {
    if (word.kind == TokenKind::gap) {
      row.push_back(kGapHash);
    } else if (is_feature_word(word.kind)) {
      row.push_back(hash_of_word(word.word));
    }
  }
  std::vector<Feature> features;
  features.reserve(row.size() * 3);
  for_each_feature(row, [&](Feature feature, std::size_t, std::size_t) { features.push_back(feature); });
  std::ranges::sort(features);
  features.erase(std::unique(features.begin(), features.end()), features.end());
  return features;
}

Result<ShardWriter> ShardWriter::create(const TermStoreLibrary& library, const std::string& folder) {
  Result<std::unique_ptr<TermStoreWriter>> store = library.create(folder);
  if (!store.ok()) return store.error();
  return ShardWriter(std::move(store).value());
}

std::optional<Error> ShardWriter::add_text(const IndexSource& source, ShardText& text) {
  text.text.sentences = static_cast<std::uint32_t>(source.words.sentences.size());
  AGREED_CHECK(text.first > 0 && std::uint64_t{text.first} + text.text.sentences <= kFirstTombstone);
  std::vector<std::string> terms;
  for (std::uint32_t place = 0; place < text.text.sentences; ++place) {
    const IndexedSentence sentence = indexed_sentence(source, {0, place});
    terms.clear();
    for (const Feature feature : distinct_features(sentence)) terms.push_back(feature_term(feature));
    terms.push_back(text_term(text.serial));
    if (auto problem = store_->add(text.first + place, terms, sentence_record(sentence))) return problem;
  }
  return std::nullopt;
}

std::optional<Error> ShardWriter::add_tombstones(std::span<const IndexedSentence> sentences) {
  std::vector<std::string> terms;
  for (const IndexedSentence& sentence : sentences) {
    AGREED_CHECK(next_tombstone_ < kLastDocument);
    terms.clear();
    for (const Feature feature : distinct_features(sentence)) terms.push_back(dead_feature_term(feature));
    if (auto problem = store_->add(next_tombstone_++, terms, std::string())) return problem;
  }
  return std::nullopt;
}

std::optional<Error> ShardWriter::set_table(const ShardTable& table) {
  return store_->set_metadata(kTableKey, shard_table_bytes(table));
}

std::optional<Error> ShardWriter::finish() {
  return store_->finish();
}

std::optional<Error> merge_parts(const TermStoreLibrary& library, std::vector<std::string> folders,
                                 const std::string& file) {
  std::error_code ignored;
  while (folders.size() > kMostAtOnce) {
    std::vector<std::string> merged;
    for (std::size_t i = 0; i < folders.size(); i += kMostAtOnce) {
      const std::span<const std::string> some =
          std::span(folders).subspan(i, std::min(kMostAtOnce, folders.size() - i));
      merged.push_back(some.front() + ".merged");
      if (auto problem = library.merge(some, merged.back())) return problem;
      for (const std::string& folder : some) std::filesystem::remove_all(folder, ignored);
    }
    folders = std::move(merged);
  }
  if (auto problem = library.merge(folders, file)) return problem;
  return flush_file(file);
}

}  // namespace agreed
