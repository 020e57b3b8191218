// Date: a day of the Gregorian calendar, without time or zone. There is no clock in this library:
// "today" is always given by the caller.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace agreed {

struct Date {
  int year = 0;
  int month = 0;  // 1..12
  int day = 0;    // 1..31

  // "2021-12-02" (ISO 8601, extended form). nullopt unless it is such a day of the calendar.
  static std::optional<Date> parse(std::string_view text);

  // The first YYYY-MM-DD or YYYYMMDD in a file name that is a day of the calendar, the digits not
  // being part of a longer run of digits. nullopt if there is none.
  static std::optional<Date> find_in_name(std::string_view file_name);

  [[nodiscard]] std::string to_string() const;  // ISO 8601

  friend auto operator<=>(const Date&, const Date&) = default;
};

}  // namespace agreed
