// The part of a DOCX that holds its comments, and what leads to it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/docx_letters.h"
#include "ingest/zip_archive.h"
#include "text/result.h"
#include "visualize/docx/docx_comments.h"

namespace agreed {

struct CommentParts {
  std::vector<ZipPart> parts;  // to be written: the comments; relations and content types where they are new
  std::uint32_t first_id = 0;  // of the first comment; the others follow
};

// Errors: those of ZipArchive, and syntax where a part cannot be extended.
[[nodiscard]] Result<CommentParts> add_comment_part(std::string_view file, const DocxLetters& document,
                                                    const std::vector<DocxComment>& comments,
                                                    const DocxRevision& revision);

}  // namespace agreed
