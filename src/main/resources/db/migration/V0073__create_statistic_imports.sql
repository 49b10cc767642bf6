CREATE TABLE IF NOT EXISTS statistic_import (
  id BIGINT PRIMARY KEY,
  statistic VARCHAR(60) CHARACTER SET ascii NOT NULL,
  release_year INT NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  bytes BIGINT NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii NOT NULL,
  held_until DATETIME(6) NOT NULL,
  rows_left BOOLEAN NOT NULL,
  bytes_read BIGINT NOT NULL,
  rows_read INT NOT NULL,
  values_taken INT NOT NULL,
  values_new INT NOT NULL,
  values_restated INT NOT NULL,
  values_gone INT NOT NULL,
  message VARCHAR(1000) NOT NULL,
  uploaded_by BIGINT NOT NULL,
  uploaded_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  INDEX statistic_import_state (state, statistic, release_year),
  INDEX statistic_import_bytes (sha256),
  CONSTRAINT statistic_import_uploaded_by FOREIGN KEY (uploaded_by) REFERENCES person (id)
);

CREATE TABLE IF NOT EXISTS statistic_skip (
  import_id BIGINT NOT NULL,
  reason VARCHAR(200) NOT NULL,
  amount INT NOT NULL,
  PRIMARY KEY (import_id, reason),
  CONSTRAINT statistic_skip_of FOREIGN KEY (import_id) REFERENCES statistic_import (id)
);
