// What must hold of a redline of any two documents of Word, as a function that names the first property that
// does not. The fuzz target and redline_replay_test.cpp share it.
//
// The bytes are taken apart at 0x1e into what stands in the earlier document and in the later one: inside of
// w:body, w:footnotes, w:endnotes and w:numbering of each, the earlier ones first; what is missing is empty.
#pragma once

#include <string>
#include <string_view>

namespace agreed::fuzz {

// The letters of a document cover its parts in order. A redline either is refused with a message or, when
// its changes are accepted, reads as the later document by the reader of `agreed import`; when they are
// rejected, as the earlier one, unless a note says that something is not given back or not compared.
[[nodiscard]] std::string broken_redline_property(std::string_view bytes);

}  // namespace agreed::fuzz
