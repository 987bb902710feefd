"""The payroll file with pandas: payroll_pandas.py float|int IN.csv OUT.csv

`float` rounds binary fractions, as most scripts do; `int` counts whole numbers of sen. Prints the seconds it took,
without the start of Python.
"""

import sys
import time

import pandas as pd

JKK = {"very_low": 24, "low": 54, "medium": 89, "high": 127, "very_high": 174}  # ten-thousandths
JP_CEILING = 11_086_300

way, source, target = sys.argv[1:]
start = time.perf_counter()
table = pd.read_csv(
    source, dtype={"employee_id": "str", "wage": "float64", "risk": "category", "citizen": "category"})
jkk_rate = table["risk"].map(JKK).astype("int64")
if way == "int":
    wage, ceiling = (table["wage"] * 100).round().astype("int64"), JP_CEILING * 100

    def part(base, rate):
        return (base * rate + 500_000) // 1_000_000
else:
    wage, ceiling = table["wage"], JP_CEILING

    def part(base, rate):
        return (base * (rate / 10_000)).round().astype("int64")


capped = wage.clip(upper=ceiling).where(table["citizen"] == "yes", 0)
out = table[["employee_id", "wage"]].copy()
out["jkk_employer"] = part(wage, jkk_rate)
out["jkm_employer"] = part(wage, 30)
out["jht_employer"] = part(wage, 370)
out["jht_worker"] = part(wage, 200)
out["jp_employer"] = part(capped, 200)
out["jp_worker"] = part(capped, 100)
out["total_employer"] = out["jkk_employer"] + out["jkm_employer"] + out["jht_employer"] + out["jp_employer"]
out["total_worker"] = out["jht_worker"] + out["jp_worker"]
out.to_csv(target, index=False)
print(time.perf_counter() - start)
