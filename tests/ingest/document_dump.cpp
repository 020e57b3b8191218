// Prints what the readers of documents make of a file, a line for each block: document_dump FILE
// [accept|reject|original]. For tests/scripts/round_trip_test and for looking at a file by eye.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "ingest/document_dump.h"
#include "ingest/read_document.h"

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::string path = argv[1];
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  agreed::DocumentOptions options;
  const std::string changes = argc > 2 ? argv[2] : "accept";
  if (changes == "reject") options.changes = agreed::TrackedChanges::reject;
  if (changes == "original") options.changes = agreed::TrackedChanges::original;
  const agreed::Result<agreed::Document> read = agreed::read_document(bytes, path, options);
  if (!read.ok()) {
    std::cerr << read.error().to_string() << '\n';
    return 2;
  }
  std::cout << agreed::test::dump_document(read.value());
  return 0;
}
