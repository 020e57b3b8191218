#include "analyze/finding_places.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "text/sha256.h"
#include "text/text_positions.h"

namespace agreed {
namespace {

constexpr std::size_t kFingerprintDigits = 16;

// Of the entry and the words, with one blank between them: a draft that is wrapped anew, or
// gets a paragraph more, keeps its fingerprints.
std::string fingerprint_of(const Finding& finding) {
  std::string words = finding.entry + '\n';
  const std::string& about = finding.excerpt.empty() ? finding.message : finding.excerpt;
  for (const char c : about) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) words += c;
    if (blank && words.back() != ' ') words += ' ';
  }
  return sha256_hex(words).substr(0, kFingerprintDigits);
}

// The places of some offsets, looked up in one pass: findings may be many, and lines long.
class Places {
 public:
  Places(const std::vector<Finding>& findings, const SourceText& source) {
    for (const Finding& finding : findings) {
      if (finding.path.empty()) take(finding.span);
      if (finding.suggestion) take(finding.suggestion->span);
    }
    std::ranges::sort(offsets_);
    offsets_.erase(std::unique(offsets_.begin(), offsets_.end()), offsets_.end());
    const std::vector<TextPosition> positions = positions_of(source, offsets_);
    std::uint32_t line_begin = source.content_begin();
    std::uint32_t scanned = line_begin;
    for (std::size_t i = 0; i < offsets_.size(); ++i) {
      const std::uint32_t offset = std::max(offsets_[i], line_begin);
      const std::string_view between = source.bytes().substr(scanned, offset - scanned);
      const std::size_t line_end = between.rfind('\n');
      if (line_end != std::string_view::npos) line_begin = scanned + static_cast<std::uint32_t>(line_end) + 1;
      scanned = offset;
      places_.push_back(
          {positions[i].line, positions[i].column_code_points, std::size_t{offset - line_begin} + 1});
    }
  }

  [[nodiscard]] const FindingPlace& of(std::uint32_t offset) const {
    return places_[static_cast<std::size_t>(std::ranges::lower_bound(offsets_, offset) - offsets_.begin())];
  }

 private:
  void take(ByteSpan span) {
    offsets_.push_back(span.begin);
    offsets_.push_back(span.end);
  }

  std::vector<std::uint32_t> offsets_;
  std::vector<FindingPlace> places_;  // of the offsets
};

void place(Finding& finding, const Places& places) {
  finding.fingerprint = fingerprint_of(finding);
  if (finding.suggestion) {
    finding.suggestion->begin = places.of(finding.suggestion->span.begin);
    finding.suggestion->end = places.of(finding.suggestion->span.end);
  }
  if (!finding.path.empty()) return;
  const FindingPlace& begin = places.of(finding.span.begin);
  const FindingPlace& end = places.of(finding.span.end);
  finding.line = begin.line;
  finding.column = begin.column;
  finding.byte_column = begin.byte_column;
  finding.end_line = end.line;
  finding.end_column = end.column;
  finding.end_byte_column = end.byte_column;
}

}  // namespace

void place_findings(std::vector<Finding>& findings, const SourceText& source) {
  const Places places(findings, source);
  for (Finding& finding : findings) place(finding, places);
  std::ranges::stable_sort(findings, [](const Finding& a, const Finding& b) {
    return std::tie(a.path, a.line, a.span, a.entry) < std::tie(b.path, b.line, b.span, b.entry);
  });
  std::map<std::pair<std::string, std::string>, std::size_t> seen;
  for (Finding& finding : findings)
    finding.occurrence = ++seen[std::pair(finding.entry, finding.fingerprint)];
}

}  // namespace agreed
