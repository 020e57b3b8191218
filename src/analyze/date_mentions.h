// Days that a text names.
//
//   English   Thursday, 15 October 2037   October 15, 2037   15-16 October 2037   15 October
//   Korean and Japanese   year, month and day each with its sign, and a weekday behind them, with or without
//   parentheses
//   any       2037-10-15
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "text/date.h"
#include "text/span.h"

namespace agreed {

// A day that a text names, whether or not the calendar has it.
struct DateMention {
  int year = 0;       // 0: not given
  int month = 0;      // 1..12
  int first_day = 0;  // of a range; else as day
  int day = 0;
  TokenRange tokens;              // of day, month and year, without the weekday
  std::optional<int> weekday;     // 0 Sunday .. 6 Saturday, as the text says
  TokenRange weekday_tokens;      // empty without one
  std::string weekday_should_be;  // in the form that the text uses; empty if it is right or cannot be told
  std::uint32_t sentence = 0;

  // The day; nullopt without a year, or if the calendar has no such day.
  [[nodiscard]] std::optional<Date> date() const;
  [[nodiscard]] bool is_range() const { return first_day != day; }
};

// By place. The vocabulary is that of the text.
[[nodiscard]] std::vector<DateMention> date_mentions(const NormalizedText& text,
                                                     const Vocabulary& vocabulary);

// 0 Sunday .. 6 Saturday.
[[nodiscard]] int weekday_of(const Date& date);

}  // namespace agreed
