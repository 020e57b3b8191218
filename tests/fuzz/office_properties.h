// What must hold for any bytes that are read as DOCX, ODT or PDF, as functions that name the first property
// that does not. The fuzz targets and office_replay_test.cpp share them.
//
// Each of the three takes whole files (a ZIP, "%PDF-") as they are. Other bytes are taken apart at 0x1e into
// what stands in such a file, so that a fuzzer need not find out how to pack and compress:
//   docx   inside of w:body, w:styles, w:numbering, w:footnotes
//   odt    inside of office:text, office:automatic-styles
//   pdf    a page each: for each word its place (left, top, width, height, a byte each) and its text up to
//   0x1f
#pragma once

#include <string>
#include <string_view>

namespace agreed::fuzz {

// Reading ends; a document has blocks whose text is UTF-8 with collapsed white space, levels in their range,
// labels of notes that are unique, and is the same when read again. With changes accepted and rejected.
[[nodiscard]] std::string broken_docx_property(std::string_view bytes);
[[nodiscard]] std::string broken_odt_property(std::string_view bytes);
// As above; of words with places, none of their letters is lost.
[[nodiscard]] std::string broken_pdf_property(std::string_view bytes);

}  // namespace agreed::fuzz
