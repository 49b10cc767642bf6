CREATE TABLE IF NOT EXISTS plan (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  kind VARCHAR(30) CHARACTER SET ascii NOT NULL,
  title VARCHAR(200) NOT NULL,
  cause VARCHAR(200) NOT NULL,
  review_id BIGINT NULL,
  version INT NOT NULL,
  CONSTRAINT plan_in_area UNIQUE (area_id, id),
  CONSTRAINT plan_title UNIQUE (area_id, title),
  CONSTRAINT plan_of_area FOREIGN KEY (area_id) REFERENCES local_area (id),
  CONSTRAINT plan_review FOREIGN KEY (area_id, review_id) REFERENCES review (area_id, id)
);
