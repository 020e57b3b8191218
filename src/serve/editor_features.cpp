#include "serve/editor_features.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agreed {
namespace {

bool says(const Json& params, std::initializer_list<std::string_view> path) {
  return member_of(params, path) == Json(true);
}

PositionEncoding encoding_of(const Json& params) {
  for (const Json& name : member_of(params, {"capabilities", "general", "positionEncodings"}).items()) {
    if (!name.is_string()) continue;
    if (const auto encoding = encoding_named(*name.text())) return *encoding;
  }
  return PositionEncoding::utf16;
}

}  // namespace

EditorFeatures features_of(const Json& params) {
  EditorFeatures features;
  features.encoding = encoding_of(params);
  features.related_information =
      says(params, {"capabilities", "textDocument", "publishDiagnostics", "relatedInformation"});
  features.code_description =
      says(params, {"capabilities", "textDocument", "publishDiagnostics", "codeDescriptionSupport"});
  const std::vector<Json>& formats =
      member_of(params, {"capabilities", "textDocument", "hover", "contentFormat"}).items();
  features.markdown = std::ranges::find(formats, Json("markdown")) != formats.end();
  features.code_actions =
      member_of(params, {"capabilities", "textDocument", "codeAction", "codeActionLiteralSupport"})
          .is_object();
  features.document_changes = says(params, {"capabilities", "workspace", "workspaceEdit", "documentChanges"});
  features.watches_files =
      says(params, {"capabilities", "workspace", "didChangeWatchedFiles", "dynamicRegistration"});
  return features;
}

}  // namespace agreed
