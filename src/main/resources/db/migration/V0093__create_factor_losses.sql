-- One says that a factor is lost, another agrees; the row stays until then.
CREATE TABLE IF NOT EXISTS factor_loss (
  person_id BIGINT PRIMARY KEY,
  reason VARCHAR(1000) NOT NULL,
  said_by BIGINT NOT NULL,
  said_at DATETIME(6) NOT NULL,
  CONSTRAINT factor_loss_of_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT factor_loss_by FOREIGN KEY (said_by) REFERENCES person (id)
);

-- Browsers in which somebody has signed in before: a guesser elsewhere does not keep them out.
CREATE TABLE IF NOT EXISTS known_browser (
  token_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  person_id BIGINT NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (token_hash, person_id),
  INDEX known_browser_seen (seen_at),
  CONSTRAINT known_browser_of_person FOREIGN KEY (person_id) REFERENCES person (id)
);

ALTER TABLE sign_in_failure
  ADD COLUMN IF NOT EXISTS browser_hash CHAR(64) CHARACTER SET ascii NULL,
  ADD INDEX IF NOT EXISTS sign_in_failure_in_browser (browser_hash, at);
