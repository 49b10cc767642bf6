CREATE TABLE IF NOT EXISTS session (
  token_hash CHAR(64) CHARACTER SET ascii PRIMARY KEY,
  person_id BIGINT NOT NULL,
  csrf CHAR(32) CHARACTER SET ascii NOT NULL,
  started_at DATETIME(6) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  CONSTRAINT session_of_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE IF NOT EXISTS one_time_link (
  token_hash CHAR(64) CHARACTER SET ascii PRIMARY KEY,
  purpose VARCHAR(30) CHARACTER SET ascii NOT NULL,
  person_id BIGINT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at DATETIME(6) NULL,
  CONSTRAINT one_time_link_for_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE IF NOT EXISTS sign_in_failure (
  id BIGINT PRIMARY KEY,
  email VARCHAR(254) NOT NULL,
  address VARCHAR(45) CHARACTER SET ascii NOT NULL,
  at DATETIME(6) NOT NULL,
  INDEX sign_in_failure_of_email (email, at),
  INDEX sign_in_failure_from_address (address, at),
  INDEX sign_in_failure_at (at)
);
