-- Surveys, what they ask, the responses to them, and what those answer (R5.20).

CREATE TABLE surveys (
  row        INTEGER PRIMARY KEY,
  id         BLOB NOT NULL UNIQUE,
  log_id     BLOB NOT NULL,
  title      TEXT NOT NULL,
  about      TEXT,
  channel    TEXT,
  product    INTEGER REFERENCES products (row),
  language   TEXT COLLATE NOCASE,
  opened     TEXT,
  closed     TEXT,
  batch      INTEGER NOT NULL REFERENCES batches (row),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX surveys_title ON surveys (title);
CREATE INDEX surveys_channel ON surveys (channel) WHERE channel IS NOT NULL;
CREATE INDEX surveys_product ON surveys (product) WHERE product IS NOT NULL;
CREATE INDEX surveys_language ON surveys (language) WHERE language IS NOT NULL;
CREATE INDEX surveys_opened ON surveys (opened) WHERE opened IS NOT NULL;
CREATE INDEX surveys_closed ON surveys (closed) WHERE closed IS NOT NULL;
CREATE INDEX surveys_updated ON surveys (updated_at);
CREATE INDEX surveys_batch ON surveys (batch);

-- `options` is JSON, [{"code","label"}]; `scale` is JSON, [lowest, highest]. `tally` is JSON: what the answers add up to,
-- changed in the transaction that changes them.
CREATE TABLE questions (
  row     INTEGER PRIMARY KEY,
  survey  INTEGER NOT NULL REFERENCES surveys (row) ON DELETE CASCADE,
  place   INTEGER NOT NULL,
  code    TEXT NOT NULL,
  text    TEXT NOT NULL,
  kind    TEXT NOT NULL,
  options TEXT NOT NULL,
  scale   TEXT,
  tally   TEXT NOT NULL,
  UNIQUE (survey, code)
) STRICT;

CREATE TABLE responses (
  row         INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE,
  log_id      BLOB NOT NULL,
  survey      INTEGER NOT NULL REFERENCES surveys (row),
  contact     INTEGER REFERENCES contacts (row),
  external_id TEXT COLLATE NOCASE,
  submitted   TEXT,
  complete    INTEGER,
  language    TEXT COLLATE NOCASE,
  batch       INTEGER NOT NULL REFERENCES batches (row),
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX responses_survey ON responses (survey);
CREATE INDEX responses_contact ON responses (contact) WHERE contact IS NOT NULL;
CREATE INDEX responses_external_id ON responses (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX responses_submitted ON responses (submitted) WHERE submitted IS NOT NULL;
CREATE INDEX responses_complete ON responses (complete) WHERE complete IS NOT NULL;
CREATE INDEX responses_language ON responses (language) WHERE language IS NOT NULL;
CREATE INDEX responses_updated ON responses (updated_at);
CREATE INDEX responses_batch ON responses (batch);

-- In the order in which responses arrive, so that an import appends, a response is read in one place, and the answers of
-- a survey lie side by side. `value`: a choice's place among the options from 0, a byte for each of several; a scale's
-- step; a number's ten-thousandths; a day as 20240312; words as they are. `question` refers to a question, which goes only
-- with its answers gone: SQLite would look it up for each of millions.
CREATE TABLE answers (
  response INTEGER NOT NULL REFERENCES responses (row),
  question INTEGER NOT NULL,
  value    ANY NOT NULL,
  PRIMARY KEY (response, question)
) STRICT, WITHOUT ROWID;

CREATE VIEW survey_texts AS
SELECT row,
       title || ' ' || coalesce(about, '') || ' ' ||
       coalesce((SELECT group_concat(q.text, ' ') FROM questions q WHERE q.survey = s.row), '') AS words
FROM surveys s;
CREATE VIRTUAL TABLE survey_words USING fts5 (
  words, content = 'survey_texts', content_rowid = 'row', detail = none, prefix = '2 3 4',
  tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO survey_words (survey_words, rank) VALUES ('secure-delete', 1);

CREATE VIEW response_texts AS
SELECT row,
       coalesce((SELECT group_concat(a.value, ' ') FROM answers a
                 WHERE a.response = r.row AND typeof(a.value) = 'text'), '') AS words,
       coalesce(external_id, '') AS codes
FROM responses r;
CREATE VIRTUAL TABLE response_words USING fts5 (
  words, content = 'response_texts', content_rowid = 'row', detail = none, prefix = '2 3 4',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE response_codes USING fts5 (
  codes, content = 'response_texts', content_rowid = 'row', detail = none, tokenize = 'trigram'
);
INSERT INTO response_words (response_words, rank) VALUES ('secure-delete', 1);
INSERT INTO response_codes (response_codes, rank) VALUES ('secure-delete', 1);

INSERT INTO facts VALUES ('surveys', '0'), ('responses', '0');
