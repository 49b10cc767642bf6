INSERT IGNORE INTO released_months (area_id, publication_id, committee_id, audience, from_month, to_month)
SELECT area_id, id, committee_id, 'PUBLIC', from_month, to_month
FROM publication;
