"""Columns of wages in memory with numpy and pandas: columns_numpy.py IN.csv REPETITIONS

Prints JSON: for each way the rows a second of processor time (median; all run on one thread) and the rows that differ
from the exact rupiah.
"""

import json
import statistics
import sys
import time

import numpy as np
import pandas as pd

JP_CEILING = 11_086_300  # rupiah
BLOCK = 16_384  # rows whose columns stay in the caches
# Ten-thousandths of the wage, and whether the ceiling of JP caps it; the company has the risk `low`.
CHARGES = [(54, False), (30, False), (370, False), (200, False), (200, True), (100, True)]
EMPLOYER, WORKER = (0, 1, 2, 4), (3, 5)


def numpy_exact(sen, out, block):
    """Half up in whole numbers, in place, nothing allocated but one column."""
    capped = np.empty(block, np.int64)
    for first in range(0, len(sen), block):
        wage = sen[first:first + block]
        jp_wage = np.minimum(wage, JP_CEILING * 100, out=capped[:len(wage)])
        columns = [column[first:first + block] for column in out]
        for column, (rate, is_jp) in zip(columns, CHARGES):
            np.multiply(jp_wage if is_jp else wage, rate, out=column)
            column += 500_000
            column //= 1_000_000
            column *= 100
        for total, parts in ((columns[6], EMPLOYER), (columns[7], WORKER)):
            np.add(columns[parts[0]], columns[parts[1]], out=total)
            for part in parts[2:]:
                total += columns[part]


def numpy_expressions(sen):
    """The same as it is written down first: every step makes a new column."""
    capped = np.minimum(sen, JP_CEILING * 100)
    columns = [((capped if is_jp else sen) * rate + 500_000) // 1_000_000 * 100 for rate, is_jp in CHARGES]
    return columns + [sum(columns[i] for i in EMPLOYER), sum(columns[i] for i in WORKER)]


def with_totals(columns):
    columns.append(sum(columns[i] for i in EMPLOYER))
    columns.append(sum(columns[i] for i in WORKER))
    return pd.concat(columns, axis=1)


def pandas_exact(sen):
    capped = sen.clip(upper=JP_CEILING * 100)
    return with_totals([((capped if is_jp else sen) * rate + 500_000) // 1_000_000 * 100 for rate, is_jp in CHARGES])


def pandas_float(rupiah):
    capped = rupiah.clip(upper=JP_CEILING)
    return with_totals([((capped if is_jp else rupiah) * (rate / 10_000)).round() for rate, is_jp in CHARGES])


def by_hand(sen):
    """Whole numbers of any length, one worker after the other: nothing is rounded but by Python's own integers."""
    rows = []
    for wage in sen.tolist():
        capped = min(wage, JP_CEILING * 100)
        row = [((capped if is_jp else wage) * rate + 500_000) // 1_000_000 * 100 for rate, is_jp in CHARGES]
        rows.append(row + [sum(row[i] for i in EMPLOYER), sum(row[i] for i in WORKER)])
    return np.array(rows, np.int64)


def measured(work, rows, repetitions):
    seconds = []
    for _ in range(repetitions + 1):  # the first one fills the caches and is not counted
        start = time.process_time()
        result = work()
        seconds.append(time.process_time() - start)
    return result, rows / statistics.median(seconds[1:])


def main():
    rupiah = pd.read_csv(sys.argv[1], usecols=["wage"])["wage"].astype("float64")
    repetitions = int(sys.argv[2])
    sen = (rupiah * 100).round().astype("int64")
    array = sen.to_numpy().copy()
    out = [np.empty(len(array), np.int64) for _ in range(8)]

    speeds = {}
    ways = {
        "numpy int64": lambda: numpy_exact(array, out, len(array)),
        "numpy int64 as expressions": lambda: numpy_expressions(array),
        "numpy int64 in blocks": lambda: numpy_exact(array, out, BLOCK),
        "pandas int64": lambda: pandas_exact(sen),
        "pandas float": lambda: pandas_float(rupiah),
    }
    amounts = {}
    for name, work in ways.items():
        answer, speeds[name] = measured(work, len(array), repetitions)
        amounts[name] = np.stack(answer or out, axis=1) if name.startswith("numpy") else answer.to_numpy()
    amounts["pandas float"] *= 100
    exact = by_hand(sen)
    print(json.dumps({
        name: {"rows_a_second": speeds[name], "differing": int((amounts[name] != exact).any(axis=1).sum())}
        for name in ways
    }))


main()
