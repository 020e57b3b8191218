// A new text takes numbers between those of its neighbours, with as much room around it as there is, up to
// kMostRoom. Where there is none, or where too much of the shard is dead or scattered over files, the shard
// is made anew: kMostDead and kMostFiles keep what a query reads within a third of what it would read then.
#include "retrieve/shard_plan.h"

#include <algorithm>
#include <map>
#include <utility>

#include "retrieve/feature.h"

namespace agreed {
namespace {

constexpr std::uint64_t kMostRoom = 65536;
constexpr std::uint64_t kMostDead = 4;  // one in so many

using Key = std::pair<std::string_view, std::string_view>;

Key key_of(const IndexedText& text) {
  return {text.id, text.language};
}

// Gives first numbers to the texts whose `first` is 0; false if there is no room.
bool place_new_texts(std::vector<ShardText>& texts, std::span<const PlannedText* const> planned) {
  std::uint64_t free = 1;
  for (std::size_t i = 0; i < texts.size();) {
    if (texts[i].first != 0) {
      free = std::uint64_t{texts[i].first} + texts[i].text.sentences;
      ++i;
      continue;
    }
    std::size_t end = i;
    std::uint64_t need = 0;
    for (; end < texts.size() && texts[end].first == 0; ++end) need += planned[end]->bytes + 1;
    const std::uint64_t limit = end < texts.size() ? texts[end].first : kFirstTombstone;
    if (free + need > limit) return false;
    const std::uint64_t room = std::min(kMostRoom, (limit - free - need) / (end - i + 1));
    for (free += room; i < end; ++i) {
      texts[i].first = static_cast<DocumentNumber>(free);
      free += planned[i]->bytes + 1 + room;
    }
  }
  return true;
}

bool same_description(const IndexedText& left, const IndexedText& right) {
  return left.id == right.id && left.label == right.label && left.path == right.path &&
         left.series == right.series && left.title == right.title && left.language == right.language &&
         left.date == right.date && left.issuers == right.issuers && left.held == right.held;
}

ShardTable fresh_table(std::span<const PlannedText* const> texts) {
  ShardTable table;
  for (const PlannedText* one : texts) {
    ShardText& text = table.texts.emplace_back();
    text.text = one->text;
    text.text.sentences = 0;
    text.sha256 = one->sha256;
  }
  return table;
}

Result<ShardPlan> plan_anew(const ShardTable* old, std::span<const PlannedText* const> texts) {
  ShardPlan plan;
  plan.anew = true;
  plan.table = fresh_table(texts);
  if (!place_new_texts(plan.table.texts, texts)) {
    return Error{ErrorCode::too_large, "the texts are too many for one shard: give more with --shards", "",
                 0};
  }
  const std::uint32_t file = old == nullptr ? 1 : *std::ranges::max_element(old->files) + 1;
  plan.table.files = {file};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    plan.table.texts[i].file = file;
    plan.table.texts[i].serial = plan.table.next_serial++;
    plan.to_read.push_back(i);
  }
  return plan;
}

bool pays(const ShardPlan& plan, std::span<const PlannedText* const> texts) {
  std::uint64_t bytes = 0;
  std::uint64_t new_bytes = 0;
  std::uint64_t live = 0;
  std::uint64_t dead = 0;
  for (const PlannedText* one : texts) bytes += one->bytes;
  for (const std::size_t i : plan.to_read) new_bytes += texts[i]->bytes;
  for (const ShardText& one : plan.table.texts) live += one.text.sentences;
  for (const DeadText& one : plan.table.dead) dead += one.sentences;
  return new_bytes * 2 <= bytes && dead * kMostDead <= live && plan.table.files.size() <= kMostFiles;
}

}  // namespace

std::uint32_t shard_of(std::string_view id, std::uint32_t shards) {
  return static_cast<std::uint32_t>(hash_of_word(id) % shards);
}

Result<ShardPlan> plan_shard(const ShardTable* old, std::span<const PlannedText* const> texts) {
  std::map<Key, const ShardText*> known;
  if (old != nullptr) {
    for (const ShardText& one : old->texts) known.emplace(key_of(one.text), &one);
  }
  ShardPlan plan;
  plan.table = fresh_table(texts);
  bool same = old != nullptr && old->texts.size() == texts.size();
  std::uint32_t serial = old == nullptr ? 1 : old->next_serial;
  const std::uint32_t file = old == nullptr ? 1 : *std::ranges::max_element(old->files) + 1;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    ShardText& text = plan.table.texts[i];
    const auto found = known.find(key_of(text.text));
    const ShardText* before = found == known.end() ? nullptr : found->second;
    // A text whose date or series changed stands elsewhere in the order.
    const bool stays = before != nullptr && before->sha256 == text.sha256 &&
                       before->text.date == text.text.date && before->text.series == text.text.series;
    if (stays) {
      same = same && same_description(before->text, text.text);
      text.text.sentences = before->text.sentences;
      text.file = before->file;
      text.first = before->first;
      text.serial = before->serial;
      known.erase(found);
      ++plan.kept;
      continue;
    }
    same = false;
    text.file = file;
    text.serial = serial++;
    plan.to_read.push_back(i);
  }
  if (same) {
    plan.table = *old;
    plan.unchanged = true;
    return plan;
  }
  for (const auto& [key, gone] : known) {
    plan.dying.push_back({gone->file, gone->first, gone->text.sentences, gone->serial});
    const Key key_gone = key;
    const auto is_it = [&](const PlannedText* one) { return key_of(one->text) == key_gone; };
    if (std::ranges::none_of(texts, is_it)) ++plan.removed;
  }
  const std::size_t kept = plan.kept;
  const std::size_t removed = plan.removed;
  if (old != nullptr) {
    plan.table.files = old->files;
    plan.table.dead = old->dead;
  }
  plan.table.files.insert(plan.table.files.begin(), file);
  plan.table.next_serial = serial;
  plan.table.dead.insert(plan.table.dead.end(), plan.dying.begin(), plan.dying.end());
  if (old != nullptr && pays(plan, texts) && place_new_texts(plan.table.texts, texts)) return plan;
  Result<ShardPlan> anew = plan_anew(old, texts);
  if (anew.ok()) {
    // They are read again, but nothing about them is new.
    anew.value().kept = kept;
    anew.value().removed = removed;
  }
  return anew;
}

}  // namespace agreed
