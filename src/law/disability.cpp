#include <jamsostek/law/disability.hpp>

#include <array>

#include <fmt/format.h>

#include <jamsostek/error.hpp>

namespace jamsostek::inline v0 {
namespace {

using enum DisabilityUnit;
using namespace literals;

constexpr auto none = std::nullopt;
constexpr std::string_view title = "JKK percentages of partial disability";

constexpr Source seen{{"PP 44/2015", "Lampiran III", title, "the row was seen in one source"}, Confidence::medium};
constexpr Source recalled{
    {"PP 44/2015", "Lampiran III", title, "the row is from general knowledge; no text of it was seen"},
    Confidence::low};

constexpr DisabilityRow rows[] = {
    {"ARM_SHOULDER", "lengan dari sendi bahu ke bawah", "arm from the shoulder joint down", 40_percent, 35_percent,
     none, once, &seen},
    {"ARM_ELBOW", "lengan dari atau dari atas siku ke bawah", "arm from or above the elbow down", 35_percent,
     30_percent, none, once, &recalled},
    {"HAND_WRIST", "tangan dari atau dari atas pergelangan ke bawah", "hand from or above the wrist down", 32_percent,
     28_percent, none, once, &recalled},
    {"LEG_BOTH_GROIN", "kedua belah kaki dari pangkal paha ke bawah", "both legs from the groin down", 70_percent, none,
     none, once, &recalled},
    {"LEG_ONE_GROIN", "sebelah kaki dari pangkal paha ke bawah", "one leg from the groin down", 35_percent, none, none,
     once, &recalled},
    {"FOOT_BOTH_ANKLE", "kedua belah kaki dari mata kaki ke bawah", "both feet from the ankle down", 50_percent, none,
     none, once, &recalled},
    {"FOOT_ONE_ANKLE", "sebelah kaki dari mata kaki ke bawah", "one foot from the ankle down", 25_percent, none, none,
     once, &recalled},
    {"EYE_BOTH", "kedua belah mata", "both eyes", 70_percent, none, none, once, &seen},
    {"EYE_ONE", "sebelah mata, atau diplopia pada penglihatan dekat", "one eye, or diplopia in near sight", 35_percent,
     none, none, once, &seen},
    {"HEARING_BOTH", "pendengaran pada kedua belah telinga", "hearing in both ears", 40_percent, none, none, once,
     &seen},
    {"HEARING_ONE", "pendengaran pada sebelah telinga", "hearing in one ear", 20_percent, none, none, once, &seen},
    {"THUMB", "ibu jari tangan", "thumb (whole)", 15_percent, 12_percent, none, once, &recalled},
    {"INDEX", "telunjuk tangan", "index finger (whole)", 9_percent, 7_percent, none, once, &recalled},
    {"FINGER_OTHER", "salah satu jari lain tangan", "any one other finger (whole), per finger", 4_percent, 3_percent,
     none, each, &recalled},
    {"INDEX_PHALANX1", "ruas pertama telunjuk", "index finger, first phalanx", 4.5_percent, 3.5_percent, none, once,
     &recalled},
    {"FINGER_OTHER_PHALANX1", "ruas pertama jari lain tangan", "other finger, first phalanx, per finger", 2_percent,
     1.5_percent, none, each, &recalled},
    {"TOE_BIG", "salah satu ibu jari kaki", "one big toe", 5_percent, none, none, once, &recalled},
    {"TOE_SECOND", "salah satu jari telunjuk kaki", "one second toe (index toe)", 3_percent, none, none, once,
     &recalled},
    {"TOE_OTHER", "salah satu jari kaki lain", "any one other toe, per toe", 2_percent, none, none, each, &recalled},
    {"SCALP", "terkelupasnya kulit kepala", "scalp avulsion (physician sets a value inside the range)", 10_percent,
     none, 30_percent, once, &seen},
    {"IMPOTENCE", "impotensi", "impotence", 30_percent, none, none, once, &recalled},
    {"LEG_SHORT_LT5", "kaki memendek sebelah kurang dari 5 cm", "one leg shortened by less than 5 cm", 10_percent, none,
     none, once, &recalled},
    {"LEG_SHORT_5_7_5", "kaki memendek sebelah 5 cm sampai kurang dari 7,5 cm",
     "one leg shortened by 5 cm to less than 7.5 cm", 20_percent, none, none, once, &recalled},
    {"LEG_SHORT_GE7_5", "kaki memendek sebelah 7,5 cm atau lebih", "one leg shortened by 7.5 cm or more", 30_percent,
     none, none, once, &recalled},
    {"HEARING_LOSS_BOTH_PER10DB", "penurunan daya dengar kedua belah telinga, setiap 10 desibel",
     "hearing reduction in both ears, PER 10 dB", 6_percent, none, none, per_ten, &seen},
    {"HEARING_LOSS_ONE_PER10DB", "penurunan daya dengar sebelah telinga, setiap 10 desibel",
     "hearing reduction in one ear, PER 10 dB", 3_percent, none, none, per_ten, &seen},
    {"EARLOBE_ONE", "kehilangan daun telinga sebelah", "loss of one auricle", 5_percent, none, none, once, &seen},
    {"EARLOBE_BOTH", "kehilangan daun telinga kedua belah", "loss of both auricles", 10_percent, none, none, once,
     &seen},
    {"NOSE_ALA", "hilangnya cuping hidung", "loss of the nasal ala (nostril wing)", 30_percent, none, none, once,
     &seen},
    {"NASAL_SEPTUM", "perforasi sekat rongga hidung", "perforation of the nasal septum", 15_percent, none, none, once,
     &seen},
    {"SMELL", "kehilangan daya penciuman", "loss of the sense of smell", 10_percent, none, none, once, &seen},
    {"WORK_PHYS_51_70", "hilangnya kemampuan kerja fisik 51%-70%", "loss of physical work capacity 51-70 %", 40_percent,
     none, none, once, &recalled},
    {"WORK_PHYS_26_50", "hilangnya kemampuan kerja fisik 26%-50%", "loss of physical work capacity 26-50 %", 20_percent,
     none, none, once, &recalled},
    {"WORK_PHYS_10_25", "hilangnya kemampuan kerja fisik 10%-25%", "loss of physical work capacity 10-25 %", 5_percent,
     none, none, once, &recalled},
    {"WORK_MENTAL", "hilangnya kemampuan kerja mental tetap", "permanent loss of mental work capacity", 70_percent,
     none, none, once, &recalled},
    {"VISION_EFF_PER10", "kehilangan sebagian fungsi penglihatan, setiap kehilangan efisiensi tajam penglihatan 10%",
     "partial loss of sight, PER 10 % of visual efficiency lost (binocular when the eyes differ)", 7_percent, none,
     none, per_ten, &seen},
    {"VISION_COLOUR", "kehilangan penglihatan warna", "loss of colour vision", 10_percent, none, none, once, &seen},
    {"VISION_FIELD_PER10", "setiap kehilangan lapangan pandang 10%", "visual field, PER 10 % lost", 7_percent, none,
     none, per_ten, &seen},
};

/// Every code stands once, no percentage is above 70, the left is below the right, and a range has no sides.
constexpr bool sound() {
  for (const auto& row : rows) {
    if (row.percent <= Rate() || row.percent > 70_percent) return false;
    if (row.left && (row.most || *row.left >= row.percent)) return false;
    if (row.most && *row.most <= row.percent) return false;
    for (const auto& other : rows) {
      if (&other != &row && other.code == row.code) return false;
    }
  }
  return true;
}
static_assert(sound());

}  // namespace

std::span<const DisabilityRow> disability_table() noexcept { return rows; }

const DisabilityRow& disability_row(std::string_view code, std::string_view field) {
  for (const auto& row : rows) {
    if (row.code == code) return row;
  }
  throw InvalidValue(field, code, "there is no row of that code in the disability table");
}

}  // namespace jamsostek::inline v0
