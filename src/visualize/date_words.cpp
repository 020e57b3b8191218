#include "visualize/date_words.h"

namespace agreed {

std::string date_or_undated(const std::optional<Date>& date) {
  return date ? date->to_string() : "undated";
}

}  // namespace agreed
