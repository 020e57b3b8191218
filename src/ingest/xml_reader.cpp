// Reads with libxml2's text reader, node by node, so that the limits hold before anything large is built.
#include "ingest/xml_reader.h"

#include <libxml/parser.h>
#include <libxml/xmlreader.h>

#include <fmt/format.h>

#include <algorithm>
#include <climits>
#include <memory>
#include <utility>

namespace agreed {
namespace {

struct ReaderCloser {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};
using Reader = std::unique_ptr<xmlTextReader, ReaderCloser>;

std::string text_of(const xmlChar* text) {
  return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text));
}

std::string too_deep(std::size_t depth) {
  return fmt::format("its elements are nested deeper than {}", depth);
}

// The first problem that libxml2 tells of.
struct Problem {
  std::string message;
  std::size_t line = 0;
  std::size_t depth = 0;  // the limit, for the message
};

// The signature is that of libxml2, which differs between its versions in one `const`.
template <typename ErrorPointer>
void take_problem(void* data, ErrorPointer error) {
  auto& problem = *static_cast<Problem*>(data);
  if (!problem.message.empty() || error->level < XML_ERR_ERROR) return;
  problem.message = error->message == nullptr ? "not well formed" : error->message;
  while (!problem.message.empty() && (problem.message.back() == '\n' || problem.message.back() == '.')) {
    problem.message.pop_back();
  }
  // libxml2 reads ahead of us and has a limit of its own.
  if (problem.message.rfind("Excessive depth", 0) == 0) problem.message = too_deep(problem.depth);
  problem.line = error->line > 0 ? static_cast<std::size_t>(error->line) : 0;
}

// Builds the tree from the open elements downwards.
class Builder {
 public:
  Builder(xmlTextReader* reader, const std::string& path, const XmlLimits& limits)
      : reader_(reader), path_(path), limits_(limits) {}

  // One node; an error if the document is to be refused there.
  [[nodiscard]] Result<bool> take(int type) {
    switch (type) {
      case XML_READER_TYPE_ELEMENT:
        return open();
      case XML_READER_TYPE_END_ELEMENT:
        close();
        return true;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        if (++nodes_ > limits_.nodes) return refuse(ErrorCode::too_large, "it has too many nodes");
        if (!open_.empty()) {
          XmlNode run;
          run.run = text_of(xmlTextReaderConstValue(reader_));
          run.line = line();
          open_.back().children.push_back(std::move(run));
        }
        return true;
      case XML_READER_TYPE_DOCUMENT_TYPE:
        if (declares_something()) {
          return refuse(ErrorCode::syntax,
                        "its document type declares entities or elements: these are not read");
        }
        return true;
      case XML_READER_TYPE_ENTITY_REFERENCE:
        return refuse(ErrorCode::syntax, "an entity that is none of XML itself is not expanded");
      default:
        return true;
    }
  }

  [[nodiscard]] bool has_root() const { return has_root_; }
  [[nodiscard]] XmlNode take_root() { return std::move(root_); }

 private:
  Result<bool> open() {
    if (open_.size() >= limits_.depth) {
      return refuse(ErrorCode::syntax, too_deep(limits_.depth));
    }
    if (++nodes_ > limits_.nodes) return refuse(ErrorCode::too_large, "it has too many nodes");
    XmlNode element;
    element.name = text_of(xmlTextReaderConstLocalName(reader_));
    element.space = text_of(xmlTextReaderConstNamespaceUri(reader_));
    element.line = line();
    const bool empty = xmlTextReaderIsEmptyElement(reader_) == 1;
    while (xmlTextReaderMoveToNextAttribute(reader_) == 1) {
      if (++nodes_ > limits_.nodes) return refuse(ErrorCode::too_large, "it has too many nodes");
      if (xmlTextReaderIsNamespaceDecl(reader_) == 1) continue;
      element.attributes.push_back({text_of(xmlTextReaderConstLocalName(reader_)),
                                    text_of(xmlTextReaderConstNamespaceUri(reader_)),
                                    text_of(xmlTextReaderConstValue(reader_))});
    }
    open_.push_back(std::move(element));
    if (empty) close();
    return true;
  }

  void close() {
    XmlNode done = std::move(open_.back());
    open_.pop_back();
    if (open_.empty()) {
      root_ = std::move(done);
      has_root_ = true;
      return;
    }
    open_.back().children.push_back(std::move(done));
  }

  // Whether the document type has declarations of its own, between square brackets.
  [[nodiscard]] bool declares_something() const {
    const xmlNode* const type = xmlTextReaderCurrentNode(reader_);
    return type == nullptr || type->children != nullptr;
  }

  [[nodiscard]] std::size_t line() const {
    // The parser reads ahead; a node knows its own line, up to where libxml2's short counter ends.
    constexpr long kMostNodeLine = 65535;
    long line = xmlGetLineNo(xmlTextReaderCurrentNode(reader_));
    if (line <= 0 || line >= kMostNodeLine) line = xmlTextReaderGetParserLineNumber(reader_);
    return line > 0 ? static_cast<std::size_t>(line) : 0;
  }

  [[nodiscard]] Error refuse(ErrorCode code, std::string message) const {
    return {code, std::move(message), path_, line()};
  }

  xmlTextReader* reader_;
  const std::string& path_;
  const XmlLimits limits_;
  std::vector<XmlNode> open_;
  XmlNode root_;
  bool has_root_ = false;
  std::size_t nodes_ = 0;
};

}  // namespace

std::string_view XmlNode::attribute(std::string_view local_name) const {
  for (const XmlAttribute& one : attributes) {
    if (one.name == local_name) return one.value;
  }
  return {};
}

const XmlNode* XmlNode::child(std::string_view local_name) const {
  for (const XmlNode& one : children) {
    if (one.name == local_name) return &one;
  }
  return nullptr;
}

std::string XmlNode::text() const {
  if (name.empty()) return run;
  std::string out;
  for (const XmlNode& one : children) out += one.text();
  return out;
}

Result<XmlNode> parse_xml(std::string_view bytes, const std::string& path, const XmlLimits& limits) {
  if (bytes.size() > std::min<std::size_t>(limits.bytes, INT_MAX)) {
    return Error{ErrorCode::too_large,
                 fmt::format("{} bytes of XML; the limit is {}", bytes.size(), limits.bytes), path, 0};
  }
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return Error{ErrorCode::empty_text, "it is empty", path, 0};
  }
  constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_NOWARNING | XML_PARSE_COMPACT;
  const Reader reader(
      xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, kOptions));
  if (reader == nullptr) return Error{ErrorCode::syntax, "it cannot be read as XML", path, 0};
  Problem problem;
  problem.depth = limits.depth;
  xmlTextReaderSetStructuredErrorHandler(reader.get(), &take_problem, &problem);
  Builder builder(reader.get(), path, limits);
  int more = xmlTextReaderRead(reader.get());
  for (; more == 1; more = xmlTextReaderRead(reader.get())) {
    const Result<bool> taken = builder.take(xmlTextReaderNodeType(reader.get()));
    if (!taken.ok()) return taken.error();
  }
  if (more != 0 || !problem.message.empty() || !builder.has_root()) {
    return Error{ErrorCode::syntax,
                 problem.message.empty() ? "it is no well-formed XML" : "XML: " + problem.message, path,
                 problem.line};
  }
  return builder.take_root();
}

}  // namespace agreed
