#include "corpus/policy.h"

#include "text/check.h"

namespace agreed {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  AGREED_CHECK(false);
  return {};
}

std::string_view name_of(Within within) {
  switch (within) {
    case Within::sentence:
      return "sentence";
    case Within::paragraph:
      return "paragraph";
    case Within::text:
      return "text";
  }
  AGREED_CHECK(false);
  return {};
}

std::string PolicyTarget::name() const {
  if (!called.empty()) return called;
  if (concept_id.empty()) return "\"" + phrase + "\"";
  return sense.empty() ? concept_id : concept_id + "/" + sense;
}

}  // namespace agreed
