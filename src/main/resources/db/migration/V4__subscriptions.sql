-- Who wants posts. Times are milliseconds since 1970-01-01 (UTC), times of day are minutes, days are
-- days since 1970-01-01.

CREATE TABLE subscriber (
  id          INTEGER PRIMARY KEY,
  platform    TEXT    NOT NULL,
  chat        TEXT    NOT NULL,
  -- empty: the chat itself
  thread      TEXT    NOT NULL,
  title       TEXT,
  language    TEXT,
  zone        TEXT,
  quiet_from  INTEGER,
  quiet_until INTEGER,
  -- since when the bot cannot write there
  closed_at   INTEGER,
  closed_why  TEXT,
  UNIQUE (platform, chat, thread)
);
CREATE INDEX subscriber_closed ON subscriber (closed_at) WHERE closed_at IS NOT NULL;

-- Numbers are never given twice: keys of deliveries are made from them. A table of what waits for a
-- subscription refers to it with ON DELETE CASCADE.
CREATE TABLE subscription (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  subscriber_id    INTEGER NOT NULL REFERENCES subscriber (id),
  kind             TEXT    NOT NULL,
  -- as it was typed
  filter           TEXT    NOT NULL,
  -- what two filters alike have in common
  filter_key       TEXT    NOT NULL,
  time             INTEGER,
  -- of the week, 1 is Monday; null for every day
  weekday          INTEGER,
  zone             TEXT,
  style            TEXT    NOT NULL,
  silent           INTEGER NOT NULL,
  publish          INTEGER NOT NULL,
  made_by          TEXT    NOT NULL,
  made_at          INTEGER NOT NULL,
  -- the greatest number there is: until somebody resumes it
  paused_until     INTEGER,
  next_due         INTEGER,
  planned_through  INTEGER,
  archived_through INTEGER,
  UNIQUE (subscriber_id, kind, filter_key)
);
CREATE INDEX subscription_due ON subscription (next_due, id) WHERE next_due IS NOT NULL;
CREATE INDEX subscription_made_by ON subscription (made_by);
