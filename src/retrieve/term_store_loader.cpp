// dlopen() of the one library, by a path beside the program: no search path of the system is asked.
#include "retrieve/term_store_loader.h"

#include <dlfcn.h>
#include <unistd.h>

#include <array>
#include <string>
#include <string_view>

namespace agreed {
namespace {

constexpr std::string_view kFile = "libagreed-xapian.so";

// The folder of the running program with its slash; empty if the system does not tell.
std::string folder_of_program() {
  std::array<char, 4096> path{};
  const ssize_t size = ::readlink("/proc/self/exe", path.data(), path.size());
  if (size <= 0) return {};
  const std::string_view program(path.data(), static_cast<std::size_t>(size));
  return std::string(program.substr(0, program.rfind('/') + 1));
}

Error not_loaded(const std::string& why) {
  return {ErrorCode::external, "an index on disk needs " + std::string(kFile) + " beside the program: " + why,
          "", 0};
}

}  // namespace

Result<const TermStoreLibrary*> load_term_store() {
  const std::string folder = folder_of_program();
  void* library = nullptr;
  for (const std::string_view place : {"", "../", "../lib/agreed/"}) {
    const std::string path = folder + std::string(place) + std::string(kFile);
    if (::access(path.c_str(), R_OK) != 0) continue;
    library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
      const char* problem = ::dlerror();
      return not_loaded(problem == nullptr ? "it cannot be loaded" : problem);
    }
    break;
  }
  if (library == nullptr) return not_loaded("it is not there");
  const auto get = reinterpret_cast<const TermStoreLibrary* (*)()>(::dlsym(library, kTermStoreSymbol));
  if (get == nullptr) return not_loaded("it is another library");
  const TermStoreLibrary* found = get();
  if (kTermStoreInterface != found->interface) return not_loaded("it belongs to another version");
  return found;
}

}  // namespace agreed
