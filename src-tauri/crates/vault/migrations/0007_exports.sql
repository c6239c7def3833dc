-- Tables written to files for the controller's own use, and about whom. An intent whose file was never seen whole stays
-- `intent`: it may have left.
CREATE TABLE exports (
  row          INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE,
  log_id       BLOB NOT NULL,
  state        TEXT NOT NULL CHECK (state IN ('intent', 'completed', 'cancelled')),
  noun         TEXT NOT NULL,
  reason       TEXT,
  form         TEXT NOT NULL,
  columns      TEXT NOT NULL,
  rows         INTEGER NOT NULL,
  persons      INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  completed_at INTEGER,
  file_path    TEXT NOT NULL,
  sha256       TEXT
) STRICT;

-- By the person, whose page tells of them; how many an export concerned it says itself, and the log which.
CREATE TABLE export_people (
  contact INTEGER NOT NULL REFERENCES contacts (row) ON DELETE CASCADE,
  export  INTEGER NOT NULL REFERENCES exports (row),
  PRIMARY KEY (contact, export)
) STRICT, WITHOUT ROWID;
