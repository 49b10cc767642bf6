-- A message about somebody's account belongs to no area.
ALTER TABLE outbox_message
  MODIFY area_id BIGINT NULL;
