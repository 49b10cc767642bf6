CREATE TABLE IF NOT EXISTS action_recommendation (
  area_id BIGINT NOT NULL,
  recommendation_id BIGINT NOT NULL,
  action_id BIGINT NOT NULL,
  PRIMARY KEY (area_id, recommendation_id, action_id),
  INDEX action_recommendation_of_action (area_id, action_id),
  CONSTRAINT action_recommendation_action FOREIGN KEY (area_id, action_id) REFERENCES action (area_id, id),
  CONSTRAINT action_recommendation_of FOREIGN KEY (area_id, recommendation_id) REFERENCES recommendation (area_id, id)
);
