package plumbline.terms;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;

/** School years of areas. Whoever reads them for a person checks the right first. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SchoolYearRepository extends GenericRepository<SchoolYear, Integer> {

  /** The newest first. */
  @Query(
      """
      SELECT school_year, autumn_first, autumn_last, spring_first, spring_last, summer_first,
        summer_last, version
      FROM term_date
      WHERE area_id = :area
      ORDER BY school_year DESC
      LIMIT 100
      """)
  List<SchoolYear> all(AreaId area);

  @Query(
      """
      SELECT school_year, autumn_first, autumn_last, spring_first, spring_last, summer_first,
        summer_last, version
      FROM term_date
      WHERE area_id = :area
        AND school_year = :year
      """)
  Optional<SchoolYear> find(AreaId area, int year);

  @Query(
      """
      INSERT IGNORE INTO term_date (area_id, school_year, autumn_first, autumn_last, spring_first,
        spring_last, summer_first, summer_last, version)
      VALUES (:area, :year, :autumnFirst, :autumnLast, :springFirst, :springLast, :summerFirst,
        :summerLast, 1)
      """)
  int insert(
      AreaId area,
      int year,
      LocalDate autumnFirst,
      LocalDate autumnLast,
      LocalDate springFirst,
      LocalDate springLast,
      LocalDate summerFirst,
      LocalDate summerLast);

  @Query(
      """
      UPDATE term_date
      SET autumn_first = :autumnFirst,
          autumn_last = :autumnLast,
          spring_first = :springFirst,
          spring_last = :springLast,
          summer_first = :summerFirst,
          summer_last = :summerLast,
          version = version + 1
      WHERE area_id = :area
        AND school_year = :year
        AND version = :version
      """)
  int update(
      AreaId area,
      int year,
      LocalDate autumnFirst,
      LocalDate autumnLast,
      LocalDate springFirst,
      LocalDate springLast,
      LocalDate summerFirst,
      LocalDate summerLast,
      int version);
}
