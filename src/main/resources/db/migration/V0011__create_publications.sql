CREATE TABLE IF NOT EXISTS publication (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  committee_id BIGINT NOT NULL,
  title VARCHAR(300) NOT NULL,
  from_month CHAR(7) CHARACTER SET ascii NOT NULL,
  to_month CHAR(7) CHARACTER SET ascii NOT NULL,
  published_at DATETIME(6) NOT NULL,
  published_by BIGINT NOT NULL,
  html_sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  pdf_sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  csv_sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  CONSTRAINT publication_in_area UNIQUE (area_id, id),
  INDEX publication_to_committee (area_id, committee_id, to_month),
  CONSTRAINT publication_for_committee FOREIGN KEY (area_id, committee_id) REFERENCES committee (area_id, id),
  CONSTRAINT publication_by FOREIGN KEY (published_by) REFERENCES person (id)
);
