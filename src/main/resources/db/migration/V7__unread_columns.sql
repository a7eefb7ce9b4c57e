-- Written, or meant to be, and read by nobody.
ALTER TABLE subscription DROP COLUMN planned_through;
ALTER TABLE delivery DROP COLUMN attempts;
