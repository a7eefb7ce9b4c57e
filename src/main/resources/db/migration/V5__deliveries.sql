-- What is owed to chats. Times are milliseconds since 1970-01-01 (UTC); lists of entries are JSON,
-- lists of links are lines.

-- What one import brought for one subscription.
CREATE TABLE waiting (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  subscription_id INTEGER NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
  import_id       INTEGER NOT NULL,
  arrived         INTEGER NOT NULL,
  entries         TEXT    NOT NULL,
  links           TEXT    NOT NULL,
  fate            TEXT    NOT NULL,
  -- when its fate was decided; null while it waits
  settled         INTEGER,
  delivery_id     INTEGER,
  UNIQUE (subscription_id, import_id)
);
CREATE INDEX waiting_open ON waiting (subscription_id, id) WHERE settled IS NULL;
CREATE INDEX waiting_settled ON waiting (settled) WHERE settled IS NOT NULL;

CREATE TABLE delivery (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  key             TEXT    NOT NULL UNIQUE,
  -- null: a notice; kept when the subscription goes
  subscription_id INTEGER,
  platform        TEXT    NOT NULL,
  chat            TEXT    NOT NULL,
  -- empty: the chat itself
  thread          TEXT    NOT NULL,
  kind            TEXT    NOT NULL,
  entries         TEXT    NOT NULL,
  -- how many of the entries are seen at once
  shown           INTEGER NOT NULL,
  content         TEXT    NOT NULL,
  language        TEXT    NOT NULL,
  silent          INTEGER NOT NULL,
  publish         INTEGER NOT NULL,
  state           TEXT    NOT NULL DEFAULT 'OWED',
  reason          TEXT,
  -- parts that are known to be out
  parts           INTEGER NOT NULL DEFAULT 0,
  attempts        INTEGER NOT NULL DEFAULT 0,
  -- when the part after those left for the first time, where nobody heard how that ended
  left_at         INTEGER,
  -- 1: that is counted in the next column
  counted         INTEGER NOT NULL DEFAULT 0,
  -- parts that left without an answer and then left again
  doubtful        INTEGER NOT NULL DEFAULT 0,
  planned         INTEGER NOT NULL,
  due             INTEGER NOT NULL,
  not_before      INTEGER NOT NULL,
  claimed_until   INTEGER,
  finished        INTEGER
);
CREATE INDEX delivery_ready ON delivery (platform, not_before, id) WHERE state = 'OWED';
CREATE INDEX delivery_unfinished ON delivery (platform, chat, id) WHERE finished IS NULL;
CREATE INDEX delivery_finished ON delivery (finished) WHERE finished IS NOT NULL;
CREATE INDEX delivery_subscription ON delivery (subscription_id, id);
CREATE INDEX delivery_alerts ON delivery (platform, chat, planned) WHERE kind = 'ALERTS';

-- How often deliveries came into a state, and parts left without an answer (DOUBTFUL); kept when
-- the deliveries are forgotten.
CREATE TABLE delivery_count (
  platform TEXT    NOT NULL,
  event    TEXT    NOT NULL,
  times    INTEGER NOT NULL,
  PRIMARY KEY (platform, event)
) WITHOUT ROWID;

CREATE TRIGGER delivery_added AFTER INSERT ON delivery BEGIN
  INSERT INTO delivery_count (platform, event, times) VALUES (new.platform, new.state, 1)
  ON CONFLICT DO UPDATE SET times = times + 1;
END;
CREATE TRIGGER delivery_changed AFTER UPDATE OF state ON delivery
WHEN new.state <> old.state BEGIN
  INSERT INTO delivery_count (platform, event, times) VALUES (new.platform, new.state, 1)
  ON CONFLICT DO UPDATE SET times = times + 1;
END;
CREATE TRIGGER delivery_in_doubt AFTER UPDATE OF doubtful ON delivery
WHEN new.doubtful > old.doubtful BEGIN
  INSERT INTO delivery_count (platform, event, times)
  VALUES (new.platform, 'DOUBTFUL', new.doubtful - old.doubtful)
  ON CONFLICT DO UPDATE SET times = times + excluded.times;
END;

-- Whoever removes a subscription wants no more of it; what its courier has already goes out.
CREATE TRIGGER subscription_removed AFTER DELETE ON subscription BEGIN
  UPDATE delivery SET state = 'WITHDRAWN', finished = max(due, planned)
  WHERE subscription_id = old.id AND state = 'OWED' AND parts = 0;
END;
