// One table: each option with the modes that take it.
#include "cli/trace_modes.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace agreed {
namespace {

using enum TraceMode;

constexpr std::int64_t kFewestInStreak = 2;

Error usage(std::string message) {
  return Error{ErrorCode::usage, std::move(message), {}, 0};
}

// As a message names it.
const char* name_of(TraceMode mode) {
  switch (mode) {
    case fresh:
      return "--new";
    case streaks:
      return "--streaks";
    case across:
      return "--across";
    case parity:
      return "--parity";
    case history:
      break;
  }
  return "the history of a term";
}

struct Taken {
  bool given;
  const char* option;
  std::vector<TraceMode> by;
};

std::vector<Taken> taken_of(const TraceOptions& o) {
  return {{!o.series.empty(), "--series", {history, fresh, streaks, parity}},
          {!o.in.empty(), "--in", {history, fresh, streaks}},
          {!o.since.empty(), "--since", {history, across}},
          {!o.until.empty(), "--until", {history, across}},
          {!o.left_out.empty(), "--leave-out", {history, across}},
          {!o.fresh.language.empty(), "--language", {fresh, streaks}},
          {o.fresh.limit.has_value(), "--limit", {fresh}},
          {o.last.has_value(), "--last", {streaks}},
          {o.output.format == OutputFormat::csv, "--format csv", {history, fresh, streaks, across}}};
}

std::string listed(const std::vector<TraceMode>& modes) {
  std::string out;
  for (const TraceMode mode : modes) out += (out.empty() ? "" : ", ") + std::string(name_of(mode));
  return out;
}

// Two questions at once.
std::optional<Error> find_second_mode(const TraceOptions& options) {
  const std::array<std::pair<bool, TraceMode>, 4> asked = {{{!options.fresh.text.empty(), fresh},
                                                            {options.streaks, streaks},
                                                            {!options.across.empty(), across},
                                                            {options.parity, parity}}};
  const TraceMode mode = mode_of(options);
  for (const auto& [given, other] : asked) {
    if (!given || other == mode) continue;
    return usage(std::string(name_of(mode)) + " and " + name_of(other) + " exclude each other");
  }
  return std::nullopt;
}

std::optional<Error> find_wrong_number(const TraceOptions& options) {
  if (options.fresh.limit && *options.fresh.limit < 0) return usage("--limit takes a number from 0 (all)");
  if (options.last && *options.last < kFewestInStreak) return usage("--last takes a number from 2");
  return std::nullopt;
}

std::optional<Error> find_wrong_count(const TraceOptions& options, TraceMode mode) {
  if (mode == streaks) {
    if (options.queries.size() > 1) return usage("--streaks asks about one text");
    if (options.series.size() > 1) return usage("--streaks asks about one series");
  } else if (mode == fresh) {
    if (!options.queries.empty()) return usage("--new takes one text and no terms");
    const bool twice = options.fresh.text == "-" && std::ranges::find(options.in, "-") != options.in.end();
    if (twice) return usage("standard input cannot be both the text and one before it");
  } else if (mode == parity) {
    if (!options.queries.empty()) return usage("--parity compares all concepts: it takes no term");
  } else if (options.queries.empty()) {
    return usage("TERM is missing: a concept or a \"phrase\" (see agreed trace --help)");
  }
  return std::nullopt;
}

}  // namespace

TraceMode mode_of(const TraceOptions& options) {
  if (!options.fresh.text.empty()) return fresh;
  if (options.streaks) return streaks;
  if (!options.across.empty()) return across;
  return options.parity ? parity : history;
}

std::optional<Error> find_trace_conflict(const TraceOptions& options) {
  if (std::optional<Error> error = find_second_mode(options)) return error;
  const TraceMode mode = mode_of(options);
  for (const Taken& one : taken_of(options)) {
    if (!one.given || std::ranges::find(one.by, mode) != one.by.end()) continue;
    return usage(std::string(one.option) + " goes with " + listed(one.by) + ", not with " + name_of(mode));
  }
  if (std::optional<Error> error = find_wrong_number(options)) return error;
  if (std::optional<Error> error = find_wrong_count(options, mode)) return error;
  if (options.fresh.limit && options.output.format != OutputFormat::text)
    return usage("--limit goes with --format text, not with " + name_of(options.output.format));
  return find_evidence_conflict(options.output);
}

}  // namespace agreed
