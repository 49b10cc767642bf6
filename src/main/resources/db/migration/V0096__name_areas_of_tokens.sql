CREATE TABLE IF NOT EXISTS token_area (
  token_id BIGINT NOT NULL,
  area_id BIGINT NOT NULL,
  PRIMARY KEY (token_id, area_id),
  CONSTRAINT token_area_of FOREIGN KEY (token_id) REFERENCES token (id),
  CONSTRAINT token_area_in FOREIGN KEY (area_id) REFERENCES local_area (id)
);
