CREATE TABLE IF NOT EXISTS item_fact (
  area_id BIGINT NOT NULL,
  item_id BIGINT NOT NULL,
  number INT NOT NULL,
  kind VARCHAR(30) CHARACTER SET ascii NOT NULL,
  heading VARCHAR(200) NOT NULL,
  words MEDIUMTEXT NOT NULL,
  dated VARCHAR(200) NOT NULL,
  day DATE NULL,
  role VARCHAR(200) NOT NULL,
  on_behalf_of VARCHAR(200) NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (area_id, item_id, number),
  CONSTRAINT item_fact_of FOREIGN KEY (area_id, item_id) REFERENCES item (area_id, id)
);
