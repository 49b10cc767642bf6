CREATE TABLE IF NOT EXISTS submission (
  person_id BIGINT NOT NULL,
  id VARCHAR(80) CHARACTER SET ascii NOT NULL,
  digest CHAR(64) CHARACTER SET ascii NOT NULL,
  location VARCHAR(300) CHARACTER SET ascii NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id, id),
  INDEX submission_at (at)
);
