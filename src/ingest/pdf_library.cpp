// The only file that speaks Poppler; it is compiled into libagreed-pdf.so alone.
#include "ingest/pdf_library.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <climits>
#include <utility>

namespace agreed {
namespace {

std::string utf8_of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return {bytes.begin(), bytes.end()};
}

// Poppler's complaints would go to the standard error; what they come to is told by what can be read.
void be_silent(const std::string& /*message*/, void* /*closure*/) {}

Error syntax(std::string message) {
  return {ErrorCode::syntax, std::move(message), "", 0};
}

class OpenPdf final : public PdfFile {
 public:
  explicit OpenPdf(std::unique_ptr<poppler::document> document) : document_(std::move(document)) {}

  [[nodiscard]] std::size_t page_count() const override {
    const int pages = document_->pages();
    return pages > 0 ? static_cast<std::size_t>(pages) : 0;
  }

  [[nodiscard]] std::string title() const override { return utf8_of(document_->get_title()); }

  [[nodiscard]] Result<PdfPage> page(std::size_t number) const override {
    const std::unique_ptr<poppler::page> page(document_->create_page(static_cast<int>(number)));
    if (page == nullptr) {
      return syntax("page " + std::to_string(number + 1) + " cannot be read: the file is damaged");
    }
    const poppler::rectf box = page->page_rect();
    PdfPage out;
    out.width = box.width();
    out.height = box.height();
    for (const poppler::text_box& one : page->text_list()) {
      const poppler::rectf place = one.bbox();
      PdfWord word;
      word.text = utf8_of(one.text());
      if (word.text.empty()) continue;
      word.left = place.left();
      word.top = place.top();
      word.right = place.right();
      word.bottom = place.bottom();
      word.turned = one.rotation() != 0;
      word.space_after = one.has_space_after();
      out.words.push_back(std::move(word));
    }
    return out;
  }

 private:
  std::unique_ptr<poppler::document> document_;
};

Result<std::unique_ptr<PdfFile>> open_pdf(std::string_view bytes) {
  poppler::set_debug_error_function(be_silent, nullptr);
  if (bytes.size() > INT_MAX) return syntax("it is too large for a PDF");
  std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (document == nullptr) return syntax("it cannot be read as PDF: it is damaged or cut short");
  if (document->is_locked()) return syntax("it is encrypted: save it without a password");
  return Result<std::unique_ptr<PdfFile>>(std::make_unique<OpenPdf>(std::move(document)));
}

const PdfLibrary kLibrary = {kPdfInterface.data(), open_pdf};

}  // namespace
}  // namespace agreed

extern "C" __attribute__((visibility("default"))) const agreed::PdfLibrary* agreed_pdf_library();
const agreed::PdfLibrary* agreed_pdf_library() {
  return &agreed::kLibrary;
}
