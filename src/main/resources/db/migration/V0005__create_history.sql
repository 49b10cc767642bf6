CREATE TABLE IF NOT EXISTS history_chain (
  area_id BIGINT PRIMARY KEY,
  sequence BIGINT NOT NULL,
  hash CHAR(64) CHARACTER SET ascii NOT NULL
);

INSERT IGNORE INTO history_chain (area_id, sequence, hash) VALUES (0, 0, '');

CREATE TABLE IF NOT EXISTS history (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  hash CHAR(64) CHARACTER SET ascii NOT NULL,
  at DATETIME(6) NOT NULL,
  person_id BIGINT NOT NULL,
  kind VARCHAR(60) CHARACTER SET ascii NOT NULL,
  subject VARCHAR(120) CHARACTER SET ascii NOT NULL,
  record_digest CHAR(64) CHARACTER SET ascii NOT NULL,
  CONSTRAINT history_place UNIQUE (area_id, sequence),
  INDEX history_of_subject (area_id, subject, sequence)
);

CREATE TABLE IF NOT EXISTS history_record (
  history_id BIGINT PRIMARY KEY,
  salt CHAR(32) CHARACTER SET ascii NULL,
  record LONGTEXT NULL
);
