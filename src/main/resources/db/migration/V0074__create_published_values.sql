CREATE TABLE IF NOT EXISTS published_area (
  import_id BIGINT NOT NULL,
  area_code CHAR(9) CHARACTER SET ascii NOT NULL,
  area_name VARCHAR(200) NOT NULL,
  region_code VARCHAR(9) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (import_id, area_code),
  INDEX published_area_by_code (area_code, import_id),
  CONSTRAINT published_area_of FOREIGN KEY (import_id) REFERENCES statistic_import (id)
);

CREATE TABLE IF NOT EXISTS published_value (
  import_id BIGINT NOT NULL,
  standard VARCHAR(60) CHARACTER SET ascii NOT NULL,
  area_code CHAR(9) CHARACTER SET ascii NOT NULL,
  exceptions VARCHAR(14) CHARACTER SET ascii NOT NULL,
  basis VARCHAR(16) CHARACTER SET ascii NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  amount DECIMAL(18, 4) NOT NULL,
  numerator DECIMAL(18, 4) NULL,
  denominator DECIMAL(18, 4) NULL,
  PRIMARY KEY (import_id, standard, area_code, exceptions, first_day, last_day),
  INDEX published_value_of_area (area_code, standard, import_id),
  CONSTRAINT published_value_of FOREIGN KEY (import_id) REFERENCES statistic_import (id)
);
