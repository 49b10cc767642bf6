CREATE TABLE IF NOT EXISTS person (
  id BIGINT PRIMARY KEY,
  email VARCHAR(254) NOT NULL,
  name VARCHAR(200) NOT NULL,
  job_title VARCHAR(200) NOT NULL,
  state VARCHAR(20) CHARACTER SET ascii NOT NULL,
  password_hash VARCHAR(200) CHARACTER SET ascii NULL,
  access_version INT NOT NULL,
  version INT NOT NULL,
  CONSTRAINT person_email UNIQUE (email)
);

CREATE TABLE IF NOT EXISTS role_grant (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  role VARCHAR(30) CHARACTER SET ascii NOT NULL,
  area_id BIGINT NULL,
  agency_id BIGINT NULL,
  committee_id BIGINT NULL,
  INDEX role_grant_in_area (area_id, person_id),
  CONSTRAINT role_grant_of_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT role_grant_area FOREIGN KEY (area_id) REFERENCES local_area (id),
  CONSTRAINT role_grant_agency FOREIGN KEY (area_id, agency_id) REFERENCES agency (area_id, id),
  CONSTRAINT role_grant_committee FOREIGN KEY (area_id, committee_id) REFERENCES committee (area_id, id)
);

CREATE TABLE IF NOT EXISTS grant_criterion (
  grant_id BIGINT NOT NULL,
  criterion_id VARCHAR(40) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (grant_id, criterion_id),
  CONSTRAINT grant_criterion_of_grant FOREIGN KEY (grant_id) REFERENCES role_grant (id) ON DELETE CASCADE
);
