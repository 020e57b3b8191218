// libxml2 hands over one tag at a time; the tree is ours, so that the limits hold before anything large is
// built.
#include "ingest/html_parser.h"

#include <libxml/HTMLparser.h>

#include <fmt/format.h>

#include <climits>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "ingest/document.h"

namespace agreed {
namespace {

std::string text_of(const xmlChar* text) {
  return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text));
}

class HtmlBuilder {
 public:
  explicit HtmlBuilder(htmlParserCtxt* context) : context_(context) {
    open_.emplace_back();
    open_.back().name = "#document";
  }

  void open(std::string name, const xmlChar** attributes) {
    if (refused()) return;
    if (open_.size() > kMaxHtmlDepth) {
      return refuse(ErrorCode::syntax, fmt::format("its elements are nested deeper than {}", kMaxHtmlDepth));
    }
    if (++nodes_ > kMaxHtmlNodes) return refuse(ErrorCode::too_large, "it has too many nodes");
    XmlNode element;
    element.name = std::move(name);
    element.line = line();
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
      if (++nodes_ > kMaxHtmlNodes) return refuse(ErrorCode::too_large, "it has too many nodes");
      element.attributes.push_back({text_of(attributes[0]), {}, text_of(attributes[1])});
    }
    open_.push_back(std::move(element));
  }

  void close(std::string_view name) {
    if (refused() || open_.size() < 2 || open_.back().name != name) return;
    join_last();
  }

  void text(std::string_view run) {
    if (refused()) return;
    std::vector<XmlNode>& siblings = open_.back().children;
    if (siblings.empty() || !siblings.back().name.empty()) {
      if (++nodes_ > kMaxHtmlNodes) return refuse(ErrorCode::too_large, "it has too many nodes");
      siblings.emplace_back();
      siblings.back().line = line();
    }
    siblings.back().run += run;
  }

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  [[nodiscard]] XmlNode take() {
    while (open_.size() > 1) join_last();
    return std::move(open_.front());
  }

 private:
  [[nodiscard]] bool refused() const { return error_.has_value(); }
  void refuse(ErrorCode code, std::string message) {
    error_ = Error{code, std::move(message), {}, line()};
    xmlStopParser(context_);
  }
  [[nodiscard]] std::size_t line() const {
    return context_->input != nullptr && context_->input->line > 0
               ? static_cast<std::size_t>(context_->input->line)
               : 0;
  }
  void join_last() {
    XmlNode done = std::move(open_.back());
    open_.pop_back();
    open_.back().children.push_back(std::move(done));
  }

  htmlParserCtxt* context_;
  std::vector<XmlNode> open_;
  std::size_t nodes_ = 0;
  std::optional<Error> error_;
};

void on_start(void* data, const xmlChar* name, const xmlChar** attributes) {
  static_cast<HtmlBuilder*>(data)->open(text_of(name), attributes);
}
void on_end(void* data, const xmlChar* name) {
  static_cast<HtmlBuilder*>(data)->close(text_of(name));
}
void on_text(void* data, const xmlChar* text, int length) {
  if (length > 0) {
    static_cast<HtmlBuilder*>(data)->text(
        {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
  }
}

struct ContextCloser {
  void operator()(htmlParserCtxt* context) const {
    if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
    htmlFreeParserCtxt(context);
  }
};

}  // namespace

Result<XmlNode> parse_html(std::string_view utf8, const std::string& path) {
  static_assert(kMaxDocumentBytes < INT_MAX);
  if (utf8.size() > kMaxDocumentBytes) {
    return Error{ErrorCode::too_large,
                 fmt::format("{} bytes of HTML; the limit is {}", utf8.size(), kMaxDocumentBytes), path, 0};
  }
  const std::unique_ptr<htmlParserCtxt, ContextCloser> context(htmlNewParserCtxt());
  if (context == nullptr) return Error{ErrorCode::too_large, "no memory to read HTML", path, 0};
  HtmlBuilder builder(context.get());
  htmlSAXHandler handler{};
  handler.initialized = 1;
  handler.startElement = &on_start;
  handler.endElement = &on_end;
  handler.characters = &on_text;
  handler.ignorableWhitespace = &on_text;
  handler.cdataBlock = &on_text;
  *context->sax = handler;
  context->userData = &builder;
  htmlCtxtReadMemory(context.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8",
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                         HTML_PARSE_IGNORE_ENC);
  if (builder.error()) {
    Error error = *builder.error();
    error.path = path;
    return error;
  }
  return builder.take();
}

}  // namespace agreed
