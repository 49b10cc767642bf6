CREATE TABLE IF NOT EXISTS milestone (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  action_id BIGINT NOT NULL,
  words MEDIUMTEXT NOT NULL,
  timescale INT NOT NULL,
  reached_on DATE NULL,
  CONSTRAINT milestone_in_area UNIQUE (area_id, id),
  INDEX milestone_of_action (area_id, action_id),
  CONSTRAINT milestone_of FOREIGN KEY (area_id, action_id) REFERENCES action (area_id, id),
  CONSTRAINT milestone_timescale FOREIGN KEY (area_id, id, timescale) REFERENCES timescale (area_id, of_id, ordinal)
);
