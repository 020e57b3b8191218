#include "retrieve/xapian_index.h"

#include <algorithm>
#include <map>
#include <system_error>
#include <thread>
#include <tuple>
#include <utility>

#include "retrieve/sentence_filter.h"
#include "retrieve/shard_places.h"
#include "retrieve/term_store_loader.h"
#include "text/check.h"

namespace agreed {
namespace {

// work(0) .. work(count - 1), each in a thread of its own: they mostly wait for other hosts.
template <typename Work>
void at_once(std::size_t count, Work&& work) {
  std::vector<std::thread> threads;
  std::size_t started = 1;
  try {
    for (; started < count; ++started) threads.emplace_back(work, started);
  } catch (const std::system_error&) {
    // Fewer threads, the same work.
  }
  if (count > 0) work(std::size_t{0});
  for (; started < count; ++started) work(started);
  for (std::thread& thread : threads) thread.join();
}

Note not_searched(const Error& error) {
  return {"not searched: " + error.to_string()};
}

// What is wrong with a set of shards, each of which is sound.
std::optional<Error> disagreement(const std::vector<std::unique_ptr<IndexShard>>& shards,
                                  const std::string& fingerprint) {
  const std::string& first = fingerprint.empty() ? shards.front()->table().fingerprint : fingerprint;
  for (const std::unique_ptr<IndexShard>& shard : shards) {
    if (shard->table().fingerprint == first) continue;
    return Error{ErrorCode::bad_value,
                 "the index was built from other equivalents, or by another version, than those of this run: "
                 "build it anew with `agreed index`",
                 shard->name(), 0};
  }
  return std::nullopt;
}

// Shards that belong to those that are there, by what these say: of each set of n as many of every number.
std::vector<std::string> absent_shards(const std::vector<std::unique_ptr<IndexShard>>& shards) {
  std::map<std::uint32_t, std::map<std::uint32_t, std::size_t>> present;
  for (const std::unique_ptr<IndexShard>& shard : shards) {
    ++present[shard->table().shards][shard->table().shard];
  }
  std::vector<std::string> absent;
  for (const auto& [count, numbers] : present) {
    std::size_t most = 0;
    for (const auto& [number, times] : numbers) most = std::max(most, times);
    for (std::uint32_t number = 0; number < count; ++number) {
      const auto found = numbers.find(number);
      if (found != numbers.end() && found->second == most) continue;
      absent.push_back("shard " + std::to_string(number) + " of " + std::to_string(count) +
                       " (counted from 0)");
    }
  }
  return absent;
}

}  // namespace

Result<std::unique_ptr<SentenceIndex>> XapianIndex::open(const IndexPlaces& places,
                                                         const std::string& fingerprint) {
  const Result<std::vector<ShardPlace>> found = shard_places(places);
  if (!found.ok()) return found.error();
  const Result<const TermStoreLibrary*> library = load_term_store();
  if (!library.ok()) return library.error();
  const std::vector<ShardPlace>& named = found.value();
  std::vector<std::optional<Result<std::unique_ptr<IndexShard>>>> opened(named.size());
  at_once(named.size(), [&](std::size_t i) {
    opened[i].emplace(IndexShard::open(*library.value(), named[i].address, named[i].name));
  });

  std::unique_ptr<XapianIndex> index(new XapianIndex(places.missing));
  index->notes_ = places.notes;
  std::optional<Error> failure;
  for (auto& shard : opened) {
    if (shard->ok()) {
      index->shards_.push_back(std::move(*shard).value());
      continue;
    }
    if (!failure) failure = shard->error();
    index->notes_.push_back(not_searched(shard->error()));
  }
  if (failure && (places.missing == Missing::is_error || index->shards_.empty())) return std::move(*failure);
  if (std::optional<Error> problem = disagreement(index->shards_, fingerprint)) return std::move(*problem);
  if (!failure) {
    for (const std::string& absent : absent_shards(index->shards_)) {
      if (places.missing == Missing::is_error) {
        return Error{ErrorCode::usage, absent + " of the index is not named (--partial searches without it)",
                     "", 0};
      }
      index->notes_.push_back({"not searched: " + absent});
    }
  }
  if (std::optional<Error> problem = index->join_texts()) return std::move(*problem);
  return std::unique_ptr<SentenceIndex>(std::move(index));
}

std::optional<Error> XapianIndex::join_texts() {
  for (std::uint32_t shard = 0; shard < shards_.size(); ++shard) {
    const std::vector<ShardText>& texts = shards_[shard]->table().texts;
    text_of_.emplace_back(texts.size());
    for (std::uint32_t place = 0; place < texts.size(); ++place) home_.emplace_back(shard, place);
  }
  const auto text_at = [&](const auto& home) -> const IndexedText& {
    return shards_[home.first]->table().texts[home.second].text;
  };
  std::ranges::sort(home_, [&](const auto& left, const auto& right) {
    return comes_before(text_at(left), text_at(right));
  });
  for (std::uint32_t number = 0; number < home_.size(); ++number) {
    const IndexedText& text = text_at(home_[number]);
    if (number > 0 && !comes_before(texts_.back(), text)) {
      return Error{ErrorCode::bad_value,
                   "\"" + text.id + "\" stands in two shards: " + shards_[home_[number - 1].first]->name() +
                       " and " + shards_[home_[number].first]->name(),
                   "", 0};
    }
    text_of_[home_[number].first][home_[number].second] = number;
    texts_.push_back(text);
    sentences_ += text.sentences;
  }
  lost_.assign(shards_.size(), 0);
  return std::nullopt;
}

void XapianIndex::give_up(std::size_t shard, const Error& error) const {
  lost_[shard] = 1;
  notes_.push_back(not_searched(error));
}

template <typename Answer, typename Ask>
Result<std::vector<std::optional<Answer>>> XapianIndex::ask_each(Ask&& ask) const {
  std::vector<std::optional<Result<Answer>>> results(shards_.size());
  at_once(shards_.size(), [&](std::size_t i) {
    if (lost_[i] == 0) results[i].emplace(ask(i));
  });
  std::vector<std::optional<Answer>> answers(shards_.size());
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (!results[i]) continue;
    if (results[i]->ok()) {
      answers[i].emplace(std::move(*results[i]).value());
    } else if (missing_ == Missing::is_error) {
      return results[i]->error();
    } else {
      give_up(i, results[i]->error());
    }
  }
  return answers;
}

Result<std::vector<std::uint64_t>> XapianIndex::frequencies(std::span<const Feature> features) const {
  using Counts = std::vector<std::uint64_t>;
  const auto answers = ask_each<Counts>([&](std::size_t i) { return shards_[i]->frequencies(features); });
  if (!answers.ok()) return answers.error();
  Counts sums(features.size(), 0);
  for (const std::optional<Counts>& counts : answers.value()) {
    for (std::size_t i = 0; counts && i < sums.size(); ++i) sums[i] += (*counts)[i];
  }
  return sums;
}

Result<std::vector<std::vector<SentenceId>>> XapianIndex::holders(std::span<const Feature> features) const {
  using Lists = std::vector<std::vector<SentenceId>>;
  const auto answers = ask_each<Lists>([&](std::size_t i) { return shards_[i]->holders(features); });
  if (!answers.ok()) return answers.error();
  Lists joined(features.size());
  for (std::size_t shard = 0; shard < shards_.size(); ++shard) {
    const std::optional<Lists>& lists = answers.value()[shard];
    for (std::size_t i = 0; lists && i < joined.size(); ++i) {
      for (const SentenceId id : (*lists)[i]) joined[i].push_back({text_of_[shard][id.text], id.place});
    }
  }
  if (shards_.size() > 1) {
    for (std::vector<SentenceId>& list : joined) std::ranges::sort(list);
  }
  return joined;
}

Result<std::vector<FoundSentence>> XapianIndex::best(std::span<const WeightedFeature> features,
                                                     const SentenceFilter& filter, std::size_t most) const {
  using Found = std::vector<FoundSentence>;
  const std::vector<unsigned char> passes_filter = passing(texts_, filter);
  const auto answers = ask_each<Found>([&](std::size_t i) {
    std::vector<unsigned char> here(text_of_[i].size());
    for (std::size_t place = 0; place < here.size(); ++place) here[place] = passes_filter[text_of_[i][place]];
    return shards_[i]->best(features, here, most);
  });
  if (!answers.ok()) return answers.error();
  Found joined;
  for (std::size_t shard = 0; shard < shards_.size(); ++shard) {
    if (!answers.value()[shard]) continue;
    for (const FoundSentence& one : *answers.value()[shard]) {
      joined.push_back({{text_of_[shard][one.id.text], one.id.place}, one.weight});
    }
  }
  if (shards_.size() > 1) {
    std::ranges::sort(joined, [](const FoundSentence& left, const FoundSentence& right) {
      return left.weight != right.weight ? left.weight > right.weight : left.id < right.id;
    });
  }
  if (joined.size() > most) joined.resize(most);
  return joined;
}

Result<std::vector<IndexedSentence>> XapianIndex::read(std::span<const SentenceId> sentences) const {
  using Sentences = std::vector<IndexedSentence>;
  std::vector<std::vector<SentenceId>> wanted(shards_.size());
  std::vector<std::size_t> place_in_answer;
  place_in_answer.reserve(sentences.size());
  for (const SentenceId id : sentences) {
    AGREED_CHECK(id.text < texts_.size() && id.place < texts_[id.text].sentences);
    const auto [shard, place] = home_[id.text];
    place_in_answer.push_back(wanted[shard].size());
    wanted[shard].push_back({place, id.place});
  }
  const auto answers = ask_each<Sentences>([&](std::size_t i) {
    return wanted[i].empty() ? Result<Sentences>(Sentences{}) : shards_[i]->read(wanted[i]);
  });
  if (!answers.ok()) return answers.error();
  Sentences joined;
  joined.reserve(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::uint32_t shard = home_[sentences[i].text].first;
    const std::optional<Sentences>& answer = answers.value()[shard];
    // Nothing can stand in for words that were found and cannot be read any more.
    if (!answer)
      return Error{ErrorCode::unreadable, "stopped answering while it was read", shards_[shard]->name(), 0};
    joined.push_back((*answer)[place_in_answer[i]]);
    joined.back().id = sentences[i];
  }
  return joined;
}

}  // namespace agreed
