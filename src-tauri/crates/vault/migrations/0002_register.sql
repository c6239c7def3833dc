-- The register: who keeps it, whom it holds, where each value came from, and to whom it went.
-- `row` is the storage key; `id` (UUIDv7) is what the program speaks of; `log_id` is what the log speaks of.
-- Instants are milliseconds since 1970-01-01 UTC; days are ISO 8601 text.

CREATE TABLE register_versions (
  version            INTEGER PRIMARY KEY,
  at                 INTEGER NOT NULL,
  name               TEXT NOT NULL,
  controller_name    TEXT NOT NULL,
  business_id        TEXT,
  street             TEXT,
  postal_code        TEXT,
  city               TEXT,
  country            TEXT NOT NULL,
  phone              TEXT,
  email              TEXT,
  keeper_name        TEXT,
  keeper_email       TEXT,
  keeper_phone       TEXT,
  languages          TEXT NOT NULL
) STRICT;

-- Facts of the vault's content with one value each: kept counters, the collation of the stored sort keys, `sample`.
CREATE TABLE facts (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO facts VALUES ('contacts', '0'), ('organisations', '0');

CREATE TABLE batches (
  row        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE,
  kind       TEXT NOT NULL CHECK (kind IN ('import', 'entry', 'sample')),
  source     TEXT NOT NULL,
  at         INTEGER NOT NULL,
  day        TEXT NOT NULL,
  file_name  TEXT,
  digest     BLOB,
  added      INTEGER NOT NULL DEFAULT 0,
  same       INTEGER NOT NULL DEFAULT 0,
  changed    INTEGER NOT NULL DEFAULT 0,
  possible   INTEGER NOT NULL DEFAULT 0,
  rejected   INTEGER NOT NULL DEFAULT 0,
  undone_at  INTEGER
) STRICT;
CREATE INDEX batches_digest ON batches (digest) WHERE digest IS NOT NULL;

CREATE TABLE organisations (
  row         INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE,
  log_id      BLOB NOT NULL,
  name        TEXT NOT NULL,
  folded      TEXT NOT NULL,
  name_key    BLOB NOT NULL,
  business_id TEXT,
  street      TEXT,
  postal_code TEXT,
  city        TEXT,
  country     TEXT,
  batch       INTEGER NOT NULL REFERENCES batches (row),
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX organisations_folded ON organisations (folded);
CREATE INDEX organisations_name ON organisations (name_key);

CREATE TABLE contacts (
  row                  INTEGER PRIMARY KEY,
  id                   BLOB NOT NULL,
  log_id               BLOB NOT NULL,
  given_name           TEXT,
  family_name          TEXT,
  name_key             BLOB NOT NULL,
  organisation         INTEGER REFERENCES organisations (row),
  position             TEXT,
  street               TEXT,
  postal_code          TEXT,
  city                 TEXT,
  country              TEXT,
  home_town            TEXT,
  location             TEXT,
  whereabouts_consent  TEXT,
  product_of           TEXT,
  objects_to_marketing INTEGER NOT NULL DEFAULT 0,
  batch                INTEGER NOT NULL REFERENCES batches (row),
  created_at           INTEGER NOT NULL,
  updated_at           INTEGER NOT NULL,
  -- R5.6: held under consent or not at all.
  CHECK (whereabouts_consent IS NOT NULL OR (home_town IS NULL AND location IS NULL))
) STRICT;
CREATE UNIQUE INDEX contacts_id ON contacts (id);
CREATE INDEX contacts_name ON contacts (name_key);
CREATE INDEX contacts_organisation ON contacts (organisation);
CREATE INDEX contacts_position ON contacts (position);
CREATE INDEX contacts_city ON contacts (city);
CREATE INDEX contacts_batch ON contacts (batch);
CREATE INDEX contacts_updated ON contacts (updated_at);
CREATE INDEX contacts_objecting ON contacts (row) WHERE objects_to_marketing = 1;

-- Ordinal 0 is the primary one.
CREATE TABLE emails (
  contact INTEGER NOT NULL REFERENCES contacts (row) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  address TEXT NOT NULL,
  PRIMARY KEY (contact, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX emails_address ON emails (address COLLATE NOCASE, ordinal);

CREATE TABLE phones (
  contact INTEGER NOT NULL REFERENCES contacts (row) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  number  TEXT NOT NULL,
  PRIMARY KEY (contact, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX phones_number ON phones (number, ordinal);

-- Where a value came from, when from elsewhere than its row's batch.
CREATE TABLE origins (
  contact INTEGER NOT NULL REFERENCES contacts (row) ON DELETE CASCADE,
  field   TEXT NOT NULL,
  batch   INTEGER NOT NULL REFERENCES batches (row),
  PRIMARY KEY (contact, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX origins_batch ON origins (batch);

-- What a contact was before an act changed it: the whole draft as JSON, with its origins.
CREATE TABLE contact_versions (
  contact INTEGER NOT NULL REFERENCES contacts (row) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  at      INTEGER NOT NULL,
  batch   INTEGER NOT NULL REFERENCES batches (row),
  before  TEXT NOT NULL,
  PRIMARY KEY (contact, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_versions_batch ON contact_versions (batch);

CREATE TABLE recipients (
  row                INTEGER PRIMARY KEY,
  id                 BLOB NOT NULL UNIQUE,
  log_id             BLOB NOT NULL,
  name               TEXT NOT NULL,
  folded             TEXT NOT NULL UNIQUE,
  kind               TEXT NOT NULL,
  country            TEXT NOT NULL,
  contact_person     TEXT,
  contact_email      TEXT,
  age_recipient      TEXT,
  key_confirmed      INTEGER,
  contract_reference TEXT,
  contract_ends      TEXT,
  created_at         INTEGER NOT NULL,
  updated_at         INTEGER NOT NULL
) STRICT;

CREATE TABLE recipient_purposes (
  recipient INTEGER NOT NULL REFERENCES recipients (row) ON DELETE CASCADE,
  purpose   TEXT NOT NULL,
  PRIMARY KEY (recipient, purpose)
) STRICT, WITHOUT ROWID;

-- The ledger. An intent whose file was never seen again stays `intent`: it may have left.
CREATE TABLE disclosures (
  row            INTEGER PRIMARY KEY,
  id             BLOB NOT NULL UNIQUE,
  log_id         BLOB NOT NULL,
  state          TEXT NOT NULL CHECK (state IN ('intent', 'completed', 'cancelled')),
  recipient      INTEGER NOT NULL REFERENCES recipients (row),
  recipient_name TEXT NOT NULL,
  age_recipient  TEXT NOT NULL,
  purpose        TEXT NOT NULL,
  fields         TEXT NOT NULL,
  disclosed      INTEGER NOT NULL,
  withheld       INTEGER NOT NULL,
  token          TEXT NOT NULL,
  package_id     TEXT NOT NULL,
  expires        TEXT NOT NULL,
  at             INTEGER NOT NULL,
  completed_at   INTEGER,
  file_path      TEXT,
  sums_sha256    TEXT,
  package_sha256 TEXT,
  log_seq        INTEGER,
  log_head       TEXT
) STRICT;
CREATE INDEX disclosures_recipient ON disclosures (recipient);

CREATE TABLE disclosure_rows (
  disclosure INTEGER NOT NULL REFERENCES disclosures (row),
  row_id     BLOB NOT NULL,
  contact    INTEGER REFERENCES contacts (row) ON DELETE SET NULL,
  PRIMARY KEY (disclosure, row_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX disclosure_rows_contact ON disclosure_rows (contact);

-- Search. Words are what names people; codes are what reaches them, found by any part.
CREATE VIEW contact_texts AS
SELECT c.row AS row,
       coalesce(c.given_name, '') || ' ' || coalesce(c.family_name, '') || ' ' || coalesce(o.name, '') || ' ' ||
       coalesce(c.position, '') || ' ' || coalesce(c.city, '') AS words,
       coalesce((SELECT group_concat(e.address, ' ') FROM emails e WHERE e.contact = c.row), '') || ' ' ||
       coalesce((SELECT group_concat(p.number, ' ') FROM phones p WHERE p.contact = c.row), '') AS codes
FROM contacts c LEFT JOIN organisations o ON o.row = c.organisation;

CREATE VIRTUAL TABLE contact_words USING fts5 (
  words, content = 'contact_texts', content_rowid = 'row', detail = none, prefix = '2 3 4',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE contact_codes USING fts5 (
  codes, content = 'contact_texts', content_rowid = 'row', detail = none, tokenize = 'trigram'
);
-- Without this an erased name stays readable in the index.
INSERT INTO contact_words (contact_words, rank) VALUES ('secure-delete', 1);
INSERT INTO contact_codes (contact_codes, rank) VALUES ('secure-delete', 1);
