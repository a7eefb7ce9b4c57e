-- What the archive keeps. Days are days since 1970-01-01, times are milliseconds since then (UTC).
-- Counts that lists show are kept by triggers, so that no page of a list costs a scan.

-- "dgst": tells this file from any other SQLite database.
PRAGMA application_id = 1684501364;

CREATE TABLE source (
  id          INTEGER PRIMARY KEY,
  name        TEXT    NOT NULL UNIQUE,
  -- when its first import was complete; what arrives later is news
  baseline_at INTEGER,
  documents   INTEGER NOT NULL DEFAULT 0,
  entries     INTEGER NOT NULL DEFAULT 0
);

-- One change of one document. The greatest id tells whether anything changed since.
CREATE TABLE import (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id INTEGER NOT NULL REFERENCES source (id),
  at        INTEGER NOT NULL,
  -- 1: stored without being announced
  baseline  INTEGER NOT NULL
);
CREATE INDEX import_source ON import (source_id, id);

CREATE TABLE document (
  id             INTEGER PRIMARY KEY,
  source_id      INTEGER NOT NULL REFERENCES source (id),
  -- what it is recognised by
  path           TEXT    NOT NULL,
  -- what people see
  name           TEXT    NOT NULL,
  title          TEXT,
  date           TEXT,
  format         TEXT    NOT NULL,
  content_hash   BLOB    NOT NULL,
  parser_version INTEGER NOT NULL,
  -- entries that are not gone, and the latest date among them
  entries        INTEGER NOT NULL DEFAULT 0,
  newest         TEXT,
  UNIQUE (source_id, path)
);
CREATE INDEX document_content ON document (source_id, content_hash);
CREATE INDEX document_newest ON document (source_id, newest);

CREATE TRIGGER document_added AFTER INSERT ON document BEGIN
  UPDATE source SET documents = documents + 1, entries = entries + new.entries
  WHERE id = new.source_id;
END;
CREATE TRIGGER document_counted AFTER UPDATE OF entries ON document
WHEN new.entries <> old.entries BEGIN
  UPDATE source SET entries = entries + new.entries - old.entries WHERE id = new.source_id;
END;

-- A person, known by the handle (any case), else by the name.
CREATE TABLE author (
  id      INTEGER PRIMARY KEY,
  key     TEXT    NOT NULL UNIQUE,
  entries INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX author_entries ON author (entries DESC, key);

-- The name and the handle of an author in one printing.
CREATE TABLE byline (
  id        INTEGER PRIMARY KEY,
  author_id INTEGER NOT NULL REFERENCES author (id),
  name      TEXT,
  handle    TEXT,
  entries   INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX byline_author ON byline (author_id, entries DESC);

CREATE TRIGGER byline_counted AFTER UPDATE OF entries ON byline BEGIN
  UPDATE author SET entries = entries + new.entries - old.entries WHERE id = new.author_id;
END;

CREATE TABLE entry (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id   INTEGER NOT NULL REFERENCES document (id),
  import_id     INTEGER NOT NULL REFERENCES import (id),
  gone_at       INTEGER,
  -- by its own date, else by the document's
  first_day     INTEGER,
  last_day      INTEGER,
  position      INTEGER NOT NULL,
  line          INTEGER NOT NULL,
  number        TEXT,
  title_printed INTEGER NOT NULL,
  byline_id     INTEGER REFERENCES byline (id),
  date          TEXT,
  title         TEXT    NOT NULL,
  section       TEXT,
  body          TEXT    NOT NULL
);
CREATE INDEX entry_document ON entry (document_id, position);
CREATE INDEX entry_byline ON entry (byline_id);
CREATE INDEX entry_latest ON entry (first_day DESC, import_id DESC, id) WHERE gone_at IS NULL;

CREATE TRIGGER entry_added AFTER INSERT ON entry
WHEN new.gone_at IS NULL AND new.byline_id IS NOT NULL BEGIN
  UPDATE byline SET entries = entries + 1 WHERE id = new.byline_id;
END;
CREATE TRIGGER entry_moved AFTER UPDATE OF gone_at, byline_id ON entry
WHEN new.gone_at IS NOT old.gone_at OR new.byline_id IS NOT old.byline_id BEGIN
  UPDATE byline SET entries = entries - 1 WHERE id = old.byline_id AND old.gone_at IS NULL;
  UPDATE byline SET entries = entries + 1 WHERE id = new.byline_id AND new.gone_at IS NULL;
END;

-- Every link that was ever seen, so that it is new only once.
CREATE TABLE link (
  id              INTEGER PRIMARY KEY,
  canonical       TEXT    NOT NULL UNIQUE,
  first_import_id INTEGER NOT NULL REFERENCES import (id),
  -- 1: an entry that is not gone has it
  live            INTEGER NOT NULL
);
CREATE INDEX link_live ON link (id) WHERE live;

CREATE TABLE entry_link (
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  ordinal  INTEGER NOT NULL,
  link_id  INTEGER NOT NULL REFERENCES link (id),
  role     TEXT    NOT NULL,
  printed  TEXT    NOT NULL,
  text     TEXT,
  PRIMARY KEY (entry_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX entry_link_link ON entry_link (link_id);

-- Derived from the configuration of topics; entries that are gone have none.
CREATE TABLE entry_topic (
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  ordinal  INTEGER NOT NULL,
  topic    TEXT    NOT NULL,
  PRIMARY KEY (entry_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX entry_topic_topic ON entry_topic (topic, entry_id);

CREATE TABLE topic_count (
  topic   TEXT PRIMARY KEY,
  entries INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER entry_topic_added AFTER INSERT ON entry_topic BEGIN
  INSERT INTO topic_count (topic, entries) VALUES (new.topic, 1)
  ON CONFLICT (topic) DO UPDATE SET entries = entries + 1;
END;
CREATE TRIGGER entry_topic_removed AFTER DELETE ON entry_topic BEGIN
  UPDATE topic_count SET entries = entries - 1 WHERE topic = old.topic;
END;

-- What derived tables were made with.
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE chat_language (
  platform TEXT NOT NULL,
  chat     TEXT NOT NULL,
  -- empty: the chat itself
  thread   TEXT NOT NULL,
  language TEXT NOT NULL,
  PRIMARY KEY (platform, chat, thread)
) WITHOUT ROWID;
