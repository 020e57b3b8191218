// Tests src/text/date.cpp.
#include "text/date.h"

#include <string>

#include "support/catch.h"

using agreed::Date;

namespace {
std::string show(const std::optional<Date>& date) {
  return date ? date->to_string() : "none";
}
}  // namespace

TEST_CASE("date: only a day of the calendar in ISO form is a date", "[text]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"2021-12-02", "2021-12-02"},
      {"2024-02-29", "2024-02-29"},
      {"2000-02-29", "2000-02-29"},
      {"0001-01-01", "0001-01-01"},
      {"2023-02-29", "none"},
      {"1900-02-29", "none"},
      {"2021-13-01", "none"},
      {"2021-00-10", "none"},
      {"2021-04-31", "none"},
      {"2021-04-00", "none"},
      {"0000-01-01", "none"},
      {"2021-1-2", "none"},
      {"20211202", "none"},
      {"2021-12-02 ", "none"},
      {"2021-12-0x", "none"},
      {"", "none"},
  }));
  INFO(text);
  CHECK(show(Date::parse(text)) == expected);
}

TEST_CASE("date: the first date in a file name is found unless it is part of a longer number", "[text]") {
  const auto [name, expected] = GENERATE(table<std::string, std::string>({
      {"19940204.txt", "1994-02-04"},
      {"2021-05-21-joint-statement.md", "2021-05-21"},
      {"statement_20210521_final.txt", "2021-05-21"},
      {"54th-2022-11-03.md", "2022-11-03"},
      {"20221399-2022-11-03.md", "2022-11-03"},
      {"2021-05-21T10.txt", "2021-05-21"},
      {"120210521.txt", "none"},
      {"202105211.txt", "none"},
      {"2021-05-211.txt", "none"},
      {"12021-05-21.txt", "none"},
      {"2021-02-30.txt", "none"},
      {"2021-05.txt", "none"},
      {"", "none"},
  }));
  INFO(name);
  CHECK(show(Date::find_in_name(name)) == expected);
}

TEST_CASE("date: dates are ordered by time", "[text]") {
  CHECK(Date{2021, 12, 2} < Date{2022, 1, 1});
  CHECK(Date{2021, 2, 28} < Date{2021, 12, 1});
}
