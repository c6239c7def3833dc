"""SQLCipher from Python, with its defaults, in tables of our own shape: filling, LIKE, OFFSET."""

import itertools
import os
import time

import sqlcipher3
from sides import parts, people, serve, timed

KEY = "x'" + "0123456789abcdef" * 6 + "'"
AT_ONCE = 10_000
BUILT_AFTER = """SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
    AND tbl_name IN ('contacts', 'emails', 'phones')"""
ADD_CONTACT = """INSERT INTO contacts (row, id, log_id, given_name, family_name, name_key, organisation, position, street,
    postal_code, city, country, batch, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 0)"""
ADD_ORGANISATION = """INSERT INTO organisations (row, id, log_id, name, folded, name_key, batch, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, 1, 0, 0)"""
LINES = """SELECT c.id, c.given_name, c.family_name, o.name, c.position, c.city, c.objects_to_marketing, c.updated_at,
    (SELECT address FROM emails e WHERE e.contact = c.row AND e.ordinal = 0),
    (SELECT number FROM phones p WHERE p.contact = c.row AND p.ordinal = 0)
    FROM contacts c LEFT JOIN organisations o ON o.row = c.organisation"""
WORD = """(c.given_name LIKE ? OR c.family_name LIKE ? OR o.name LIKE ? OR c.position LIKE ? OR c.city LIKE ?)"""
CODE = """c.row IN (SELECT contact FROM emails WHERE address LIKE ? UNION ALL
    SELECT contact FROM phones WHERE number LIKE ?)"""
db = None


def connect(database):
    global db
    db = sqlcipher3.connect(database, isolation_level=None)
    db.execute(f'PRAGMA key = "{KEY}"')
    # As much cache as ours has, the same durability, the same place for what is sorted.
    db.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;")


def fill(csv, database, schema):
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(database + ending):
            os.remove(database + ending)
    connect(database)
    db.execute("PRAGMA cache_size = -65536")
    with open(schema, encoding="utf-8") as file:
        db.executescript(file.read())
    db.execute("INSERT INTO batches (row, id, kind, source, at, day) VALUES (1, x'00', 'import', 'form', 0, '2026-01-01')")
    begun = time.perf_counter()
    db.execute("BEGIN IMMEDIATE")
    indexes = db.execute(BUILT_AFTER).fetchall()
    for name, _ in indexes:
        db.execute(f"DROP INDEX {name}")
    count = rows_in(csv)
    rows = time.perf_counter()
    # Our own order and our own room for full-text search: what is compared is the work, not the tuning.
    for table in ("contact_words", "contact_codes"):
        db.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('hashsize', 67108864)")
        db.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
    for _, sql in indexes:
        db.execute(sql)
    db.execute("PRAGMA analysis_limit = 400")
    db.execute("ANALYZE")
    built = time.perf_counter()
    db.execute("COMMIT")
    whole = time.perf_counter()
    db.close()
    versions = [sqlcipher3.sqlite_version]
    took = lambda seconds: seconds * 1e3
    return {"rows": took(whole - built + rows - begun), "searchable": took(whole - begun), "people": count, "versions": versions}


def rows_in(csv):
    organisations, contact = {}, 0
    source = people(csv)
    while batch := list(itertools.islice(source, AT_ONCE)):
        new, contacts, emails, phones = [], [], [], []
        ids = os.urandom(32 * len(batch))
        for at, (given, family, email, mobile, name, position, street, postal, city, country) in enumerate(batch):
            contact += 1
            organisation = None
            if name:
                folded = name.casefold()
                organisation = organisations.get(folded)
                if organisation is None:
                    organisation = organisations[folded] = len(organisations) + 1
                    key = os.urandom(32)
                    new.append((organisation, key[:16], key[16:], name, folded, folded.encode()))
            # Not the Swedish order: Python has no such key of its own.
            key = f"{family}\0{given}".casefold().encode()
            contacts.append((
                contact, ids[32 * at : 32 * at + 16], ids[32 * at + 16 : 32 * at + 32], given or None, family or None, key,
                organisation, position or None, street or None, postal or None, city or None, country or None,
            ))
            if email:
                emails.append((contact, email))
            if mobile:
                phones.append((contact, mobile))
        db.executemany(ADD_ORGANISATION, new)
        db.executemany(ADD_CONTACT, contacts)
        db.executemany("INSERT INTO emails VALUES (?, 0, ?)", emails)
        db.executemany("INSERT INTO phones VALUES (?, 0, ?)", phones)
    return contact


def open_database(database):
    connect(database)
    db.execute("PRAGMA cache_size = -16384")
    return {}


def find(text):
    """The first hundred by name; not how many there are, which would cost it another pass."""
    conditions, values = ["1"], []
    for part, codes in parts(text):
        conditions.append(CODE if codes else WORD)
        values += [f"%{part}%"] * (2 if codes else 5)
    # The plus keeps it from walking the index by name, which takes minutes where few are found.
    sql = f"{LINES} WHERE {' AND '.join(conditions)} ORDER BY +c.name_key LIMIT 100"
    return db.execute(sql, values).fetchall()


def jump(row):
    # The best form there is: only the index is walked, and only what is shown is read.
    sql = f"{LINES} WHERE c.row IN (SELECT row FROM contacts ORDER BY name_key, row LIMIT 50 OFFSET ?) ORDER BY c.name_key, c.row"
    return db.execute(sql, (row,)).fetchall()


serve({
    "import": fill,
    "open": open_database,
    "search": lambda texts: {"ms": [timed(find, text) for text in texts]},
    "jump": lambda rows: {"ms": [timed(jump, row) for row in rows]},
})
