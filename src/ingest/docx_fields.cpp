#include "ingest/docx_fields.h"

namespace agreed {

void DocxFields::take(const XmlNode& mark) {
  const std::string_view type = mark.attribute("fldCharType");
  if (type == "begin") {
    open_.push_back(true);
    ++instructions_;
    return;
  }
  if (open_.empty() || (type != "separate" && type != "end")) return;
  if (open_.back()) --instructions_;
  open_.back() = false;
  if (type == "end") open_.pop_back();
  if (instructions_ == 0) hid_text_ = false;
}

void DocxFields::clear() {
  open_.clear();
  instructions_ = 0;
  hid_text_ = false;
}

}  // namespace agreed
