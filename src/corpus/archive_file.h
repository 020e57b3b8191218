// archive.yaml -> the series of an archive and the orders that protocol rotates.
//
//   series:
//     - {id: scm, title: ROK-U.S. Security Consultative Meeting, parties: [ROK, U.S.]}
//   rotations:
//     - {kind: parties, parties: [ROK, U.S.]}
//     - {kind: phrase, language: en, forms: [the Secretary and the Minister, the Minister and the Secretary]}
//   paragraph_classes:
//     - {id: voting, terms: [{language: en, forms: ["Voting (for|against)"]}]}
#pragma once

#include <string>
#include <vector>

#include "corpus/corpus.h"
#include "corpus/equivalents.h"
#include "text/result.h"

namespace agreed {

struct ArchiveFile {
  std::vector<Series> series;  // as listed, without statements
  std::vector<RotatingParties> parties;
  std::vector<EquivalentGroup> phrases;  // folding rotation
  std::vector<ParagraphClass> paragraph_classes;
};

// Parties of a series and rotations may be missing. Errors: as parse_yaml; unknown_key, bad_value;
// duplicate for two series of one id.
[[nodiscard]] Result<ArchiveFile> read_archive_file(const std::string& path);

}  // namespace agreed
