#include <jamsostek/law/risk_tiers.hpp>

#include <array>

#include <jamsostek/error.hpp>

namespace jamsostek::inline v0 {
namespace {

using enum Risk;

constexpr std::string_view position_note =
    "its place on the list was inferred: to be checked against the official text";
constexpr std::string_view wording_note = "its exact wording was not seen: to be checked against the official text";

constexpr LineOfBusiness entry(Risk risk, int number, std::string_view business, Confidence confidence,
                               std::string_view note = {}) {
  return {risk, number, business, {{"PP 82/2019", "Lampiran I", "risk tiers by line of business", note}, confidence}};
}

/// Group I and the beginning of group II stand alike in the list of PP 44/2015; the rest comes from one source.
constexpr LineOfBusiness entries[] = {
    // Group I
    entry(very_low, 1, "Penjahitan/konveksi", Confidence::high),
    entry(very_low, 2, "Pabrik topi", Confidence::high),
    entry(very_low, 3, "Industri pakaian lainnya (payung, kulit ikat pinggang, gantungan celana/bretel)",
          Confidence::high),
    entry(very_low, 4, "Pembuatan layar dan krey dari tekstil", Confidence::high),
    entry(very_low, 5, "Pabrik keperluan rumah tangga (sprei, selimut, terpal, gorden, dan lain-lain yang ditenun)",
          Confidence::high),
    entry(very_low, 6, "Perdagangan ekspor impor", Confidence::high),
    entry(very_low, 7, "Perdagangan besar lainnya (agen-agen perdagangan besar, distributor, makelar, dan lain-lain)",
          Confidence::high),
    entry(very_low, 8, "Perdagangan lainnya (toko, koperasi, penjualan makanan dan lain-lain)", Confidence::high),
    entry(very_low, 9, "Bank dan kantor-kantor perdagangan", Confidence::high),
    entry(very_low, 10, "Perusahaan pertanggungan/asuransi", Confidence::high),
    entry(very_low, 11, "Jasa pemerintahan", Confidence::high),
    entry(very_low, 12, "Apotik, pengobatan dan kesehatan lainnya", Confidence::high),
    entry(very_low, 13, "Organisasi-organisasi keagamaan", Confidence::high),
    entry(very_low, 14, "Lembaga kesejahteraan/sosial", Confidence::high),
    entry(very_low, 15, "Persatuan perdagangan dan organisasi buruh", Confidence::high),
    entry(very_low, 16, "Balai penyelidikan yang berdiri sendiri", Confidence::high),
    entry(very_low, 17,
          "Jasa pengamanan dan jasa-jasa umum lainnya (museum, perpustakaan, kebun binatang, dan lain-lain)",
          Confidence::high),
    entry(very_low, 18, "Pemangkas rambut dan salon kecantikan", Confidence::high),
    entry(very_low, 19, "Peternakan", Confidence::high),
    entry(very_low, 20, "Industri kreatif (animasi, desain grafis, arsitektur, dan lain-lain)", Confidence::high),
    entry(very_low, 21, "Jasa profesi (dokter, pengacara, akuntan, konsultan, dan lain-lain)", Confidence::high),
    entry(very_low, 22, "Reparasi arloji dan lonceng", Confidence::high),
    entry(very_low, 23, "Bioskop", Confidence::high),
    // Group II
    entry(low, 1, "Pertanian rakyat", Confidence::high),
    entry(low, 2, "Perkebunan gula", Confidence::high),
    entry(low, 3, "Perkebunan tembakau", Confidence::high),
    entry(low, 4, "Perkebunan bukan tahunan, terkecuali gula dan tembakau", Confidence::high),
    entry(low, 5, "Perkebunan tahunan seperti karet, coklat, kelapa, dan lain-lain", Confidence::high),
    entry(low, 6, "Pabrik teh", Confidence::high),
    entry(low, 7, "Penggorengan dan pembuatan kopi bubuk", Confidence::high),
    entry(low, 8, "Pabrik rokok (sigaret, cerutu, kretek, dan lain-lain)", Confidence::high),
    entry(low, 9, "Perusahaan tembakau lainnya", Confidence::high),
    entry(low, 10, "Pabrik kina", Confidence::high),
    entry(low, 11, "Pabrik alat-alat pengangkutan lainnya", Confidence::high),
    entry(low, 12, "Industri alat-alat pekerjaan, pengetahuan, pengukuran dan pemeriksaan laboratorium",
          Confidence::high),
    entry(low, 13, "Industri alat-alat musik", Confidence::low, position_note),
    entry(low, 14, "Pabrik alat-alat olah raga", Confidence::low, position_note),
    entry(low, 15, "Pabrik mainan anak", Confidence::medium),
    entry(low, 16, "Perdagangan barang tak bergerak (penyewaan alat, tanah, rumah, garasi, dan lain-lain)",
          Confidence::medium),
    entry(low, 17, "Jasa komunikasi/perhubungan radio", Confidence::low, wording_note),
    entry(low, 18, "Perusahaan pembuatan film dan pengedar film", Confidence::medium),
    entry(low, 19, "Sandiwara, komedi, opera, sirkus, band, dan lain-lain", Confidence::medium),
    entry(low, 20, "Jasa hiburan selain sandiwara dan bioskop", Confidence::medium),
    entry(low, 21, "Perusahaan binatu, laundry", Confidence::medium),
    entry(low, 22, "Perusahaan potret/studio photo", Confidence::medium),
    entry(low, 23, "Penyiaran radio", Confidence::medium),
    entry(low, 24, "Rumah makan dan minuman", Confidence::medium),
    entry(low, 25, "Hotel, penginapan, dan ruang sewa", Confidence::medium),
    // Group III
    entry(medium, 1, "Pelayanan pengairan", Confidence::medium),
    entry(medium, 2, "Perusahaan kehutanan", Confidence::medium),
    entry(medium, 3, "Pengumpulan hasil hutan", Confidence::medium),
    entry(medium, 4, "Pembakaran arang (di hutan)", Confidence::medium),
    entry(medium, 5, "Perburuan", Confidence::medium),
    entry(medium, 6, "Pemeliharaan ikan tawar", Confidence::medium),
    entry(medium, 7, "Pemeliharaan ikan laut", Confidence::medium),
    entry(medium, 8, "Penangkapan ikan tawar", Confidence::medium),
    entry(medium, 9, "Pemotongan hewan", Confidence::medium),
    entry(medium, 10, "Pemotongan dan pengawetan daging", Confidence::medium),
    entry(medium, 11, "Pengolahan susu dan mentega", Confidence::medium),
    entry(medium, 12, "Pabrik pengawetan sayuran dan buah", Confidence::medium),
    entry(medium, 13, "Pabrik pengawetan ikan", Confidence::medium),
    entry(medium, 14, "Penggilingan padi", Confidence::medium),
    entry(medium, 15, "Pabrik tepung (beras, tapioka, dan lain-lain)", Confidence::medium),
    entry(medium, 16, "Perusahaan pengupasan (kacang tanah dan lain-lain)", Confidence::medium),
    entry(medium, 17, "Pabrik roti dan kue", Confidence::medium),
    entry(medium, 18, "Pabrik biskuit", Confidence::medium),
    entry(medium, 19, "Pabrik gula", Confidence::medium),
    entry(medium, 20, "Pabrik kembang gula, coklat, dan lain-lain", Confidence::medium),
    entry(medium, 21, "Pabrik mie dan bihun", Confidence::medium),
    entry(medium, 22, "Pabrik kerupuk", Confidence::medium),
    entry(medium, 23, "Pabrik tahu", Confidence::medium),
    entry(medium, 24, "Pabrik kecap", Confidence::medium),
    entry(medium, 25, "Pabrik es", Confidence::medium),
    entry(medium, 26, "Pabrik margarin, minyak goreng, dan lemak", Confidence::medium),
    entry(medium, 27, "Industri makanan lainnya", Confidence::medium),
    entry(medium, 28, "Pabrik minuman dan alkohol", Confidence::medium),
    entry(medium, 29, "Pabrik anggur", Confidence::medium),
    entry(medium, 30, "Pabrik bir", Confidence::medium),
    entry(medium, 31, "Pabrik air soda, sari buah, dan minuman", Confidence::medium),
    entry(medium, 32, "Pabrik pemintalan", Confidence::medium),
    entry(medium, 33, "Pemintalan tali sepatu dan perban", Confidence::medium),
    entry(medium, 34, "Pertenunan", Confidence::medium),
    entry(medium, 35, "Permadani", Confidence::medium),
    entry(medium, 36, "Pabrik kaos, kaos kaki, dan pabrik rajut", Confidence::medium),
    entry(medium, 37, "Pabrik tali temali (kabel, pukat, rami, sabut, dan lain-lain)", Confidence::medium),
    entry(medium, 38, "Industri tekstil lainnya", Confidence::medium),
    entry(
        medium, 39,
        "Pabrik keperluan kaki, terkecuali sepatu karet, sandal plastik, dan lain-lain, termasuk pabrik barang plastik",
        Confidence::medium),
    entry(medium, 40, "Reparasi barang keperluan kaki", Confidence::medium),
    entry(medium, 41, "Pabrik kayu gabus", Confidence::medium),
    entry(medium, 42, "Penggergajian kayu", Confidence::medium),
    entry(medium, 43, "Pabrik peti dan gentong kayu", Confidence::medium),
    entry(medium, 44, "Pembikinan barang kayu lainnya (triplek)", Confidence::medium),
    entry(medium, 45, "Pembikinan meubel dari rotan dan bambu", Confidence::medium),
    entry(medium, 46, "Pabrik meubel dari kayu dan bahan-bahan lainnya", Confidence::medium),
    entry(medium, 47, "Pabrik kertas koran dan karton", Confidence::medium),
    entry(medium, 48, "Pabrik barang dari kertas koran dan karton", Confidence::medium),
    entry(medium, 49, "Perusahaan percetakan dan penerbitan", Confidence::medium),
    entry(medium, 50, "Penyamakan kulit dan pekerjaan lanjutan", Confidence::medium),
    entry(medium, 51, "Pabrik barang dari kulit seperti kopor, tas, dan lainnya", Confidence::medium),
    entry(medium, 52, "Remiling karet", Confidence::medium),
    entry(medium, 53, "Pabrik barang dari karet (ban kendaraan luar dan dalam, mainan anak-anak, dan lain-lain)",
          Confidence::medium),
    entry(medium, 54, "Perusahaan vulkanisir", Confidence::medium),
    entry(medium, 55, "Pabrik garam", Confidence::medium),
    entry(medium, 56, "Pabrik zat asam arang dan sejenisnya", Confidence::medium),
    entry(medium, 57, "Industri kimia pokok lainnya (celupan warna bahan sintetis, dan lain-lain)", Confidence::medium),
    entry(medium, 58, "Terpentin dan damar", Confidence::medium),
    entry(medium, 59, "Industri minyak kelapa", Confidence::medium),
    entry(medium, 60, "Industri minyak kelapa sawit", Confidence::medium),
    entry(medium, 61, "Industri minyak dan gemuk dari tumbuh-tumbuhan", Confidence::medium),
    entry(medium, 62, "Minyak dan gemuk dari hewan", Confidence::medium),
    entry(medium, 63, "Pabrik sabun", Confidence::medium),
    entry(medium, 64, "Pabrik obat/farmasi", Confidence::medium),
    entry(medium, 65, "Pabrik wangi-wangian dan kecantikan/kosmetik", Confidence::medium),
    entry(medium, 66, "Pabrik barang untuk mengkilap", Confidence::medium),
    entry(medium, 67, "Pabrik kimia lainnya (lilin gambar, obat nyamuk, pestisida, dan lain-lain)", Confidence::medium),
    entry(medium, 68, "Distribusi gas (cokes oven)", Confidence::medium),
    entry(medium, 69, "Pabrik bahan bangunan dari tanah liat", Confidence::medium),
    entry(medium, 70, "Pabrik gelas dan barang dari gelas", Confidence::medium),
    entry(medium, 71, "Pabrik barang dari tanah liat dan porselin", Confidence::medium),
    entry(medium, 72, "Pabrik semen", Confidence::medium),
    entry(medium, 73, "Pembakaran gamping", Confidence::medium),
    entry(medium, 74, "Pabrik tegel, ubin, pipa beton", Confidence::medium),
    entry(medium, 75, "Pabrik barang dari logam (batangan besi, kisi-kisi, lembaran besi, pipa, dan corong)",
          Confidence::medium),
    entry(medium, 76, "Pabrik timbangan", Confidence::medium),
    entry(medium, 77, "Pabrik klise dan huruf cetak", Confidence::medium),
    entry(medium, 78, "Pabrik galvanisir (partikel)", Confidence::medium),
    entry(medium, 79, "Pabrik barang logam lainnya", Confidence::medium),
    entry(medium, 80, "Pabrik dan reparasi mesin listrik", Confidence::medium),
    entry(medium, 81, "Pembikinan dan reparasi kapal dari kayu", Confidence::medium),
    entry(medium, 82, "Reparasi sepeda dan becak", Confidence::medium),
    entry(medium, 83, "Perusahaan optik", Confidence::medium),
    entry(medium, 84, "Industri arloji dan lonceng", Confidence::medium),
    entry(medium, 85, "Perusahaan perak", Confidence::medium),
    entry(medium, 86, "Industri barang dari logam mulia", Confidence::medium),
    entry(medium, 87, "Industri lain seperti perusahaan plastik, perusahaan bulu burung, dan pipa tembakau",
          Confidence::medium),
    entry(medium, 88, "Perusahaan air (pengumpulan penyaringan dan distribusi)", Confidence::medium),
    entry(medium, 89, "Jasa kebersihan umum/pembuangan kotoran dan sampah", Confidence::low, wording_note),
    entry(medium, 90, "Jasa pengangkutan seperti ekspedisi laut dan udara", Confidence::medium),
    entry(medium, 91, "Stasiun Pengisian Bahan Bakar Umum", Confidence::medium),
    entry(medium, 92, "Pabrik cat dan lak", Confidence::medium),
    entry(medium, 93, "Pabrik tinta dan lem", Confidence::medium),
    entry(medium, 94, "Pabrik bata merah dan genteng", Confidence::medium),
    entry(medium, 95, "Reparasi kendaraan bermotor (mobil, truk, dan sepeda motor)", Confidence::medium),
    entry(medium, 96, "Atlit/olahragawan/pelaku olahraga", Confidence::medium),
    // Group IV
    entry(high, 1, "Pabrik dari hasil minyak tanah", Confidence::medium),
    entry(high, 2, "Pabrik barang dari minyak tanah atau batu bara", Confidence::medium),
    entry(high, 3, "Pabrik dan reparasi mesin (bengkel motor, mobil, dan mesin)", Confidence::medium),
    entry(high, 4, "Pembikinan dan reparasi kapal dari baja", Confidence::medium),
    entry(high, 5, "Pembikinan dan reparasi alat perhubungan kereta api", Confidence::medium),
    entry(high, 6, "Pabrik kendaraan bermotor dan bagian-bagiannya", Confidence::medium),
    entry(high, 7, "Pabrik dan reparasi kapal udara", Confidence::medium),
    entry(high, 8, "Perusahaan kereta api", Confidence::medium),
    entry(high, 9, "Perusahaan trem dan bus", Confidence::medium),
    entry(high, 10, "Pengangkutan barang dan penumpang di jalan (bus, truk, taksi, dan angkutan massal)",
          Confidence::medium),
    entry(high, 11, "Penimbunan barang/veem", Confidence::medium),
    entry(high, 12, "Pengolahan limbah/B3", Confidence::medium),
    entry(high, 13, "Perusahaan pengisian bahan bakar gas dan elpiji", Confidence::medium),
    entry(high, 14, "Pabrik alkohol dan spiritus", Confidence::medium),
    entry(high, 15, "Pabrik gas dan yang sejenisnya", Confidence::medium),
    entry(high, 16, "Pabrik pengecoran besi dan pembuatan baja", Confidence::medium),
    entry(high, 17, "Perusahaan listrik/pembangkit, pemindahan dan distribusi tenaga listrik", Confidence::medium),
    entry(high, 18, "Pabrik gas distribusi untuk rumah tangga dan pabrik-pabrik", Confidence::medium),
    entry(high, 19, "Industri uap untuk tenaga", Confidence::medium),
    entry(high, 20, "Penangkapan ikan laut", Confidence::medium),
    entry(high, 21, "Penangkapan ikan laut lainnya", Confidence::medium),
    entry(high, 22, "Pengumpulan hasil laut, terkecuali ikan", Confidence::medium),
    entry(high, 23, "Lori perkebunan", Confidence::medium),
    // Group V
    entry(very_high, 1, "Penebangan dan pemotongan kayu/panglong", Confidence::medium),
    entry(very_high, 2, "Asam belerang", Confidence::medium),
    entry(very_high, 3, "Pabrik pupuk", Confidence::medium),
    entry(very_high, 4, "Pabrik kaleng", Confidence::medium),
    entry(very_high, 5,
          "Perbaikan rumah, jalan, terusan konstruksi berat, pipa air, jembatan kereta api, dan instalasi listrik",
          Confidence::medium),
    entry(very_high, 6, "Pengangkutan barang dan penumpang di laut", Confidence::medium),
    entry(very_high, 7, "Pengangkutan barang dan penumpang di udara", Confidence::medium),
    entry(very_high, 8, "Pabrik korek api", Confidence::medium),
    entry(very_high, 9, "Pertambangan minyak mentah dan gas bumi", Confidence::medium),
    entry(very_high, 10, "Penggalian batu", Confidence::medium),
    entry(very_high, 11, "Penggalian tanah liat", Confidence::medium),
    entry(very_high, 12, "Penggalian pasir", Confidence::medium),
    entry(very_high, 13, "Penggalian gamping", Confidence::medium),
    entry(very_high, 14, "Penggalian belerang", Confidence::medium),
    entry(very_high, 15, "Tambang intan dan batu perhiasan", Confidence::medium),
    entry(very_high, 16, "Pertambangan lainnya", Confidence::medium),
    entry(very_high, 17, "Tambang emas dan perak", Confidence::medium),
    entry(very_high, 18, "Penghasilan batu bara", Confidence::medium),
    entry(very_high, 19, "Tambang besi mentah", Confidence::medium),
    entry(very_high, 20, "Tambang timah", Confidence::medium),
    entry(very_high, 21, "Tambang bauksit", Confidence::medium),
    entry(very_high, 22, "Tambang mangan", Confidence::medium),
    entry(very_high, 23, "Tambang logam lainnya", Confidence::medium),
    entry(very_high, 24, "Pabrik bahan peledak, bahan petasan, dan pabrik kembang api", Confidence::medium),
};

constexpr std::array<std::size_t, words<Risk>.size()> group_sizes = {23, 25, 96, 23, 24};

constexpr std::size_t group_begin(Risk risk) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < static_cast<std::size_t>(risk); ++i) begin += group_sizes[i];
  return begin;
}

/// Groups of the stated sizes, each numbered from 1 without a gap, and a note wherever the confidence is low.
constexpr bool sound() {
  std::size_t at = 0;
  for (std::size_t group = 0; group < group_sizes.size(); ++group) {
    for (std::size_t i = 0; i < group_sizes[group]; ++i, ++at) {
      const auto& each = entries[at];
      if (each.risk != static_cast<Risk>(group) || each.number != static_cast<int>(i) + 1) return false;
      if (each.business.empty()) return false;
      if (each.source.confidence == Confidence::low && each.source.citation.note.empty()) return false;
    }
  }
  return at == std::size(entries);
}
static_assert(sound());

}  // namespace

std::span<const LineOfBusiness> lines_of_business() noexcept { return entries; }

std::span<const LineOfBusiness> lines_of_business(Risk risk) noexcept {
  return lines_of_business().subspan(group_begin(risk), group_sizes[static_cast<std::size_t>(risk)]);
}

const LineOfBusiness& line_of_business(Risk risk, int number, std::string_view field, Explanation* why) {
  const auto group = lines_of_business(risk);
  if (number < 1 || static_cast<std::size_t>(number) > group.size()) {
    throw OutOfRange(field, fmt::format("{}", number),
                     fmt::format("tier {} has the numbers 1 to {}", tier_number(risk), group.size()));
  }
  const auto& entry = group[static_cast<std::size_t>(number) - 1];
  if (why != nullptr) {
    why->add({.what = "match",
              .of = fmt::format("tier {} number {}", tier_number(entry.risk), entry.number),
              .formula = "tier when tier = asked_tier and number = asked_number",
              .operands = {{"tier", tier_number(entry.risk)},
                           {"asked_tier", tier_number(risk)},
                           {"number", entry.number},
                           {"asked_number", number}},
              .result = tier_number(entry.risk)})
        .rule.add(entry.source);
  }
  return entry;
}

}  // namespace jamsostek::inline v0
