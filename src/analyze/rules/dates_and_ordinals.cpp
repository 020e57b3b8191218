// dates-and-ordinals: what a text says of its own day and number, held against front matter, calendar and
// series.
#include "analyze/ordinal_mentions.h"
#include "analyze/rules/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <set>

#include "analyze/date_mentions.h"
#include "analyze/rules/rule_places.h"
#include "text/date.h"

namespace agreed {
namespace {

// A day further off than this belongs to another event.
constexpr int kFarthestDays = 45;
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

std::string day_in_words(const Date& date) {
  return fmt::format("{} {} {}", date.day, kMonths[static_cast<std::size_t>(date.month - 1)], date.year);
}

int days_between(const Date& a, const Date& b) {
  const auto days = [](const Date& date) {
    return std::chrono::sys_days(std::chrono::year_month_day{
        std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
        std::chrono::day(static_cast<unsigned>(date.day))});
  };
  return static_cast<int>((days(a) - days(b)).count());
}

class DateCheck {
 public:
  explicit DateCheck(const RuleContext& context)
      : context_(context),
        text_(context.reading.text),
        statement_(*context.draft.statement),
        vocabulary_(context.history.normalizer().vocabulary()) {
    find_opening();
  }

  std::vector<Finding> run() {
    const std::vector<DateMention> dates = date_mentions(text_, vocabulary_);
    has_date_line_ = std::ranges::any_of(dates, [&](const DateMention& one) {
      return one.tokens.end <= first_paragraph_.begin && one.date();
    });
    for (const DateMention& mention : dates) {
      check_weekday(mention);
      check_calendar(mention);
      check_day(mention);
    }
    ordinals_ = ordinal_mentions(text_, vocabulary_);
    check_suffixes();
    check_number();
    check_next_year();
    std::ranges::stable_sort(findings_, {}, [](const Finding& one) { return one.span.begin; });
    return std::move(findings_);
  }

 private:
  // The date line and titles, and the first paragraph of the text, which says when it met.
  void find_opening() {
    std::uint32_t paragraph = 0;
    for (; paragraph < text_.paragraphs.size(); ++paragraph) {
      const Paragraph& one = text_.paragraphs[paragraph];
      const bool is_text =
          text_.numbered ? one.number != 0 : one.kind == ParagraphKind::body && one.sentences.size() > 1;
      if (is_text) break;
    }
    if (paragraph == text_.paragraphs.size()) return;
    first_paragraph_ = text_.paragraphs[paragraph].tokens;
  }

  [[nodiscard]] std::string_view word(std::uint32_t token) const {
    return vocabulary_.word(text_.tokens[token].id);
  }

  [[nodiscard]] bool has_any(TokenRange tokens, std::initializer_list<std::string_view> words) const {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (std::ranges::find(words, word(i)) != words.end()) return true;
    }
    return false;
  }

  void find(TokenRange tokens, std::string message, const std::string& replacement) {
    Finding finding = finding_at(context_, tokens, std::move(message));
    if (!replacement.empty()) finding.suggestion = Suggestion{finding.span, replacement};
    findings_.push_back(std::move(finding));
  }

  void check_weekday(const DateMention& mention) {
    if (mention.weekday_should_be.empty()) return;
    find(mention.weekday_tokens,
         fmt::format("{} is a {}", day_in_words(*mention.date()), mention.weekday_should_be),
         mention.weekday_should_be);
  }

  void check_calendar(const DateMention& mention) {
    if (mention.year == 0 || mention.date()) return;
    find(mention.tokens, "the calendar has no such day", "");
  }

  // The text's own day: in the date line, and where the first paragraph says that the meeting was held.
  void check_day(const DateMention& mention) {
    if (!statement_.date || mention.is_range() || !mention.date()) return;
    const bool in_date_line = first_paragraph_.empty() ? false : mention.tokens.end <= first_paragraph_.begin;
    const bool in_first = first_paragraph_.contains(mention.tokens.begin);
    const TokenRange sentence = text_.sentences[mention.sentence].tokens;
    if (!in_date_line && !(in_first && has_any(sentence, {"held", "met", "convened", "gathered", "convene",
                                                          "meet", "hosted"})))
      return;
    const Date said = *mention.date();
    if (said == *statement_.date || (statement_.meeting_date && said == *statement_.meeting_date)) return;
    const Date own = statement_.meeting_date.value_or(*statement_.date);
    const int later = days_between(said, own);
    // Without a date line the text may be issued some days after the meeting.
    if (std::abs(later) > kFarthestDays || (later < 0 && !has_date_line_)) return;
    find(mention.tokens,
         fmt::format("{} is not the day of the text, {}", day_in_words(said), day_in_words(own)),
         written_like(mention, own));
  }

  // Day and month in the order of the mention; nothing for a form that is not made of these.
  [[nodiscard]] std::string written_like(const DateMention& mention, const Date& date) const {
    if (mention.tokens.size() < 3) return {};
    const std::string_view month = kMonths[static_cast<std::size_t>(date.month - 1)];
    if (word(mention.tokens.begin) == std::to_string(mention.day) && mention.tokens.size() == 3)
      return day_in_words(date);
    return mention.tokens.size() == 4 ? fmt::format("{} {}, {}", month, date.day, date.year) : std::string();
  }

  void check_suffixes() {
    for (const OrdinalMention& mention : ordinals_) {
      if (mention.suffix_should_be.empty()) continue;
      const std::string right = english_ordinal(mention.number);
      find(mention.tokens, fmt::format("{} is written {}", mention.number, right), right);
    }
  }

  // The last statement of the series that has a number.
  [[nodiscard]] const Statement* last_numbered() const {
    const Statement* last = nullptr;
    const Series* series = context_.history.against().series;
    if (series == nullptr) return nullptr;
    for (const std::size_t index : series->statements) {
      const Statement& one = context_.history.corpus().statements[index];
      if (one.ordinal == 0 || one.id == statement_.id || !one.date) continue;
      if (statement_.date && *one.date >= *statement_.date) continue;
      if (last == nullptr || one.ordinal > last->ordinal) last = &one;
    }
    return last;
  }

  // "Norland-Castria Consultative": what follows the number in the title, by which the forum is known again.
  [[nodiscard]] bool same_forum(const OrdinalMention& a, const OrdinalMention& b) const {
    for (std::uint32_t i = 0; i < 2; ++i) {
      const std::uint32_t left = a.tokens.end + i;
      const std::uint32_t right = b.tokens.end + i;
      if (left >= text_.tokens.size() || right >= text_.tokens.size()) return false;
      if (text_.tokens[left].id != text_.tokens[right].id) return false;
    }
    return true;
  }

  void check_number() {
    const Statement* last = last_numbered();
    const auto title = std::ranges::find_if(ordinals_, [&](const OrdinalMention& one) {
      return one.tokens.begin < first_paragraph_.begin && !is_day(one);
    });
    int own = statement_.ordinal;
    if (title != ordinals_.end()) {
      if (own == 0 && last != nullptr && title->number <= last->ordinal) {
        Finding finding = finding_at(context_, title->tokens,
                                     fmt::format("the {} was {}", english_ordinal(title->number), last->id));
        finding.message = title->number == last->ordinal
                              ? fmt::format("number {} was that of {}; this one should be {}", title->number,
                                            last->id, last->ordinal + 1)
                              : fmt::format("number {} is behind {}, the {}", title->number, last->id,
                                            english_ordinal(last->ordinal));
        if (title->in_digits)
          finding.suggestion = Suggestion{finding.span, english_ordinal(last->ordinal + 1)};
        finding.precedent = FindingPrecedent{last->id, last->date, std::nullopt, last->title};
        findings_.push_back(std::move(finding));
        own = last->ordinal + 1;
      } else if (own == 0) {
        own = title->number;
      } else if (own != title->number) {
        find(title->tokens, fmt::format("number {}, but the text is that of number {}", title->number, own),
             title->in_digits ? english_ordinal(own) : "");
      }
    }
    if (own == 0 || title == ordinals_.end()) return;
    // Where the first paragraph says which meeting this is; other paragraphs may speak of other ones.
    for (const OrdinalMention& mention : ordinals_) {
      if (!first_paragraph_.contains(mention.tokens.begin) || !same_forum(mention, *title)) continue;
      if (mention.number == own) return;
      std::string message =
          fmt::format("number {} here, but the title says {}", mention.number, title->number);
      if (last != nullptr && mention.number <= last->ordinal)
        message += fmt::format("; the last one held is {}", last->id);
      find(mention.tokens, std::move(message), mention.in_digits ? english_ordinal(own) : "");
      return;
    }
  }

  // "15th October" is a day.
  [[nodiscard]] bool is_day(const OrdinalMention& one) const {
    if (one.tokens.end >= text_.tokens.size()) return false;
    const std::string_view next = word(one.tokens.end);
    return std::ranges::any_of(kMonths, [&](std::string_view month) {
      return next.size() == month.size() && next.substr(1) == month.substr(1);
    });
  }

  // Whether the series has never met twice in one year.
  [[nodiscard]] bool meets_once_a_year() const {
    const Series* series = context_.history.against().series;
    if (series == nullptr || series->statements.size() < 2) return false;
    std::set<int> years;
    for (const std::size_t index : series->statements) {
      const Statement& one = context_.history.corpus().statements[index];
      if (one.date && one.id != statement_.id && !years.insert(one.date->year).second) return false;
    }
    return true;
  }

  void check_next_year() {
    if (!statement_.date) return;
    const int own = statement_.date->year;
    const int earliest = meets_once_a_year() ? own + 1 : own;
    for (const Sentence& sentence : text_.sentences) {
      const std::uint32_t meeting = next_meeting(sentence.tokens);
      if (meeting == 0) continue;
      for (std::uint32_t i = meeting; i < sentence.tokens.end; ++i) {
        const std::string_view year = word(i);
        if (year.size() != 4 || year.find_first_not_of("0123456789") != std::string_view::npos) continue;
        const int value = std::stoi(std::string(year));
        if (value < 1900 || value >= earliest) break;
        find({i, i + 1}, fmt::format("the next meeting cannot be in {}: this one is of {}", value, own),
             std::to_string(own + 1));
        break;
      }
    }
  }

  // Past "next NCM" of a sentence that says when it is held; 0 if it says no such thing.
  [[nodiscard]] std::uint32_t next_meeting(TokenRange sentence) const {
    if (!has_any(sentence, {"hold", "held", "convene", "convened", "meet", "host", "place", "hosted"}))
      return 0;
    for (std::uint32_t i = sentence.begin; i + 1 < sentence.end; ++i) {
      if (word(i) != "next") continue;
      for (std::uint32_t j = i + 1; j < sentence.end && j < i + 7; ++j) {
        if (names_meeting(j)) return j + 1;
      }
    }
    return 0;
  }

  [[nodiscard]] bool names_meeting(std::uint32_t token) const {
    static constexpr std::array<std::string_view, 6> kMeetings = {"meeting", "session",  "summit",
                                                                  "round",   "dialogue", "conference"};
    if (std::ranges::find(kMeetings, word(token)) != kMeetings.end()) return true;
    const std::string_view written = vocabulary_.word(text_.tokens[token].exact);
    return written.size() > 1 && written.size() < 7 &&
           std::ranges::all_of(written, [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  const RuleContext& context_;
  const NormalizedText& text_;
  const Statement& statement_;
  const Vocabulary& vocabulary_;
  TokenRange first_paragraph_;
  bool has_date_line_ = false;
  std::vector<OrdinalMention> ordinals_;
  std::vector<Finding> findings_;
};

std::vector<Finding> run(const RuleContext& context) {
  return DateCheck(context).run();
}

}  // namespace

Rule dates_and_ordinals_rule() {
  Rule rule;
  rule.name = "dates-and-ordinals";
  rule.kind = RuleKind::form;
  rule.severity = Severity::error;
  rule.summary = "a day, a number or a year that cannot be right";
  rule.explanation =
      "Finds a weekday that the day does not have; a day that the calendar does not have; in the date line, "
      "and "
      "where the first paragraph says when the meeting was held, another day than that of the front matter; "
      "a "
      "title with the number of a meeting already held, and a first paragraph with another number than the "
      "title; \"53th\"; and a next meeting in a year that is not later, if the series meets once a year. "
      "Other "
      "days and numbers of a text may speak of other meetings and are left alone. Days are read in English, "
      "in "
      "Korean and Japanese, and as 2037-10-15.";
  rule.good = "They met on Thursday, 15 October 2037.";
  rule.bad = "They met on Friday, 15 October 2037.";
  rule.run = run;
  return rule;
}

}  // namespace agreed
