CREATE TABLE IF NOT EXISTS factor_exemption (
  person_id BIGINT PRIMARY KEY,
  reason VARCHAR(1000) NOT NULL,
  given_by BIGINT NOT NULL,
  given_at DATETIME(6) NOT NULL,
  CONSTRAINT factor_exemption_of_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT factor_exemption_by FOREIGN KEY (given_by) REFERENCES person (id)
);
