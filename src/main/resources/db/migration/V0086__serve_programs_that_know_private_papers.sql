-- Older programs would show papers that are private, withdrawn or still being made to everybody.
UPDATE schema_state SET serves_from = 86 WHERE serves_from < 86;
