// The elements that marks are made of, with the prefix that the document gives them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ingest/docx_letters.h"
#include "visualize/docx/docx_marking.h"

namespace agreed {

class DocxElements {
 public:
  // All must outlive it.
  DocxElements(const DocxLetters& document, const DocxRevision& revision, std::uint32_t next_id);

  // "<w:NAME>", "</w:NAME>".
  [[nodiscard]] std::string open(std::string_view name) const;
  [[nodiscard]] std::string close(std::string_view name) const;

  // One that no element of the document has.
  [[nodiscard]] std::uint32_t new_id() { return next_id_++; }

  // "<w:ins w:id=... w:author=... w:date=...", without its end; each has an id of its own.
  [[nodiscard]] std::string change(std::string_view name);
  // The start tag of a change with an id of its own in place of the one that it has.
  [[nodiscard]] std::string renewed(std::string_view start_tag);

  // Text or, where the letter is one, a tab or line break. `name`: "t" or "delText".
  [[nodiscard]] std::string text(std::string_view name, std::string_view letters) const;
  [[nodiscard]] std::string object(std::string_view letter, std::string_view name) const;

  // The properties of a run without what somebody tracked in them; empty for an empty span.
  [[nodiscard]] std::string run_properties(ByteSpan properties) const;
  // The same, in grey.
  [[nodiscard]] std::string grey_properties(ByteSpan properties) const;

  // The properties of a paragraph with a tracked change of its mark ("ins", "del"; empty: none). Without
  // `whole` the end of a section and tracked properties are left out.
  [[nodiscard]] std::string paragraph_properties(ByteSpan properties, std::string_view mark, bool whole);

  // The properties of a row with a tracked change; the span may be empty.
  [[nodiscard]] std::string row_properties(ByteSpan properties, std::string_view mark);

  [[nodiscard]] std::string_view slice(ByteSpan span) const;

 private:
  // `xml` without its children of this local name.
  [[nodiscard]] std::string without(std::string xml, std::string_view name) const;

  const DocxLetters& document_;
  const DocxRevision& revision_;
  std::uint32_t next_id_;
};

}  // namespace agreed
