// Needs no more grammar than a well-formed document leaves open: what begins with "<", and where it ends.
#include "ingest/xml_places.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "ingest/inline_text.h"

namespace agreed {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

class PlaceFinder {
 public:
  PlaceFinder(std::string_view bytes, const std::string& path) : bytes_(bytes), path_(path) {}

  Result<XmlPlace> find() {
    if (!is_utf8()) return refuse("it is not in UTF-8");
    if (bytes_.starts_with(kMark)) at_ = kMark.size();
    open_.emplace_back();  // holds the root
    while (at_ < bytes_.size()) {
      if (!step()) return refuse("it is no well-formed XML");
    }
    if (open_.size() != 1 || open_.front().children.size() != 1) return refuse("it is no well-formed XML");
    return std::move(open_.front().children.front());
  }

 private:
  [[nodiscard]] bool is_utf8() const {
    if (bytes_.starts_with("\xFE\xFF") || bytes_.starts_with("\xFF\xFE")) return false;
    if (bytes_.find('\0') != std::string_view::npos) return false;
    const std::string_view head = bytes_.substr(0, std::min(bytes_.find('>'), bytes_.size()));
    const std::size_t declared = head.find("encoding=");
    if (declared == std::string_view::npos) return true;
    const std::string_view name = head.substr(declared + 10, 5);
    return name == "UTF-8" || name == "utf-8" || name == "US-AS" || name == "us-as";
  }

  bool step() {
    at_ = std::min(bytes_.find('<', at_), bytes_.size());
    if (at_ == bytes_.size()) return true;
    const std::string_view rest = bytes_.substr(at_);
    if (rest.starts_with("<!--")) return skip_past("-->");
    if (rest.starts_with("<![CDATA[")) return skip_past("]]>");
    if (rest.starts_with("<?")) return skip_past("?>");
    if (rest.starts_with("<!")) return skip_past(">");
    return rest.starts_with("</") ? close() : open();
  }

  bool skip_past(std::string_view end) {
    const std::size_t found = bytes_.find(end, at_);
    if (found == std::string_view::npos) return false;
    at_ = found + end.size();
    return true;
  }

  bool open() {
    XmlPlace place;
    const std::size_t begin = at_;
    const std::size_t name_end = bytes_.find_first_of(" \t\r\n/>", begin);
    if (name_end == std::string_view::npos) return false;
    place.name = bytes_.substr(begin + 1, name_end - begin - 1);
    char quote = 0;
    std::size_t end = name_end;
    for (; end < bytes_.size(); ++end) {
      const char one = bytes_[end];
      if (quote != 0) {
        if (one == quote) quote = 0;
      } else if (one == '"' || one == '\'') {
        quote = one;
      } else if (one == '>') {
        break;
      }
    }
    if (end == bytes_.size()) return false;
    at_ = end + 1;
    const auto after = static_cast<std::uint32_t>(at_);
    place.whole = {static_cast<std::uint32_t>(begin), after};
    place.content = {after, after};
    if (bytes_[end - 1] == '/') {
      open_.back().children.push_back(std::move(place));
    } else {
      open_.push_back(std::move(place));
    }
    return true;
  }

  bool close() {
    if (open_.size() < 2) return false;
    XmlPlace place = std::move(open_.back());
    open_.pop_back();
    place.content.end = static_cast<std::uint32_t>(at_);
    if (!skip_past(">")) return false;
    place.whole.end = static_cast<std::uint32_t>(at_);
    open_.back().children.push_back(std::move(place));
    return true;
  }

  [[nodiscard]] Error refuse(std::string message) const {
    return {ErrorCode::syntax, std::move(message), path_, 0};
  }

  std::string_view bytes_;
  const std::string& path_;
  std::size_t at_ = 0;
  std::vector<XmlPlace> open_;
};

// Of the name between "&" and ";"; 0 if it is none of XML's own.
char32_t code_point_of(std::string_view name) {
  if (name == "amp") return '&';
  if (name == "lt") return '<';
  if (name == "gt") return '>';
  if (name == "quot") return '"';
  if (name == "apos") return '\'';
  if (!name.starts_with('#')) return 0;
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x');
  if (hexadecimal) name.remove_prefix(1);
  std::uint32_t value = 0;
  std::from_chars(name.data(), name.data() + name.size(), value, hexadecimal ? 16 : 10);
  return value;
}

}  // namespace

std::string_view XmlPlace::local_name() const {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

const XmlPlace* XmlPlace::child(std::string_view wanted) const {
  const auto found = std::find_if(children.begin(), children.end(),
                                  [&](const XmlPlace& one) { return one.local_name() == wanted; });
  return found == children.end() ? nullptr : &*found;
}

Result<XmlPlace> find_xml_places(std::string_view bytes, const std::string& path) {
  return PlaceFinder(bytes, path).find();
}

std::string next_xml_character(std::string_view bytes, std::uint32_t& at) {
  const std::string_view rest = bytes.substr(at);
  const auto pass = [&](std::size_t size) { at += static_cast<std::uint32_t>(std::min(size, rest.size())); };
  if (rest[0] == '&') {
    const std::size_t end = rest.find(';');
    if (end != std::string_view::npos) {
      std::string out;
      append_code_point(code_point_of(rest.substr(1, end - 1)), out);
      pass(end + 1);
      return out;
    }
  }
  if (rest[0] == '<') {
    const bool comment = rest.starts_with("<!--");
    const bool instruction = rest.starts_with("<?");
    if (rest.starts_with("<![CDATA[")) {
      pass(std::string_view("<![CDATA[").size());
    } else {
      const std::size_t end = rest.find(comment ? "-->" : instruction ? "?>" : ">");
      pass(end == std::string_view::npos ? rest.size() : end + (comment ? 3 : instruction ? 2 : 1));
    }
    return {};
  }
  if (rest.starts_with("]]>")) {
    pass(3);
    return {};
  }
  std::size_t size = 0;
  (void)next_code_point(rest, size);
  pass(size);
  return std::string(rest.substr(0, size));
}

}  // namespace agreed
