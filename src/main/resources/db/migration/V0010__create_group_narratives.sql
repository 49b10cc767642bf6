CREATE TABLE IF NOT EXISTS group_narrative (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  words MEDIUMTEXT NOT NULL,
  version INT NOT NULL,
  CONSTRAINT group_narrative_in_area UNIQUE (area_id, id),
  CONSTRAINT group_narrative_of_round FOREIGN KEY (area_id, round_id) REFERENCES round (area_id, id)
);

CREATE TABLE IF NOT EXISTS group_narrative_criterion (
  area_id BIGINT NOT NULL,
  narrative_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  criterion_id VARCHAR(40) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (area_id, narrative_id, criterion_id),
  CONSTRAINT group_narrative_criterion_of FOREIGN KEY (area_id, narrative_id) REFERENCES group_narrative (area_id, id),
  CONSTRAINT group_narrative_criterion_rating FOREIGN KEY (area_id, round_id, criterion_id) REFERENCES rating (area_id, round_id, criterion_id)
);
