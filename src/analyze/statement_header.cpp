// Looks at the first and the last paragraphs; days and ordinals are those of date_mentions.h.
#include "analyze/statement_header.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "analyze/date_mentions.h"
#include "analyze/ordinal_mentions.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

constexpr std::uint32_t kHeadParagraphs = 10;
constexpr std::uint32_t kEndParagraphs = 6;
constexpr std::size_t kLongestTitle = 250;     // bytes
constexpr std::size_t kLongestDateline = 100;  // bytes
constexpr std::size_t kLongestPlace = 40;

bool ends_sentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with(':') || text.ends_with(';') || text.ends_with("\xE3\x80\x82");
}

const DateMention* mention_in(const std::vector<DateMention>& mentions, const Paragraph& paragraph) {
  for (const DateMention& mention : mentions) {
    const bool inside =
        mention.tokens.begin >= paragraph.tokens.begin && mention.tokens.end <= paragraph.tokens.end;
    if (inside && mention.date() && !mention.is_range()) return &mention;
  }
  return nullptr;
}

// A first paragraph with a day in it is title and dateline in one.
std::string title_in(const NormalizedText& text, const std::vector<DateMention>& mentions) {
  const auto head = std::min<std::size_t>(kHeadParagraphs, text.paragraphs.size());
  for (std::size_t i = 0; i < head; ++i) {
    const Paragraph& paragraph = text.paragraphs[i];
    if (paragraph.kind == ParagraphKind::heading && paragraph.label.empty())
      return wording(text, paragraph.tokens);
  }
  if (head < 2) return {};
  const Paragraph& first = text.paragraphs.front();
  std::string title = wording(text, first.tokens);
  const bool fits = title.size() <= kLongestTitle && !ends_sentence(title) && first.label.empty() &&
                    mention_in(mentions, first) == nullptr;
  return fits && first.kind == ParagraphKind::body ? title : std::string();
}

// "Lund" of "Lund, Wednesday," and of "(Lund,": a name, a comma, and at most a weekday behind it.
std::string place_before(const NormalizedText& text, const Paragraph& paragraph, const DateMention& mention) {
  std::uint32_t end = mention.tokens.begin;
  if (mention.weekday && mention.weekday_tokens.begin < end &&
      mention.weekday_tokens.begin >= paragraph.tokens.begin)
    end = mention.weekday_tokens.begin;
  std::string place = wording(text, {paragraph.tokens.begin, end});
  while (!place.empty() && (place.front() == '(' || place.front() == '[')) place.erase(0, 1);
  while (!place.empty() && place.back() == ' ') place.pop_back();
  if (!place.ends_with(',')) return {};
  place.pop_back();
  const auto first = static_cast<unsigned char>(place.empty() ? ' ' : place.front());
  const bool is_name = (first >= 'A' && first <= 'Z') || first >= 0x80;
  const bool other = place.find_first_of(":;|0123456789/") != std::string::npos;
  return is_name && !other && place.size() <= kLongestPlace ? place : std::string();
}

// Whether a paragraph says little but the day.
bool is_dateline(const NormalizedText& text, const Paragraph& paragraph) {
  const std::string line = wording(text, paragraph.tokens);
  if (line.size() > kLongestDateline) return false;
  const bool stopped = line.ends_with('.') && line.size() > 40;
  return !stopped && paragraph.label.empty();
}

}  // namespace

StatementHeader read_header(const NormalizedText& text, const Vocabulary& vocabulary,
                            const std::string& title) {
  StatementHeader header;
  const std::vector<DateMention> mentions = date_mentions(text, vocabulary);
  header.title = title.empty() ? title_in(text, mentions) : title;
  const auto count = static_cast<std::uint32_t>(text.paragraphs.size());
  for (std::uint32_t i = 0; i < count && !header.date; ++i) {
    // Between head and end there are only paragraphs of the statement.
    if (i >= kHeadParagraphs && i + kEndParagraphs < count) i = count - kEndParagraphs;
    const Paragraph& paragraph = text.paragraphs[i];
    const DateMention* const mention = mention_in(mentions, paragraph);
    if (mention == nullptr || !is_dateline(text, paragraph)) continue;
    header.date = mention->date();
    if (i > 0) header.place = place_before(text, paragraph, *mention);
  }
  for (const DateMention& mention : mentions) {
    if (!header.mentioned && mention.date()) header.mentioned = mention.date();
  }
  for (const OrdinalMention& mention : ordinal_mentions(text, vocabulary)) {
    const ByteSpan span = text.span_of(mention.tokens);
    const Paragraph& paragraph = text.paragraphs[text.paragraph_of_token(mention.tokens.begin)];
    const bool in_title = wording(text, paragraph.tokens) == header.title && !span.empty();
    if (in_title && header.ordinal == 0) header.ordinal = mention.number;
  }
  return header;
}

}  // namespace agreed
