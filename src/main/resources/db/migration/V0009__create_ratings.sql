CREATE TABLE IF NOT EXISTS rating (
  area_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  criterion_id VARCHAR(40) CHARACTER SET ascii NOT NULL,
  stage VARCHAR(20) CHARACTER SET ascii NOT NULL,
  level VARCHAR(20) CHARACTER SET ascii NULL,
  before_standing VARCHAR(20) CHARACTER SET ascii NOT NULL,
  before_level VARCHAR(20) CHARACTER SET ascii NULL,
  movement VARCHAR(20) CHARACTER SET ascii NULL,
  reason MEDIUMTEXT NOT NULL,
  challenge MEDIUMTEXT NOT NULL,
  progress MEDIUMTEXT NOT NULL,
  next_steps MEDIUMTEXT NOT NULL,
  strengthen MEDIUMTEXT NOT NULL,
  agreed_by BIGINT NULL,
  agreed_at DATETIME(6) NULL,
  version INT NOT NULL,
  PRIMARY KEY (area_id, round_id, criterion_id),
  INDEX rating_of_criterion (area_id, criterion_id),
  CONSTRAINT rating_of_round FOREIGN KEY (area_id, round_id) REFERENCES round (area_id, id),
  CONSTRAINT rating_agreed_by FOREIGN KEY (agreed_by) REFERENCES person (id)
);

CREATE TABLE IF NOT EXISTS correction (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  criterion_id VARCHAR(40) CHARACTER SET ascii NOT NULL,
  level VARCHAR(20) CHARACTER SET ascii NULL,
  reason MEDIUMTEXT NOT NULL,
  made_by BIGINT NOT NULL,
  made_at DATETIME(6) NOT NULL,
  INDEX correction_of_rating (area_id, round_id, criterion_id, id),
  CONSTRAINT correction_of FOREIGN KEY (area_id, round_id, criterion_id) REFERENCES rating (area_id, round_id, criterion_id),
  CONSTRAINT correction_made_by FOREIGN KEY (made_by) REFERENCES person (id)
);
