CREATE TABLE IF NOT EXISTS factor (
  person_id BIGINT PRIMARY KEY,
  sealed_seed VARCHAR(200) CHARACTER SET ascii NOT NULL,
  last_step BIGINT NOT NULL,
  failures INT NOT NULL,
  failed_at DATETIME(6) NULL,
  made_at DATETIME(6) NOT NULL,
  CONSTRAINT factor_of_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE IF NOT EXISTS recovery_code (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  salt CHAR(32) CHARACTER SET ascii NOT NULL,
  code_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  used_at DATETIME(6) NULL,
  INDEX recovery_code_of (person_id),
  CONSTRAINT recovery_code_of_person FOREIGN KEY (person_id) REFERENCES person (id)
);
