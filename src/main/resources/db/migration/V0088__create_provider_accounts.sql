-- Under which name an identity provider knows a person. Issuer and subject are compared letter by
-- letter, as OpenID Connect asks; an e-mail address is nothing to know anybody by.
CREATE TABLE IF NOT EXISTS provider_account (
  id BIGINT PRIMARY KEY,
  issuer VARCHAR(255) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  subject VARCHAR(255) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  person_id BIGINT NOT NULL,
  linked_at DATETIME(6) NOT NULL,
  CONSTRAINT provider_account_of_subject UNIQUE (issuer, subject),
  CONSTRAINT provider_account_at_issuer UNIQUE (person_id, issuer),
  CONSTRAINT provider_account_of_person FOREIGN KEY (person_id) REFERENCES person (id)
);
