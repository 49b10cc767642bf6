-- Who shows at a provider once more who they are goes on there, with the form that waited.
ALTER TABLE provider_request
  ADD COLUMN IF NOT EXISTS path VARCHAR(60) CHARACTER SET ascii NULL AFTER invitation_hash,
  ADD COLUMN IF NOT EXISTS form MEDIUMTEXT NULL AFTER path;
