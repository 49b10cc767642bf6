-- What was given to begin a session; older ones have shown a password and nothing else.
ALTER TABLE session
  ADD COLUMN IF NOT EXISTS strength VARCHAR(20) CHARACTER SET ascii NOT NULL DEFAULT 'PASSWORD',
  ADD COLUMN IF NOT EXISTS id BIGINT NULL,
  ADD COLUMN IF NOT EXISTS proved_at DATETIME(6) NULL,
  ADD COLUMN IF NOT EXISTS browser VARCHAR(60) NOT NULL DEFAULT '',
  ADD CONSTRAINT session_id UNIQUE IF NOT EXISTS (id);
