-- Records that became one with another, remembered whole so that the two can be parted again, and pairs that are two.
-- Records are named by their ids here: their storage keys may be others' when they come again.

CREATE TABLE merges (
  row          INTEGER PRIMARY KEY,
  noun         TEXT NOT NULL,
  -- Into which it went, when that was last changed before, and the log entry.
  kept         BLOB NOT NULL CHECK (length(kept) = 16),
  kept_updated INTEGER NOT NULL,
  seq          INTEGER NOT NULL,
  -- What it was: as a version of it would say.
  gone         BLOB NOT NULL CHECK (length(gone) = 16),
  gone_row     INTEGER NOT NULL,
  log_id       BLOB NOT NULL,
  batch        INTEGER NOT NULL REFERENCES batches (row),
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL,
  before       TEXT NOT NULL,
  origins      TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX merges_gone ON merges (noun, gone);
CREATE INDEX merges_kept ON merges (noun, kept);
CREATE INDEX merges_batch ON merges (batch);
CREATE INDEX merges_seq ON merges (seq);

-- What it had been before.
CREATE TABLE merged_versions (
  merge   INTEGER NOT NULL REFERENCES merges (row) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  at      INTEGER NOT NULL,
  batch   INTEGER NOT NULL REFERENCES batches (row),
  seq     INTEGER,
  before  TEXT NOT NULL,
  origins TEXT NOT NULL,
  PRIMARY KEY (merge, version)
) STRICT, WITHOUT ROWID;

-- What had named it: by table and column, the ids; the storage key of what has no other id.
CREATE TABLE merged_links (
  merge   INTEGER NOT NULL REFERENCES merges (row) ON DELETE CASCADE,
  place   TEXT NOT NULL,
  field   TEXT NOT NULL,
  record  ANY NOT NULL,
  PRIMARY KEY (merge, place, field, record)
) STRICT, WITHOUT ROWID;

-- What the keeper said is not the same.
CREATE TABLE not_duplicates (
  noun  TEXT NOT NULL,
  one   BLOB NOT NULL CHECK (length(one) = 16),
  other BLOB NOT NULL CHECK (length(other) = 16),
  at    INTEGER NOT NULL,
  PRIMARY KEY (noun, one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;
