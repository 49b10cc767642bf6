CREATE TABLE IF NOT EXISTS source_note (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  subject VARCHAR(100) CHARACTER SET ascii NOT NULL,
  printed MEDIUMTEXT NOT NULL,
  understood MEDIUMTEXT NOT NULL,
  why MEDIUMTEXT NOT NULL,
  page_reference VARCHAR(200) NOT NULL,
  noted_by BIGINT NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  withdrawn_by BIGINT NULL,
  withdrawn_at DATETIME(6) NULL,
  withdrawn_reason MEDIUMTEXT NULL,
  CONSTRAINT source_note_in_area UNIQUE (area_id, id),
  INDEX source_note_of (area_id, subject),
  CONSTRAINT source_note_of_area FOREIGN KEY (area_id) REFERENCES local_area (id),
  CONSTRAINT source_note_noted_by FOREIGN KEY (noted_by) REFERENCES person (id),
  CONSTRAINT source_note_withdrawn_by FOREIGN KEY (withdrawn_by) REFERENCES person (id)
);
