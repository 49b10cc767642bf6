-- Whether somebody else recorded the rating for the agency, and which agreed level the agency
-- accepted although it said another: empty for "not rated", nothing while it has not answered.
ALTER TABLE agency_rating
  ADD COLUMN IF NOT EXISTS recorded TINYINT NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS accepted_level VARCHAR(20) CHARACTER SET ascii NULL;
