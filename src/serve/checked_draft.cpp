#include "serve/checked_draft.h"

#include <memory>
#include <utility>

#include "corpus/corpus.h"

namespace agreed {

const StatementText* CheckedDraft::text() const {
  if (!setting) return nullptr;
  return checked_text(*setting->request->draft, setting->request->language);
}

CheckedDraft check_document(const std::string& path, const std::string& bytes, Workspace& workspace) {
  CheckedDraft checked;
  Result<SourceText> source = SourceText::from_bytes(path, bytes);
  if (!source.ok()) {
    checked.errors.push_back(source.error());
    return checked;
  }
  Result<Statement> draft =
      statement_from_text(std::make_shared<const SourceText>(std::move(source).value()));
  if (!draft.ok()) {
    checked.errors.push_back(draft.error());
    return checked;
  }
  Result<DraftSetting> setting = workspace.setting_of(std::move(draft).value());
  if (!setting.ok()) {
    checked.errors.push_back(setting.error());
    return checked;
  }
  checked.setting = std::move(setting).value();
  const ServedArchive& archive = *checked.setting->archive;
  checked.errors = archive.corpus().errors;
  if (!archive.statement_in(path).empty()) return checked;
  Result<CheckReport> report = check(archive.corpus(), *checked.setting->request);
  if (!report.ok()) {
    checked.errors.push_back(report.error());
    return checked;
  }
  checked.report = std::move(report).value();
  checked.errors.insert(checked.errors.end(), checked.report->errors.begin(), checked.report->errors.end());
  return checked;
}

}  // namespace agreed
