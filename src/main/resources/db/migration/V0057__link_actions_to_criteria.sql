CREATE TABLE IF NOT EXISTS action_criterion (
  area_id BIGINT NOT NULL,
  criterion_id VARCHAR(40) CHARACTER SET ascii NOT NULL,
  action_id BIGINT NOT NULL,
  PRIMARY KEY (area_id, criterion_id, action_id),
  INDEX action_criterion_of_action (area_id, action_id),
  CONSTRAINT action_criterion_of FOREIGN KEY (area_id, action_id) REFERENCES action (area_id, id)
);
