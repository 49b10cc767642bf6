CREATE TABLE IF NOT EXISTS framework_version (
  framework_id VARCHAR(60) CHARACTER SET ascii NOT NULL,
  version INT NOT NULL,
  digest CHAR(64) CHARACTER SET ascii NOT NULL,
  definition MEDIUMTEXT NOT NULL,
  first_used_at DATETIME(6) NOT NULL,
  PRIMARY KEY (framework_id, version)
);
