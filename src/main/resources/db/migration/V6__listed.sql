-- Lists and counts leave out what is gone, and what is only a number that waits for its text.

-- 1: it stands in lists. Old rows need no writing.
ALTER TABLE entry ADD COLUMN listed INTEGER NOT NULL DEFAULT 1;
UPDATE entry SET listed = 0 WHERE gone_at IS NOT NULL;

DROP INDEX entry_latest;
CREATE INDEX entry_latest ON entry (first_day DESC, import_id DESC, id) WHERE listed;

DROP TRIGGER entry_added;
DROP TRIGGER entry_moved;
CREATE TRIGGER entry_added AFTER INSERT ON entry
WHEN new.listed AND new.byline_id IS NOT NULL BEGIN
  UPDATE byline SET entries = entries + 1 WHERE id = new.byline_id;
END;
CREATE TRIGGER entry_moved AFTER UPDATE OF listed, byline_id ON entry
WHEN new.listed <> old.listed OR new.byline_id IS NOT old.byline_id BEGIN
  UPDATE byline SET entries = entries - 1 WHERE id = old.byline_id AND old.listed;
  UPDATE byline SET entries = entries + 1 WHERE id = new.byline_id AND new.listed;
END;

-- The search tables then hold more than there is, and are made anew at the next start.
UPDATE entry SET listed = 0
WHERE listed AND NOT title_printed AND trim(body, char(9, 10, 13, 32)) = ''
  AND NOT EXISTS (SELECT 1 FROM entry_link WHERE entry_id = entry.id);
DELETE FROM entry_topic WHERE entry_id IN (SELECT id FROM entry WHERE NOT listed);
UPDATE document SET
  entries = (SELECT count(*) FROM entry WHERE document_id = document.id AND listed),
  newest = (SELECT max(coalesce(entry.date, document.date)) FROM entry
            WHERE document_id = document.id AND listed)
WHERE id IN (SELECT document_id FROM entry WHERE NOT listed AND gone_at IS NULL);
