// Field by field, in the order of precedent_json.h.
#include "visualize/precedent_json.h"

#include <optional>
#include <string_view>
#include <utility>

#include "visualize/diff_json_parts.h"

namespace agreed {
namespace {

Json percent(std::uint32_t thousandths) {
  return static_cast<double>(thousandths) / 10;
}

Json percent(const std::optional<std::uint32_t>& thousandths) {
  return thousandths ? percent(*thousandths) : Json(nullptr);
}

Json side_json(ByteSpan span, const std::string& text) {
  if (text.empty()) return nullptr;
  return {{"span", span_json(span)}, {"text", text}};
}

Json result_json(const PrecedentResult& result, std::size_t sentence) {
  Json critical = Json::array();
  for (const CriticalChange& change : result.critical) {
    critical.push_back({{"kind", name_of(change.kind)},
                        {"earlier", text_or_null(change.earlier)},
                        {"later", text_or_null(change.later)}});
  }
  Json statements = Json::array();
  for (const PrecedentPlace& place : result.places) {
    statements.push_back({{"id", place.id},
                          {"date", date_or_null(place.date)},
                          {"paragraph", place.paragraph},
                          {"series", text_or_null(place.series)},
                          {"language", place.language},
                          {"path", place.path},
                          {"span", span_json(place.span)},
                          {"whole", place.whole}});
  }
  Json redline = Json::array();
  for (const PrecedentHunk& hunk : result.hunks) {
    redline.push_back({{"kind", hunk_kind_name(hunk.kind)},
                       {"class", name_of(hunk.change_class)},
                       {"earlier", side_json(hunk.earlier, hunk.earlier_text)},
                       {"later", side_json(hunk.later, hunk.later_text)}});
  }
  return {{"sentence", sentence},
          {"score", percent(result.score)},
          {"parts",
           {{"words", percent(result.parts.words)},
            {"order", percent(result.parts.order)},
            {"numbers", percent(result.parts.numbers)},
            {"names", percent(result.parts.names)},
            {"terms", percent(result.parts.terms)}}},
          {"whole", result.whole},
          {"context", result.context},
          {"critical", std::move(critical)},
          {"text", result.text},
          {"before", result.whole ? Json(nullptr) : text_or_null(result.before)},
          {"after", result.whole ? Json(nullptr) : text_or_null(result.after)},
          {"statements", std::move(statements)},
          {"redline", std::move(redline)}};
}

Json document_of(const PrecedentReport& report, std::string_view query, std::size_t begin, std::size_t end) {
  Json sentences = Json::array();
  Json results = Json::array();
  for (std::size_t i = begin; i < end; ++i) {
    const PrecedentAnswer& answer = report.answers[i];
    sentences.push_back({{"text", answer.text},
                         {"paragraph", answer.paragraph},
                         {"span", span_json(answer.span)},
                         {"readings", answer.readings},
                         {"skipped", text_or_null(answer.skipped)},
                         {"nearest", percent(answer.nearest)}});
    for (const PrecedentResult& result : answer.results) results.push_back(result_json(result, i - begin));
  }
  return {{"schema", "agreed.precedent/1"},
          {"query", query},
          {"threshold", percent(report.threshold)},
          {"searched", {{"texts", report.texts}, {"sentences", report.sentences}}},
          {"sentences", std::move(sentences)},
          {"results", std::move(results)},
          {"notes", notes_json(report.notes)}};
}

}  // namespace

std::string precedent_json(const PrecedentReport& report) {
  return json_bytes(document_of(report, report.query, 0, report.answers.size()));
}

std::string precedent_jsonl(const PrecedentReport& report) {
  std::string out;
  for (std::size_t i = 0; i < report.answers.size(); ++i) {
    out += json_line(document_of(report, report.answers[i].text, i, i + 1));
  }
  return out;
}

}  // namespace agreed
