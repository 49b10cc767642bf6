CREATE TABLE IF NOT EXISTS measure_threshold (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  measure_id BIGINT NOT NULL,
  side VARCHAR(10) CHARACTER SET ascii NOT NULL,
  amount DECIMAL(18, 4) NOT NULL,
  whose VARCHAR(200) NOT NULL,
  consequence VARCHAR(400) NOT NULL,
  source VARCHAR(200) NOT NULL,
  CONSTRAINT measure_threshold_of FOREIGN KEY (area_id, measure_id) REFERENCES measure (area_id, id)
);

CREATE TABLE IF NOT EXISTS measure_rebase (
  area_id BIGINT NOT NULL,
  measure_id BIGINT NOT NULL,
  starts_on DATE NOT NULL,
  reason VARCHAR(400) NOT NULL,
  PRIMARY KEY (area_id, measure_id, starts_on),
  CONSTRAINT measure_rebase_of FOREIGN KEY (area_id, measure_id) REFERENCES measure (area_id, id)
);
