-- Who was sent to an identity provider and has not come back; used once, for ten minutes.
CREATE TABLE IF NOT EXISTS provider_request (
  state_hash CHAR(64) CHARACTER SET ascii PRIMARY KEY,
  browser_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  address VARCHAR(45) CHARACTER SET ascii NOT NULL,
  provider VARCHAR(30) CHARACTER SET ascii NOT NULL,
  purpose VARCHAR(20) CHARACTER SET ascii NOT NULL,
  person_id BIGINT NULL,
  invitation_hash CHAR(64) CHARACTER SET ascii NULL,
  asked_at DATETIME(6) NOT NULL,
  INDEX provider_request_from_address (address, asked_at),
  INDEX provider_request_at (asked_at),
  CONSTRAINT provider_request_of_person FOREIGN KEY (person_id) REFERENCES person (id)
);
