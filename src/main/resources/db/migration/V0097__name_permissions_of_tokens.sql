CREATE TABLE IF NOT EXISTS token_permission (
  token_id BIGINT NOT NULL,
  permission VARCHAR(40) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (token_id, permission),
  CONSTRAINT token_permission_of FOREIGN KEY (token_id) REFERENCES token (id)
);
