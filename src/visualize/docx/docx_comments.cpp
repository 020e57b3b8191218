#include "visualize/docx/docx_comments.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ingest/zip_archive.h"
#include "text/printable.h"
#include "visualize/docx/docx_comment_part.h"
#include "visualize/docx/docx_new.h"
#include "visualize/finding_words.h"

namespace agreed {
namespace {

// The letters of the words that a span touches; those of the next word where it touches none.
LetterRange letters_at(ByteSpan span, const NormalizedText& text, const TokenLetters& letters) {
  const auto& tokens = text.tokens;
  if (tokens.empty()) return {0, 0};
  const auto first =
      std::ranges::find_if(tokens, [&](const NormToken& token) { return token.span.end > span.begin; });
  const auto begin =
      std::min<std::size_t>(static_cast<std::size_t>(first - tokens.begin()), tokens.size() - 1);
  std::size_t end = begin + 1;
  while (end < tokens.size() && tokens[end].span.begin < span.end) ++end;
  LetterRange out = letters.of_token[begin];
  for (std::size_t i = begin; i < end; ++i) out.end = std::max(out.end, letters.of_token[i].end);
  // What is about the words of a note is said at its mark in the text.
  const LetterText& all = letters.text;
  if (out.begin < all.body_end()) return {out.begin, std::min(out.end, all.body_end())};
  while (const LetterNote* note = all.note_with(out.begin)) out = {note->mark, note->mark + 1};
  return out;
}

std::vector<std::string> lines_of(const CheckReport& report, const Finding& finding) {
  std::vector<std::string> lines = {
      fmt::format("{}: {} [{}]", name_of(finding.severity), message_of(finding), one_line(finding.entry))};
  std::vector<std::string> details = details_of(finding);
  // The comment stands at its words.
  const bool shows_words = finding.path.empty() && !finding.span.empty() && !finding.excerpt.empty();
  for (std::size_t i = shows_words ? 1 : 0; i < details.size(); ++i) lines.push_back(std::move(details[i]));
  if (!finding.path.empty()) lines.push_back(one_line(path_of(report, finding)));
  return lines;
}

// Ends come before beginnings in one place.
std::vector<DocxEvent> events_of(const std::vector<DocxComment>& comments, std::uint32_t first_id,
                                 const std::string& prefix) {
  std::vector<DocxEvent> ends;
  std::vector<DocxEvent> starts;
  for (std::size_t i = 0; i < comments.size(); ++i) {
    const std::size_t id = first_id + i;
    starts.push_back({comments[i].letters.begin,
                      DocxEventKind::xml,
                      fmt::format("<{}commentRangeStart {}id=\"{}\"/>", prefix, prefix, id),
                      {}});
    ends.push_back(
        {comments[i].letters.end,
         DocxEventKind::xml,
         fmt::format("<{}commentRangeEnd {}id=\"{}\"/><{}r><{}commentReference {}id=\"{}\"/></{}r>", prefix,
                     prefix, id, prefix, prefix, prefix, id, prefix),
         {}});
  }
  ends.insert(ends.end(), starts.begin(), starts.end());
  std::ranges::stable_sort(ends, {}, &DocxEvent::at);
  return ends;
}

}  // namespace

std::vector<DocxComment> comments_of(const CheckReport& report, const NormalizedText& text,
                                     const TokenLetters& letters, const CheckLayout& shown) {
  std::vector<DocxComment> comments;
  for (const Finding& finding : report.findings) {
    if (!shown.waived && !counts(finding)) continue;
    const LetterRange at = letters_at(finding.path.empty() ? finding.span : ByteSpan{}, text, letters);
    if (!at.empty()) comments.push_back({at, lines_of(report, finding)});
  }
  return comments;
}

Result<std::string> docx_with_comments(const DocxLetters& document, std::string_view file,
                                       const std::string& language, const std::vector<DocxComment>& comments,
                                       const DocxRevision& revision) {
  std::string made;
  if (file.empty()) {
    Result<std::string> bytes = write_zip({}, new_docx_parts(document.xml, language));
    if (!bytes.ok()) return bytes;
    made = std::move(bytes).value();
    file = made;
  }
  if (comments.empty()) return std::string(file);
  Result<CommentParts> parts = add_comment_part(file, document, comments, revision);
  if (!parts.ok()) return std::move(parts).error();
  DocxMarks marks;
  marks.letters.resize(document.text.size(), LetterMark::none);
  marks.events = events_of(comments, parts.value().first_id, document.prefix);
  marks.next_id = document.next_change;
  Result<MarkedDocx> marked = mark_docx(document, {}, marks, revision);
  if (!marked.ok()) return std::move(marked).error();
  std::vector<ZipPart> all = std::move(parts.value().parts);
  for (ZipPart& part : marked.value().parts) all.push_back(std::move(part));
  return write_zip(file, all);
}

}  // namespace agreed
