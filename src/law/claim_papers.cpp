#include "paper_tables.hpp"
#include "texts.hpp"

/// The papers of claims. Those of 2018 are the answers of one book, on one chapter and question each. Later texts
/// stand beside them; a text that was seen only where the press quotes it has medium confidence.
namespace jamsostek::inline v0::builtin {
namespace {

using enum Confidence;

constexpr std::string_view title = "papers of a claim";

/// One text on one procedure.
struct Text {
  std::string_view procedure;
  Day from;
  Source source;

  [[nodiscard]] constexpr Paper operator()(std::string_view name, std::string_view indonesian,
                                           std::string_view condition = {}, int group = 0) const {
    return {procedure, name, indonesian, condition, group, from, source};
  }
};

/// An answer of the book of July 2018.
constexpr Text answer(std::string_view procedure, std::string_view article) {
  return {procedure, faq_2018.known, answered(article, title)};
}

/// What the official site asked for, as the press quotes it.
constexpr Text site(std::string_view procedure, Day seen, std::string_view instrument, std::string_view note) {
  return {procedure, seen, {{instrument, "", title, note}, medium}};
}
constexpr Text jht_site(std::string_view procedure) {
  return site(procedure, Day(2024, 4, 15), "BPJS TK, web site on JHT",
              "as the press of 2024-04-15 quotes the official site");
}

// A number of a tax payer is asked for on either ground: both rows stand for one paper.
constexpr int npwp = 9;
constexpr std::string_view above = "balance_above_limit";
constexpr std::string_view part_paid = "earlier_partial_claim";
constexpr std::string_view npwp_text = "NPWP (saldo lebih dari 50 juta atau telah mengajukan klaim sebagian)";

constexpr std::string_view card_text = "Kartu Peserta BPJS Ketenagakerjaan";
constexpr std::string_view original_card_text = "Kartu Peserta Program JHT BPJS Ketenagakerjaan asli";
constexpr std::string_view ktp_text = "Fotokopi KTP dengan menunjukkan aslinya";
constexpr std::string_view ktp_site_text = "Kartu Tanda Penduduk (KTP)";
constexpr std::string_view other_identity_text = "Bukti identitas lainnya";
constexpr std::string_view family_card_text = "Fotokopi KK dengan menunjukkan aslinya";
constexpr std::string_view jht_form_text = "Formulir 5 (Form JHT) yang diisi lengkap";
constexpr std::string_view jp_form_text = "Formulir 7 (Form JP) yang diisi lengkap";
constexpr std::string_view jp_card_text = "Kartu Peserta Program JP BPJS Ketenagakerjaan";
constexpr std::string_view end_text = "Fotokopi surat keterangan berhenti bekerja dengan menunjukkan aslinya";
constexpr std::string_view contract_over_text = "Keterangan habis masa kontrak kerja di Indonesia";
constexpr std::string_view bank_book_text =
    "Fotokopi halaman depan buku tabungan dengan nomor dan nama pemilik rekening";
constexpr std::string_view tax_form_text = "Fotokopi bukti potong PPh 21 Form 1721-A1 bulan terakhir dari perusahaan";
constexpr std::string_view death_certificate_text = "Fotokopi akta kematian dengan menunjukkan aslinya";
constexpr std::string_view examining_text = "Surat keterangan dokter yang memeriksa/merawat";
constexpr std::string_view advising_text = "Surat keterangan dokter penasehat";
constexpr std::string_view transport_text = "Kuitansi biaya pengangkutan";
constexpr std::string_view care_text =
    "Kuitansi biaya pengobatan dan/atau perawatan, bila fasilitas belum bekerja sama dengan BPJS Ketenagakerjaan";
constexpr std::string_view more_text = "Dokumen pendukung lainnya apabila diperlukan";

constexpr Text standard_retirement{
    "claim.jht.retirement", balikpapan.known, {{balikpapan.name, "Klaim JHT", title, balikpapan_note}, medium}};
constexpr Text decree_retirement{
    "claim.jht.retirement",
    permenaker_4_2022.known,
    {{permenaker_4_2022.name, "", title,
      "two papers, as the press of 2022-04-29 quotes the cabinet secretariat; NPWP for the "
      "tax is not among them"},
     medium}};
constexpr auto site_retirement = jht_site("claim.jht.retirement");
constexpr auto resignation = answer("claim.jht.resignation", "JHT 70");
constexpr auto site_resignation = jht_site("claim.jht.resignation");
constexpr auto termination = answer("claim.jht.termination", "JHT 69");
constexpr auto site_termination = jht_site("claim.jht.termination");
constexpr auto contract_end = answer("claim.jht.contract_end", "JHT 21 and 69");
constexpr auto partial_10 = answer("claim.jht.partial_10", "JHT 4");
constexpr auto site_partial_10 = jht_site("claim.jht.partial_10");
constexpr auto partial_30 = answer("claim.jht.partial_30_housing", "JHT 5");
constexpr auto site_partial_30 = site("claim.jht.partial_30_housing", Day(2025, 11, 26), "BPJS TK, web site on JHT",
                                      "as the press of 2025-11-26 quotes BPJS");
constexpr auto leaving = answer("claim.jht.leaving_indonesia", "JHT 2");
constexpr auto foreigner = answer("claim.jht.foreigner", "JHT 6");
constexpr auto site_foreigner = jht_site("claim.jht.foreigner");
constexpr auto site_disability = jht_site("claim.jht.total_disability");
constexpr auto jht_death = answer("claim.jht.death", "JHT 3");
constexpr auto site_jht_death = jht_site("claim.jht.death");
constexpr auto jkm = answer("claim.jkm", "JKM 3");
constexpr auto jkm_missing = answer("claim.jkm", "JKM 10");
constexpr auto site_jkm = site("claim.jkm", Day(2023, 2, 1), "BPJS TK, web site on JKM",
                               "as the press of 2023-02-01 quotes the official site");
constexpr auto funeral = answer("claim.funeral", "JKM 19");
constexpr auto stage_one = answer("claim.jkk.stage_one", "JKK 15(d)");
constexpr auto stage_two = answer("claim.jkk.stage_two", "JKK 26 and 33");
constexpr auto jkk_death = answer("claim.jkk.death", "JKK 26 and 33");
constexpr Text jkk_heirs{"claim.jkk.death",
                         faq_2018.known,
                         {{faq_2018.name, "JKM 3", title,
                           "no text was found that lists the papers of heirs after a deadly accident: those of JKM are "
                           "taken"},
                          low}};
constexpr auto reimbursement = answer("claim.jkk.reimbursement", "JKK 33");
constexpr auto disease_report = answer("claim.jkk.disease", "PAK 6");
constexpr auto disease = answer("claim.jkk.disease", "PAK 12");
constexpr auto scholarship = answer("claim.scholarship", "JKM 6 and JKK 20");
constexpr auto jakon_jkm = answer("claim.jakon.jkm", "JKM 32");
constexpr auto jakon_jkk = answer("claim.jakon.jkk", "JKK 24");
constexpr auto mpht = answer("claim.jp.mpht", "JP 14");
constexpr auto mpc = answer("claim.jp.mpc", "JP 15");
constexpr auto mpjd = answer("claim.jp.mpjd", "JP 11 and 16");
constexpr auto mpa = answer("claim.jp.mpa", "JP 17");
constexpr auto mpot = answer("claim.jp.mpot", "JP 18");
constexpr auto lump_sum = answer("claim.jp.lump_sum", "JP 27 with 14 to 18");
constexpr auto confirmation = answer("claim.jp.confirmation", "JP 53");
constexpr auto jkp = site("claim.jkp", Day(2022, 3, 2), "BPJS TK, web site on JKP",
                          "as the press of 2022-02-23 and 2022-03-02 quotes the official site");
constexpr auto return_to_work = answer("support.return_to_work", "RTW 4(e) and 11");
constexpr auto prevention = answer("support.prevention", "Promotif dan preventif 2(a)");

constexpr Paper table[] = {
    standard_retirement("membership_card", card_text),
    standard_retirement("ktp", ktp_site_text),
    standard_retirement("npwp", npwp_text, above, npwp),
    standard_retirement("npwp", npwp_text, part_paid, npwp),
    decree_retirement("membership_card", card_text),
    decree_retirement("ktp", ktp_site_text),
    site_retirement("membership_card", card_text),
    site_retirement("ktp", ktp_site_text, "", 1),
    site_retirement("other_identity", other_identity_text, "", 1),
    site_retirement("npwp", npwp_text, above, npwp),
    site_retirement("npwp", npwp_text, part_paid, npwp),

    resignation("claim_form", jht_form_text),
    resignation("membership_card", original_card_text),
    resignation("ktp", ktp_text),
    resignation("family_card", family_card_text, "citizen"),
    resignation("employment_end_statement", end_text, "wage_recipient", 1),
    resignation("work_experience_statement",
                "Surat keterangan pengalaman kerja dari perusahaan dengan menunjukkan aslinya", "wage_recipient", 1),
    resignation("no_business_statement", "Pernyataan tidak ada kegiatan usaha", "not_wage_recipient"),
    resignation("bank_book", bank_book_text),
    site_resignation("membership_card", card_text),
    site_resignation("ktp", ktp_site_text, "", 1),
    site_resignation("other_identity", other_identity_text, "", 1),
    site_resignation("resignation_statement", "Keterangan pengunduran diri dari perusahaan", "wage_recipient"),
    site_resignation("npwp", npwp_text, above, npwp),
    site_resignation("npwp", npwp_text, part_paid, npwp),

    termination("claim_form", jht_form_text),
    termination("membership_card", original_card_text),
    termination("ktp", ktp_text),
    termination("family_card", family_card_text, "citizen"),
    termination("court_ruling", "Fotokopi penetapan Pengadilan Hubungan Industrial (PHI)", "labour_dispute"),
    termination("employment_agreement", "Fotokopi perjanjian kerja", "contract_ended", 1),
    termination("contract_end_statement", "Keterangan habis kontrak", "contract_ended", 1),
    termination("employment_end_statement", end_text, "dismissed_on_legal_grounds"),
    termination("pension_decree", "Surat Keputusan Pensiun dari perusahaan", "retired_before_56"),
    termination("bank_book", bank_book_text),
    site_termination("membership_card", card_text),
    site_termination("ktp", ktp_site_text, "", 1),
    site_termination("other_identity", other_identity_text, "", 1),
    site_termination("termination_report_receipt",
                     "Tanda terima laporan pemutusan hubungan kerja dari instansi ketenagakerjaan", "", 2),
    site_termination("termination_report", "Surat laporan pemutusan hubungan kerja dari pemberi kerja", "", 2),
    site_termination("termination_notice",
                     "Pemberitahuan pemutusan hubungan kerja dan pernyataan persetujuan dari pekerja", "", 2),
    site_termination("joint_agreement", "Perjanjian bersama yang ditandatangani pengusaha dan pekerja", "", 2),
    site_termination("court_ruling", "Putusan Pengadilan Hubungan Industrial", "", 2),
    site_termination("npwp", npwp_text, above, npwp),
    site_termination("npwp", npwp_text, part_paid, npwp),

    contract_end("claim_form", jht_form_text),
    contract_end("membership_card", original_card_text),
    contract_end("ktp", ktp_text),
    contract_end("family_card", family_card_text, "citizen"),
    contract_end("employment_agreement", "Fotokopi perjanjian kerja", "", 1),
    contract_end("contract_end_statement", "Keterangan habis kontrak", "", 1),
    contract_end("bank_book", bank_book_text),

    partial_10("claim_form", jht_form_text),
    partial_10("membership_card", "Fotokopi Kartu Peserta Program JHT dengan menunjukkan aslinya"),
    partial_10("ktp", ktp_text),
    partial_10("family_card", family_card_text),
    partial_10("active_employment_statement", "Surat keterangan masih aktif bekerja dari perusahaan", "", 1),
    partial_10("employment_end_statement", "Surat keterangan berhenti bekerja", "", 1),
    partial_10("bank_book", bank_book_text),
    site_partial_10("membership_card", card_text),
    site_partial_10("ktp", ktp_site_text, "", 1),
    site_partial_10("other_identity", other_identity_text, "", 1),
    site_partial_10("npwp", npwp_text, above, npwp),
    site_partial_10("npwp", npwp_text, part_paid, npwp),

    partial_30("claim_form", jht_form_text),
    partial_30("membership_card", "Fotokopi Kartu Peserta Program JHT dengan menunjukkan aslinya"),
    partial_30("ktp", ktp_text),
    partial_30("family_card", family_card_text),
    partial_30("active_employment_statement", "Surat keterangan masih aktif bekerja dari perusahaan", "", 1),
    partial_30("employment_end_statement", "Surat keterangan berhenti bekerja", "", 1),
    partial_30("bank_documents", "Dokumen perbankan"),
    partial_30("bank_book", "Fotokopi halaman depan buku tabungan bank kerja sama pembayaran JHT 30 %"),
    site_partial_30("membership_card", card_text),
    site_partial_30("ktp", ktp_site_text, "", 1),
    site_partial_30("other_identity", other_identity_text, "", 1),
    site_partial_30("sale_agreement", "Perjanjian Pengikatan Jual Beli (PPJB)", "house_paid_in_cash", 2),
    site_partial_30("sale_deed", "Akta Jual Beli (AJB)", "house_paid_in_cash", 2),
    site_partial_30("bank_documents", "Dokumen perbankan berdasarkan peruntukan", "not_house_paid_in_cash"),
    site_partial_30("npwp", "NPWP (apabila ada dan bagi peserta yang saldo JHT-nya lebih dari 50 juta)", above),

    leaving("membership_card", original_card_text),
    leaving("ktp", ktp_text),
    leaving("passport", "Fotokopi paspor yang masih berlaku dengan menunjukkan aslinya"),
    leaving("employment_end_statement", end_text, "", 1),
    leaving("contract_end_statement", contract_over_text, "", 1),
    leaving("leaving_statement",
            "Surat pernyataan bermeterai: tidak akan kembali ke Indonesia lagi atau ingin beralih kewarganegaraan"),
    leaving("citizenship_application", "Surat pengurusan pindah kewarganegaraan", "", 2),
    leaving("citizenship_proof", "Bukti perubahan kewarganegaraan", "", 2),
    leaving("bank_book", bank_book_text),

    foreigner("claim_form", jht_form_text),
    foreigner("membership_card", original_card_text),
    foreigner("passport", "Fotokopi paspor yang masih berlaku dengan menunjukkan aslinya"),
    foreigner("employment_end_statement", end_text, "", 1),
    foreigner("contract_end_statement", contract_over_text, "", 1),
    foreigner("residence_permit", "Fotokopi Kartu Izin Tinggal Terbatas (KITAS) dengan menunjukkan aslinya"),
    foreigner("no_more_work_statement", "Surat pernyataan tidak bekerja lagi di Indonesia"),
    foreigner("bank_book", bank_book_text),
    site_foreigner("membership_card", card_text),
    site_foreigner("passport", "Paspor", "", 1),
    site_foreigner("other_identity", other_identity_text, "", 1),
    site_foreigner("no_more_work_statement", "Surat pernyataan tidak bekerja lagi di Indonesia"),
    site_foreigner("npwp", npwp_text, above, npwp),
    site_foreigner("npwp", npwp_text, part_paid, npwp),

    site_disability("membership_card", card_text),
    site_disability("examining_doctor_statement", "Surat keterangan dokter pemeriksa yang menyatakan cacat total tetap",
                    "", 1),
    site_disability("advising_doctor_statement", "Surat keterangan dokter penasihat yang menyatakan cacat total tetap",
                    "", 1),
    site_disability("npwp", npwp_text, above, npwp),
    site_disability("npwp", npwp_text, part_paid, npwp),

    jht_death("claim_form", "Formulir 4 (kepesertaan aktif) atau formulir 5 (tidak aktif) yang diisi lengkap"),
    jht_death("membership_card", original_card_text),
    jht_death("heir_ktp", "Fotokopi KTP ahli waris dengan menunjukkan aslinya"),
    jht_death("heir_family_card", "Fotokopi KK ahli waris dengan menunjukkan aslinya", "heir_citizen"),
    jht_death("death_certificate", "Fotokopi akta kematian dengan menunjukkan aslinya", "citizen", 1),
    jht_death("death_statement", "Keterangan meninggal dari rumah sakit, kepolisian, kelurahan atau desa", "citizen",
              1),
    jht_death("foreigner_death_statement", "Surat kematian dari rumah sakit atau kepolisian", "not_citizen", 1),
    jht_death("heir_statement", "Pernyataan ahli waris dengan dua saksi, diketahui lurah dan dikuatkan camat",
              "heir_citizen", 2),
    jht_death("notary_heir_certificate", "Surat keterangan ahli waris dari notaris", "heir_citizen", 2),
    jht_death("estate_office_heir_certificate", "Surat keterangan ahli waris dari BHP", "heir_citizen", 2),
    jht_death("mission_heir_certificate", "Surat keterangan ahli waris dari perwakilan negara asal peserta",
              "not_heir_citizen", 2),
    jht_death("marriage_certificate", "Fotokopi buku nikah atau akta nikah dengan menunjukkan aslinya", "married"),
    jht_death("divorce_certificate", "Fotokopi akta cerai dengan menunjukkan aslinya", "divorced"),
    jht_death("bank_book", bank_book_text),
    site_jht_death("membership_card", card_text),
    site_jht_death("death_statement", "Surat keterangan kematian dari dokter atau pejabat yang berwenang", "", 1),
    site_jht_death("death_certificate", "Akta kematian", "", 1),
    site_jht_death("heir_certificate", "Surat keterangan ahli waris dari pejabat yang berwenang", "", 2),
    site_jht_death("court_heir_ruling", "Surat penetapan ahli waris dari pengadilan", "", 2),
    site_jht_death("mission_heir_certificate",
                   "Surat keterangan ahli waris dari kantor perwakilan negara tempat peserta berasal", "", 2),
    site_jht_death("heir_ktp", "KTP ahli waris, penerima wasiat atau pengampu", "", 3),
    site_jht_death("heir_passport", "Paspor (ahli waris WNA)", "not_heir_citizen", 3),
    site_jht_death("other_identity", "Bukti identitas lainnya dari ahli waris, penerima wasiat atau pengampu", "", 3),
    site_jht_death("birth_certificate", "Akta kelahiran anak", "heir_is_child and heir_citizen"),
    site_jht_death("guardianship_ruling", "Keterangan perwalian anak dari Pengadilan Agama atau Pengadilan Negeri",
                   "paid_to_curator and heir_is_child and heir_citizen"),
    site_jht_death("will", "Surat wasiat", "named_in_will"),
    site_jht_death("mental_health_statement", "Surat keterangan gangguan kejiwaan dari instansi kesehatan",
                   "paid_to_curator"),
    site_jht_death("npwp", npwp_text, above, npwp),
    site_jht_death("npwp", npwp_text, part_paid, npwp),

    jkm("membership_card", card_text),
    jkm("ktp", "Fotokopi KTP tenaga kerja"),
    jkm("heir_ktp", "Fotokopi KTP ahli waris"),
    jkm("death_statement", "Surat keterangan kematian dari pejabat yang berwenang", "not_missing_person"),
    jkm("family_card", "Fotokopi Kartu Keluarga"),
    jkm("heir_certificate", "Surat keterangan ahli waris dari pejabat yang berwenang"),
    jkm("supporting_paper", more_text, "more_papers_asked"),
    jkm_missing("chronology", "Surat kronologi kejadian dari perusahaan (PU) atau ahli waris (BPU)", "missing_person"),
    jkm_missing("authority_statement",
                "Keterangan kepolisian, Basarnas, syahbandar, maskapai, otoritas bandar udara atau kedutaan besar",
                "missing_person"),
    jkm_missing("heirs_undertaking", "Pernyataan ahli waris tentang hilangnya peserta dan menanggung segala risiko",
                "missing_person"),
    site_jkm("membership_card", card_text),
    site_jkm("ktp", "Fotokopi E-KTP tenaga kerja"),
    site_jkm("heir_ktp", "Fotokopi E-KTP ahli waris"),
    site_jkm("death_certificate", "Akta kematian"),
    site_jkm("family_card", "Fotokopi Kartu Keluarga"),
    site_jkm("heir_certificate", "Surat keterangan ahli waris dari pejabat yang berwenang"),
    site_jkm("marriage_certificate", "Buku nikah (apabila ahli waris merupakan istri/suami sah peserta)",
             "heir_is_spouse"),
    site_jkm("supporting_paper", more_text, "more_papers_asked"),

    funeral("membership_card", "Kartu Peserta yang asli"),
    funeral("ktp", "Fotokopi KTP peserta dengan menunjukkan aslinya", "", 1),
    funeral("passport", "Fotokopi paspor peserta dengan menunjukkan aslinya", "", 1),
    funeral("burier_ktp", "Fotokopi KTP pengurus pemakaman dengan menunjukkan aslinya", "", 2),
    funeral("burier_passport", "Fotokopi paspor pengurus pemakaman dengan menunjukkan aslinya", "", 2),
    funeral("death_statement", "Fotokopi surat keterangan kematian dari instansi yang berwenang atau rumah sakit"),

    stage_one("accident_report", "Formulir Laporan Kecelakaan Kerja tahap I"),
    stage_one("ktp", "Copy KTP"),
    stage_one("membership_card", "Copy kartu peserta BPJSTK"),
    stage_one("attendance_list", "Copy absensi pada saat terjadinya kecelakaan"),
    stage_one("chronology", "Kronologi kejadian kasus kecelakaan kerja"),

    stage_two("accident_report", "Laporan Kecelakaan Kerja Tahap 1"),
    stage_two("outcome_report", "Laporan Kecelakaan Kerja Tahap 2"),
    stage_two("membership_card", "KP-BPJSTK"),
    stage_two("ktp", ktp_site_text),
    stage_two("examining_doctor_statement", examining_text, "", 1),
    stage_two("advising_doctor_statement", advising_text, "", 1),
    stage_two("transport_receipt", transport_text, "transport_paid"),
    stage_two("care_receipt", care_text, "care_outside_network"),
    stage_two("supporting_paper", more_text, "more_papers_asked"),

    jkk_death("accident_report", "Laporan Kecelakaan Kerja Tahap 1"),
    jkk_death("outcome_report", "Laporan Kecelakaan Kerja Tahap 2"),
    jkk_death("membership_card", "KP-BPJSTK"),
    jkk_death("ktp", ktp_site_text),
    jkk_death("examining_doctor_statement", examining_text, "", 1),
    jkk_death("advising_doctor_statement", advising_text, "", 1),
    jkk_death("transport_receipt", transport_text, "transport_paid"),
    jkk_death("care_receipt", care_text, "care_outside_network"),
    jkk_death("supporting_paper", more_text, "more_papers_asked"),
    jkk_heirs("heir_ktp", "Fotokopi KTP ahli waris"),
    jkk_heirs("death_statement", "Surat keterangan kematian dari pejabat yang berwenang"),
    jkk_heirs("family_card", "Fotokopi Kartu Keluarga"),
    jkk_heirs("heir_certificate", "Surat keterangan ahli waris dari pejabat yang berwenang"),

    reimbursement("membership_card", "KP-BPJSTK"),
    reimbursement("ktp", ktp_site_text),
    reimbursement("examining_doctor_statement", examining_text, "", 1),
    reimbursement("advising_doctor_statement", advising_text, "", 1),
    reimbursement("transport_receipt", transport_text, "transport_paid"),
    reimbursement("care_receipt", care_text),
    reimbursement("supporting_paper", more_text, "more_papers_asked"),

    disease_report("accident_report", "Formulir PAK Tahap 1"),
    disease("first_health_check", "Data hasil pemeriksaan kesehatan awal", "", 1),
    disease("periodic_health_check", "Data hasil pemeriksaan kesehatan berkala", "", 1),
    disease("medical_record", "Riwayat kesehatan pekerja (medical record)", "", 1),
    disease("special_health_check", "Data hasil pemeriksaan khusus", "", 1),
    disease("workplace_measurement", "Data hasil pengujian lingkungan kerja oleh lembaga pengujian", "", 2),
    disease("work_history", "Riwayat pekerjaan pekerja", "", 2),
    disease("department_health_check", "Data hasil pemeriksaan kesehatan tenaga kerja di bagian tersebut", "", 2),
    disease("inspector_analysis", "Analisis hasil pemeriksaan lapangan oleh Pengawas Ketenagakerjaan", "", 3),
    disease("advising_doctor_opinion", "Pertimbangan medis dokter penasehat berdasarkan permintaan pegawai pengawas",
            "", 3),
    disease("expert_statement", "Keterangan ahli dari dokter yang memiliki kompetensi dan sertifikasi", "", 3),

    scholarship("child_ktp", "Fotokopi KTP anak", "", 1),
    scholarship("child_passport", "Fotokopi paspor anak", "", 1),
    scholarship("birth_certificate", "Fotokopi akta kelahiran anak", "", 1),
    scholarship("family_card", "Fotokopi Kartu Keluarga"),
    scholarship("school_statement", "Surat keterangan dari sekolah atau perguruan tinggi"),

    jakon_jkm("project_membership", "Fotokopi bukti kepesertaan jasa konstruksi"),
    jakon_jkm("ktp", "Fotokopi KTP peserta"),
    jakon_jkm("heir_ktp", "Fotokopi KTP ahli waris"),
    jakon_jkm("death_statement", "Fotokopi surat keterangan kematian dari instansi yang berwenang atau rumah sakit"),
    jakon_jkm("heir_certificate", "Fotokopi surat keterangan ahli waris dari instansi yang berwenang"),
    jakon_jkm("family_card", "Fotokopi Kartu Keluarga"),
    jakon_jkm("project_manager_statement",
              "Surat pernyataan pimpinan proyek bahwa tenaga kerja bekerja pada proyek tersebut"),
    jakon_jkm("attendance_list", "Fotokopi absensi minimal seminggu terakhir"),
    jakon_jkm("marriage_certificate", "Fotokopi akte nikah"),

    jakon_jkk("project_membership", "Formulir pendaftaran proyek jasa konstruksi"),
    jakon_jkk("contribution_receipt", "Bukti pembayaran iuran terakhir"),
    jakon_jkk("ktp", "Fotokopi KTP"),
    jakon_jkk("examining_doctor_statement", examining_text, "", 1),
    jakon_jkk("advising_doctor_statement", advising_text, "", 1),
    jakon_jkk("transport_receipt", transport_text, "transport_paid"),
    jakon_jkk("care_receipt", care_text, "care_outside_network"),
    jakon_jkk("supporting_paper", more_text, "more_papers_asked"),

    mpht("claim_form", jp_form_text),
    mpht("membership_card", jp_card_text),
    mpht("ktp", ktp_text),
    mpht("family_card", family_card_text),
    mpht("tax_withholding_proof", tax_form_text),
    mpht("bank_book", bank_book_text),

    mpc("claim_form", jp_form_text),
    mpc("membership_card", jp_card_text),
    mpc("ktp", ktp_text),
    mpc("family_card", family_card_text),
    mpc("examining_doctor_statement", "Surat keterangan dokter yang memeriksa: cacat total tetap", "", 1),
    mpc("advising_doctor_statement", "Surat keterangan dokter penasehat: cacat total tetap", "", 1),
    mpc("not_working_statement", "Fotokopi surat keterangan tidak bekerja dari perusahaan"),
    mpc("tax_withholding_proof", tax_form_text),
    mpc("bank_book", bank_book_text),

    mpjd("claim_form", jp_form_text),
    mpjd("membership_card", jp_card_text),
    mpjd("ktp", ktp_text),
    mpjd("family_card", family_card_text),
    mpjd("death_certificate", death_certificate_text),
    mpjd("heir_statement", "Surat pernyataan ahli waris", "", 1),
    mpjd("notary_heir_certificate", "Akta notaris", "", 1),
    mpjd("estate_office_heir_certificate", "Surat keterangan hak waris dari BHP", "", 1),
    mpjd("heir_certificate", "Surat keterangan ahli waris dari instansi berwenang", "", 1),
    mpjd("bank_book", bank_book_text),

    mpa("claim_form", jp_form_text),
    mpa("membership_card", jp_card_text),
    mpa("ktp", "Fotokopi KTP", "", 1),
    mpa("child_ktp", "KTP anak", "", 1),
    mpa("student_card", "Kartu pelajar", "", 1),
    mpa("birth_certificate", "Akta kelahiran", "", 1),
    mpa("family_card", family_card_text),
    mpa("death_certificate", death_certificate_text),
    mpa("heir_certificate", "Fotokopi surat keterangan ahli waris dari kelurahan"),
    mpa("guardianship_ruling", "Surat keterangan wali anak dari pengadilan agama atau negeri", "child_under_18"),
    mpa("guardian_ktp", "Fotokopi KTP wali anak dengan menunjukkan aslinya", "child_under_18"),
    mpa("bank_book", "Fotokopi halaman depan buku tabungan wali anak sebagai wakil dari anak"),

    mpot("claim_form", jp_form_text),
    mpot("membership_card", jp_card_text),
    mpot("ktp", ktp_text),
    mpot("family_card", family_card_text),
    mpot("death_certificate", death_certificate_text),
    mpot("heir_certificate", "Fotokopi surat keterangan ahli waris dari kelurahan"),
    mpot("bank_book", bank_book_text),

    lump_sum("claim_form", jp_form_text),
    lump_sum("membership_card", jp_card_text),
    lump_sum("ktp", ktp_text),
    lump_sum("family_card", family_card_text),
    lump_sum("examining_doctor_statement", "Surat keterangan dokter yang memeriksa: cacat total tetap", "disabled", 1),
    lump_sum("advising_doctor_statement", "Surat keterangan dokter penasehat: cacat total tetap", "disabled", 1),
    lump_sum("not_working_statement", "Fotokopi surat keterangan tidak bekerja dari perusahaan", "disabled"),
    lump_sum("tax_withholding_proof", tax_form_text, "not_died"),
    lump_sum("death_certificate", death_certificate_text, "died"),
    lump_sum("heir_certificate", "Surat keterangan ahli waris dari instansi berwenang", "died"),
    lump_sum("bank_book", bank_book_text),

    confirmation("bank_book", "Fotokopi buku rekening", "", 1),
    confirmation("bank_card", "Fotokopi kartu ATM", "", 1),
    confirmation("marriage_certificate", "Buku nikah asli atau akte nikah (bagi janda atau duda)", "widowed"),
    confirmation("ktp", "KTP asli yang masih berlaku"),
    confirmation("family_card", "KK asli yang masih berlaku"),

    jkp("termination_proof", "Bukti pemutusan hubungan kerja"),
    jkp("job_search_commitment", "Surat Komitmen Aktivitas Pencarian Kerja (KAPK)"),
    jkp("bank_account_number", "Nomor rekening"),

    return_to_work("consent_letter", "Surat persetujuan mengikuti Program Kembali Kerja"),

    prevention("terms_of_reference", "Term of Reference (TOR)"),
    prevention("support_form", "Formulir bantuan kegiatan promotif dan preventif"),
};
static_assert(sound(table));

}  // namespace

std::span<const Paper> claim_papers() noexcept { return table; }

}  // namespace jamsostek::inline v0::builtin
