CREATE TABLE IF NOT EXISTS draft (
  area_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  criterion_id VARCHAR(40) CHARACTER SET ascii NOT NULL,
  voice BIGINT NOT NULL,
  entry MEDIUMTEXT NOT NULL,
  base_version INT NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (area_id, round_id, person_id, criterion_id, voice),
  CONSTRAINT draft_of_round FOREIGN KEY (area_id, round_id) REFERENCES round (area_id, id),
  CONSTRAINT draft_of_person FOREIGN KEY (person_id) REFERENCES person (id)
);
