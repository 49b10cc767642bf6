CREATE TABLE IF NOT EXISTS evidence_request_answer (
  area_id BIGINT NOT NULL,
  request_id BIGINT NOT NULL,
  evidence_id BIGINT NOT NULL,
  PRIMARY KEY (area_id, request_id, evidence_id),
  CONSTRAINT evidence_request_answer_of FOREIGN KEY (area_id, request_id) REFERENCES evidence_request (area_id, id),
  CONSTRAINT evidence_request_answer_is FOREIGN KEY (area_id, evidence_id) REFERENCES evidence (area_id, id)
);
