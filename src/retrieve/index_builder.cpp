#include "retrieve/index_builder.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <numeric>
#include <optional>
#include <system_error>
#include <utility>

#include "corpus/folder_listing.h"
#include "corpus/for_each_index.h"
#include "retrieve/index_shard.h"
#include "retrieve/shard_writer.h"
#include "retrieve/term_store_loader.h"

namespace agreed {
namespace {

namespace fs = std::filesystem;

// About 150,000 words: the store writes the sentences of a part in one go.
constexpr std::uint64_t kPartBytes = std::uint64_t{1} << 20U;

struct Part {
  std::size_t shard = 0;
  std::vector<std::size_t> places;  // in the table of the shard
  std::uint64_t bytes = 0;
  std::string folder;
};

class Builder {
 public:
  Builder(const IndexBuild& build, const TermStoreLibrary& library)
      : build_(build), library_(library), work_(join_path(build.folder, "building")) {}

  Result<BuiltIndex> run() {
    if (std::optional<Error> problem = deal_texts()) return std::move(*problem);
    open_old();
    if (std::optional<Error> problem = plan()) return std::move(*problem);
    std::optional<Error> problem;
    if (changes_anything()) {
      std::error_code ignored;
      fs::remove_all(work_, ignored);
      problem = write();
      fs::remove_all(work_, ignored);
    }
    if (!problem) problem = finish();
    if (problem) return std::move(*problem);
    return result();
  }

 private:
  // texts_[shard]: places in build_.texts, in the order of the index.
  std::optional<Error> deal_texts() {
    std::vector<std::size_t> order(build_.texts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t left, std::size_t right) {
      return comes_before(build_.texts[left].text, build_.texts[right].text);
    });
    texts_.resize(build_.shards);
    for (std::size_t i = 0; i < order.size(); ++i) {
      const IndexedText& text = build_.texts[order[i]].text;
      if (i > 0 && !comes_before(build_.texts[order[i - 1]].text, text)) {
        return Error{ErrorCode::duplicate,
                     "two texts have the id \"" + text.id + "\" and the language \"" + text.language + "\"",
                     text.path, 0};
      }
      texts_[shard_of(text.id, build_.shards)].push_back(order[i]);
    }
    return std::nullopt;
  }

  // What is damaged, of another version or of other equivalents is made anew.
  void open_old() {
    old_.resize(build_.shards);
    Result<IndexManifest> manifest = read_manifest(build_.folder);
    if (!manifest.ok() || manifest.value().shards.size() != build_.shards) return;
    const Result<std::vector<StoreAddress>> addresses = shard_addresses(build_.folder, manifest.value());
    if (!addresses.ok() || manifest.value().fingerprint != build_.fingerprint) return;
    manifest_ = std::move(manifest).value();
    for (std::size_t i = 0; i < old_.size(); ++i) {
      Result<std::unique_ptr<IndexShard>> shard =
          IndexShard::open(library_, addresses.value()[i], shard_folder(build_.folder, i));
      if (shard.ok() && shard.value()->table().fingerprint == build_.fingerprint) {
        old_[i] = std::move(shard).value();
      }
    }
  }

  std::optional<Error> plan() {
    for (std::size_t i = 0; i < build_.shards; ++i) {
      std::vector<const PlannedText*> texts;
      for (const std::size_t text : texts_[i]) texts.push_back(&build_.texts[text]);
      Result<ShardPlan> plan = plan_shard(old_[i] == nullptr ? nullptr : &old_[i]->table(), texts);
      if (!plan.ok()) return plan.error();
      ShardTable& table = plan.value().table;
      table.fingerprint = build_.fingerprint;
      table.shard = static_cast<std::uint32_t>(i);
      table.shards = build_.shards;
      // A file that a killed build left behind, or a reader still has open, is not written over.
      if (plan.value().anew && old_[i] == nullptr) table.files = {free_number(i)};
      for (const std::size_t place : plan.value().to_read) table.texts[place].file = table.files.front();
      plans_.push_back(std::move(plan).value());
      cut_into_parts(i);
    }
    return std::nullopt;
  }

  std::uint32_t free_number(std::size_t shard) const {
    std::uint32_t number = 1;
    std::error_code ignored;
    while (fs::exists(index_file(build_.folder, shard, number), ignored)) ++number;
    return number;
  }

  void cut_into_parts(std::size_t shard) {
    for (const std::size_t place : plans_[shard].to_read) {
      const std::uint64_t bytes = build_.texts[texts_[shard][place]].bytes;
      if (parts_.empty() || parts_.back().shard != shard || parts_.back().bytes + bytes > kPartBytes) {
        parts_.push_back({shard, {}, 0, join_path(work_, std::to_string(parts_.size()))});
      }
      parts_.back().places.push_back(place);
      parts_.back().bytes += bytes;
      all_bytes_ += bytes;
    }
  }

  [[nodiscard]] bool changes_anything() const {
    return std::ranges::any_of(plans_, [](const ShardPlan& plan) { return !plan.unchanged; });
  }

  std::optional<Error> write() {
    std::error_code code;
    fs::create_directories(work_, code);
    if (code) return Error{ErrorCode::unreadable, "cannot be written: " + code.message(), work_, 0};
    if (build_.progress) build_.progress(0, all_bytes_);
    // Parts are few and large; for_each_index gives a thread to every eight items.
    constexpr std::size_t kItems = 8;
    std::atomic<bool> failed{false};
    for_each_index(parts_.size() * kItems, [&](std::size_t i) {
      if (i % kItems != 0 || failed) return;
      std::optional<Error> problem = write_part(parts_[i / kItems]);
      const std::lock_guard<std::mutex> one_at_a_time(mutex_);
      done_bytes_ += parts_[i / kItems].bytes;
      if (problem && !problem_) problem_ = std::move(problem);
      if (problem_)
        failed = true;
      else if (build_.progress)
        build_.progress(done_bytes_, all_bytes_);
    });
    if (problem_) return problem_;
    for (std::size_t i = 0; i < plans_.size(); ++i) {
      if (plans_[i].unchanged) continue;
      if (std::optional<Error> problem = merge_shard(i)) return problem;
    }
    return std::nullopt;
  }

  std::optional<Error> write_part(const Part& part) {
    std::vector<std::size_t> wanted;
    for (const std::size_t place : part.places) wanted.push_back(texts_[part.shard][place]);
    const std::vector<IndexSource> sources = build_.read(wanted);
    Result<ShardWriter> writer = ShardWriter::create(library_, part.folder);
    if (!writer.ok()) return writer.error();
    std::vector<ShardText>& texts = plans_[part.shard].table.texts;
    for (std::size_t i = 0; i < sources.size(); ++i) {
      ShardText& text = texts[part.places[i]];
      if (std::optional<Error> problem = writer.value().add_text(sources[i], text)) return problem;
    }
    return writer.value().finish();
  }

  std::optional<Error> merge_shard(std::size_t shard) {
    const ShardPlan& plan = plans_[shard];
    std::vector<std::string> folders;
    for (const Part& part : parts_) {
      if (part.shard == shard) folders.push_back(part.folder);
    }
    folders.push_back(join_path(work_, "table-" + std::to_string(shard)));
    Result<ShardWriter> writer = ShardWriter::create(library_, folders.back());
    if (!writer.ok()) return writer.error();
    for (const DeadText& dead : plan.anew ? std::vector<DeadText>{} : plan.dying) {
      const auto sentences = old_[shard]->read_sentences_of(dead.file, dead.first, dead.sentences);
      if (!sentences.ok()) return sentences.error();
      if (std::optional<Error> problem = writer.value().add_tombstones(sentences.value())) return problem;
    }
    if (std::optional<Error> problem = writer.value().set_table(plan.table)) return problem;
    if (std::optional<Error> problem = writer.value().finish()) return problem;
    std::error_code code;
    fs::create_directories(shard_folder(build_.folder, shard), code);
    if (code) return Error{ErrorCode::unreadable, "cannot be written: " + code.message(), build_.folder, 0};
    const std::string file = index_file(build_.folder, shard, plan.table.files.front());
    fs::remove(file, code);  // no manifest lists it: a build that was killed left it
    return merge_parts(library_, std::move(folders), file);
  }

  std::optional<Error> finish() {
    IndexManifest manifest;
    manifest.fingerprint = build_.fingerprint;
    manifest.seen = build_.seen;
    for (std::size_t i = 0; i < plans_.size(); ++i) {
      std::vector<IndexFile>& files = manifest.shards.emplace_back();
      for (const std::uint32_t number : plans_[i].table.files) {
        const std::string path = index_file(build_.folder, i, number);
        const IndexFile* known = known_file(i, number);
        Result<IndexFile> file =
            known == nullptr ? written_index_file(path, number) : kept_index_file(path, *known);
        if (!file.ok()) return file.error();
        index_bytes_ += file.value().size;
        files.push_back(std::move(file).value());
      }
    }
    if (std::optional<Error> problem = write_manifest(build_.folder, manifest)) return problem;
    remove_strays(build_.folder, manifest);
    return std::nullopt;
  }

  // One that stays; open_old() has checked it.
  [[nodiscard]] const IndexFile* known_file(std::size_t shard, std::uint32_t number) const {
    if (old_[shard] == nullptr || (number == plans_[shard].table.files.front() && !plans_[shard].unchanged)) {
      return nullptr;
    }
    for (const IndexFile& file : manifest_.shards[shard]) {
      if (file.number == number) return &file;
    }
    return nullptr;
  }

  [[nodiscard]] BuiltIndex result() const {
    BuiltIndex built;
    built.bytes = index_bytes_;
    built.shards = plans_.size();
    for (const ShardPlan& plan : plans_) {
      built.texts += plan.table.texts.size();
      built.written += plan.table.texts.size() - plan.kept;
      built.kept += plan.kept;
      built.removed += plan.removed;
      built.shards_anew += plan.anew ? 1U : 0U;
      for (const ShardText& text : plan.table.texts) built.sentences += text.text.sentences;
    }
    return built;
  }

  const IndexBuild& build_;
  const TermStoreLibrary& library_;
  std::string work_;
  std::vector<std::vector<std::size_t>> texts_;
  IndexManifest manifest_;
  std::vector<std::unique_ptr<IndexShard>> old_;  // null where nothing can be kept
  std::vector<ShardPlan> plans_;
  std::vector<Part> parts_;
  std::uint64_t all_bytes_ = 0;
  std::uint64_t done_bytes_ = 0;
  std::uint64_t index_bytes_ = 0;
  std::mutex mutex_;
  std::optional<Error> problem_;
};

}  // namespace

Result<BuiltIndex> build_index(const IndexBuild& build) {
  const Result<const TermStoreLibrary*> library = load_term_store();
  if (!library.ok()) return library.error();
  const Result<IndexLock> lock = IndexLock::take(build.folder);
  if (!lock.ok()) return lock.error();
  Result<BuiltIndex> built = Builder(build, *library.value()).run();
  if (built.ok()) return built;
  Error error = built.error();
  if (error.path.empty()) error.path = build.folder;
  return error;
}

}  // namespace agreed
