INSERT IGNORE INTO publication_file (area_id, publication_id, format, sha256)
SELECT area_id, id, 'PAGE', html_sha256 FROM publication WHERE html_sha256 IS NOT NULL
UNION ALL SELECT area_id, id, 'PDF', pdf_sha256 FROM publication WHERE pdf_sha256 IS NOT NULL
UNION ALL SELECT area_id, id, 'CSV', csv_sha256 FROM publication WHERE csv_sha256 IS NOT NULL;

UPDATE publication SET ready_at = published_at WHERE ready_at IS NULL AND state = 'PUBLISHED';
