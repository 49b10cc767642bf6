CREATE TABLE IF NOT EXISTS term_date (
  area_id BIGINT NOT NULL,
  school_year INT NOT NULL,
  autumn_first DATE NOT NULL,
  autumn_last DATE NOT NULL,
  spring_first DATE NOT NULL,
  spring_last DATE NOT NULL,
  summer_first DATE NOT NULL,
  summer_last DATE NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (area_id, school_year),
  CONSTRAINT term_date_of_area FOREIGN KEY (area_id) REFERENCES local_area (id)
);
