CREATE TABLE IF NOT EXISTS token (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  administers BOOLEAN NOT NULL,
  made_on DATE NOT NULL,
  last_day DATE NOT NULL,
  used_on DATE NULL,
  revoked_on DATE NULL,
  CONSTRAINT token_hash UNIQUE (token_hash),
  CONSTRAINT token_of FOREIGN KEY (person_id) REFERENCES person (id)
);
