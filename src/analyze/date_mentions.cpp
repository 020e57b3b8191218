// Token by token: a name of a month, a number with the sign of a year, or an ISO day begins or divides a
// mention; what stands around it is read from there.
#include "analyze/date_mentions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

#include "analyze/leading_number.h"
#include "normalize/wording.h"
#include "text/ascii_case.h"

namespace agreed {
namespace {

using Names = std::array<std::string_view, 12>;
constexpr Names kMonths = {"january", "february", "march",     "april",   "may",      "june",
                           "july",    "august",   "september", "october", "november", "december"};
constexpr Names kShortMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 7> kKoreanWeekdays = {"\uC77C", "\uC6D4", "\uD654", "\uC218",
                                                             "\uBAA9", "\uAE08", "\uD1A0"};
constexpr std::array<std::string_view, 7> kJapaneseWeekdays = {"\u65E5", "\u6708", "\u706B", "\u6C34",
                                                               "\u6728", "\u91D1", "\u571F"};

struct DaySigns {
  std::string_view year, month, day, weekday;
  const std::array<std::string_view, 7>& weekdays;
};
constexpr DaySigns kKorean{"\uB144", "\uC6D4", "\uC77C", "\uC694\uC77C", kKoreanWeekdays};
constexpr DaySigns kJapanese{"\u5E74", "\u6708", "\u65E5", "\u66DC\u65E5", kJapaneseWeekdays};

class DateReader {
 public:
  DateReader(const NormalizedText& text, const Vocabulary& vocabulary)
      : text_(text), vocabulary_(vocabulary) {}

  std::vector<DateMention> read() {
    for (std::uint32_t s = 0; s < text_.sentences.size(); ++s) {
      range_ = text_.sentences[s].tokens;
      sentence_ = s;
      for (std::uint32_t i = range_.begin; i < range_.end;) i = std::max(i + 1, mention_at(i));
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view word(std::uint32_t i) const {
    if (i < range_.begin || i >= range_.end) return {};
    return vocabulary_.word(text_.tokens[i].exact);
  }

  // The value of a token of digits only; 0 if it is none.
  [[nodiscard]] int number(std::uint32_t i, std::size_t least, std::size_t most) const {
    const std::string_view text = word(i);
    const auto [value, size] = leading_number(text);
    return size == text.size() && size >= least && size <= most ? value : 0;
  }

  // "15" or "15th"
  [[nodiscard]] int day_number(std::uint32_t i) const {
    const std::string_view text = word(i);
    const auto [value, size] = leading_number(text);
    if (size == 0 || size > 2) return 0;
    const std::string rest = ascii_lower(text.substr(size));
    return rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th" ? value : 0;
  }

  [[nodiscard]] int month_number(std::uint32_t i) const {
    std::string text = ascii_lower(word(i));
    if (text.ends_with('.')) text.pop_back();
    // "may" is a verb, "march" too.
    if (text.empty() || word(i)[0] < 'A' || word(i)[0] > 'Z') return 0;
    for (const Names* names : {&kMonths, &kShortMonths}) {
      const auto found = std::ranges::find(*names, text);
      if (found != names->end()) return static_cast<int>(found - names->begin()) + 1;
    }
    return text == "sept" ? 9 : 0;
  }

  // Each returns the first token past the mention, or 0.
  std::uint32_t mention_at(std::uint32_t i) {
    if (const std::uint32_t end = iso_at(i); end != 0) return end;
    if (const std::uint32_t end = signed_at(i, kKorean); end != 0) return end;
    if (const std::uint32_t end = signed_at(i, kJapanese); end != 0) return end;
    if (month_number(i) != 0) return english_at(i);
    return 0;
  }

  std::uint32_t iso_at(std::uint32_t i) {
    // One token or five, as the hyphens are taken.
    if (leading_number(word(i)).second != 4) return 0;
    std::string joined(word(i));
    std::uint32_t end = i + 1;
    while (joined.size() < 10 && end < range_.end && !text_.tokens[end].space_before) joined += word(end++);
    if (joined.size() != 10 || joined[4] != '-' || joined[7] != '-') return 0;
    const auto [month, month_size] = leading_number(std::string_view(joined).substr(5));
    const auto [day, day_size] = leading_number(std::string_view(joined).substr(8));
    if (month_size != 2 || day_size != 2 || month < 1 || month > 12) return 0;
    DateMention mention;
    mention.year = leading_number(joined).first;
    mention.month = month;
    mention.first_day = mention.day = day;
    mention.tokens = {i, end};
    put(std::move(mention));
    return end;
  }

  std::uint32_t english_at(std::uint32_t month) {
    DateMention mention;
    mention.month = month_number(month);
    std::uint32_t end = month + 1;
    std::uint32_t begin = month;
    if (month > range_.begin && day_number(month - 1) != 0) {
      begin = month - 1;
      mention.day = day_number(begin);
      const bool ranged = begin >= range_.begin + 2 && day_number(begin - 2) != 0 &&
                          (word(begin - 1) == "-" || word(begin - 1) == "and" || word(begin - 1) == "to");
      if (ranged) begin -= 2;
      mention.first_day = day_number(begin);
    } else if (month >= range_.begin + 2 && word(month - 1) == "of" && day_number(month - 2) != 0) {
      begin = month - 2;
      mention.first_day = mention.day = day_number(begin);
    } else if (day_number(end) != 0) {
      mention.first_day = mention.day = day_number(end++);
      if ((word(end) == "-" || word(end) == "and" || word(end) == "to") && day_number(end + 1) != 0) {
        mention.day = day_number(end + 1);
        end += 2;
      }
    } else {
      return 0;
    }
    const std::uint32_t after_comma = end + (word(end) == "," ? 1U : 0U);
    if (const int year = number(after_comma, 4, 4); year != 0) {
      mention.year = year;
      end = after_comma + 1;
    }
    mention.tokens = {begin, end};
    find_weekday(mention);
    put(std::move(mention));
    return end;
  }

  // "Thursday, 15 October 2037", "15 October 2037 (Thursday)"
  void find_weekday(DateMention& mention) const {
    std::uint32_t before = mention.tokens.begin;
    if (before > range_.begin && word(before - 1) == "the") --before;
    if (before > range_.begin && word(before - 1) == ",") --before;
    if (before > range_.begin) set_weekday(mention, before - 1, "", kWeekdays);
    if (!mention.weekday && (word(mention.tokens.end) == "(" || word(mention.tokens.end) == ","))
      set_weekday(mention, mention.tokens.end + 1, "", kWeekdays);
  }

  void set_weekday(DateMention& mention, std::uint32_t token, std::string_view ending,
                   const std::array<std::string_view, 7>& names) const {
    const std::string written = ascii_lower(word(token));
    for (std::size_t d = 0; d < names.size(); ++d) {
      if (written != ascii_lower(names[d]) + std::string(ending)) continue;
      mention.weekday = static_cast<int>(d);
      mention.weekday_tokens = {token, token + 1};
      const std::optional<Date> date = mention.date();
      if (!date || mention.is_range() || weekday_of(*date) == mention.weekday) return;
      mention.weekday_should_be =
          std::string(names[static_cast<std::size_t>(weekday_of(*date))]) + std::string(ending);
      return;
    }
  }

  // A number and its sign from token `at`, in one token or in two; moves past them. What is written on to the
  // sign, such as a particle, does not count. 0 if they do not stand there.
  int signed_number(std::uint32_t& at, std::size_t& inside, std::string_view sign) const {
    const std::string_view text = word(at).substr(std::min(inside, word(at).size()));
    const auto [value, size] = leading_number(text);
    if (size == 0) return 0;
    std::string_view rest = text.substr(size);
    std::uint32_t token = at;
    std::size_t past = inside + size;
    if (rest.empty()) {
      rest = word(++token);
      past = 0;
    }
    if (!rest.starts_with(sign)) return 0;
    past += sign.size();
    at = token;
    inside = past;
    if (past < word(token).size()) {
      // Another number in the same token goes on; a particle ends it.
      if (leading_number(word(token).substr(past)).second > 0) return value;
    }
    at = token + 1;
    inside = 0;
    return value;
  }

  std::uint32_t signed_at(std::uint32_t i, const DaySigns& signs) {
    const auto [first, digits] = leading_number(word(i));
    if (digits != 4) return 0;
    DateMention mention;
    std::uint32_t at = i;
    std::size_t inside = 0;
    mention.year = signed_number(at, inside, signs.year);
    if (mention.year == 0) return 0;
    mention.month = signed_number(at, inside, signs.month);
    if (mention.month < 1 || mention.month > 12) return 0;
    mention.first_day = mention.day = signed_number(at, inside, signs.day);
    if (mention.day == 0) return 0;
    mention.tokens = {i, at};
    const bool opens = word(at) == "(";
    const std::uint32_t name = opens ? at + 1 : at;
    set_weekday(mention, name, signs.weekday, signs.weekdays);
    if (!mention.weekday && opens) set_weekday(mention, name, "", signs.weekdays);
    put(std::move(mention));
    return at;
  }

  void put(DateMention mention) {
    if (mention.day > 31 || mention.first_day > mention.day) return;
    mention.sentence = sentence_;
    found_.push_back(std::move(mention));
  }

  const NormalizedText& text_;
  const Vocabulary& vocabulary_;
  TokenRange range_;
  std::uint32_t sentence_ = 0;
  std::vector<DateMention> found_;
};

}  // namespace

std::optional<Date> DateMention::date() const {
  if (year == 0) return std::nullopt;
  return Date::parse(fmt::format("{:04}-{:02}-{:02}", year, month, day));
}

std::vector<DateMention> date_mentions(const NormalizedText& text, const Vocabulary& vocabulary) {
  return DateReader(text, vocabulary).read();
}

int weekday_of(const Date& date) {
  const std::chrono::year_month_day day{std::chrono::year(date.year),
                                        std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day))};
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(day)).c_encoding());
}

}  // namespace agreed
