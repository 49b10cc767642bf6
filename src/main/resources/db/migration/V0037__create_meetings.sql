CREATE TABLE IF NOT EXISTS meeting (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  committee_id BIGINT NOT NULL,
  held_on DATE NOT NULL,
  place VARCHAR(200) NOT NULL,
  cancelled BOOLEAN NOT NULL,
  version INT NOT NULL,
  CONSTRAINT meeting_in_area UNIQUE (area_id, id),
  CONSTRAINT meeting_day UNIQUE (area_id, committee_id, held_on),
  CONSTRAINT meeting_of_committee FOREIGN KEY (area_id, committee_id) REFERENCES committee (area_id, id)
);
