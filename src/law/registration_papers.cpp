#include "paper_tables.hpp"
#include "texts.hpp"

namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;

constexpr std::string_view title = "papers of registration";

constexpr Paper told(std::string_view procedure, std::string_view article, std::string_view name,
                     std::string_view indonesian, std::string_view condition = {}, int group = 0) {
  return {procedure, name, indonesian, condition, group, faq_2018.known, source(faq_2018, article, title, high)};
}
constexpr Paper on_page(std::string_view procedure, std::string_view article, std::string_view name,
                        std::string_view indonesian, std::string_view condition = {}, int group = 0) {
  return {procedure,
          name,
          indonesian,
          condition,
          group,
          page_2021.known,
          source(page_2021, article, title, high, page_note)};
}
constexpr Paper of_city(std::string_view procedure, std::string_view name, std::string_view indonesian, int group = 0) {
  return {procedure,
          name,
          indonesian,
          "",
          group,
          balikpapan.known,
          source(balikpapan, "2", title, medium, balikpapan_note)};
}

constexpr std::string_view pu_faq = "PU 59, PU 70";
constexpr std::string_view pu_page = "wage recipients";
constexpr std::string_view before_page = "migrant workers, 1";
constexpr std::string_view during_page = "migrant workers, 2";
constexpr std::string_view extension_page = "migrant workers, 3";
constexpr std::string_view office_page = "Perisai office";

constexpr Paper table[] = {
    told("registration.pu", pu_faq, "ktp", "Fotokopi KTP"),
    told("registration.pu", pu_faq, "family_card", "Fotokopi KK"),
    told("registration.pu", pu_faq, "npwp", "Fotokopi NPWP"),
    told("registration.pu", pu_faq, "business_licence", "Surat izin usaha", "", 1),
    told("registration.pu", pu_faq, "business_licence_receipt", "Bukti sementara pengurusan izin usaha", "", 1),
    told("registration.pu", pu_faq, "form_f1", "Formulir Pendaftaran Pemberi Kerja (F1)"),
    told("registration.pu", pu_faq, "form_f1a", "Formulir Pendaftaran/Perubahan Data Pekerja (F1a)"),
    told("registration.pu", pu_faq, "form_f2", "Formulir Rincian Iuran Pekerja (F2)"),
    of_city("registration.pu", "form_f1", "Formulir Pendaftaran Pemberi Kerja/Badan Usaha"),
    of_city("registration.pu", "form_f1a", "Formulir Pendaftaran/Perubahan Data Tenaga Kerja"),
    of_city("registration.pu", "form_f2", "Formulir Rincian Iuran Tenaga Kerja"),
    of_city("registration.pu", "npwp", "NPWP Perusahaan"),
    of_city("registration.pu", "owner_ktp", "KTP Pemilik Perusahaan"),
    of_city("registration.pu", "ktp", "KTP Tenaga Kerja"),
    of_city("registration.pu", "business_place_licence", "Surat Izin Tempat Usaha", 1),
    of_city("registration.pu", "business_licence", "Surat Izin Usaha Perdagangan", 1),
    of_city("registration.pu", "business_number", "Nomor Induk Berusaha", 1),
    on_page("registration.pu", pu_page, "ktp", "Fotokopi E-KTP"),
    on_page("registration.pu", pu_page, "family_card", "Fotokopi KK"),
    on_page("registration.pu", pu_page, "npwp", "Fotokopi NPWP"),
    on_page("registration.pu", pu_page, "business_licence", "Surat izin usaha", "", 1),
    on_page("registration.pu", pu_page, "business_licence_receipt", "Bukti sementara izin usaha", "", 1),
    on_page("registration.pu", pu_page, "worker_form", "Formulir jumlah pekerja dan upah"),
    on_page("registration.pu", pu_page, "passport", "Paspor pekerja asing", "foreign_workers"),

    told("registration.pu.worker", "PU 14", "family_card", "Fotokopi KK"),
    told("registration.pu.worker", "PU 14", "ktp", "Fotokopi KTP"),
    told("registration.pu.worker", "PU 14", "form_f1a", "Formulir Pendaftaran F1a"),
    told("registration.pu.foreigner", "PU 37", "passport", "Fotokopi paspor"),
    told("registration.pu.foreigner", "PU 37", "form_f1a", "Formulir F1a"),
    on_page("registration.pu.foreigner", pu_page, "passport", "Paspor"),

    told("registration.bpu", "BPU 4", "nik", "Nomor Induk Kependudukan (NIK)", "", 1),
    told("registration.bpu", "BPU 4", "ktp", "Kartu Tanda Penduduk (KTP)", "", 1),
    told("registration.bpu", "BPU 6", "ktp", "Fotokopi KTP", "nik_invalid", 2),
    told("registration.bpu", "BPU 6", "family_card", "Fotokopi Kartu Keluarga", "nik_invalid", 2),
    told("registration.bpu", "BPU 21", "form_f1a", "Formulir 1a"),
    told("registration.bpu", "BPU 5", "employer_letter", "Surat keterangan dari pemberi kerja", "intern"),
    of_city("registration.bpu", "nik", "Nomor Induk Kependudukan (NIK)", 1),
    of_city("registration.bpu", "ktp", "Kartu Tanda Penduduk (KTP)", 1),
    of_city("registration.bpu", "email_address", "Alamat email"),
    of_city("registration.bpu", "mobile_number", "Nomor handphone"),
    on_page("registration.bpu", "non-wage recipients", "ktp", "Fotokopi E-KTP"),

    told("registration.jakon", "JASA KONSTRUKSI 2", "jakon_form_1", "Form 1 Jakon"),
    told("registration.jakon", "JASA KONSTRUKSI 2", "jakon_form_1a", "Form 1a Jakon"),
    on_page("registration.jakon", "construction service workers", "jakon_form_1", "Formulir yang disediakan"),

    on_page("registration.pmi.before", before_page, "ktp", "Fotokopi E-KTP"),
    on_page("registration.pmi.before", before_page, "family_card", "Fotokopi KK"),
    on_page("registration.pmi.during", during_page, "ktp", "Fotokopi E-KTP"),
    on_page("registration.pmi.during", during_page, "family_card", "Fotokopi KK"),
    on_page("registration.pmi.during", during_page, "passport", "Fotokopi paspor"),
    on_page("registration.pmi.during", during_page, "employment_agreement", "Fotokopi perjanjian kerja"),
    on_page("registration.pmi.extension", extension_page, "ktp", "Fotokopi E-KTP"),
    on_page("registration.pmi.extension", extension_page, "employment_agreement", "Fotokopi perjanjian kerja"),

    on_page("registration.perisai_office", office_page, "contribution_receipt", "Bukti pembayaran iuran terakhir"),
    on_page("registration.perisai_office", office_page, "domicile_certificate", "Surat keterangan domisili"),
};
static_assert(sound(table));

}  // namespace

std::span<const Paper> registration_papers() noexcept { return table; }

}  // namespace jamsostek::inline v0::builtin
