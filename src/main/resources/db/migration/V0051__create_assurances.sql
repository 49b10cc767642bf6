CREATE TABLE IF NOT EXISTS assurance (
  area_id BIGINT NOT NULL,
  recommendation_id BIGINT NOT NULL,
  review_id BIGINT NOT NULL,
  stance VARCHAR(10) CHARACTER SET ascii NOT NULL,
  words MEDIUMTEXT NOT NULL,
  PRIMARY KEY (area_id, recommendation_id, review_id),
  CONSTRAINT assurance_of FOREIGN KEY (area_id, recommendation_id) REFERENCES recommendation (area_id, id),
  CONSTRAINT assurance_from FOREIGN KEY (area_id, review_id) REFERENCES review (area_id, id)
);
