"""The schema of amendment files judges the examples of amendments.json as they say."""

import json
import pathlib
import sys

import jsonschema

tests = pathlib.Path(__file__).parent
schema = json.loads((tests.parent / "docs" / "amendment.schema.json").read_text())
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)

faults = []
for entry in json.loads((tests / "amendments.json").read_text()):
    file = json.loads(entry["text"]) if "text" in entry else entry["file"]
    judged = "passes" if validator.is_valid(file) else "fails"
    if judged != entry["schema"]:
        faults.append(f"{entry['about']}: {judged}, expected: {entry['schema']}")
    if entry["schema"] == "fails" and not entry.get("places"):
        faults.append(f"{entry['about']}: what the schema refuses, the reader refuses too")

# In a row with one fault the schema must see just that one: each needed field, each form.
row = {
    "name": "jp.wage_ceiling", "from": "2027-03", "known": "2027-02-24", "value": 11652900,
    "instrument": "PP 45/2015", "confidence": "high",
}  # fmt: skip
if not validator.is_valid({"rows": [row]}):
    faults.append("a plain row passes")
for field in row:
    if validator.is_valid({"rows": [{name: value for name, value in row.items() if name != field}]}):
        faults.append(f"a row without {field} fails")
wrong = {
    "name": "", "from": "March 2027", "to": "2027-3", "known": "2027-02", "expected_until": 2028, "value": "1.",
    "instrument": "", "article": 29, "title": None, "note": [], "confidence": "sure", "corrects": "yes", "valu": 1,
}  # fmt: skip
for field, value in wrong.items():
    if validator.is_valid({"rows": [{**row, field: value}]}):
        faults.append(f"a row with {field} {value!r} fails")

sys.exit("\n".join(faults) or 0)
