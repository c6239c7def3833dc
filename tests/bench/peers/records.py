"""The table of a noun as it is shown, in SQLCipher with an index a column or in DuckDB in plain text: LIKE, OFFSET."""

import csv as reader
import os

from sides import serve, timed

KEY = "x'" + "0123456789abcdef" * 6 + "'"
run = columns = like = None


def open_file(csv, engine):
    global run, columns, like
    with open(csv, encoding="utf-8", newline="") as file:
        columns = next(reader.reader(file, delimiter=";"))
    run, like = (sqlcipher if engine == "sqlcipher" else duckdb)(csv)
    return {}


def sqlcipher(csv):
    import sqlcipher3

    database = csv + ".db"
    if os.path.exists(database):
        os.remove(database)
    db = sqlcipher3.connect(database, isolation_level=None)
    db.execute(f'PRAGMA key = "{KEY}"')
    db.executescript("PRAGMA journal_mode = WAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;")
    db.execute("BEGIN")
    db.execute(f"CREATE TABLE records ({', '.join(columns)})")
    with open(csv, encoding="utf-8", newline="") as file:
        rows = reader.reader(file, delimiter=";")
        next(rows)
        db.executemany(f"INSERT INTO records VALUES ({', '.join('?' * len(columns))})", rows)
    for name in columns:
        db.execute(f"CREATE INDEX records_{name} ON records ({name})")
    db.execute("COMMIT")
    db.execute("PRAGMA cache_size = -16384")
    return lambda sql: db.execute(sql).fetchall(), "LIKE"


def duckdb(csv):
    import duckdb as engine

    db = engine.connect()
    types = "{" + ", ".join(f"'{name}': 'VARCHAR'" for name in columns) + "}"
    db.execute(f"CREATE TABLE records AS SELECT * FROM read_csv(?, delim = ';', header = true, columns = {types})", [csv])
    return lambda sql: db.execute(sql).fetchall(), "ILIKE"


def jump(by, row):
    # Only the index is walked, and only what is shown is read.
    run(f"SELECT * FROM records WHERE rowid IN (SELECT rowid FROM records ORDER BY {by} LIMIT 50 OFFSET {row}) ORDER BY {by}")


def find(text):
    run(f"SELECT * FROM records WHERE contact {like} '%{text}%' LIMIT 100")


serve({
    "open": open_file,
    "jump": lambda noun, by, rows: {"ms": [timed(jump, by, row) for row in rows]},
    "find": lambda noun, texts: {"ms": [timed(find, text) for text in texts]},
})
