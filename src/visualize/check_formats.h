// agreed check in the forms that other programs take. Findings that do not count (waived, in the baseline)
// are in SARIF, JUnit and Markdown if the layout asks for them, marked as such, and never in the others: what
// reads those has no word for them, and GitHub opens an alert for a suppressed result of SARIF too.
//
// A path is that of the draft as it was given, so the check is to be run from the folder that paths should
// count from. A finding about a file of waivers stands in that file.
#pragma once

#include <string>

#include "analyze/check.h"
#include "visualize/check_text.h"

namespace agreed {

// SARIF 2.1.0 (OASIS, 2020). One run; a rule for each that is in force, by its entry. Columns are code
// points, a region without width is a place where something is missing. partialFingerprints: agreedWording/v1
// is the fingerprint of the finding, primaryLocationLineHash (which GitHub reads) the same with ":" and its
// occurrence.
[[nodiscard]] std::string check_sarif(const CheckReport& report, const CheckLayout& shown);

// The XML of JUnit as CI servers read it: one suite, a test for each finding and one for each rule that found
// nothing. A finding that fails the check is a failure, one below that severity a test with output, one that
// does not count is skipped.
[[nodiscard]] std::string check_junit(const CheckReport& report, const CheckLayout& shown);

// Workflow commands of GitHub Actions, a line each: ::error file=...,line=...::message. "%", CR and LF are
// %25, %0D and %0A, and in properties ":" and "," are %3A and %2C. GitHub shows ten of a severity in a step.
[[nodiscard]] std::string check_github(const CheckReport& report);

// GitLab Code Quality: a list of { description, check_name, fingerprint, severity, location }. Severity is
// major, minor or info. Fingerprints are unique, since GitLab shows one finding of each: the path, the
// finding's own, and "-2" for the second of those.
[[nodiscard]] std::string check_gitlab(const CheckReport& report);

// Reviewdog Diagnostic Format, one DiagnosticResult. Columns are bytes, as it wants them.
[[nodiscard]] std::string check_rdjson(const CheckReport& report);

// The XML of Checkstyle 4.3 as CI servers read it.
[[nodiscard]] std::string check_checkstyle(const CheckReport& report);

// For a comment on a change, or a job's summary.
[[nodiscard]] std::string check_markdown(const CheckReport& report, const CheckLayout& shown);

}  // namespace agreed
