package plumbline.statistics;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import plumbline.common.ImportId;

/** What taken imports brought; nothing else is ever seen. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PublishedValueRepository extends GenericRepository<ValueRow, ImportId> {

  /**
   * Of several measures; those that are about the same stand together, the newest release first.
   */
  @Query(
      """
      SELECT v.standard, v.exceptions, v.area_code, a.area_name, v.basis, v.first_day, v.last_day,
        v.amount, v.numerator, v.denominator, i.release_year AS `release`, v.import_id, i.file_name
      FROM published_value v
      JOIN statistic_import i ON i.id = v.import_id AND i.state = 'TAKEN'
      JOIN published_area a ON a.import_id = v.import_id AND a.area_code = v.area_code
      WHERE v.area_code = :code
        AND v.standard IN (:standards)
      ORDER BY v.standard, v.area_code, v.last_day, v.first_day, v.basis, v.exceptions, i.release_year DESC,
        v.import_id DESC
      LIMIT 20000
      """)
  List<PublishedValue> everyRelease(List<String> standards, String code);

  /** The same of several areas, of each side of the exceptions and each period the newest only. */
  @Query(
      """
      SELECT n.standard, n.exceptions, n.area_code, n.area_name, n.basis, n.first_day, n.last_day,
        n.amount, n.numerator, n.denominator, n.release_year AS `release`, n.import_id, n.file_name
      FROM (
        SELECT v.*, a.area_name, i.release_year, i.file_name,
          ROW_NUMBER() OVER (
            PARTITION BY v.standard, v.area_code, v.basis, v.first_day, v.last_day, v.exceptions
            ORDER BY i.release_year DESC, v.import_id DESC) AS place
        FROM published_value v
        JOIN statistic_import i ON i.id = v.import_id AND i.state = 'TAKEN'
        JOIN published_area a ON a.import_id = v.import_id AND a.area_code = v.area_code
        WHERE v.area_code IN (:codes)
          AND v.standard IN (:standards)) n
      WHERE n.place = 1
      ORDER BY n.standard, n.area_code, n.last_day, n.first_day, n.basis, n.exceptions
      LIMIT 50000
      """)
  List<PublishedValue> newest(List<String> standards, List<String> codes);

  @Query(
      """
      SELECT a.region_code
      FROM published_area a
      JOIN statistic_import i ON i.id = a.import_id AND i.state = 'TAKEN'
      WHERE a.area_code = :code
        AND a.region_code <> ''
      ORDER BY i.release_year DESC, i.id DESC
      LIMIT 1
      """)
  Optional<String> region(String code);

  @Query(
      """
      SELECT a.area_name
      FROM published_area a
      JOIN statistic_import i ON i.id = a.import_id AND i.state = 'TAKEN'
      WHERE a.area_code = :code
      ORDER BY i.release_year DESC, i.id DESC
      LIMIT 1
      """)
  Optional<String> name(String code);
}
