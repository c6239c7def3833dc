"""DuckDB, in memory and in plain text, on all cores: ILIKE, OFFSET."""

import duckdb
from sides import FIELDS, parts, serve, timed

SHOWN = "given, family, organisation, position, city, email, mobile"
db = duckdb.connect()


def open_file(csv):
    columns = "{" + ", ".join(f"'{name}': 'VARCHAR'" for name in FIELDS) + "}"
    # `place` is the place by name, so that hits need not be sorted by text; the words and the codes are put together ahead.
    db.execute(f"""CREATE TABLE people AS
        SELECT *, row_number() OVER (ORDER BY family, given) AS place,
            concat_ws(' ', given, family, organisation, position, city) AS words, concat_ws(' ', email, mobile) AS codes
        FROM read_csv(?, delim = ';', header = true, columns = {columns})""", [csv])
    return {"versions": [duckdb.__version__]}


def find(text):
    conditions, values = ["true"], []
    for part, codes in parts(text):
        conditions.append(f"{'codes' if codes else 'words'} ILIKE ?")
        values.append(f"%{part}%")
    sql = f"SELECT {SHOWN} FROM people WHERE {' AND '.join(conditions)} ORDER BY place LIMIT 100"
    return db.execute(sql, values).fetchall()


def jump(row):
    return db.execute(f"SELECT {SHOWN} FROM people ORDER BY family, given LIMIT 50 OFFSET {row}").fetchall()


serve({
    "open": open_file,
    "search": lambda texts: {"ms": [timed(find, text) for text in texts]},
    "jump": lambda rows: {"ms": [timed(jump, row) for row in rows]},
})
