// agreed.lock: the phrases of agreed texts that drafts are held to, each with its hash and its source.
//
//   lock:
//     - statement: ncm-6
//       date: 2036-10-16
//       language: en
//       file: ncm/ncm-6.md              of the archive's folder
//       sha256: 9f86d081...             of that file
//       concepts: [linchpin]            what was asked for; without these two keys, all that is worth it
//       asked: [duty of honor]
//       phrases:
//         - {text: "...", hash: 5f1d6a0c93b2e847, paragraph: 2, because: term}
//
// `agreed lock` writes it; the hash keeps a phrase from being edited by hand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/date.h"
#include "text/result.h"

namespace agreed {

// Why a phrase is pinned.
enum class PinReason : std::uint8_t {
  term,        // a sentence with a term of the termbase
  commitment,  // a sentence in which a step of a ladder says how firmly
  asked,       // a phrase that somebody asked for
};
[[nodiscard]] std::string_view name_of(PinReason reason);  // "term" ...

struct PinnedPhrase {
  std::string text;                        // as shown to people
  std::string hash;                        // phrase_hash() of it
  std::optional<std::uint32_t> paragraph;  // as in normalize/cited_paragraph.h
  PinReason reason = PinReason::term;
  std::size_t line = 0;  // in the lock
};

struct LockedStatement {
  std::string id;
  std::optional<Date> date;
  std::string language;               // BCP 47
  std::string file;                   // inside the archive's folder
  std::string sha256;                 // of the file: 64 hexadecimal digits
  std::vector<std::string> concepts;  // what was asked for; both empty: terms and commitments
  std::vector<std::string> asked;
  std::vector<PinnedPhrase> phrases;  // in the order of the text
  std::size_t line = 0;
};

struct AgreedLock {
  std::vector<LockedStatement> statements;  // each id once
  std::string path;                         // of the file; empty if it comes from none
};

inline constexpr std::string_view kLockName = "agreed.lock";

// 16 hexadecimal digits of the SHA-256 of its bytes.
[[nodiscard]] std::string phrase_hash(std::string_view text);

// Errors: those of reading YAML; unknown and missing keys, a value of the wrong type, a hash that does not
// fit its text, a statement that stands twice, each with its line.
[[nodiscard]] Result<AgreedLock> read_lock_file(const std::string& path);

}  // namespace agreed
