ALTER TABLE item
  ADD COLUMN IF NOT EXISTS timescale INT NULL;
ALTER TABLE item
  ADD CONSTRAINT item_timescale FOREIGN KEY IF NOT EXISTS (area_id, id, timescale) REFERENCES timescale (area_id, of_id, ordinal);
