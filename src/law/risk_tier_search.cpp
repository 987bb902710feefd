#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <tuple>

#include <jamsostek/error.hpp>
#include <jamsostek/law/risk_tiers.hpp>

namespace jamsostek::inline v0 {
namespace {

/// From that code point on, letters fold to this one; a blank separates words.
struct Fold {
  char32_t from;
  char to;
};
constexpr char32_t first_folded = 0xC0;
constexpr char32_t behind_folded = 0x180;
/// Latin-1 Supplement and Latin Extended-A, without their accents.
constexpr Fold folds[] = {
    {0xC0, 'a'},  {0xC7, 'c'},  {0xC8, 'e'},  {0xCC, 'i'},  {0xD0, 'd'},  {0xD1, 'n'},  {0xD2, 'o'},  {0xD7, ' '},
    {0xD8, 'o'},  {0xD9, 'u'},  {0xDD, 'y'},  {0xDE, 't'},  {0xDF, 's'},  {0xE0, 'a'},  {0xE7, 'c'},  {0xE8, 'e'},
    {0xEC, 'i'},  {0xF0, 'd'},  {0xF1, 'n'},  {0xF2, 'o'},  {0xF7, ' '},  {0xF8, 'o'},  {0xF9, 'u'},  {0xFD, 'y'},
    {0xFE, 't'},  {0xFF, 'y'},  {0x100, 'a'}, {0x106, 'c'}, {0x10E, 'd'}, {0x112, 'e'}, {0x11C, 'g'}, {0x124, 'h'},
    {0x128, 'i'}, {0x134, 'j'}, {0x136, 'k'}, {0x139, 'l'}, {0x143, 'n'}, {0x14C, 'o'}, {0x154, 'r'}, {0x15A, 's'},
    {0x162, 't'}, {0x168, 'u'}, {0x174, 'w'}, {0x176, 'y'}, {0x179, 'z'}, {0x17F, 's'},
};
static_assert(std::ranges::is_sorted(folds, {}, &Fold::from) && folds[0].from == first_folded);

constexpr bool is_combining_accent(char32_t point) { return point >= 0x300 && point < 0x370; }

/// Takes the first code point off a text; a byte that is no UTF-8 counts as a blank.
char32_t take_point(std::string_view& text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto lead = byte(0);
  const std::size_t length = lead < 0x80          ? 1
                             : lead >> 5U == 0x6  ? 2
                             : lead >> 4U == 0xE  ? 3
                             : lead >> 3U == 0x1E ? 4
                                                  : 0;
  char32_t point = length == 1 ? lead : lead & (0x7FU >> length);
  bool sound = length != 0 && length <= text.size();
  for (std::size_t i = 1; sound && i < length; ++i) {
    sound = byte(i) >> 6U == 0x2;
    point = point << 6U | (byte(i) & 0x3FU);
  }
  text.remove_prefix(sound ? length : 1);
  return sound ? point : U' ';
}

/// The words of a text in lower case without accents. What is neither a letter nor a digit separates; letters that
/// are not Latin stay, but match nothing.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  while (!text.empty()) {
    const auto rest = text;
    const auto point = take_point(text);
    if (is_combining_accent(point)) continue;
    std::string letter;
    if (point >= first_folded && point < behind_folded) {
      letter = std::prev(std::ranges::upper_bound(folds, point, {}, &Fold::from))->to;
    } else if (point >= behind_folded) {
      letter = rest.substr(0, rest.size() - text.size());
    } else if (point >= 'A' && point <= 'Z') {
      letter = static_cast<char>(point - 'A' + 'a');
    } else if ((point >= 'a' && point <= 'z') || (point >= '0' && point <= '9')) {
      letter = static_cast<char>(point);
    }
    if (letter.empty() || letter == " ") {
      inside = false;
      continue;
    }
    if (!inside) words.emplace_back();
    inside = true;
    words.back() += letter;
  }
  return words;
}

/// How well a word is found; the better the smaller.
enum class Grade : std::uint8_t { whole_word, beginning, inside, missing };

Grade grade_of(std::string_view sought, const std::vector<std::string>& words) {
  auto best = Grade::missing;
  for (const auto& word : words) {
    if (word == sought) return Grade::whole_word;
    const auto at = word.find(sought);
    if (at != std::string::npos) best = std::min(best, at == 0 ? Grade::beginning : Grade::inside);
  }
  return best;
}

std::vector<Grade> grades_of(const std::vector<std::string>& sought, std::string_view business) {
  const auto words = words_of(business);
  std::vector<Grade> grades;
  grades.reserve(sought.size());
  for (const auto& word : sought) grades.push_back(grade_of(word, words));
  return grades;
}

/// An entry that was found as a step: how well each word stands in it, and the worst of them, which orders the entries.
Explanation::Step match_step(const LineOfBusiness& entry, const std::vector<Grade>& grades, Grade worst) {
  Explanation::Step step{.what = "match",
                         .of = fmt::format("tier {} number {}", tier_number(entry.risk), entry.number),
                         .formula = "max(grade)",
                         .result = static_cast<int>(worst)};
  for (const auto grade : grades) step.operands.push_back({"grade", static_cast<int>(grade)});
  step.rule.add(entry.source);
  return step;
}

}  // namespace

std::vector<const LineOfBusiness*> search_business(std::string_view text, std::string_view field, Explanation* why) {
  const auto sought = words_of(text);
  if (sought.empty()) throw InvalidValue(field, text, "a search has at least one word");

  // The list is in order of tier and number already, so a stable sort settles ties that way.
  std::vector<std::tuple<Grade, std::size_t, const LineOfBusiness*>> found;
  for (const auto& entry : lines_of_business()) {
    const auto worst = std::ranges::max(grades_of(sought, entry.business));
    if (worst != Grade::missing) found.emplace_back(worst, entry.business.size(), &entry);
  }
  std::ranges::stable_sort(found, {}, [](const auto& each) { return std::pair(std::get<0>(each), std::get<1>(each)); });

  std::vector<const LineOfBusiness*> matches;
  for (const auto& each : found) {
    if (matches.size() == most_business_matches) break;
    matches.push_back(std::get<2>(each));
    if (why == nullptr) continue;
    const auto& entry = *matches.back();
    why->add(match_step(entry, grades_of(sought, entry.business), std::get<0>(each)));
  }
  if (why != nullptr) {
    why->add_sum("matches", {}, "count(match)", "match", static_cast<std::int64_t>(matches.size()));
  }
  return matches;
}

}  // namespace jamsostek::inline v0
