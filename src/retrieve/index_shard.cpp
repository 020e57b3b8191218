// Frequencies count dead sentences, too; each of them has a tombstone, a document with the same features
// under other terms, whose frequency is taken off again.
#include "retrieve/index_shard.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "retrieve/sentence_record.h"
#include "text/check.h"

namespace agreed {

IndexShard::IndexShard(std::string name, std::unique_ptr<TermStore> store, ShardTable table)
    : name_(std::move(name)), store_(std::move(store)), table_(std::move(table)) {}

Result<std::unique_ptr<IndexShard>> IndexShard::open(const TermStoreLibrary& library,
                                                     const StoreAddress& address, std::string name) {
  const auto failed = [&](Error error) {
    error.path = name;
    return error;
  };
  Result<std::unique_ptr<TermStore>> store = library.open(address);
  if (!store.ok()) return failed(store.error());
  const Result<std::string> bytes = store.value()->metadata(kTableKey);
  if (!bytes.ok()) return failed(bytes.error());
  Result<ShardTable> table = read_shard_table(bytes.value());
  if (!table.ok()) return failed(table.error());
  if (!address.files.empty() && table.value().files.size() != address.files.size()) {
    return failed({ErrorCode::bad_value, "the index is damaged: its files do not belong together", "", 0});
  }
  return std::unique_ptr<IndexShard>(
      new IndexShard(std::move(name), std::move(store).value(), std::move(table).value()));
}

Error IndexShard::named(Error error) const {
  error.path = name_;
  return error;
}

Error IndexShard::damaged() const {
  return {ErrorCode::bad_value, "the index is damaged: a sentence is not what its list of texts says", name_,
          0};
}

DocumentNumber IndexShard::number_of(std::uint32_t file, DocumentNumber in_file) const {
  const auto at = std::ranges::find(table_.files, file) - table_.files.begin();
  const auto count = static_cast<DocumentNumber>(table_.files.size());
  return (in_file - 1) * count + static_cast<DocumentNumber>(at) + 1;
}

std::optional<SentenceId> IndexShard::id_of(DocumentNumber document) const {
  const auto count = static_cast<DocumentNumber>(table_.files.size());
  const DocumentNumber in_file = (document - 1) / count + 1;
  const auto after = std::ranges::upper_bound(table_.texts, in_file, {}, &ShardText::first);
  if (after == table_.texts.begin()) return std::nullopt;
  const ShardText& text = *(after - 1);
  const DocumentNumber place = in_file - text.first;
  if (place >= text.text.sentences || table_.files[(document - 1) % count] != text.file) return std::nullopt;
  return SentenceId{static_cast<std::uint32_t>(after - 1 - table_.texts.begin()), place};
}

Result<std::vector<std::uint64_t>> IndexShard::frequencies(std::span<const Feature> features) const {
  const bool some_dead = !table_.dead.empty();
  std::vector<std::string> terms;
  terms.reserve(features.size() * (some_dead ? 2 : 1));
  for (const Feature feature : features) terms.push_back(feature_term(feature));
  if (some_dead) {
    for (const Feature feature : features) terms.push_back(dead_feature_term(feature));
  }
  Result<std::vector<std::uint64_t>> counts = store_->frequencies(terms);
  if (!counts.ok()) return named(counts.error());
  std::vector<std::uint64_t>& values = counts.value();
  if (some_dead) {
    for (std::size_t i = 0; i < features.size(); ++i) {
      values[i] -= std::min(values[i], values[features.size() + i]);
    }
    values.resize(features.size());
  }
  return counts;
}

Result<std::vector<std::vector<SentenceId>>> IndexShard::holders(std::span<const Feature> features) const {
  std::vector<std::string> terms;
  terms.reserve(features.size());
  for (const Feature feature : features) terms.push_back(feature_term(feature));
  const Result<std::vector<std::vector<DocumentNumber>>> found = store_->holders(terms);
  if (!found.ok()) return named(found.error());
  std::vector<std::vector<SentenceId>> ids(features.size());
  for (std::size_t i = 0; i < features.size(); ++i) {
    for (const DocumentNumber document : found.value()[i]) {
      if (const std::optional<SentenceId> id = id_of(document)) ids[i].push_back(*id);
    }
  }
  return ids;
}

// The shorter of the two lists: texts that pass, or texts that do not.
TermFilter IndexShard::filter_for(std::span<const unsigned char> passing, std::size_t count) const {
  TermFilter filter;
  const bool few = count * 2 < table_.texts.size();
  for (std::size_t i = 0; i < table_.texts.size(); ++i) {
    if (few && passing[i] != 0) filter.any_of.push_back(text_term(table_.texts[i].serial));
    if (!few && passing[i] == 0) filter.none_of.push_back(text_term(table_.texts[i].serial));
  }
  if (!few) {
    for (const DeadText& dead : table_.dead) filter.none_of.push_back(text_term(dead.serial));
  }
  return filter;
}

Result<std::vector<FoundSentence>> IndexShard::best(std::span<const WeightedFeature> features,
                                                    std::span<const unsigned char> passing,
                                                    std::size_t most) const {
  AGREED_CHECK(passing.size() == table_.texts.size());
  std::map<Feature, std::uint64_t> weights;
  for (const WeightedFeature& one : features) weights[one.feature] += one.weight;
  std::vector<WeightedTerm> terms;
  terms.reserve(weights.size());
  for (const auto& [feature, weight] : weights) {
    if (weight > 0) terms.push_back({feature_term(feature), weight});
  }
  const auto count =
      static_cast<std::size_t>(std::ranges::count_if(passing, [](auto one) { return one != 0; }));
  if (count == 0 || terms.empty() || most == 0) return std::vector<FoundSentence>{};
  const Result<std::vector<FoundDocument>> found = store_->best(terms, filter_for(passing, count), most);
  if (!found.ok()) return named(found.error());
  std::vector<FoundSentence> result;
  result.reserve(found.value().size());
  for (const FoundDocument& one : found.value()) {
    const std::optional<SentenceId> id = id_of(one.number);
    if (!id) return damaged();
    result.push_back({*id, one.weight});
  }
  return result;
}

Result<std::vector<IndexedSentence>> IndexShard::read_documents(
    std::span<const DocumentNumber> documents) const {
  const Result<std::vector<std::string>> records = store_->read(documents);
  if (!records.ok()) return named(records.error());
  std::vector<IndexedSentence> sentences;
  sentences.reserve(documents.size());
  for (const std::string& record : records.value()) {
    std::optional<IndexedSentence> sentence = read_sentence_record(record);
    if (!sentence) return damaged();
    sentences.push_back(std::move(*sentence));
  }
  return sentences;
}

Result<std::vector<IndexedSentence>> IndexShard::read(std::span<const SentenceId> sentences) const {
  std::vector<DocumentNumber> documents;
  documents.reserve(sentences.size());
  for (const SentenceId id : sentences) {
    AGREED_CHECK(id.text < table_.texts.size() && id.place < table_.texts[id.text].text.sentences);
    const ShardText& text = table_.texts[id.text];
    documents.push_back(number_of(text.file, text.first + id.place));
  }
  Result<std::vector<IndexedSentence>> read = read_documents(documents);
  if (!read.ok()) return read;
  for (std::size_t i = 0; i < sentences.size(); ++i) read.value()[i].id = sentences[i];
  return read;
}

Result<std::vector<IndexedSentence>> IndexShard::read_sentences_of(std::uint32_t file, DocumentNumber first,
                                                                   std::uint32_t count) const {
  std::vector<DocumentNumber> documents;
  documents.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) documents.push_back(number_of(file, first + i));
  return read_documents(documents);
}

}  // namespace agreed
