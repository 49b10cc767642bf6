ALTER TABLE publication
  ADD COLUMN IF NOT EXISTS corrects_id BIGINT NULL,
  ADD COLUMN IF NOT EXISTS correction_words TEXT NULL,
  ADD COLUMN IF NOT EXISTS superseded_at DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS withdrawn_at DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS withdrawn_by BIGINT NULL,
  ADD COLUMN IF NOT EXISTS withdrawn_reason VARCHAR(2000) NOT NULL DEFAULT '',
  ADD CONSTRAINT publication_corrects FOREIGN KEY IF NOT EXISTS (area_id, corrects_id) REFERENCES publication (area_id, id),
  ADD CONSTRAINT publication_withdrawn_by FOREIGN KEY IF NOT EXISTS (withdrawn_by) REFERENCES person (id);
