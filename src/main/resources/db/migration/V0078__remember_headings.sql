CREATE TABLE IF NOT EXISTS committee_heading (
  area_id BIGINT NOT NULL,
  committee_id BIGINT NOT NULL,
  kind VARCHAR(30) CHARACTER SET ascii NOT NULL,
  heading VARCHAR(200) NOT NULL,
  PRIMARY KEY (area_id, committee_id, kind),
  CONSTRAINT committee_heading_of FOREIGN KEY (area_id, committee_id) REFERENCES committee (area_id, id)
);
