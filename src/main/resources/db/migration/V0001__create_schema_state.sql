-- One row: the version of the tables, and the oldest program version that they still serve.
CREATE TABLE IF NOT EXISTS schema_state (
  id TINYINT NOT NULL PRIMARY KEY CHECK (id = 1),
  version INT NOT NULL,
  serves_from INT NOT NULL
);

INSERT IGNORE INTO schema_state (id, version, serves_from) VALUES (1, 1, 1);
