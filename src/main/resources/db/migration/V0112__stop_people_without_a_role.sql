-- Until now whoever lost the last role could still sign in, and no page reached them.
UPDATE person
SET state = 'DISABLED', access_version = access_version + 1, version = version + 1
WHERE state <> 'DISABLED'
  AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = person.id);

DELETE FROM session WHERE person_id IN (SELECT id FROM person WHERE state = 'DISABLED');

UPDATE token
SET revoked_on = CURRENT_DATE
WHERE revoked_on IS NULL
  AND person_id IN (SELECT id FROM person WHERE state = 'DISABLED');
