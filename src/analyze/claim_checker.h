// answer_to(): one claim held against the record; see claims.h for what each kind of claim means.
#pragma once

#include "analyze/claim_answer.h"
#include "analyze/claim_expression.h"
#include "analyze/claim_record.h"
#include "text/result.h"

namespace agreed {

// Error (syntax, with the column) for a name that stands for nothing, with those nearest to it, and for a
// value that the claim cannot have. The record must have the terms of the claim.
[[nodiscard]] Result<ClaimAnswer> answer_to(const ClaimNode& claim, const ClaimRecord& record);

}  // namespace agreed
