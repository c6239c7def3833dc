-- What people use, and when (R5.15, R5.16). Sessions are many, a dozen to a person, and so they are small. The storage key is
-- when the session began: the second since 1970, and in the lowest 16 bits the session's number within that second. The table
-- lies in the order in which it is browsed, and an index on a column is in that order among equals. No id is stored: the
-- program's own is made of the key, and the log speaks of the people. What a session names is there as long as a kept count
-- below names it.
CREATE TABLE sessions (
  row     INTEGER PRIMARY KEY,
  contact INTEGER NOT NULL,
  product INTEGER NOT NULL,
  device  INTEGER,
  seconds INTEGER NOT NULL,
  hits    INTEGER,
  batch   INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_contact ON sessions (contact);
CREATE INDEX sessions_product ON sessions (product);

-- Of a person and a product: how often, how long, the second of the first time and of the last.
CREATE TABLE usage (
  contact INTEGER NOT NULL REFERENCES contacts (row),
  product INTEGER NOT NULL,
  times   INTEGER NOT NULL,
  seconds INTEGER NOT NULL,
  first   INTEGER NOT NULL,
  last    INTEGER NOT NULL,
  PRIMARY KEY (contact, product)
) STRICT, WITHOUT ROWID;

-- Of a product and an hour since 1970, UTC: how many sessions began in it, and how long they were.
CREATE TABLE session_hours (
  product INTEGER NOT NULL REFERENCES products (row),
  hour    INTEGER NOT NULL,
  times   INTEGER NOT NULL,
  seconds INTEGER NOT NULL,
  PRIMARY KEY (product, hour)
) STRICT, WITHOUT ROWID;

-- Of a device: how many sessions it was used in.
CREATE TABLE device_uses (
  device INTEGER PRIMARY KEY REFERENCES devices (row),
  times  INTEGER NOT NULL
) STRICT;

-- Of an arrival: between which keys its sessions lie, and how many there are.
CREATE TABLE session_batches (
  batch INTEGER PRIMARY KEY REFERENCES batches (row),
  first INTEGER NOT NULL,
  last  INTEGER NOT NULL,
  times INTEGER NOT NULL
) STRICT;

INSERT INTO facts VALUES ('sessions', '0');
