// The payroll file with DuckDB: node payroll_duckdb.cjs THREADS IN.csv OUT.csv
// Decimal numbers that fit 64 bits, one statement from file to file. Prints the seconds of the statement, without the
// start of node and DuckDB.
const { DuckDBInstance } = require("@duckdb/node-api");

const [threads, source, target] = process.argv.slice(2);
const text = (path) => `'${path.replaceAll("'", "''")}'`;
const part = (base, rate) => `CAST(round(${base} * ${rate}, 0) AS BIGINT)`;

const statement = `
  COPY (
    SELECT employee_id, wage, jkk_employer, jkm_employer, jht_employer, jht_worker, jp_employer, jp_worker,
      jkk_employer + jkm_employer + jht_employer + jp_employer AS total_employer,
      jht_worker + jp_worker AS total_worker
    FROM (
      SELECT employee_id, wage,
        ${part("wage", `CASE risk WHEN 'very_low' THEN 0.0024 WHEN 'low' THEN 0.0054 WHEN 'medium' THEN 0.0089
                        WHEN 'high' THEN 0.0127 WHEN 'very_high' THEN 0.0174 END`)} AS jkk_employer,
        ${part("wage", "0.003")} AS jkm_employer,
        ${part("wage", "0.037")} AS jht_employer,
        ${part("wage", "0.02")} AS jht_worker,
        ${part("jp_wage", "0.02")} AS jp_employer,
        ${part("jp_wage", "0.01")} AS jp_worker
      FROM (
        SELECT *, CASE citizen WHEN 'no' THEN 0 ELSE least(wage, 11086300) END::DECIMAL(12, 2) AS jp_wage
        FROM read_csv(${text(source)}, header = true, columns = {
          'employee_id': 'VARCHAR', 'wage': 'DECIMAL(12, 2)', 'risk': 'VARCHAR', 'citizen': 'VARCHAR'})))
  ) TO ${text(target)} (FORMAT csv, HEADER)`;

async function main() {
  const instance = await DuckDBInstance.create(":memory:", { threads });
  const connection = await instance.connect();
  const start = process.hrtime.bigint();
  await connection.run(statement);
  console.log(Number(process.hrtime.bigint() - start) / 1e9);
}

main();
