-- The months that a committee may read: one row for each standing paper that covers months.
CREATE TABLE IF NOT EXISTS released_months (
  area_id BIGINT NOT NULL,
  publication_id BIGINT NOT NULL,
  committee_id BIGINT NOT NULL,
  audience VARCHAR(12) CHARACTER SET ascii NOT NULL,
  from_month CHAR(7) CHARACTER SET ascii NOT NULL,
  to_month CHAR(7) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (area_id, publication_id),
  INDEX released_to_committee (area_id, committee_id, to_month),
  CONSTRAINT released_by_publication FOREIGN KEY (area_id, publication_id) REFERENCES publication (area_id, id),
  CONSTRAINT released_for_committee FOREIGN KEY (area_id, committee_id) REFERENCES committee (area_id, id)
);
