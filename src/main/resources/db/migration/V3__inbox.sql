-- What platforms must not forget. Times are milliseconds since 1970-01-01 (UTC).

-- What came in and is not answered; a row is deleted with its answer.
CREATE TABLE inbox (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  platform TEXT    NOT NULL,
  body     TEXT    NOT NULL,
  arrived  INTEGER NOT NULL,
  -- messages of its answer that have gone out
  sent     INTEGER NOT NULL DEFAULT 0
);

-- What came in before, without what it said.
CREATE TABLE inbox_seen (
  platform TEXT    NOT NULL,
  key      TEXT    NOT NULL,
  arrived  INTEGER NOT NULL,
  PRIMARY KEY (platform, key)
) WITHOUT ROWID;
CREATE INDEX inbox_seen_arrived ON inbox_seen (arrived);

-- What could not be read, without what people wrote.
CREATE TABLE inbox_aside (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  platform TEXT    NOT NULL,
  key      TEXT    NOT NULL,
  body     TEXT    NOT NULL,
  reason   TEXT    NOT NULL,
  arrived  INTEGER NOT NULL
);

-- Calls that are too long for a button.
CREATE TABLE button_call (
  token TEXT    PRIMARY KEY,
  call  TEXT    NOT NULL,
  used  INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX button_call_used ON button_call (used);

CREATE TABLE memo (
  platform TEXT NOT NULL,
  key      TEXT NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (platform, key)
) WITHOUT ROWID;
