-- What people have and are part of: accounts, contracts, mailing lists, feedback, competitions. Each table as in 0004.

-- Accounts: who signs in to what (R5.17). `password` says that the source had one, or that a verifier is kept.
CREATE TABLE accounts (
  row        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE,
  log_id     BLOB NOT NULL,
  product    INTEGER NOT NULL REFERENCES products (row),
  user_name  TEXT NOT NULL COLLATE NOCASE,
  contact    INTEGER REFERENCES contacts (row),
  opened     TEXT,
  closed     TEXT,
  last_seen  TEXT,
  password   TEXT,
  batch      INTEGER NOT NULL REFERENCES batches (row),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX accounts_product ON accounts (product);
CREATE INDEX accounts_user_name ON accounts (user_name);
CREATE INDEX accounts_contact ON accounts (contact) WHERE contact IS NOT NULL;
CREATE INDEX accounts_opened ON accounts (opened) WHERE opened IS NOT NULL;
CREATE INDEX accounts_closed ON accounts (closed) WHERE closed IS NOT NULL;
CREATE INDEX accounts_last_seen ON accounts (last_seen) WHERE last_seen IS NOT NULL;
CREATE INDEX accounts_password ON accounts (password) WHERE password IS NOT NULL;
CREATE INDEX accounts_updated ON accounts (updated_at);
CREATE INDEX accounts_batch ON accounts (batch);
CREATE VIEW account_texts AS SELECT row, user_name AS codes FROM accounts;
CREATE VIRTUAL TABLE account_codes USING fts5 (
  codes, content = 'account_texts', content_rowid = 'row', detail = none, tokenize = 'trigram'
);
INSERT INTO account_codes (account_codes, rank) VALUES ('secure-delete', 1);

-- Contracts with organisations (R5.18).
CREATE TABLE contracts (
  row           INTEGER PRIMARY KEY,
  id            BLOB NOT NULL UNIQUE,
  log_id        BLOB NOT NULL,
  number        TEXT COLLATE NOCASE,
  title         TEXT NOT NULL,
  organisation  INTEGER NOT NULL REFERENCES organisations (row),
  company       TEXT,
  product       INTEGER REFERENCES products (row),
  status        TEXT,
  signed        TEXT,
  starts        TEXT,
  ends          TEXT,
  renewal       TEXT,
  notice_months INTEGER,
  note          TEXT,
  batch         INTEGER NOT NULL REFERENCES batches (row),
  created_at    INTEGER NOT NULL,
  updated_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX contracts_number ON contracts (number) WHERE number IS NOT NULL;
CREATE INDEX contracts_title ON contracts (title);
CREATE INDEX contracts_organisation ON contracts (organisation);
CREATE INDEX contracts_company ON contracts (company) WHERE company IS NOT NULL;
CREATE INDEX contracts_product ON contracts (product) WHERE product IS NOT NULL;
CREATE INDEX contracts_status ON contracts (status) WHERE status IS NOT NULL;
CREATE INDEX contracts_signed ON contracts (signed) WHERE signed IS NOT NULL;
CREATE INDEX contracts_starts ON contracts (starts) WHERE starts IS NOT NULL;
CREATE INDEX contracts_ends ON contracts (ends) WHERE ends IS NOT NULL;
CREATE INDEX contracts_renewal ON contracts (renewal) WHERE renewal IS NOT NULL;
CREATE INDEX contracts_notice_months ON contracts (notice_months) WHERE notice_months IS NOT NULL;
CREATE INDEX contracts_updated ON contracts (updated_at);
CREATE INDEX contracts_batch ON contracts (batch);
CREATE VIEW contract_texts AS SELECT row, title || ' ' || coalesce(company, '') AS words, coalesce(number, '') AS codes FROM contracts;
CREATE VIRTUAL TABLE contract_words USING fts5 (
  words, content = 'contract_texts', content_rowid = 'row', detail = none, prefix = '2 3 4',
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO contract_words (contract_words, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE contract_codes USING fts5 (
  codes, content = 'contract_texts', content_rowid = 'row', detail = none, tokenize = 'trigram'
);
INSERT INTO contract_codes (contract_codes, rank) VALUES ('secure-delete', 1);

-- People whom a contract names (R5.18).
CREATE TABLE contract_contacts (
  row        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE,
  log_id     BLOB NOT NULL,
  contract   INTEGER NOT NULL REFERENCES contracts (row),
  contact    INTEGER NOT NULL REFERENCES contacts (row),
  role       TEXT,
  batch      INTEGER NOT NULL REFERENCES batches (row),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX contract_contacts_contract ON contract_contacts (contract);
CREATE INDEX contract_contacts_contact ON contract_contacts (contact);
CREATE INDEX contract_contacts_role ON contract_contacts (role) WHERE role IS NOT NULL;
CREATE INDEX contract_contacts_updated ON contract_contacts (updated_at);
CREATE INDEX contract_contacts_batch ON contract_contacts (batch);
CREATE VIEW contract_contact_texts AS SELECT row, coalesce(role, '') AS words FROM contract_contacts;
CREATE VIRTUAL TABLE contract_contact_words USING fts5 (
  words, content = 'contract_contact_texts', content_rowid = 'row', detail = none, prefix = '2 3 4',
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO contract_contact_words (contract_contact_words, rank) VALUES ('secure-delete', 1);

-- Mailing lists (R5.19).
CREATE TABLE lists (
  row        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE,
  log_id     BLOB NOT NULL,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  product    INTEGER REFERENCES products (row),
  about      TEXT,
  batch      INTEGER NOT NULL REFERENCES batches (row),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX lists_name ON lists (name);
CREATE INDEX lists_kind ON lists (kind);
CREATE INDEX lists_product ON lists (product) WHERE product IS NOT NULL;
CREATE INDEX lists_updated ON lists (updated_at);
CREATE INDEX lists_batch ON lists (batch);
CREATE VIEW list_texts AS SELECT row, name AS words FROM lists;
CREATE VIRTUAL TABLE list_words USING fts5 (
  words, content = 'list_texts', content_rowid = 'row', detail = none, prefix = '2 3 4',
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO list_words (list_words, rank) VALUES ('secure-delete', 1);

-- Who is on a list, or no longer on it, and since when (R5.19).
CREATE TABLE memberships (
  row        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE,
  log_id     BLOB NOT NULL,
  list       INTEGER NOT NULL REFERENCES lists (row),
  contact    INTEGER NOT NULL REFERENCES contacts (row),
  state      TEXT NOT NULL,
  since      TEXT,
  batch      INTEGER NOT NULL REFERENCES batches (row),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX memberships_list ON memberships (list);
CREATE INDEX memberships_contact ON memberships (contact);
CREATE INDEX memberships_state ON memberships (state);
CREATE INDEX memberships_since ON memberships (since) WHERE since IS NOT NULL;
CREATE INDEX memberships_updated ON memberships (updated_at);
CREATE INDEX memberships_batch ON memberships (batch);

-- What people said without being asked a question (R5.20).
CREATE TABLE feedback (
  row        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE,
  log_id     BLOB NOT NULL,
  received   TEXT NOT NULL,
  channel    TEXT NOT NULL,
  text       TEXT NOT NULL,
  rating     INTEGER,
  contact    INTEGER REFERENCES contacts (row),
  product    INTEGER REFERENCES products (row),
  batch      INTEGER NOT NULL REFERENCES batches (row),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX feedback_received ON feedback (received);
CREATE INDEX feedback_channel ON feedback (channel);
CREATE INDEX feedback_rating ON feedback (rating) WHERE rating IS NOT NULL;
CREATE INDEX feedback_contact ON feedback (contact) WHERE contact IS NOT NULL;
CREATE INDEX feedback_product ON feedback (product) WHERE product IS NOT NULL;
CREATE INDEX feedback_updated ON feedback (updated_at);
CREATE INDEX feedback_batch ON feedback (batch);
CREATE VIEW feedback_texts AS SELECT row, text AS words FROM feedback;
CREATE VIRTUAL TABLE feedback_words USING fts5 (
  words, content = 'feedback_texts', content_rowid = 'row', detail = none, prefix = '2 3 4',
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO feedback_words (feedback_words, rank) VALUES ('secure-delete', 1);

-- Competitions (R5.20).
CREATE TABLE competitions (
  row        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE,
  log_id     BLOB NOT NULL,
  name       TEXT NOT NULL,
  product    INTEGER REFERENCES products (row),
  opens      TEXT,
  closes     TEXT,
  about      TEXT,
  batch      INTEGER NOT NULL REFERENCES batches (row),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX competitions_name ON competitions (name);
CREATE INDEX competitions_product ON competitions (product) WHERE product IS NOT NULL;
CREATE INDEX competitions_opens ON competitions (opens) WHERE opens IS NOT NULL;
CREATE INDEX competitions_closes ON competitions (closes) WHERE closes IS NOT NULL;
CREATE INDEX competitions_updated ON competitions (updated_at);
CREATE INDEX competitions_batch ON competitions (batch);
CREATE VIEW competition_texts AS SELECT row, name AS words FROM competitions;
CREATE VIRTUAL TABLE competition_words USING fts5 (
  words, content = 'competition_texts', content_rowid = 'row', detail = none, prefix = '2 3 4',
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO competition_words (competition_words, rank) VALUES ('secure-delete', 1);

-- Entries in competitions, and their results (R5.20).
CREATE TABLE entries (
  row          INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE,
  log_id       BLOB NOT NULL,
  competition  INTEGER NOT NULL REFERENCES competitions (row),
  contact      INTEGER NOT NULL REFERENCES contacts (row),
  entered      TEXT,
  contribution TEXT,
  result       TEXT,
  place        INTEGER,
  prize        TEXT,
  batch        INTEGER NOT NULL REFERENCES batches (row),
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX entries_competition ON entries (competition);
CREATE INDEX entries_contact ON entries (contact);
CREATE INDEX entries_entered ON entries (entered) WHERE entered IS NOT NULL;
CREATE INDEX entries_result ON entries (result) WHERE result IS NOT NULL;
CREATE INDEX entries_place ON entries (place) WHERE place IS NOT NULL;
CREATE INDEX entries_prize ON entries (prize) WHERE prize IS NOT NULL;
CREATE INDEX entries_updated ON entries (updated_at);
CREATE INDEX entries_batch ON entries (batch);
CREATE VIEW entry_texts AS SELECT row, coalesce(contribution, '') || ' ' || coalesce(prize, '') AS words FROM entries;
CREATE VIRTUAL TABLE entry_words USING fts5 (
  words, content = 'entry_texts', content_rowid = 'row', detail = none, prefix = '2 3 4',
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO entry_words (entry_words, rank) VALUES ('secure-delete', 1);

-- What a password can be checked against, opaque: known hash formats as the source had them, or Argon2id. Never shown.
CREATE TABLE verifiers (
  account INTEGER PRIMARY KEY REFERENCES accounts (row) ON DELETE CASCADE,
  format  TEXT NOT NULL,
  hash    TEXT NOT NULL
) STRICT;

INSERT INTO facts VALUES ('accounts', '0'), ('contracts', '0'), ('contract_contacts', '0'), ('lists', '0'), ('memberships', '0'), ('feedback', '0'), ('competitions', '0'), ('entries', '0');
