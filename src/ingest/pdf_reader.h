// read_pdf(): the text of a PDF becomes a Document. A PDF knows characters and places only; lines,
// paragraphs, headings, numbers and notes are found by how they look (pdf_lines.h, pdf_paragraphs.h).
//
// Not read: what stands turned (margins, stamps across the page), pictures. Tables become their lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ingest/document.h"
#include "text/result.h"

namespace agreed {

inline constexpr std::size_t kMaxPdfPages = 20'000;

// Errors: syntax (damaged, cut short, encrypted), too_large, empty_text (scanned: pages without text),
// external (the library beside the program is missing).
[[nodiscard]] Result<Document> read_pdf(std::string_view bytes, const std::string& path,
                                        const DocumentProgress& progress = {});

}  // namespace agreed
