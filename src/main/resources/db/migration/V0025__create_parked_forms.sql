CREATE TABLE IF NOT EXISTS parked_form (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  path VARCHAR(300) CHARACTER SET ascii NOT NULL,
  submission VARCHAR(80) CHARACTER SET ascii NOT NULL,
  body MEDIUMTEXT NOT NULL,
  parked_at DATETIME(6) NOT NULL,
  INDEX parked_form_at (parked_at),
  CONSTRAINT parked_form_once UNIQUE (person_id, path, submission),
  CONSTRAINT parked_form_of_person FOREIGN KEY (person_id) REFERENCES person (id)
);
