-- Keeping the register safe, its history whole, and what the window keeps for itself.

-- Backups that were made and read back.
CREATE TABLE backups (
  row      INTEGER PRIMARY KEY,
  at       INTEGER NOT NULL,
  folder   TEXT NOT NULL,
  file     TEXT NOT NULL,
  bytes    INTEGER NOT NULL,
  sha256   TEXT NOT NULL,
  contacts INTEGER NOT NULL
) STRICT;

-- Which log entry's act made a version: what is undone together. Versions from before this migration have none.
ALTER TABLE contact_versions ADD COLUMN seq INTEGER;
CREATE INDEX contact_versions_seq ON contact_versions (seq) WHERE seq IS NOT NULL;

-- What an organisation or a recipient was before an act changed it: its draft as JSON.
CREATE TABLE organisation_versions (
  record  INTEGER NOT NULL REFERENCES organisations (row) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  at      INTEGER NOT NULL,
  seq     INTEGER NOT NULL,
  before  TEXT NOT NULL,
  PRIMARY KEY (record, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_versions_seq ON organisation_versions (seq);

CREATE TABLE recipient_versions (
  record  INTEGER NOT NULL REFERENCES recipients (row) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  at      INTEGER NOT NULL,
  seq     INTEGER NOT NULL,
  before  TEXT NOT NULL,
  PRIMARY KEY (record, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX recipient_versions_seq ON recipient_versions (seq);

-- What the window keeps for itself: how tables look, saved views, drafts. It may hold what was typed about a person,
-- and so lies here and nowhere else. Nothing else reads it, and it is not logged.
CREATE TABLE kept (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
