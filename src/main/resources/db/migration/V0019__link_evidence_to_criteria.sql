CREATE TABLE IF NOT EXISTS evidence_criterion (
  area_id BIGINT NOT NULL,
  criterion_id VARCHAR(40) CHARACTER SET ascii NOT NULL,
  evidence_id BIGINT NOT NULL,
  revision INT NOT NULL,
  round_id BIGINT NULL,
  linked_by BIGINT NOT NULL,
  linked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (area_id, criterion_id, evidence_id, revision),
  CONSTRAINT evidence_criterion_revision FOREIGN KEY (area_id, evidence_id, revision) REFERENCES evidence_revision (area_id, evidence_id, revision),
  CONSTRAINT evidence_criterion_round FOREIGN KEY (area_id, round_id) REFERENCES round (area_id, id),
  CONSTRAINT evidence_criterion_linked_by FOREIGN KEY (linked_by) REFERENCES person (id)
);
