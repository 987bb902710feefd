#include "must.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <jamsostek/batch/csv.hpp>
#include <jamsostek/batch/payroll.hpp>

using namespace jamsostek;
using namespace jamsostek::batch;

namespace {

/// A row as it was read.
struct Read {
  std::int64_t line;
  std::string fault;
  std::vector<std::string> fields;
  friend bool operator==(const Read&, const Read&) = default;
};
using Rows = std::vector<Read>;

void add(std::string_view text, std::int64_t first_line, Rows& rows) {
  csv::RowReader reader(text, first_line);
  while (reader.next()) {
    rows.push_back({reader.line(), std::string(reader.fault()), {}});
    if (reader.fault().empty()) rows.back().fields.assign(reader.fields().begin(), reader.fields().end());
  }
}

/// The rows as `row_extent` and `split` find them.
Rows one_by_one(std::string_view text) {
  Rows rows;
  std::int64_t line = 1;
  std::vector<std::string_view> fields;
  std::vector<std::string> scratch;
  while (!text.empty()) {
    const auto extent = csv::row_extent(text, true);
    must(extent.complete && extent.size > 0 && extent.size <= text.size(), "a row has an end");
    const auto row = text.substr(0, extent.size);
    text.remove_prefix(extent.size);
    const bool empty = row == "\n" || row == "\r\n" || row == "\r";
    if (!empty || !extent.fault.empty()) {
      rows.push_back({line, std::string(extent.fault), {}});
      if (extent.fault.empty()) {
        csv::split(row, fields, scratch);
        rows.back().fields.assign(fields.begin(), fields.end());
      }
    }
    line += std::count(row.begin(), row.end(), '\n');
  }
  return rows;
}

csv::BlockReader blocks_of(std::string_view text, std::size_t piece, std::size_t block_size) {
  return csv::BlockReader(
      [=, at = std::size_t{0}](char* to, std::size_t size) mutable {
        const auto count = text.copy(to, std::min(size, piece), at);
        at += count;
        return count;
      },
      block_size);
}

/// Fields that are written are read again as they were.
void must_come_back(const Rows& rows) {
  std::string text;
  Rows written;
  std::int64_t line = 1;
  for (const auto& row : rows) {
    if (!row.fault.empty() || (row.fields.size() == 1 && row.fields.front().empty())) continue;
    written.push_back({line, "", row.fields});
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
      if (i != 0) text += ',';
      csv::append_field(text, row.fields[i]);
      line += std::count(row.fields[i].begin(), row.fields[i].end(), '\n');
    }
    text += '\n';
    ++line;
  }
  Rows again;
  add(text, 1, again);
  must(again == written, "fields that are written are read again as they were");
}

}  // namespace

/// The first two bytes are the sizes of what is read at once and of a block; the rest is a file.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 2) return 0;
  const std::size_t piece = bytes[0] + std::size_t{1};
  const std::size_t block_size = bytes[1] + std::size_t{1};
  const std::string_view file(reinterpret_cast<const char*>(bytes) + 2, size - 2);
  const std::string_view mark = "\xEF\xBB\xBF";
  const auto text = file.starts_with(mark) ? file.substr(mark.size()) : file;

  Rows whole;
  add(text, 1, whole);
  must(whole == one_by_one(text), "rows are what row_extent and split find");
  must_come_back(whole);

  static const Payroll payroll(RuleBook::builtin(), {.month = Month(2026, 11), .risk = Risk::low},
                               "employee_id,wage,risk,citizen,birth_date");
  const auto expected = payroll.compute(text, 1);
  PayrollResult result;
  Rows rows;
  auto reader = blocks_of(file, piece, block_size);
  while (const auto block = reader.next()) {
    must(!block->too_long_line, "no row of a small file is too long");
    add(block->text, block->first_line, rows);
    auto part = payroll.compute(block->text, block->first_line);
    result.output += part.output;
    std::ranges::move(part.bad, std::back_inserter(result.bad));
    result.totals.add(part.totals);
  }
  must(rows == whole, "blocks of any size have the same rows");
  must(result.output == expected.output, "blocks of any size have the same output");
  must(result.totals.employees == expected.totals.employees, "and the same employees");
  must(std::ranges::equal(result.bad, expected.bad,
                          [](const BadRow& a, const BadRow& b) {
                            return a.line == b.line && a.code == b.code && a.field == b.field && a.message == b.message;
                          }),
       "and the same bad rows");
  for (const auto& bad : result.bad) {
    must(!bad.message.empty() && bad.message.find('\n') == std::string::npos, "a bad row is told on one line");
  }

  // The header goes to whoever asks for it first, and the rest stays.
  auto with_header = blocks_of(file, piece, block_size);
  if (const auto header = with_header.first_row()) {
    Rows all;
    add(header->text, header->first_line, all);
    while (const auto block = with_header.next()) add(block->text, block->first_line, all);
    must(all == whole, "a header and the blocks behind it are the file");
    try {
      static_cast<void>(Payroll(RuleBook::builtin(), {.month = Month(2026, 11)}, header->text));
    } catch (const Error& error) {
      must_be_told(error);
    }
  } else {
    must(whole.empty(), "a file with a row has a first one");
  }
  return 0;
}
