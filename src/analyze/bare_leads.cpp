// A paragraph ends where the draft has a blank line, or a line with a lead of its own.
#include "analyze/bare_leads.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "tokenize/line_lead.h"

namespace agreed {
namespace {

std::vector<ByteSpan> lines_of(std::string_view bytes, ByteSpan body) {
  std::vector<ByteSpan> lines;
  for (std::uint32_t begin = body.begin; begin < body.end;) {
    const std::size_t found = bytes.find('\n', begin);
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(found, body.end));
    lines.push_back({begin, end});
    begin = end + 1;
  }
  return lines;
}

bool is_blank(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
  return bytes.substr(begin, end - begin).find_first_not_of(" \t\r") == std::string_view::npos;
}

bool has_lead(const LineLead& lead) {
  return lead.bullet != 0 || !lead.label.empty() || lead.kind == ParagraphKind::heading;
}

}  // namespace

std::vector<ByteSpan> blank_bare_leads(std::string& bytes, std::string_view original, ByteSpan body,
                                       Markup markup) {
  std::vector<ByteSpan> blanked;
  const std::vector<ByteSpan> lines = lines_of(original, body);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const ByteSpan line = lines[i];
    const LineLead lead = read_line_lead(original, line, markup);
    if (!has_lead(lead) || !is_blank(bytes, lead.wording_begin, line.end) ||
        is_blank(original, lead.wording_begin, line.end)) {
      continue;
    }
    std::size_t next = i + 1;
    while (next < lines.size() && !is_blank(original, lines[next].begin, lines[next].end) &&
           is_blank(bytes, lines[next].begin, lines[next].end)) {
      ++next;
    }
    const bool goes_on = next < lines.size() && !is_blank(bytes, lines[next].begin, lines[next].end) &&
                         !has_lead(read_line_lead(original, lines[next], markup));
    if (goes_on) continue;
    const ByteSpan bare{line.begin, lead.wording_begin};
    std::fill(bytes.begin() + bare.begin, bytes.begin() + bare.end, ' ');
    blanked.push_back(bare);
  }
  return blanked;
}

}  // namespace agreed
