#pragma once

#include <jamsostek/law/timeline.hpp>

namespace jamsostek::inline v0 {

/// What cover of JKK and JKM hangs on beside arrears; by the day of the event. Each is 1 while its rule stands.
struct CoverRules {
  /// Cover begins when the form was handed in complete and the first contribution is paid in full.
  Timeline<Day, int> cash_basis;
  /// Members are covered while they are active; who has left is not.
  Timeline<Day, int> active;
  /// The employer owes the benefits of a worker whom it has not registered.
  Timeline<Day, int> employer_registration;
  /// A construction project takes part once it is paid in full or its first instalment is.
  Timeline<Day, int> project_payment;
  /// Construction workers are covered while the project runs and they work on it.
  Timeline<Day, int> on_project;
  /// Who was hurt before the contract ended stays a member until the treatment is over.
  Timeline<Day, int> treatment;

  /// Hands every timeline to `visit`, in the order of the rule book.
  template <class Self, class Visitor>
  static void each(Self& self, Visitor&& visit) {
    visit(self.cash_basis);
    visit(self.active);
    visit(self.employer_registration);
    visit(self.project_payment);
    visit(self.on_project);
    visit(self.treatment);
  }
};

}  // namespace jamsostek::inline v0
