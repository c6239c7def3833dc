-- Records of every noun beside people: what they were, where their values came from, and the first of them: products and
-- devices. A noun's table has its columns by their codes, and `row`, `id`, `log_id`, `batch`, `created_at`, `updated_at`.
-- A column that names another record holds that one's `row`.

-- What a record was before an act changed it: its draft as JSON, links by id. `seq` is the log entry of the act.
CREATE TABLE record_versions (
  noun    TEXT NOT NULL,
  record  INTEGER NOT NULL,
  version INTEGER NOT NULL,
  at      INTEGER NOT NULL,
  batch   INTEGER NOT NULL REFERENCES batches (row),
  seq     INTEGER NOT NULL,
  before  TEXT NOT NULL,
  origins TEXT NOT NULL,
  PRIMARY KEY (noun, record, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_versions_seq ON record_versions (seq);
CREATE INDEX record_versions_batch ON record_versions (batch);

-- Where a value came from, when from elsewhere than its row's batch.
CREATE TABLE record_origins (
  noun   TEXT NOT NULL,
  record INTEGER NOT NULL,
  field  TEXT NOT NULL,
  batch  INTEGER NOT NULL REFERENCES batches (row),
  PRIMARY KEY (noun, record, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_origins_batch ON record_origins (batch);

-- Organisations are records like the others from now on.
INSERT INTO record_versions (noun, record, version, at, batch, seq, before, origins)
SELECT 'organisation', v.record, v.version, v.at, o.batch, v.seq,
  -- A merge patch drops what is null (RFC 7396).
  json_patch('{}', json_object('name', v.before ->> '$.name', 'business_id', v.before ->> '$.business_id',
    'street', v.before ->> '$.address.street', 'postal_code', v.before ->> '$.address.postal_code',
    'city', v.before ->> '$.address.city', 'country', v.before ->> '$.address.country')), '{}'
FROM organisation_versions v JOIN organisations o ON o.row = v.record;
DROP TABLE organisation_versions;

CREATE INDEX organisations_business_id ON organisations (business_id) WHERE business_id IS NOT NULL;
CREATE INDEX organisations_city ON organisations (city) WHERE city IS NOT NULL;
CREATE INDEX organisations_country ON organisations (country) WHERE country IS NOT NULL;
CREATE INDEX organisations_updated ON organisations (updated_at);
CREATE INDEX organisations_batch ON organisations (batch);

CREATE VIEW organisation_texts AS
SELECT row, name || ' ' || coalesce(street, '') || ' ' || coalesce(city, '') AS words, coalesce(business_id, '') AS codes
FROM organisations;
CREATE VIRTUAL TABLE organisation_words USING fts5 (
  words, content = 'organisation_texts', content_rowid = 'row', detail = none, prefix = '2 3 4',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE organisation_codes USING fts5 (
  codes, content = 'organisation_texts', content_rowid = 'row', detail = none, tokenize = 'trigram'
);
INSERT INTO organisation_words (organisation_words, rank) VALUES ('secure-delete', 1);
INSERT INTO organisation_codes (organisation_codes, rank) VALUES ('secure-delete', 1);
INSERT INTO organisation_words (organisation_words) VALUES ('rebuild');
INSERT INTO organisation_codes (organisation_codes) VALUES ('rebuild');

-- Of which noun a file's rows are.
ALTER TABLE batches ADD COLUMN noun TEXT NOT NULL DEFAULT 'contact';

-- Long lines that many records share, each once.
CREATE TABLE shared_texts (
  row  INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;

-- Products and services, and whose they are (R5.21).
CREATE TABLE products (
  row        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE,
  log_id     BLOB NOT NULL,
  name       TEXT NOT NULL,
  kind       TEXT,
  company    TEXT,
  batch      INTEGER NOT NULL REFERENCES batches (row),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX products_name ON products (name);
CREATE INDEX products_kind ON products (kind) WHERE kind IS NOT NULL;
CREATE INDEX products_company ON products (company) WHERE company IS NOT NULL;
CREATE INDEX products_updated ON products (updated_at);
CREATE INDEX products_batch ON products (batch);

CREATE VIEW product_texts AS SELECT row, name || ' ' || coalesce(company, '') AS words FROM products;
CREATE VIRTUAL TABLE product_words USING fts5 (
  words, content = 'product_texts', content_rowid = 'row', detail = none, prefix = '2 3 4',
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO product_words (product_words, rank) VALUES ('secure-delete', 1);

-- Devices and what runs on them (R5.7-R5.14).
CREATE TABLE devices (
  row            INTEGER PRIMARY KEY,
  id             BLOB NOT NULL UNIQUE,
  log_id         BLOB NOT NULL,
  kind           TEXT,
  make           TEXT,
  model          TEXT,
  system         TEXT,
  system_version TEXT COLLATE NOCASE,
  browser        TEXT,
  mobile_browser TEXT,
  ip             TEXT,
  ip_seen        TEXT,
  imei           TEXT,
  unique_code    TEXT COLLATE NOCASE,
  contact        INTEGER REFERENCES contacts (row),
  organisation   INTEGER REFERENCES organisations (row),
  product        INTEGER REFERENCES products (row),
  user_agent     INTEGER REFERENCES shared_texts (row),
  batch          INTEGER NOT NULL REFERENCES batches (row),
  created_at     INTEGER NOT NULL,
  updated_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX devices_kind ON devices (kind) WHERE kind IS NOT NULL;
CREATE INDEX devices_make ON devices (make) WHERE make IS NOT NULL;
CREATE INDEX devices_model ON devices (model) WHERE model IS NOT NULL;
CREATE INDEX devices_system ON devices (system) WHERE system IS NOT NULL;
CREATE INDEX devices_system_version ON devices (system_version) WHERE system_version IS NOT NULL;
CREATE INDEX devices_browser ON devices (browser) WHERE browser IS NOT NULL;
CREATE INDEX devices_mobile_browser ON devices (mobile_browser) WHERE mobile_browser IS NOT NULL;
CREATE INDEX devices_ip ON devices (ip) WHERE ip IS NOT NULL;
CREATE INDEX devices_ip_seen ON devices (ip_seen) WHERE ip_seen IS NOT NULL;
CREATE INDEX devices_imei ON devices (imei) WHERE imei IS NOT NULL;
CREATE INDEX devices_unique_code ON devices (unique_code) WHERE unique_code IS NOT NULL;
CREATE INDEX devices_contact ON devices (contact) WHERE contact IS NOT NULL;
CREATE INDEX devices_organisation ON devices (organisation) WHERE organisation IS NOT NULL;
CREATE INDEX devices_product ON devices (product) WHERE product IS NOT NULL;
CREATE INDEX devices_updated ON devices (updated_at);
CREATE INDEX devices_batch ON devices (batch);

CREATE VIEW device_texts AS
SELECT row,
       coalesce(make, '') || ' ' || coalesce(model, '') || ' ' || coalesce(system, '') || ' ' ||
       coalesce(browser, '') || ' ' || coalesce(mobile_browser, '') AS words,
       coalesce(imei, '') || ' ' || coalesce(unique_code, '') || ' ' || coalesce(ip, '') AS codes
FROM devices;
CREATE VIRTUAL TABLE device_words USING fts5 (
  words, content = 'device_texts', content_rowid = 'row', detail = none, prefix = '2 3 4',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE device_codes USING fts5 (
  codes, content = 'device_texts', content_rowid = 'row', detail = none, tokenize = 'trigram'
);
INSERT INTO device_words (device_words, rank) VALUES ('secure-delete', 1);
INSERT INTO device_codes (device_codes, rank) VALUES ('secure-delete', 1);

INSERT INTO facts VALUES ('products', '0'), ('devices', '0');
