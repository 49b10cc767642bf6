CREATE TABLE IF NOT EXISTS measure_criterion (
  area_id BIGINT NOT NULL,
  measure_id BIGINT NOT NULL,
  criterion_id VARCHAR(40) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (area_id, measure_id, criterion_id),
  INDEX measure_of_criterion (area_id, criterion_id),
  CONSTRAINT measure_criterion_of FOREIGN KEY (area_id, measure_id) REFERENCES measure (area_id, id)
);

CREATE TABLE IF NOT EXISTS measure_recommendation (
  area_id BIGINT NOT NULL,
  measure_id BIGINT NOT NULL,
  recommendation_id BIGINT NOT NULL,
  PRIMARY KEY (area_id, measure_id, recommendation_id),
  INDEX measure_of_recommendation (area_id, recommendation_id),
  CONSTRAINT measure_recommendation_of FOREIGN KEY (area_id, measure_id) REFERENCES measure (area_id, id),
  CONSTRAINT measure_recommendation_for FOREIGN KEY (area_id, recommendation_id) REFERENCES recommendation (area_id, id)
);

CREATE TABLE IF NOT EXISTS measure_action (
  area_id BIGINT NOT NULL,
  measure_id BIGINT NOT NULL,
  action_id BIGINT NOT NULL,
  PRIMARY KEY (area_id, measure_id, action_id),
  INDEX measure_of_action (area_id, action_id),
  CONSTRAINT measure_action_of FOREIGN KEY (area_id, measure_id) REFERENCES measure (area_id, id),
  CONSTRAINT measure_action_for FOREIGN KEY (area_id, action_id) REFERENCES action (area_id, id)
);
