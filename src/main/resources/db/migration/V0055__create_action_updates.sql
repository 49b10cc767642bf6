CREATE TABLE IF NOT EXISTS action_update (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  action_id BIGINT NOT NULL,
  step VARCHAR(10) CHARACTER SET ascii NOT NULL,
  dated DATE NOT NULL,
  progress VARCHAR(20) CHARACTER SET ascii NOT NULL,
  impact VARCHAR(20) CHARACTER SET ascii NOT NULL,
  words MEDIUMTEXT NOT NULL,
  made_by BIGINT NOT NULL,
  made_at DATETIME(6) NOT NULL,
  INDEX action_update_in_order (area_id, action_id, id),
  CONSTRAINT action_update_of FOREIGN KEY (area_id, action_id) REFERENCES action (area_id, id),
  CONSTRAINT action_update_made_by FOREIGN KEY (made_by) REFERENCES person (id)
);
