// What libagreed-pdf.so hands out: the words of each page of a PDF with their places, without any judgement
// of what is a line or a paragraph (pdf_lines.h, pdf_paragraphs.h).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace agreed {

// A run of characters without a blank in it. Places are in points (1/72 inch) from the upper left corner of
// the page.
struct PdfWord {
  std::string text;  // UTF-8
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  bool space_after = false;
  bool turned = false;  // not from left to right: in a margin, or across the page
};

struct PdfPage {
  double width = 0;
  double height = 0;
  std::vector<PdfWord> words;  // in the reading order that Poppler finds: column by column
};

// Errors: syntax, without a path. One thread at a time.
class PdfFile {
 public:
  PdfFile() = default;
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;
  virtual ~PdfFile() = default;

  [[nodiscard]] virtual std::size_t page_count() const = 0;
  [[nodiscard]] virtual std::string title() const = 0;
  [[nodiscard]] virtual Result<PdfPage> page(std::size_t number) const = 0;  // from 0
};

struct PdfLibrary {
  const char* interface = nullptr;
  // The bytes must outlive what comes back. Errors: syntax (damaged, encrypted).
  Result<std::unique_ptr<PdfFile>> (*open)(std::string_view bytes) = nullptr;
};

// Changes with every change above.
inline constexpr std::string_view kPdfInterface = "agreed pdf 1";
inline constexpr const char* kPdfSymbol = "agreed_pdf_library";

}  // namespace agreed
