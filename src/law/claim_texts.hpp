#pragma once

#include "builtin.hpp"

/// The official texts on claims that several tables cite.
namespace jamsostek::inline v0::builtin {

/// A book of questions and answers, with the chapter and the number of the question as the article.
inline constexpr Instrument claim_answers{"BPJS TK, questions and answers of July 2018", Day(2018, 7, 1)};
/// Its own day is not printed: it names the telephone application with the limit of its first years.
inline constexpr Instrument balikpapan_standard{"Balikpapan, service standard on BPJS TK", Day(2021, 9, 1)};
inline constexpr std::string_view standard_undated =
    "the day of the text is not printed: it names JMO, which paid from September 2021 on";
inline constexpr Instrument permenaker_44_2015{"Permenaker 44/2015", Day(2015, 12, 31)};
inline constexpr Instrument permenaker_4_2022{"Permenaker 4/2022", Day(2022, 4, 26)};

/// An answer of the book of July 2018, on paper or condition.
constexpr Source answered(std::string_view article, std::string_view title) {
  return {{claim_answers.name, article, title, ""}, Confidence::high};
}

}  // namespace jamsostek::inline v0::builtin
