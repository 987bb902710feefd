#include <jamsostek/batch/csv.hpp>

#include <fmt/format.h>
#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace jamsostek::batch::csv;

namespace {

std::vector<std::string> fields_of(std::string_view row) {
  std::vector<std::string_view> fields;
  std::vector<std::string> scratch;
  split(row, fields, scratch);
  return {fields.begin(), fields.end()};
}

/// A reader that hands out `text` in pieces of `piece` bytes.
BlockReader reader_of(const std::string& text, std::size_t piece, std::size_t block_size) {
  return BlockReader(
      [&text, piece, at = std::size_t{0}](char* to, std::size_t size) mutable {
        const auto count = text.copy(to, std::min(size, piece), at);
        at += count;
        return count;
      },
      block_size);
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("rows are split into fields", "[batch]") {
  CHECK(fields_of("a,b,c\n") == Strings{"a", "b", "c"});
  CHECK(fields_of("a,b\r\n") == Strings{"a", "b"});
  CHECK(fields_of("") == Strings{""});
  CHECK(fields_of(",") == Strings{"", ""});
  CHECK(fields_of("a,\n") == Strings{"a", ""});
  CHECK(fields_of(R"("a,b",c)") == Strings{"a,b", "c"});
  CHECK(fields_of("\"a\"\"b\",\"\"\n") == Strings{"a\"b", ""});
  CHECK(fields_of("\"two\nlines\",x") == Strings{"two\nlines", "x"});
  CHECK(fields_of("Ma\"ruf,x") == Strings{"Ma\"ruf", "x"});
  CHECK(fields_of("\"a\",\"b\",\"c\",\"d\"") == Strings{"a", "b", "c", "d"});
}

TEST_CASE("a row ends at its line break, unless that is quoted", "[batch]") {
  CHECK(row_extent("a,b\nc", true).size == 4);
  CHECK(row_extent("\"a\nb\",c\nd", true).size == 8);
  CHECK(row_extent("\"a\"\"\n\",c\nd", true).size == 9);
  CHECK(row_extent("last", true).size == 4);
  CHECK(row_extent("last", true).complete);
  CHECK_FALSE(row_extent("more", false).complete);
  CHECK_FALSE(row_extent("\"more", false).complete);
  CHECK_FALSE(row_extent("\"more\"", false).complete);
  CHECK_FALSE(row_extent("\"more\"\r", false).complete);
  CHECK(row_extent("\"more\"\r", true).fault.empty());
  CHECK(row_extent("a,\"b\"\r\nc", false).size == 7);
}

TEST_CASE("a fault costs one line, not the rest of the file", "[batch]") {
  auto extent = row_extent("\"never closed,1\nnext,2\n", true);
  CHECK(extent.size == 16);
  CHECK(extent.fault == "a quoted field is never closed");
  extent = row_extent("\"a\"b,1\nnext,2\n", true);
  CHECK(extent.size == 7);
  CHECK(extent.fault == "text follows the closing quote of a field");
  CHECK_FALSE(row_extent("\"a\"b,1", false).complete);
}

TEST_CASE("rows are read in one pass as they are found and split in two", "[batch]") {
  CHECK(rc::check("for any text", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("a,,\"\"\n\n\rbcdefghi")));
    RowReader reader(text, 1);
    std::string_view rest = text;
    std::int64_t line = 1;
    while (!rest.empty()) {
      const auto extent = row_extent(rest, true);
      const auto row = rest.substr(0, extent.size);
      rest.remove_prefix(extent.size);
      if (!extent.fault.empty() || (row != "\n" && row != "\r\n" && row != "\r")) {
        RC_ASSERT(reader.next());
        RC_ASSERT(reader.line() == line);
        RC_ASSERT(reader.fault() == extent.fault);
        if (extent.fault.empty()) {
          RC_ASSERT(Strings(reader.fields().begin(), reader.fields().end()) == fields_of(row));
        }
      }
      line += std::ranges::count(row, '\n');
    }
    RC_ASSERT(!reader.next());
  }));
}

TEST_CASE("a stream is cut between rows, whatever the quotes in it", "[batch]") {
  CHECK(rc::check("for any text and any pieces", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("a,,\"\"\"\n\n\rb")));
    auto reader = reader_of(text, *rc::gen::inRange<std::size_t>(1, 9), *rc::gen::inRange<std::size_t>(1, 9));
    std::string joined;
    Strings faults;
    Block block;
    while (reader.next(block)) {
      RC_ASSERT(block.first_line == 1 + std::ranges::count(joined, '\n'));
      joined += block.text;
      RowReader rows(block.text, block.first_line);
      while (rows.next()) faults.push_back(fmt::format("{} {} {}", rows.line(), rows.fields().size(), rows.fault()));
    }
    RC_ASSERT(joined == text);
    // Cut or not, the rows are the same.
    Strings uncut;
    RowReader rows(text, 1);
    while (rows.next()) uncut.push_back(fmt::format("{} {} {}", rows.line(), rows.fields().size(), rows.fault()));
    RC_ASSERT(faults == uncut);
  }));
}

TEST_CASE("quoting is undone by splitting", "[batch]") {
  CHECK(rc::check("split(append_field(x)) is x", [](const std::vector<std::string>& given) {
    RC_PRE(!given.empty());
    std::string row;
    for (const auto& field : given) {
      if (!row.empty() || &field != &given.front()) row += ',';
      append_field(row, field);
    }
    row += '\n';
    RC_ASSERT(row_extent(row, true).size == row.size());
    RC_ASSERT(fields_of(row) == given);
    RowReader reader(row, 1);
    if (row != "\n" && row != "\r\n") {
      RC_ASSERT(reader.next());
      RC_ASSERT(Strings(reader.fields().begin(), reader.fields().end()) == given);
    }
  }));
}

TEST_CASE("however a file is cut, the rows and their lines are the same", "[batch]") {
  Strings rows = {"id,wage\r\n"};
  for (int i = 0; i < 300; ++i) {
    rows.push_back(i % 7 == 0 ? "\"x\ny\"\"" + std::to_string(i) + "\",1\n" : std::to_string(i) + ",2\r\n");
    if (i % 50 == 49) rows.push_back("\n");
  }
  std::string text = "\xEF\xBB\xBF";
  for (const auto& row : rows) text += row;
  for (const std::size_t piece : {1, 2, 3, 7, 64, 100'000}) {
    for (const std::size_t block : {1, 16, 1000, 100'000}) {
      auto reader = reader_of(text, piece, block);
      std::string joined;
      std::int64_t line = 1;
      const auto header = reader.first_row();
      REQUIRE(header);
      CHECK(header->text == "id,wage\r\n");
      joined += header->text;
      ++line;
      while (const auto next = reader.next()) {
        CHECK(next->first_line == line);
        joined += next->text;
        line += std::ranges::count(next->text, '\n');
      }
      CHECK(joined == text.substr(3));
    }
  }
}

TEST_CASE("a header may come late or never", "[batch]") {
  std::string text = "\n\r\nid\n1\n";
  auto reader = reader_of(text, 100, 100);
  const auto header = reader.first_row();
  REQUIRE(header);
  CHECK(header->text == "id\n");
  CHECK(header->first_line == 3);
  const auto rest = reader.next();
  REQUIRE(rest);
  CHECK(rest->first_line == 4);
  CHECK(rest->text == "1\n");
  CHECK_FALSE(reader.next());

  text = "\xEF\xBB\xBF";
  CHECK_FALSE(reader_of(text, 1, 1).first_row());
  text = "\n\n";
  CHECK_FALSE(reader_of(text, 1, 1).first_row());
  text = "";
  CHECK_FALSE(reader_of(text, 1, 1).next());
}

TEST_CASE("a row without end does not fill the memory", "[batch]") {
  const std::string text = "id\n" + std::string(3 * longest_row, 'x') + "\n2\n" + std::string(2 * longest_row, ',');
  auto reader = reader_of(text, 65'536, 65'536);
  REQUIRE(reader.first_row());
  auto block = reader.next();
  REQUIRE(block);
  CHECK(block->text.empty());
  CHECK(block->too_long_line == 2);
  block = reader.next();
  REQUIRE(block);
  CHECK(block->text == "2\n");
  CHECK(block->first_line == 3);
  block = reader.next();
  REQUIRE(block);
  CHECK(block->too_long_line == 4);
  CHECK_FALSE(reader.next());

  // A quote that is never closed is given up after the same length.
  const std::string open_quote = "id\n\"" + std::string(longest_row, 'x') + "\n2\n";
  auto second = reader_of(open_quote, 65'536, 65'536);
  REQUIRE(second.first_row());
  block = second.next();
  REQUIRE(block);
  CHECK((block->too_long_line == 2 || row_extent(block->text, true).fault == "a quoted field is never closed"));
}

TEST_CASE("columns are found by the names in the header", "[batch]") {
  const Columns columns("a,\"b,c\",d,d\r\n");
  CHECK(columns.count() == 4);
  CHECK(columns.find("b,c") == 1);
  CHECK_FALSE(columns.find("e"));
  CHECK(columns.need("a") == 0);
  CHECK_THROWS_WITH(columns.need("e"), "the header has no column e");
  CHECK_THROWS_WITH(columns.find("d"), "the header has the column d twice");
}

TEST_CASE("rows are read with their line, empty ones are not, and one that does not fit says why", "[batch]") {
  Strings seen;
  RowReader reader("a\n\n\"b\nc\"\r\n\r\n\"d\"e\nf,g", 5);
  while (reader.next()) seen.push_back(fmt::format("{} {}", reader.line(), reader.misfit(1)));
  CHECK(seen ==
        Strings{"5 ", "7 ", "10 text follows the closing quote of a field", "11 the row has 2 fields, the header 1"});
}

TEST_CASE("a header that cannot be read is refused", "[batch]") {
  using jamsostek::InvalidValue;
  CHECK_THROWS_WITH(Columns("\"employee_id,wage\n"), Catch::Contains("a quoted field is never closed"));
  CHECK_THROWS_AS(Columns("\"employee_id\"x,wage\n"), InvalidValue);
  CHECK(Columns("").count() == 1);
  CHECK(Columns("\"a\",b\r\n").need("b") == 1);
}

TEST_CASE("a row may end the text behind a comma, a quote or a carriage return", "[batch]") {
  CHECK(row_extent("a,", true).size == 2);
  CHECK(row_extent("a,", true).complete);
  CHECK_FALSE(row_extent("a,", false).complete);
  const auto quoted = row_extent("\"a\"", true);
  CHECK(quoted.size == 3);
  CHECK(quoted.complete);
  CHECK(quoted.fault.empty());
  RowReader reader("a,\"b\"\r", 1);
  REQUIRE(reader.next());
  CHECK(Strings(reader.fields().begin(), reader.fields().end()) == Strings{"a", "b"});
  CHECK_FALSE(reader.next());
  // A quote that ends a piece is taken for the closing one when no row is that long.
  const auto long_row = '"' + std::string(longest_row, 'x') + '"';
  const auto extent = row_extent(long_row, false);
  CHECK(extent.size == long_row.size());
  CHECK_FALSE(extent.complete);
  CHECK(extent.fault.empty());
}

TEST_CASE("a row has as many fields as it has", "[batch]") {
  for (const std::size_t commas : {14U, 15U, 16U, 17U, 100U}) {
    const auto row = std::string(commas, ',');
    RowReader reader(row, 1);
    REQUIRE(reader.next());
    CHECK(reader.fields().size() == commas + 1);
    CHECK(reader.misfit(commas + 1).empty());
  }
}

TEST_CASE("a header that is longer than a row may be is told by its line", "[batch]") {
  const std::string text = "\n" + std::string(2 * longest_row, 'x') + "\n1\n";
  auto reader = reader_of(text, 65'536, 65'536);
  const auto header = reader.first_row();
  REQUIRE(header);
  CHECK(header->too_long_line == 2);
  const std::string two_bytes = "x\n";
  CHECK(reader_of(two_bytes, 2, 2).first_row()->text == two_bytes);
}
