// DocxFields: which fields are open at a place of a DOCX. What stands between a field's "begin" and its
// "separate" is its instruction, and no text. (WordprocessingML, ECMA-376 part 1, 17.16.18.)
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ingest/xml_reader.h"

namespace agreed {

class DocxFields {
 public:
  // `hide_instructions`: true but for files whose fields never end, of which nothing may be hidden.
  explicit DocxFields(bool hide_instructions) : hide_instructions_(hide_instructions) {}

  [[nodiscard]] bool hide_instructions() const { return hide_instructions_; }

  // Takes a w:fldChar; one without its field counts for nothing.
  void take(const XmlNode& mark);
  // Whether what stands here is hidden.
  [[nodiscard]] bool hides() const { return hide_instructions_ && instructions_ != 0; }
  // Tells of text that was hidden here.
  void hid(std::string_view text) { hid_text_ = hid_text_ || !text.empty(); }
  // Whether text was hidden by an instruction that is still open.
  [[nodiscard]] bool lost_text() const { return hid_text_ && instructions_ != 0; }
  // No field goes on from here.
  void clear();

 private:
  bool hide_instructions_;
  std::vector<bool> open_;        // whether still in the instruction
  std::size_t instructions_ = 0;  // how many of them are
  bool hid_text_ = false;
};

}  // namespace agreed
