#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include <jamsostek/word.hpp>

namespace jamsostek::inline v0 {

/// How sure we are of a value.
enum class Confidence : std::uint8_t {
  low,     ///< general knowledge only; no text was seen. The citation's note says so
  medium,  ///< one source, or a value that is sure with a date that is not
  high,    ///< the primary text, or two or more independent sources
};

/// The words of `Confidence`, in the order of its values.
template <>
inline constexpr std::array<std::string_view, 3> words<Confidence> = {"low", "medium", "high"};

/// Where a rule stands. The texts live as long as the rule book that the citation comes from.
struct Citation {
  std::string_view instrument;  ///< `PP 45/2015`, `BPJS TK letter B/1226/022026`
  std::string_view article;     ///< `Pasal 29(2)`; empty where the instrument has none or it is not known
  std::string_view title;       ///< what the rule is about, in English
  std::string_view note;        ///< what is uncertain about it; never empty when the confidence is low

  /// Puts instrument and article at the end of a text: `PP 45/2015 Pasal 29(2)`.
  void append_to(std::string& text) const {
    text += instrument;
    if (article.empty()) return;
    text += ' ';
    text += article;
  }
};

/// A citation and how sure we are of it: what stands behind one number.
struct Source {
  Citation citation;                         ///< where the number stands
  Confidence confidence = Confidence::high;  ///< how sure it is
};

/// The sources of one amount (at most `capacity`): the rate, a relief, a ceiling. Holds pointers into a rule book.
class Sources {
 public:
  /// How many sources there can be; further ones are dropped.
  static constexpr int capacity = 8;

  constexpr Sources() noexcept = default;
  /// One source is the sources of what it alone stands behind. Not explicit: a row's source can be passed as it is.
  constexpr Sources(const Source& source) noexcept { add(source); }  // NOLINT(google-explicit-constructor)
  Sources(const Source&& source) = delete;                           // it would not live as long as the pointer to it

  /// Adds a source, unless there are `capacity` already. It must outlive this.
  constexpr void add(const Source& source) noexcept {
    if (count_ < capacity) items_[count_++] = &source;
  }
  /// Adds a source unless the same provision, equally sure, is cited already: for amounts that several rows of one
  /// provision make up.
  constexpr void add_once(const Source& source) noexcept {
    for (const auto* item : *this) {
      const auto& citation = item->citation;
      if (citation.instrument == source.citation.instrument && citation.article == source.citation.article &&
          citation.note == source.citation.note && item->confidence == source.confidence) {
        return;
      }
    }
    add(source);
  }
  /// The first of the pointers to the sources, in the order in which they were added.
  [[nodiscard]] constexpr const Source* const* begin() const noexcept { return items_; }
  /// One behind the last.
  [[nodiscard]] constexpr const Source* const* end() const noexcept { return items_ + count_; }

  /// The weakest of them; `high` when there is none.
  [[nodiscard]] constexpr Confidence confidence() const noexcept {
    auto weakest = Confidence::high;
    for (const auto* source : *this) {
      if (source->confidence < weakest) weakest = source->confidence;
    }
    return weakest;
  }

  /// Instrument and article of every source, separated by semicolons; one that stands behind several numbers is
  /// written once.
  [[nodiscard]] std::string text() const {
    std::string text;
    append_to(text);
    return text;
  }
  /// Puts `text()` at the end of a text.
  void append_to(std::string& text) const {
    for (const auto* const* each = begin(); each != end(); ++each) {
      const auto& citation = (*each)->citation;
      const bool repeated = std::any_of(begin(), each, [&](const auto* earlier) {
        return earlier->citation.instrument == citation.instrument && earlier->citation.article == citation.article;
      });
      if (repeated) continue;
      if (each != begin()) text += "; ";
      citation.append_to(text);
    }
  }

  /// What is uncertain about them, separated by semicolons; empty when nothing is.
  [[nodiscard]] std::string notes() const {
    std::string text;
    for (const auto* source : *this) {
      const auto note = source->citation.note;
      if (note.empty()) continue;
      if (!text.empty()) text += "; ";
      text += note;
    }
    return text;
  }

 private:
  const Source* items_[capacity] = {};
  int count_ = 0;
};

}  // namespace jamsostek::inline v0

/// `{}` writes instrument and article: `PP 45/2015 Pasal 29(2)`.
template <>
struct fmt::formatter<jamsostek::Citation> : fmt::formatter<std::string> {
  template <typename Context>
  auto format(const jamsostek::Citation& citation, Context& context) const {
    std::string text;
    citation.append_to(text);
    return fmt::formatter<std::string>::format(text, context);
  }
};

/// `{}` writes `Sources::text`.
template <>
struct fmt::formatter<jamsostek::Sources> : fmt::formatter<std::string> {
  template <typename Context>
  auto format(const jamsostek::Sources& sources, Context& context) const {
    return fmt::formatter<std::string>::format(sources.text(), context);
  }
};
