CREATE TABLE IF NOT EXISTS paper_section (
  area_id BIGINT NOT NULL,
  paper_id BIGINT NOT NULL,
  ordinal INT NOT NULL,
  kind VARCHAR(30) CHARACTER SET ascii NOT NULL,
  heading VARCHAR(200) NOT NULL,
  PRIMARY KEY (area_id, paper_id, ordinal),
  CONSTRAINT paper_section_once UNIQUE (area_id, paper_id, kind),
  CONSTRAINT paper_section_of FOREIGN KEY (area_id, paper_id) REFERENCES paper (area_id, id)
);
