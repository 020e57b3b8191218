// compare_locks(): what a lock that is made anew says otherwise than the one there was.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/lock_file.h"

namespace agreed {

enum class LockChangeKind : std::uint8_t { pinned, released };

struct LockChange {
  LockChangeKind kind = LockChangeKind::pinned;
  std::string id;  // of the statement
  PinnedPhrase phrase;
};

struct LockChanges {
  std::vector<LockChange> changes;    // released ones first, each in the order of its lock
  std::size_t kept = 0;               // phrases of both
  std::vector<std::string> replaced;  // ids that only the lock there was has
  std::vector<std::string> added;     // ids that only the new one has
  std::vector<std::string> edited;    // ids of both whose file is another one
  [[nodiscard]] bool any() const {
    return !changes.empty() || !replaced.empty() || !added.empty() || !edited.empty();
  }
};

// A phrase is known by its hash, whichever statement it stands in.
[[nodiscard]] LockChanges compare_locks(const AgreedLock& before, const AgreedLock& after);

}  // namespace agreed
