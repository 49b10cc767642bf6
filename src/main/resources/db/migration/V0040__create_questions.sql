CREATE TABLE IF NOT EXISTS question (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  item_id BIGINT NOT NULL,
  words MEDIUMTEXT NOT NULL,
  role VARCHAR(200) NOT NULL,
  said_on DATE NOT NULL,
  kept_by BIGINT NOT NULL,
  kept_at DATETIME(6) NOT NULL,
  CONSTRAINT question_in_area UNIQUE (area_id, id),
  CONSTRAINT question_of_item FOREIGN KEY (area_id, item_id) REFERENCES item (area_id, id),
  CONSTRAINT question_kept_by FOREIGN KEY (kept_by) REFERENCES person (id)
);

CREATE TABLE IF NOT EXISTS answer (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  question_id BIGINT NOT NULL,
  words MEDIUMTEXT NOT NULL,
  role VARCHAR(200) NOT NULL,
  said_on DATE NOT NULL,
  kept_by BIGINT NOT NULL,
  kept_at DATETIME(6) NOT NULL,
  CONSTRAINT answer_to FOREIGN KEY (area_id, question_id) REFERENCES question (area_id, id),
  CONSTRAINT answer_kept_by FOREIGN KEY (kept_by) REFERENCES person (id)
);
