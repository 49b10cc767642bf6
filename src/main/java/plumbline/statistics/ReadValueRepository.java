package plumbline.statistics;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.ImportId;

/** The values of an import while it is being read, and of one that did not count. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReadValueRepository extends GenericRepository<ValueRow, ImportId> {

  /** How the values of an import differ from those of the one before it. */
  @Introspected
  record Difference(int valuesTaken, int valuesNew, int valuesRestated) {}

  @Query(
      """
      INSERT INTO published_value (import_id, standard, area_code, exceptions, basis, first_day,
        last_day, amount, numerator, denominator)
      VALUES (:importId, :standard, :areaCode, :exceptions, :basis, :firstDay, :lastDay, :amount,
        :numerator, :denominator)
      """)
  void insertAll(List<ValueRow> values);

  /**
   * Compares two imports.
   *
   * @param before the one that counted so far, 0 for none
   */
  @Query(
      """
      SELECT COUNT(*) AS values_taken,
        COALESCE(SUM(o.import_id IS NULL), 0) AS values_new,
        COALESCE(SUM(NOT (o.amount <=> n.amount AND o.numerator <=> n.numerator
          AND o.denominator <=> n.denominator AND o.basis = n.basis)
          AND o.import_id IS NOT NULL), 0) AS values_restated
      FROM published_value n
      LEFT JOIN published_value o
        ON o.import_id = :before
        AND o.standard = n.standard
        AND o.area_code = n.area_code
        AND o.exceptions = n.exceptions
        AND o.first_day = n.first_day
        AND o.last_day = n.last_day
      WHERE n.import_id = :id
      """)
  Difference difference(ImportId id, long before);

  /** How many values only the first of the two has. */
  @Query(
      """
      SELECT COUNT(*)
      FROM published_value o
      LEFT JOIN published_value n
        ON n.import_id = :id
        AND n.standard = o.standard
        AND n.area_code = o.area_code
        AND n.exceptions = o.exceptions
        AND n.first_day = o.first_day
        AND n.last_day = o.last_day
      WHERE o.import_id = :before
        AND n.import_id IS NULL
      """)
  int gone(long before, ImportId id);

  @Query("DELETE FROM published_value WHERE import_id = :id LIMIT 2000")
  int deleteSome(ImportId id);
}
