// Which of the alternatives of an element "mc:AlternateContent" is read. (ECMA-376 part 3.)
#pragma once

#include "ingest/xml_reader.h"

namespace agreed {

// The first that has text of a kind that is known here, so that nothing is lost: a text box stands in the
// first one and again in the fallback, an emoji often in the fallback alone. If none has, the first; null
// without any.
[[nodiscard]] const XmlNode* docx_alternative(const XmlNode& node);

// Whether a text box is inside it.
[[nodiscard]] bool holds_text_box(const XmlNode& node);

}  // namespace agreed
