// Tests src/corpus/archive_finder.cpp.
#include <filesystem>

#include "corpus/corpus.h"
#include "support/catch.h"
#include "support/temp_folder.h"

TEST_CASE("archive finder: the nearest archive at or above a folder is found", "[corpus]") {
  const agreed_test::TempFolder folder;
  folder.write("statements/archive.yaml", "x");
  folder.write("a/b/c.txt", "x");
  folder.write("a/statements/notes.txt", "x");
  CHECK(folder.relative(agreed::find_archive(folder.path())) == "statements");
  CHECK(folder.relative(agreed::find_archive(folder / "a/b")) == "a/b/../../statements");
}

TEST_CASE("archive finder: without an archive the answer is empty", "[corpus]") {
  const agreed_test::TempFolder folder;
  CHECK(agreed::find_archive(folder.path()).empty());
  CHECK(agreed::find_archive(folder / "none").empty());
}
