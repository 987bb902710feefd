#pragma once

#include <jamsostek/membership/claim.hpp>
#include <jamsostek/membership/prevention.hpp>

#include "operation.hpp"

namespace jamsostek::inline v0::face::json {

/// What a claim needs: `{"procedure", "on", "text"?, "facts"?, "balance"?, "papers"?, days?, "holidays"?}`.
[[nodiscard]] membership::claim::Checklist claim_checklist(Fields& request, const Context& context);

/// The limits of a procedure.
struct ClaimDeadlines {
  std::vector<membership::claim::Deadline> deadlines;
  RuleBook book;
};
[[nodiscard]] ClaimDeadlines claim_deadlines(Fields& request, const Context& context);

/// What stands behind a list of papers.
[[nodiscard]] Sources sources_of(PaperList text);

/// Procedures and the texts on them, older ones first.
struct ClaimProcedures {
  struct Entry {
    const ClaimProcedure* procedure;
    std::vector<PaperList> texts;
  };

  std::vector<Entry> entries;
  bool with_papers;  ///< one procedure was asked for: its papers are listed too
};
[[nodiscard]] ClaimProcedures claim_procedure_texts(Fields& request, const Context& context);

/// The conditions of Return to Work, as a checklist.
[[nodiscard]] membership::claim::Checklist claim_return_to_work(Fields& request, const Context& context);

/// The conditions of support for prevention, as a checklist, and the activity that it is for.
struct Prevention {
  membership::claim::Checklist checklist;
  std::optional<membership::prevention::Activity> activity;
};
[[nodiscard]] Prevention claim_prevention(Fields& request, const Context& context);

void run_claim_checklist(Fields& request, const Context& context, Writer& result);
void run_claim_deadlines(Fields& request, const Context& context, Writer& result);
void run_claim_procedures(Fields& request, const Context& context, Writer& result);
void run_claim_return_to_work(Fields& request, const Context& context, Writer& result);
void run_claim_prevention(Fields& request, const Context& context, Writer& result);

}  // namespace jamsostek::inline v0::face::json
