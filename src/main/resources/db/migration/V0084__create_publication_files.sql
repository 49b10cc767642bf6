-- The renderings of a paper, each by the hash of its bytes; sizes of old ones are not known here.
CREATE TABLE IF NOT EXISTS publication_file (
  area_id BIGINT NOT NULL,
  publication_id BIGINT NOT NULL,
  format VARCHAR(8) CHARACTER SET ascii NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  bytes BIGINT NULL,
  PRIMARY KEY (area_id, publication_id, format),
  INDEX publication_file_bytes (area_id, sha256),
  CONSTRAINT publication_file_of FOREIGN KEY (area_id, publication_id) REFERENCES publication (area_id, id)
);
