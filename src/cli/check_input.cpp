#include "cli/check_input.h"

#include <sys/stat.h>

#include <ctime>
#include <string>
#include <utility>

#include "cli/earlier_text.h"
#include "cli/text_argument.h"
#include "corpus/policy_file.h"

namespace agreed {
namespace {

Error no_such(const std::string& name, const Corpus& corpus) {
  return Error{ErrorCode::not_found,
               "no series and no statement \"" + name + "\"" + nearest_ids_hint(name, corpus),
               {},
               0};
}

// What --against names; without it, the series that the draft says it belongs to.
Result<CheckAgainst> find_against(const std::string& name, const Statement& draft, const Corpus& corpus) {
  CheckAgainst against;
  if (name.empty()) {
    if (!draft.series.empty()) against.series = corpus.find_series(draft.series);
    return against;
  }
  against.series = corpus.find_series(name);
  if (against.series != nullptr) return against;
  against.pinned = corpus.find(name);
  if (against.pinned == nullptr) return no_such(name, corpus);
  against.series = corpus.find_series(against.pinned->series);
  return against;
}

// The day here and now; only where a waiver has an end.
Date day_of_clock() {
  const std::time_t now = std::time(nullptr);
  std::tm day{};
  ::localtime_r(&now, &day);
  return {day.tm_year + 1900, day.tm_mon + 1, day.tm_mday};
}

std::optional<Error> read_earlier(const CheckOptions& options, CheckInput& input) {
  if (options.changed_since.empty()) return std::nullopt;
  const StatementText* text = checked_text(input.draft, input.request.language);
  if (text == nullptr) return std::nullopt;  // check() says so
  struct stat info {};
  if (::stat(text->source->path().c_str(), &info) != 0)
    return Error{ErrorCode::usage, "--changed-since needs a draft in a file", {}, 0};
  Result<std::optional<Statement>> earlier = text_at_revision(text->source->path(), options.changed_since);
  if (!earlier.ok()) return earlier.error();
  input.earlier = std::move(earlier).value();
  input.request.changed_since = options.changed_since;
  if (input.earlier) input.request.earlier = checked_text(*input.earlier, "");
  return std::nullopt;
}

}  // namespace

std::optional<Error> read_check_input(const CheckOptions& options, const CheckSetup& setup,
                                      const Corpus& corpus, CheckInput& input) {
  const Result<CheckAgainst> against = find_against(setup.against, input.draft, corpus);
  if (!against.ok()) return against.error();
  Result<std::vector<Policy>> policies = load_policies(setup.statements + "/policies", setup.policies);
  if (!policies.ok()) return policies.error();
  CheckRequest& request = input.request;
  request.draft = &input.draft;
  request.language = setup.language;
  request.against = against.value();
  request.policies = std::move(policies).value();
  request.configured = setup.rules;
  request.only = options.rules;
  request.fail_on = setup.fail_on;
  request.today = [given = Date::parse(options.today)] { return given ? *given : day_of_clock(); };
  if (!setup.waivers.empty()) {
    Result<std::vector<Waiver>> waivers = read_waivers_file(setup.waivers);
    if (!waivers.ok()) return waivers.error();
    request.waivers = std::move(waivers).value();
  }
  if (!setup.lock.empty()) {
    Result<AgreedLock> lock = read_lock_file(setup.lock);
    if (!lock.ok()) return lock.error();
    input.lock = std::move(lock).value();
    request.against.lock = &input.lock;
  }
  // One that is written anew is not there the first time.
  if (!setup.baseline.empty() && options.write_baseline.empty()) {
    Result<Baseline> baseline = read_baseline_file(setup.baseline);
    if (!baseline.ok()) return baseline.error();
    input.baseline = std::move(baseline).value();
    request.baseline = &input.baseline;
  }
  return read_earlier(options, input);
}

}  // namespace agreed
