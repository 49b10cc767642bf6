CREATE TABLE IF NOT EXISTS recommendation_part (
  area_id BIGINT NOT NULL,
  recommendation_id BIGINT NOT NULL,
  ordinal INT NOT NULL,
  reference VARCHAR(200) NOT NULL,
  words MEDIUMTEXT NOT NULL,
  PRIMARY KEY (area_id, recommendation_id, ordinal),
  CONSTRAINT recommendation_part_of FOREIGN KEY (area_id, recommendation_id) REFERENCES recommendation (area_id, id)
);

CREATE TABLE IF NOT EXISTS recommendation_addressee (
  area_id BIGINT NOT NULL,
  recommendation_id BIGINT NOT NULL,
  ordinal INT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  words VARCHAR(200) NOT NULL,
  PRIMARY KEY (area_id, recommendation_id, ordinal),
  CONSTRAINT recommendation_addressee_of FOREIGN KEY (area_id, recommendation_id) REFERENCES recommendation (area_id, id)
);
