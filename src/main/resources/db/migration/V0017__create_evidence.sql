CREATE TABLE IF NOT EXISTS evidence (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  title VARCHAR(200) NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  owner_agency_id BIGINT NULL,
  shelf_life_months INT NOT NULL,
  newest_revision INT NOT NULL,
  shared BOOLEAN NOT NULL,
  withdrawn_at DATETIME(6) NULL,
  added_by BIGINT NOT NULL,
  version INT NOT NULL,
  CONSTRAINT evidence_in_area UNIQUE (area_id, id),
  CONSTRAINT evidence_of_area FOREIGN KEY (area_id) REFERENCES local_area (id),
  CONSTRAINT evidence_owner FOREIGN KEY (area_id, owner_agency_id) REFERENCES agency (area_id, id),
  CONSTRAINT evidence_added_by FOREIGN KEY (added_by) REFERENCES person (id)
);
