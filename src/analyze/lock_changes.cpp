#include "analyze/lock_changes.h"

#include <algorithm>
#include <set>

namespace agreed {
namespace {

std::set<std::string> hashes_of(const AgreedLock& lock) {
  std::set<std::string> hashes;
  for (const LockedStatement& statement : lock.statements) {
    for (const PinnedPhrase& phrase : statement.phrases) hashes.insert(phrase.hash);
  }
  return hashes;
}

const LockedStatement* find(const AgreedLock& lock, const std::string& id) {
  const auto found = std::ranges::find(lock.statements, id, &LockedStatement::id);
  return found == lock.statements.end() ? nullptr : &*found;
}

void add_changes(const AgreedLock& of, const std::set<std::string>& other, LockChangeKind kind,
                 LockChanges& changes) {
  for (const LockedStatement& statement : of.statements) {
    for (const PinnedPhrase& phrase : statement.phrases) {
      if (!other.contains(phrase.hash))
        changes.changes.push_back({kind, statement.id, phrase});
      else if (kind == LockChangeKind::pinned)
        ++changes.kept;
    }
  }
}

}  // namespace

LockChanges compare_locks(const AgreedLock& before, const AgreedLock& after) {
  LockChanges changes;
  add_changes(before, hashes_of(after), LockChangeKind::released, changes);
  add_changes(after, hashes_of(before), LockChangeKind::pinned, changes);
  for (const LockedStatement& statement : before.statements) {
    const LockedStatement* now = find(after, statement.id);
    if (now == nullptr) changes.replaced.push_back(statement.id);
    if (now != nullptr && now->sha256 != statement.sha256) changes.edited.push_back(statement.id);
  }
  for (const LockedStatement& statement : after.statements) {
    if (find(before, statement.id) == nullptr) changes.added.push_back(statement.id);
  }
  return changes;
}

}  // namespace agreed
