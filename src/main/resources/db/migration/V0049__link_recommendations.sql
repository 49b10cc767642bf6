CREATE TABLE IF NOT EXISTS recommendation_criterion (
  area_id BIGINT NOT NULL,
  recommendation_id BIGINT NOT NULL,
  criterion_id VARCHAR(40) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (area_id, recommendation_id, criterion_id),
  CONSTRAINT recommendation_criterion_of FOREIGN KEY (area_id, recommendation_id) REFERENCES recommendation (area_id, id),
  INDEX recommendation_of_criterion (area_id, criterion_id)
);

CREATE TABLE IF NOT EXISTS recommendation_evidence (
  area_id BIGINT NOT NULL,
  recommendation_id BIGINT NOT NULL,
  evidence_id BIGINT NOT NULL,
  PRIMARY KEY (area_id, recommendation_id, evidence_id),
  CONSTRAINT recommendation_evidence_of FOREIGN KEY (area_id, recommendation_id) REFERENCES recommendation (area_id, id),
  CONSTRAINT recommendation_evidence_piece FOREIGN KEY (area_id, evidence_id) REFERENCES evidence (area_id, id)
);
