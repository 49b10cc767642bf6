CREATE TABLE IF NOT EXISTS local_area (
  id BIGINT PRIMARY KEY,
  slug VARCHAR(60) CHARACTER SET ascii NOT NULL,
  name VARCHAR(200) NOT NULL,
  contact_role VARCHAR(200) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT local_area_slug UNIQUE (slug)
);

CREATE TABLE IF NOT EXISTS agency (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  kind VARCHAR(30) CHARACTER SET ascii NOT NULL,
  version INT NOT NULL,
  CONSTRAINT agency_in_area UNIQUE (area_id, id),
  CONSTRAINT agency_name UNIQUE (area_id, name),
  CONSTRAINT agency_of_area FOREIGN KEY (area_id) REFERENCES local_area (id)
);

CREATE TABLE IF NOT EXISTS committee (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT committee_in_area UNIQUE (area_id, id),
  CONSTRAINT committee_name UNIQUE (area_id, name),
  CONSTRAINT committee_of_area FOREIGN KEY (area_id) REFERENCES local_area (id)
);
