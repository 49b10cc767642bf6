-- Who read the draft when its summary was saved; of older ones it is not known, so they are read again.
ALTER TABLE paper
  ADD COLUMN IF NOT EXISTS summary_for VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'PRIVATE';
