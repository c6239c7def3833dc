-- Files kept beside records (R5.18): a contract's PDF. Whose they are is said by noun and storage key, and a record that has
-- some is not removed. A file lies in parts, so that it is written and read piece by piece.
CREATE TABLE attachments (
  row        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  log_id     BLOB NOT NULL CHECK (length(log_id) = 16),
  noun       TEXT NOT NULL,
  record     INTEGER NOT NULL,
  name       TEXT NOT NULL,
  size       INTEGER NOT NULL,
  sha256     BLOB NOT NULL CHECK (length(sha256) = 32),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX attachments_record ON attachments (noun, record);

-- 1 MiB each, the last one the rest.
CREATE TABLE attachment_parts (
  attachment INTEGER NOT NULL REFERENCES attachments (row) ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,
  bytes      BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
  PRIMARY KEY (attachment, ordinal)
) STRICT;
