#include "ingest/pdf_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "ingest/inline_text.h"
#include "ingest/pdf_library.h"
#include "ingest/pdf_lines.h"
#include "ingest/pdf_paragraphs.h"
#include "ingest/pdf_rows.h"
#include "text/companion_library.h"

namespace agreed {
namespace {

// The mark that ends a PDF stands in its last kilobyte; some senders add a little.
bool has_its_end(std::string_view bytes) {
  constexpr std::size_t kTail = 4096;
  return bytes.substr(bytes.size() - std::min(bytes.size(), kTail)).find("%%EOF") != std::string_view::npos;
}

// Programs put the name of a file where a title belongs.
bool is_file_name(std::string_view title) {
  const std::size_t dot = title.rfind('.');
  return dot != std::string_view::npos && title.size() - dot <= 5 &&
         title.find(' ', dot) == std::string_view::npos;
}

// "3, 5-7"
std::string page_list(const std::vector<std::size_t>& pages) {
  std::string out;
  for (std::size_t at = 0; at < pages.size();) {
    std::size_t end = at + 1;
    while (end < pages.size() && pages[end] == pages[end - 1] + 1) ++end;
    if (!out.empty()) out += ", ";
    out += end - at == 1 ? fmt::format("{}", pages[at]) : fmt::format("{}-{}", pages[at], pages[end - 1]);
    at = end;
  }
  return out;
}

}  // namespace

Result<Document> read_pdf(std::string_view bytes, const std::string& path, const DocumentProgress& progress) {
  const auto with_path = [&](Error error) {
    error.path = path;
    return error;
  };
  if (!has_its_end(bytes)) {
    return Error{ErrorCode::syntax, "the PDF is cut short: its end is missing", path, 0};
  }
  const Result<const PdfLibrary*> library =
      load_companion<PdfLibrary>({"libagreed-pdf.so", kPdfSymbol, kPdfInterface, "a PDF"});
  if (!library.ok()) return with_path(library.error());
  const Result<std::unique_ptr<PdfFile>> opened = library.value()->open(bytes);
  if (!opened.ok()) return with_path(opened.error());
  const PdfFile& file = *opened.value();
  const std::size_t count = file.page_count();
  if (count > kMaxPdfPages) {
    return Error{ErrorCode::too_large, fmt::format("{} pages; the limit is {}", count, kMaxPdfPages), path,
                 0};
  }
  std::vector<PdfPage> pages;
  std::vector<std::size_t> without_text;
  std::size_t text_bytes = 0;
  bool turned = false;
  for (std::size_t number = 0; number < count; ++number) {
    Result<PdfPage> page = file.page(number);
    if (!page.ok()) return with_path(page.error());
    if (page.value().words.empty()) without_text.push_back(number + 1);
    for (const PdfWord& word : page.value().words) {
      turned = turned || word.turned;
      text_bytes += word.text.size();
    }
    if (text_bytes > kMaxDocumentBytes) {
      return Error{ErrorCode::too_large, fmt::format("more than {} bytes of text", kMaxDocumentBytes), path,
                   0};
    }
    trim_hanging_punctuation(page.value());
    pages.push_back(std::move(page.value()));
    if (progress) progress(number + 1, count);
  }
  if (text_bytes == 0) {
    return Error{ErrorCode::empty_text,
                 count == 0 ? std::string("the PDF has no pages")
                            : fmt::format("the PDF has {} page{} and no text: it is scanned, and needs "
                                          "recognition of characters first",
                                          count, count == 1 ? "" : "s"),
                 path, 0};
  }

  Document out;
  out.format = DocumentFormat::pdf;
  const std::string title = collapse_white_space(file.title());
  if (!is_file_name(title)) out.title = title;
  const std::vector<std::string> running = remove_running_lines(pages);
  std::vector<PdfLine> lines = pdf_lines(pages);
  out.footnotes = take_footnotes(lines);
  PdfParagraphs paragraphs = pdf_paragraphs(lines);
  out.blocks = std::move(paragraphs.blocks);
  out.notes = std::move(paragraphs.notes);
  for (const std::string& one : running) {
    out.notes.push_back({fmt::format("a running head or foot is left out: '{}'", one)});
  }
  if (!without_text.empty()) {
    out.notes.push_back(
        {fmt::format("page{} {} of {} {} no text", without_text.size() == 1 ? "" : "s",
                     page_list(without_text), count, without_text.size() == 1 ? "has" : "have")});
  }
  if (turned) out.notes.push_back({"text that is turned (in a margin, across the page) is left out"});
  return out;
}

}  // namespace agreed
