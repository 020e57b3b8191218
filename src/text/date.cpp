// Reads days from ISO 8601 text and from file names. Only the proleptic Gregorian calendar from year 1
// on; whether a day is plausible for a statement is not judged here.
#include "text/date.h"

#include <fmt/format.h>

#include <cstddef>

namespace agreed {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The value of the digits, or -1 if one of them is none.
int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<Date> make_date(std::string_view year, std::string_view month, std::string_view day) {
  const Date date{digits(year), digits(month), digits(day)};
  if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
  const int days = date.month == 2 && leap ? 29 : kDays[date.month - 1];
  if (date.day > days) return std::nullopt;
  return date;
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return make_date(text.substr(0, 4), text.substr(5, 2), text.substr(8, 2));
}

std::optional<Date> Date::find_in_name(std::string_view file_name) {
  for (std::size_t begin = 0; begin < file_name.size(); ++begin) {
    if (!is_digit(file_name[begin]) || (begin > 0 && is_digit(file_name[begin - 1]))) continue;
    for (const std::size_t length : {std::size_t{10}, std::size_t{8}}) {
      const std::string_view text = file_name.substr(begin, length);
      if (text.size() != length) continue;
      if (begin + length < file_name.size() && is_digit(file_name[begin + length])) continue;
      const auto date =
          length == 10 ? parse(text) : make_date(text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
      if (date) return date;
    }
  }
  return std::nullopt;
}

std::string Date::to_string() const {
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

}  // namespace agreed
