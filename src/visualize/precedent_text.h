// A PrecedentReport for people: under each sentence of the draft the closest agreed wordings, each with what
// must not be overlooked, its redline, its parts and where it stands.
#pragma once

#include <string>

#include "analyze/precedent.h"
#include "visualize/style.h"

namespace agreed {

// Text from the statements is made printable. Ends with a line end.
[[nodiscard]] std::string precedent_text(const PrecedentReport& report, const TextLayout& layout);

}  // namespace agreed
