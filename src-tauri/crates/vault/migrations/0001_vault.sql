-- The vault itself: what it is, who may open it, what was done in it.
-- Instants are milliseconds since 1970-01-01 UTC; ids are 16 bytes.

CREATE TABLE meta (
  one         INTEGER PRIMARY KEY CHECK (one = 1),
  vault_id    BLOB NOT NULL CHECK (length(vault_id) = 16),
  instance_id BLOB NOT NULL CHECK (length(instance_id) = 16),
  created_at  INTEGER NOT NULL
) STRICT;

-- Who may open: `dek.age` is encrypted to the recipients listed here and to no others.
CREATE TABLE slots (
  id           BLOB PRIMARY KEY,
  kind         TEXT NOT NULL CHECK (kind IN ('keychain', 'passphrase', 'recovery')),
  recipient    TEXT NOT NULL UNIQUE,
  state        TEXT NOT NULL CHECK (state IN ('pending', 'active')),
  created_at   INTEGER NOT NULL,
  confirmed_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX slots_one_passphrase ON slots (kind) WHERE kind = 'passphrase';

-- One canonical JSON line per act, chained by hash. Columns are read out of the line, so that they cannot differ.
CREATE TABLE log (
  seq    INTEGER PRIMARY KEY,
  line   TEXT NOT NULL,
  action TEXT GENERATED ALWAYS AS (line ->> '$.action') VIRTUAL,
  object TEXT GENERATED ALWAYS AS (line ->> '$.object') VIRTUAL
) STRICT;
CREATE INDEX log_action ON log (action);
CREATE INDEX log_object ON log (object) WHERE object IS NOT NULL;

-- What an act was about. May be erased; the line keeps sha256(salt || payload).
CREATE TABLE log_payloads (
  seq     INTEGER PRIMARY KEY REFERENCES log (seq) DEFERRABLE INITIALLY DEFERRED,
  salt    BLOB NOT NULL CHECK (length(salt) = 16),
  payload TEXT NOT NULL
) STRICT;

-- The records of an act on many, 16 bytes each, sorted, up to 240 in a row of the table: a page holds them, and a
-- million of them cost no more than their bytes. Their number and hash are in the act's payload.
CREATE TABLE log_members (
  row   INTEGER PRIMARY KEY,
  seq   INTEGER NOT NULL,
  ids   BLOB NOT NULL CHECK (length(ids) BETWEEN 16 AND 3840 AND length(ids) % 16 = 0),
  first BLOB GENERATED ALWAYS AS (substr(ids, 1, 16)) VIRTUAL
) STRICT;
CREATE UNIQUE INDEX log_members_first ON log_members (seq, first);

CREATE TRIGGER log_grows_by_one BEFORE INSERT ON log
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM log)
BEGIN SELECT RAISE(ABORT, 'the log grows by one'); END;
CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is not changed'); END;
CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is not deleted'); END;
CREATE TRIGGER log_payloads_grow_with_the_log BEFORE INSERT ON log_payloads
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM log)
BEGIN SELECT RAISE(ABORT, 'a payload comes with its line'); END;
CREATE TRIGGER log_payloads_are_not_changed BEFORE UPDATE ON log_payloads
BEGIN SELECT RAISE(ABORT, 'a payload is erased or kept'); END;
CREATE TRIGGER log_members_are_not_changed BEFORE UPDATE ON log_members
BEGIN SELECT RAISE(ABORT, 'the log is not changed'); END;
CREATE TRIGGER log_members_are_not_deleted BEFORE DELETE ON log_members
BEGIN SELECT RAISE(ABORT, 'the log is not deleted'); END;

-- The register's minisign keys. At most one is in use; a new one is signed by the one before, whose secret goes.
CREATE TABLE signing_keys (
  row         INTEGER PRIMARY KEY,
  created_at  INTEGER NOT NULL,
  public      TEXT NOT NULL UNIQUE,
  secret      BLOB,
  endorsement TEXT,
  retired_at  INTEGER,
  CHECK ((secret IS NULL) = (retired_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX signing_keys_one_in_use ON signing_keys (retired_at IS NULL) WHERE retired_at IS NULL;
