CREATE TABLE IF NOT EXISTS response (
  area_id BIGINT NOT NULL,
  recommendation_id BIGINT NOT NULL,
  meeting_id BIGINT NOT NULL,
  correction INT NOT NULL,
  words MEDIUMTEXT NOT NULL,
  author VARCHAR(200) NOT NULL,
  signed_off_by VARCHAR(200) NOT NULL,
  signed_off_on DATE NULL,
  why MEDIUMTEXT NOT NULL,
  given_by BIGINT NOT NULL,
  given_at DATETIME(6) NOT NULL,
  PRIMARY KEY (area_id, recommendation_id, meeting_id, correction),
  CONSTRAINT response_to FOREIGN KEY (area_id, recommendation_id) REFERENCES recommendation (area_id, id),
  CONSTRAINT response_at FOREIGN KEY (area_id, meeting_id) REFERENCES meeting (area_id, id),
  CONSTRAINT response_given_by FOREIGN KEY (given_by) REFERENCES person (id)
);
