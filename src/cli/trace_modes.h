// The five questions that `agreed trace` answers, and which options each of them takes.
//
//   history   the histories of terms
//   --new     what a text has that those before it do not
//   --streaks what the last statements carry and a text does not
//   --across  which series used a term first
//   --parity  what one language version has and another lacks
//
// An option that the question asked has no use for is an error, never passed over.
#pragma once

#include <cstdint>
#include <optional>

#include "cli/command_trace.h"
#include "text/error.h"

namespace agreed {

enum class TraceMode : std::uint8_t { history, fresh, streaks, across, parity };

// Of several, the first in the order --new, --streaks, --across, --parity.
[[nodiscard]] TraceMode mode_of(const TraceOptions& options);

// A usage error for options that do not go together; nullopt if all do.
[[nodiscard]] std::optional<Error> find_trace_conflict(const TraceOptions& options);

}  // namespace agreed
