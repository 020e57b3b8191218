#include "serve/editor_features.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace agreed {
namespace {

bool says(const Json& params, std::initializer_list<std::string_view> path) {
  const Json& member = member_of(params, path);
  return member.is_boolean() && member.get<bool>();
}

PositionEncoding encoding_of(const Json& params) {
  const Json& names = member_of(params, {"capabilities", "general", "positionEncodings"});
  if (names.is_array()) {
    for (const Json& name : names) {
      if (!name.is_string()) continue;
      if (const auto encoding = encoding_named(name.get_ref<const std::string&>())) return *encoding;
    }
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
  const Json& formats = member_of(params, {"capabilities", "textDocument", "hover", "contentFormat"});
  features.markdown = formats.is_array() && std::ranges::find(formats, Json("markdown")) != formats.end();
  features.code_actions =
      member_of(params, {"capabilities", "textDocument", "codeAction", "codeActionLiteralSupport"})
          .is_object();
  features.document_changes = says(params, {"capabilities", "workspace", "workspaceEdit", "documentChanges"});
  features.watches_files =
      says(params, {"capabilities", "workspace", "didChangeWatchedFiles", "dynamicRegistration"});
  return features;
}

}  // namespace agreed
