CREATE TABLE IF NOT EXISTS round_evidence (
  area_id BIGINT NOT NULL,
  round_id BIGINT NOT NULL,
  criterion_id VARCHAR(40) CHARACTER SET ascii NOT NULL,
  evidence_id BIGINT NOT NULL,
  revision INT NOT NULL,
  PRIMARY KEY (area_id, round_id, criterion_id, evidence_id),
  CONSTRAINT round_evidence_rating FOREIGN KEY (area_id, round_id, criterion_id) REFERENCES rating (area_id, round_id, criterion_id),
  CONSTRAINT round_evidence_revision FOREIGN KEY (area_id, evidence_id, revision) REFERENCES evidence_revision (area_id, evidence_id, revision)
);
