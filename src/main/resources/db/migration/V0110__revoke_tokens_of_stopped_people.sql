-- Until now a stopped person's tokens worked again after a new invitation.
UPDATE token
SET revoked_on = CURRENT_DATE
WHERE revoked_on IS NULL
  AND person_id IN (SELECT id FROM person WHERE state <> 'ACTIVE');
