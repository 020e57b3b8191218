// Tests of src/cli/command_git_diff.h and src/cli/git_range.h, with git itself and a repository of its own.
#include <cstdio>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/places.h"
#include "support/run_agreed.h"
#include "support/temp_folder.h"

using agreed::test::run_agreed;
using agreed::test::RunResult;
using agreed::test::RunSetup;
using agreed_test::TempFolder;

namespace {

const std::string kKorean = "\xec\x84\xb1\xeb\xaa\x85.txt";

// Two commits, tagged v1 and v2; fiction.
class Repository {
 public:
  Repository() {
    git("init -q -b main");
    folder_.write("two words.txt", "The two sides met in June. They agreed on peace.\n");
    folder_.write("gone.txt", "Ships sail north.\n");
    folder_.write("old name.md",
                  "Ships sail north.\nTrains run daily.\nPlanes fly south.\nBoats stay home.\n");
    folder_.write("same.txt", "Nothing is\nnew.\n");
    folder_.write("data.bin", std::string("\0one", 4));
    folder_.write(kKorean,
                  "\xec\x96\x91\xec\xb8\xa1\xec\x9d\x80 \xed\x95\xa9\xec\x9d\x98\xed\x95\x9c\xeb\x8b\xa4.\n");
    commit("v1");
    folder_.write("two words.txt", "The two sides met in July. They agreed on peace.\n");
    git("rm -q gone.txt");
    git("mv 'old name.md' 'new name.md'");
    folder_.write("new name.md",
                  "Ships sail north.\nTrains run weekly.\nPlanes fly south.\nBoats stay home.\n");
    folder_.write("same.txt", "Nothing is new.\n");
    folder_.write("data.bin", std::string("\0two", 4));
    folder_.write(kKorean,
                  "\xec\x96\x91\xec\xb8\xa1\xec\x9d\x80 \xeb\x8b\xa4\xec\x8b\x9c "
                  "\xed\x95\xa9\xec\x9d\x98\xed\x95\x9c\xeb\x8b\xa4.\n");
    folder_.write("fresh.txt", "All is new.\n");
    commit("v2");
  }

  void commit(const std::string& tag) const {
    git("add -A");
    git("commit -q -m " + tag);
    git("tag " + tag);
  }

  // What git prints, and its exit code.
  RunResult git(const std::string& words, const std::string& settings = "") const {
    const std::string command =
        "cd '" + folder_.path() + "' && HOME='" + folder_.path() +
        "' GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a "
        "GIT_COMMITTER_EMAIL=a@b " +
        settings + " git " + words + " 2>&1 </dev/null";
    RunResult result;
    std::FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) result.out += static_cast<char>(c);
    result.exit_code = ::pclose(pipe) / 256;
    return result;
  }

  RunResult agreed(const std::vector<std::string>& words) const { return run_agreed(words, setup()); }
  RunSetup setup() const {
    RunSetup result;
    result.folder = folder_.path();
    return result;
  }
  const TempFolder& folder() const { return folder_; }

 private:
  TempFolder folder_;
};

std::string external(const std::string& words = "") {
  return std::string("GIT_EXTERNAL_DIFF=\"'") + AGREED_BINARY + "' git-diff " + words + "\"";
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const std::string kAll =
    "diff data.bin\n"
    "Binary files differ.\n"
    "\n"
    "added fresh.txt\n"
    "v1:fresh.txt -> v2:fresh.txt\n"
    "\n"
    "   1  {+All is new.+}\n"
    "\n"
    "0 and 3 words: 0 carried over; 0 gone, 3 new. 1 hunk: 1 addition.\n"
    "\n"
    "deleted gone.txt\n"
    "v1:gone.txt -> v2:gone.txt\n"
    "\n"
    " (1)  [-Ships sail north.-]\n"
    "\n"
    "3 and 0 words: 0 carried over; 3 gone, 0 new. 1 hunk: 1 omission.\n"
    "\n"
    "renamed old name.md -> new name.md\n"
    "v1:old name.md -> v2:new name.md\n"
    "\n"
    "   1  Ships sail north. Trains run [-daily-]{+weekly+}. Planes fly south. Boats stay home.\n"
    "\n"
    "12 and 12 words: 11 carried over; 1 gone, 1 new. 1 hunk: 1 rewording.\n";

}  // namespace

TEST_CASE("diff --git: every changed file under its heading, in the order of paths", "[cli][git]") {
  const Repository repository;
  const RunResult result = repository.agreed({"diff", "--git", "v1..v2"});
  CHECK(result.exit_code == 1);
  CHECK(result.err.empty());
  CHECK(result.out.substr(0, kAll.size()) == kAll);
  CHECK(holds(result.out, "diff same.txt\nv1:same.txt -> v2:same.txt\n"));
  CHECK(holds(result.out, "met in [-June-]{+July+}."));
  CHECK(holds(result.out, "diff " + kKorean + "\n"));
}

TEST_CASE("diff --git: paths choose, also with spaces and in other scripts", "[cli][git]") {
  const Repository repository;
  const RunResult result =
      repository.agreed({"diff", "--git", "v1..", "--", "two words.txt", kKorean, "same.txt"});
  CHECK(result.exit_code == 1);
  CHECK(holds(result.out, "diff two words.txt\n"));
  CHECK(holds(result.out, "diff " + kKorean + "\n"));
  CHECK_FALSE(holds(result.out, "fresh.txt"));
}

TEST_CASE("diff --git: exit code 0 where no wording differs", "[cli][git]") {
  const Repository repository;
  CHECK(repository.agreed({"diff", "--git", "v1..v2", "--", "same.txt"}).exit_code == 0);
  CHECK(repository.agreed({"diff", "--git", "v2..v2"}).exit_code == 0);
}

TEST_CASE("diff --git: three dots compare with the commit where the two parted", "[cli][git]") {
  const Repository repository;
  repository.git("checkout -q -b side v1");
  repository.folder().write("gone.txt", "Ships sail west.\n");
  repository.commit("v3");
  const RunResult two = repository.agreed({"diff", "--git", "v2..v3"});
  const RunResult three = repository.agreed({"diff", "--git", "v2...v3"});
  CHECK(holds(two.out, "deleted fresh.txt"));
  CHECK_FALSE(holds(three.out, "fresh.txt"));
  CHECK(holds(three.out, "Ships sail [-north-]{+west+}."));
}

TEST_CASE("diff --git: one bad file does not stop the others", "[cli][git]") {
  const Repository repository;
  repository.folder().write("bad.txt", "not \xff UTF-8\n");
  repository.folder().write("fresh.txt", "All is old.\n");
  repository.commit("v3");
  const RunResult result = repository.agreed({"diff", "--git", "v2..v3"});
  CHECK(result.exit_code == 2);
  CHECK(holds(result.err, "agreed: bad.txt:1: not UTF-8"));
  CHECK(holds(result.out, "All is [-new-]{+old+}."));
}

TEST_CASE("diff --git: what is no range, no revision or no repository is an error", "[cli][git]") {
  const Repository repository;
  CHECK(repository.agreed({"diff", "--git", "v1"}).err ==
        "agreed: --git takes BASE..HEAD or BASE...HEAD, not 'v1'\n");
  CHECK(repository.agreed({"diff", "--git", "nope..v2"}).err == "agreed: nope: git: no such revision\n");
  CHECK(repository.agreed({"diff", "--git", "--output=x..v2"}).exit_code == 2);
  CHECK(repository.agreed({"diff", "--git", "v1..v2", "--format", "json"}).exit_code == 2);
  const TempFolder plain;
  RunSetup setup;
  setup.folder = plain.path();
  setup.environment = {{"GIT_CEILING_DIRECTORIES", "/"}};
  const RunResult outside = run_agreed({"diff", "--git", "v1..v2"}, setup);
  CHECK(outside.exit_code == 2);
  CHECK(holds(outside.err, "not a git repository"));
}

TEST_CASE("git-diff: git calls it for every file and goes on", "[cli][git]") {
  const Repository repository;
  const RunResult result = repository.git("-c core.quotePath=false diff -M v1 v2", external());
  CHECK(result.exit_code == 0);
  CHECK(holds(result.out, "diff two words.txt\ntwo words.txt -> two words.txt\n"));
  CHECK(holds(result.out, "met in [-June-]{+July+}."));
  CHECK(holds(result.out, "added fresh.txt\n"));
  CHECK(holds(result.out, "deleted gone.txt\n"));
  CHECK(holds(result.out, "renamed old name.md -> new name.md\n"));
  CHECK(holds(result.out, "diff data.bin\nBinary files differ.\n"));
  CHECK(holds(result.out, "diff " + kKorean + "\n"));
}

TEST_CASE("git-diff: diff.external and an attributes driver take options", "[cli][git]") {
  const Repository repository;
  repository.git(std::string("config diff.agreed.command \"'") + AGREED_BINARY +
                 "' git-diff --format wdiff\"");
  repository.folder().write(".gitattributes", "*.txt diff=agreed\n");
  const RunResult result = repository.git("diff v1 v2 -- 'two words.txt' 'new name.md'");
  CHECK(result.exit_code == 0);
  CHECK(holds(result.out, "met in [-June.-] {+July.+} They"));
  CHECK(holds(result.out, "+++ b/new name.md"));
}

TEST_CASE("git-diff: the working tree against the index", "[cli][git]") {
  const Repository repository;
  repository.folder().write("fresh.txt", "All is old.\n");
  CHECK(holds(repository.git("diff", external()).out, "All is [-new-]{+old+}."));
}

TEST_CASE("git-diff: a bad file is named and git goes on", "[cli][git]") {
  const Repository repository;
  repository.folder().write("a bad.txt", "not \xff UTF-8\n");
  repository.folder().write("b good.txt", "All is good.\n");
  repository.commit("v3");
  const RunResult result = repository.git("diff v2 v3", external());
  CHECK(result.exit_code == 0);
  CHECK(holds(result.out, "agreed: a bad.txt:1: not UTF-8"));
  CHECK(holds(result.out, "{+All is good.+}"));
}

TEST_CASE("git-diff: a file that became empty has no words", "[cli][git]") {
  const Repository repository;
  repository.folder().write("fresh.txt", "");
  CHECK(holds(repository.git("diff", external()).out, "[-All is new.-]"));
}

TEST_CASE("git-diff: other words than git's are an error", "[cli][git]") {
  CHECK(run_agreed({"git-diff", "a", "b"}).exit_code == 2);
  CHECK(run_agreed({"git-diff"}).exit_code == 2);
  CHECK(run_agreed({"git-diff", "path"}).out == "unmerged path\n");
}

TEST_CASE("git difftool: diff takes its files, and /dev/null for none", "[cli][git]") {
  const Repository repository;
  const RunResult result = repository.git(std::string("difftool -y -x \"'") + AGREED_BINARY +
                                          "' diff\" v1 v2 -- 'two words.txt' fresh.txt gone.txt");
  CHECK(result.exit_code == 0);
  CHECK(holds(result.out, "met in [-June-]{+July+}."));
  CHECK(holds(result.out, "{+All is new.+}"));
  CHECK(holds(result.out, "[-Ships sail north.-]"));
}
