#include <catch2/catch.hpp>

#include <map>

#include "cases.hpp"
#include "requests.hpp"

using namespace jamsostek;
using nlohmann::json;

namespace {

json search(const std::string& text) { return result(json{{"op", "jkk.tier"}, {"business", text}}).at("matches"); }

/// `tier.number` of every match.
std::vector<std::string> found(const std::string& text) {
  std::vector<std::string> places;
  for (const auto& each : search(text)) {
    places.push_back(fmt::format("{}.{}", each.at("tier").get<int>(), each.at("number").get<int>()));
  }
  return places;
}

using Places = std::vector<std::string>;

/// What the published copy says of its own making inside the names of four entries, against the names themselves.
const std::map<std::pair<int, int>, std::string> annotated = {
    {{2, 13}, "Industri alat-alat musik"},
    {{2, 14}, "Pabrik alat-alat olah raga"},
    {{2, 17}, "Jasa komunikasi/perhubungan radio"},
    {{3, 89}, "Jasa kebersihan umum/pembuangan kotoran dan sampah"},
};

}  // namespace

TEST_CASE("the list is that of PP 82/2019, entry by entry", "[risk-tiers][cases]") {
  const auto published = load_cases("contributions_jkk_tiers.json");
  const std::vector<std::size_t> sizes = {23, 25, 96, 23, 24};
  std::size_t compared = 0;
  for (int tier = 1; tier <= 5; ++tier) {
    const auto risk = static_cast<Risk>(tier - 1);
    const auto& group = published.at("groups").at(std::to_string(tier));
    const auto entries = lines_of_business(risk);
    REQUIRE(entries.size() == sizes[static_cast<std::size_t>(tier - 1)]);
    REQUIRE(group.size() == entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const auto& entry = entries[i];
      INFO(tier << "." << entry.number);
      CHECK(entry.risk == risk);
      CHECK(tier_number(entry.risk) == tier);
      CHECK(entry.number == group[i].at("no"));
      const auto confidence = entry.source.confidence;
      if (group[i].at("verified") == true) {
        CHECK(entry.business == group[i].at("name").get<std::string>());
        CHECK(confidence == (tier == 1 || (tier == 2 && entry.number <= 12) ? Confidence::high : Confidence::medium));
        CHECK(entry.source.citation.note.empty());
      } else {
        CHECK(entry.business == annotated.at({tier, entry.number}));
        CHECK(group[i].at("name").get<std::string>().find(entry.business) != std::string::npos);
        CHECK(confidence == Confidence::low);
        CHECK_FALSE(entry.source.citation.note.empty());
      }
      CHECK(fmt::format("{}", entry.source.citation) == "PP 82/2019 Lampiran I");
      CHECK(&line_of_business(risk, entry.number) == &entry);
      ++compared;
    }
  }
  CHECK(compared == 191);
  CHECK(lines_of_business().size() == 191);
}

TEST_CASE("the searches of a payroll team", "[risk-tiers]") {
  CHECK(found("bengkel") == Places{"4.3"});
  CHECK(found("rumah makan") == Places{"2.24"});
  CHECK(found("Bank") == Places{"1.9"});
  // "angkutan massal" has the word whole; the other two hold it in "pengangkutan".
  CHECK(found("ANGKUTAN barang") == Places{"4.10", "5.6", "5.7"});
  CHECK(found("semen") == Places{"3.72"});
  CHECK(found("hotel") == Places{"2.25"});
  CHECK(found("perkebunan gula") == Places{"2.2", "2.4"});
  CHECK(found("mobil") == Places{"3.95", "4.3"});  // names of the same length: the lower tier first
  CHECK(found("B3") == Places{"4.12"});
  CHECK(found("salon, kecantikan") == Places{"1.18"});
  CHECK(found("astronaut").empty());
  CHECK(found("bank astronaut").empty());
}

TEST_CASE("the best match first: whole words, then beginnings, then anything inside", "[risk-tiers]") {
  // bata merah; batangan; pengobatan and jembatan, the shorter name first.
  CHECK(found("bata") == Places{"3.94", "3.75", "1.12", "5.5"});
  // Rumah makan; makanan lainnya and penjualan makanan, the shorter name first; penyamakan.
  CHECK(found("makan") == Places{"2.24", "3.27", "1.8", "3.50"});
  // The weaker of two words decides: "ban" is a whole word of 3.53, begins one of 3.69 and lies inside the others.
  const auto both = found("ban pabrik");
  CHECK(Places(both.begin(), both.begin() + 2) == Places{"3.53", "3.69"});
  CHECK(found("tambang em") == Places{"5.17"});
  // Whole words in names of growing length.
  const auto tambang = found("tambang");
  CHECK(Places(tambang.begin(), tambang.begin() + 3) == Places{"5.20", "5.22", "5.21"});
}

TEST_CASE("case, accents and punctuation do not matter", "[risk-tiers]") {
  CHECK(found("SEMEN") == found("semen"));
  CHECK(found("Sémèn") == found("semen"));
  CHECK(found("se\u0301men") == found("semen"));  // the accent as a code point of its own
  CHECK(found("ŚĖMĒŅ") == found("semen"));
  CHECK(found("  bioskop!! ") == found("bioskop"));
  CHECK(found("optík/") == found("optik"));
  CHECK(found("中文").empty());
}

TEST_CASE("at most 20 matches", "[risk-tiers]") {
  const auto matches = search("pabrik");
  CHECK(matches.size() == 20);
  for (std::size_t i = 1; i < matches.size(); ++i) {
    CHECK(matches[i - 1].at("business").get<std::string>().size() <=
          matches[i].at("business").get<std::string>().size());
  }
  CHECK(search("pabrik") == matches);
}

TEST_CASE("any bytes may be searched", "[risk-tiers]") {
  for (const auto* text : {"\xff\xfe semen", "semen \xc3", "\xe2\x82 semen", "semen\xf0\x9f"}) {
    const auto matches = search_business(text);
    REQUIRE(matches.size() == 1);
    CHECK(matches.front()->number == 72);
  }
  CHECK_THROWS_AS(search_business("\xff\xc3("), InvalidValue);
}

TEST_CASE("an entry is looked up by tier and number", "[risk-tiers]") {
  for (const auto& tier : {json(3), json("medium")}) {
    const auto given = result(json{{"op", "jkk.tier"}, {"tier", tier}, {"number", 72}});
    CHECK(given.at("tier") == 3);
    CHECK(given.at("risk") == "medium");
    CHECK(given.at("number") == 72);
    CHECK(given.at("business") == "Pabrik semen");
    CHECK(given.at("rule") == "PP 82/2019 Lampiran I");
    CHECK(given.at("confidence") == "medium");
    CHECK(given.at("matches") == search("semen"));
  }
  const auto unsure = result(json{{"op", "jkk.tier"}, {"tier", "low"}, {"number", 13}});
  CHECK(unsure.at("confidence") == "low");
  CHECK_FALSE(unsure.at("note").get<std::string>().empty());
}

TEST_CASE("faults of a tier request", "[risk-tiers]") {
  const json op = {{"op", "jkk.tier"}};
  const auto with = [&](json fields) {
    fields.update(op);
    return fields;
  };
  CHECK(fault(op) == "missing_field business");
  CHECK(fault(with({{"tier", 1}})) == "missing_field number");
  CHECK(fault(with({{"number", 1}})) == "missing_field tier");
  CHECK(fault(with({{"business", ""}})) == "invalid_value business");
  CHECK(fault(with({{"business", " -/- "}})) == "invalid_value business");
  CHECK(fault(with({{"business", 5}})) == "invalid_value business");
  CHECK(fault(with({{"business", "bank"}, {"tier", 1}})) == "invalid_value business");
  CHECK(fault(with({{"tier", 0}, {"number", 1}})) == "out_of_range tier");
  CHECK(fault(with({{"tier", 6}, {"number", 1}})) == "out_of_range tier");
  CHECK(fault(with({{"tier", "lowest"}, {"number", 1}})) == "invalid_value tier");
  CHECK(fault(with({{"tier", 1}, {"number", 0}})) == "out_of_range number");
  CHECK(fault(with({{"tier", 1}, {"number", 23}, {"x", 1}})) == "unknown_field x");
  CHECK(fault(with({{"tier", 1}, {"number", 24}})) == "out_of_range number");
  CHECK(fault(with({{"tier", 1}, {"number", 99'999'999'999}})) == "out_of_range number");
  CHECK(fault(with({{"tier", 1}, {"number", "1"}})) == "invalid_value number");
}

TEST_CASE("a line of business has a number from 1", "[law]") {
  CHECK(line_of_business(Risk::low, 1).number == 1);
  CHECK_THROWS_AS(line_of_business(Risk::low, 0), OutOfRange);
}

TEST_CASE("signs that are no letters separate words", "[law]") {
  const auto numbers = [](std::string_view text) {
    std::vector<std::pair<jamsostek::Risk, int>> found;
    for (const auto& match : search_business(text)) found.emplace_back(match->risk, match->number);
    return found;
  };
  const auto plain = numbers("perdagangan besar");
  REQUIRE_FALSE(plain.empty());
  for (const auto* text : {"perdagangan:besar", "perdagangan~besar", "perdagangan\u00D7besar", "{perdagangan}besar"}) {
    INFO(text);
    CHECK(numbers(text) == plain);
  }
}
