CREATE TABLE IF NOT EXISTS item (
  id BIGINT PRIMARY KEY,
  area_id BIGINT NOT NULL,
  meeting_id BIGINT NOT NULL,
  number VARCHAR(200) NOT NULL,
  title VARCHAR(200) NOT NULL,
  purpose MEDIUMTEXT NOT NULL,
  privacy VARCHAR(20) CHARACTER SET ascii NOT NULL,
  marking VARCHAR(200) NOT NULL,
  follows_id BIGINT NULL,
  facts INT NOT NULL,
  version INT NOT NULL,
  CONSTRAINT item_in_area UNIQUE (area_id, id),
  CONSTRAINT item_of_meeting FOREIGN KEY (area_id, meeting_id) REFERENCES meeting (area_id, id),
  CONSTRAINT item_follows FOREIGN KEY (area_id, follows_id) REFERENCES item (area_id, id)
);
