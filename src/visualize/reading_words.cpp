#include "visualize/reading_words.h"

#include "text/printable.h"

namespace agreed {

std::string reading_words(const std::vector<std::string>& readings) {
  std::string out;
  for (const std::string& reading : readings) {
    out += out.empty() ? "in the wording of " : ", ";
    out += one_line(reading);
  }
  return out;
}

}  // namespace agreed
