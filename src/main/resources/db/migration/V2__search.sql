-- What search finds entries by. All of it is derived from the archive's tables and made again from
-- them when it is missing or was made by another version of the analyser.

-- A key is the day (counted from 1770-03-02 so that no day is negative; 0 for none) in the upper
-- bits and a running number in the lower 22: the order of keys is the order of dates.
CREATE TABLE search_entry (
  key       INTEGER PRIMARY KEY,
  entry_id  INTEGER NOT NULL UNIQUE,
  -- of the date that is searched for; both null where there is none
  first_day INTEGER,
  last_day  INTEGER,
  -- words by which it is found that stand neither in its title nor in its body
  extra     TEXT    NOT NULL
);

CREATE VIRTUAL TABLE search_text USING fts5 (
  body, title, meta,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE VIRTUAL TABLE search_title USING fts5 (
  title,
  content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3'
);

-- Longer pages than usual: fewer look-ups where a word stands in many entries.
INSERT INTO search_text (search_text, rank) VALUES ('pgsz', 4000);
INSERT INTO search_title (search_title, rank) VALUES ('pgsz', 4000);

-- Latin words, for spelling and completion. Words stay when their entries go.
CREATE TABLE search_word (
  word    TEXT    PRIMARY KEY,
  -- about how many entries had it
  entries INTEGER NOT NULL
) WITHOUT ROWID;
-- Without the count, or each change of it would rewrite both.
CREATE INDEX search_word_start ON search_word (substr(word, 1, 1), length(word));
CREATE INDEX search_word_end ON search_word (substr(word, -2), length(word));

-- What stands beside an acronym in brackets: "检索增强生成（RAG）".
CREATE TABLE search_acronym (
  acronym TEXT    NOT NULL,
  form    TEXT    NOT NULL,
  entries INTEGER NOT NULL,
  PRIMARY KEY (acronym, form)
) WITHOUT ROWID;
CREATE INDEX search_acronym_form ON search_acronym (substr(form, -3));
