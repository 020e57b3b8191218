#include "cli/editor_workspace.h"

#include <sys/stat.h>

#include <memory>
#include <optional>
#include <utility>

#include "cli/check_input.h"
#include "cli/check_setup.h"
#include "cli/sentence_index_options.h"
#include "corpus/folder_listing.h"

namespace agreed {
namespace {

Result<std::string> stamp_of(const std::string& folder) {
  const Result<FolderListing> listing = list_files(folder);
  if (!listing.ok()) return listing.error();
  std::string stamp;
  for (const std::string& path : listing.value().files) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) continue;
    stamp += path + '\n' + std::to_string(info.st_mtim.tv_sec) + '.' + std::to_string(info.st_mtim.tv_nsec) +
             ' ' + std::to_string(info.st_size) + '\n';
  }
  return stamp;
}

// A check's input and the archive into which it points.
struct HeldInput {
  std::shared_ptr<ServedArchive> archive;
  CheckInput input;
};

}  // namespace

Result<std::shared_ptr<ServedArchive>> EditorWorkspace::archive_in(const std::string& folder,
                                                                   const std::string& index) {
  Result<std::string> stamp = stamp_of(folder);
  if (!stamp.ok()) return stamp.error();
  KeptArchive& kept = archives_[folder + '\n' + index];
  if (kept.archive != nullptr && kept.stamp == stamp.value()) return kept.archive;
  Result<Corpus> corpus = load_corpus(folder);
  if (!corpus.ok()) return corpus.error();
  SentenceIndexOptions searched = options_.index;
  searched.index = index;
  kept.archive = std::make_shared<ServedArchive>(
      std::move(corpus).value(),
      [searched, this](const Corpus& of) { return open_index(of, {}, searched, console_); });
  kept.stamp = std::move(stamp).value();
  return kept.archive;
}

Result<DraftSetting> EditorWorkspace::setting_of(Statement draft) {
  CheckOptions options = options_;
  options.draft = draft.id;
  options.archive.start = folder_of_draft(draft.id);
  const Result<CheckSetup> setup = set_up_check(options);
  if (!setup.ok()) return setup.error();
  Result<std::shared_ptr<ServedArchive>> archive = archive_in(setup.value().statements, setup.value().index);
  if (!archive.ok()) return archive.error();
  const auto held = std::make_shared<HeldInput>();
  held->archive = std::move(archive).value();
  held->input.draft = std::move(draft);
  const std::optional<Error> error =
      read_check_input(options, setup.value(), held->archive->corpus(), held->input);
  if (error) return *error;
  held->input.request.open_index = held->archive->lend_index();
  return DraftSetting{held->archive, std::shared_ptr<const CheckRequest>(held, &held->input.request)};
}

}  // namespace agreed
