package plumbline.rounds;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.common.RoundId;
import plumbline.people.Role;
import plumbline.people.Viewer;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RoundRepository extends GenericRepository<Round, RoundId> {

  /** Months are open to whoever works on the area; readers see what was published instead. */
  default Optional<Round> find(Viewer viewer, AreaId area, Month month) {
    return worksOn(viewer, area) ? find(area, month) : Optional.empty();
  }

  /** The newest months first. */
  default List<Round> newest(Viewer viewer, AreaId area, int limit, int offset) {
    return worksOn(viewer, area) ? newest(area, limit, offset) : List.of();
  }

  private static boolean worksOn(Viewer viewer, AreaId area) {
    return viewer.readsWholeArea(area) || viewer.hasRole(Role.CONTRIBUTOR, area);
  }

  @Query(
      """
      SELECT d.id, d.month, d.framework_id, d.framework_version, d.state, d.source, d.due_on,
        d.closed_at, p.name AS closed_by_name, d.version
      FROM round d
      LEFT JOIN person p ON p.id = d.closed_by
      WHERE d.area_id = :area
        AND d.month = :month
      """)
  Optional<Round> find(AreaId area, Month month);

  @Query(
      """
      SELECT d.id, d.month, d.framework_id, d.framework_version, d.state, d.source, d.due_on,
        d.closed_at, p.name AS closed_by_name, d.version
      FROM round d
      LEFT JOIN person p ON p.id = d.closed_by
      WHERE d.area_id = :area
      ORDER BY d.month DESC
      LIMIT :limit OFFSET :offset
      """)
  List<Round> newest(AreaId area, int limit, int offset);

  @Query(
      """
      INSERT INTO round (id, area_id, month, framework_id, framework_version, state, source, due_on,
        version)
      VALUES (:id, :area, :month, :frameworkId, :frameworkVersion, 'OPEN', :source, :dueOn, 1)
      """)
  int insert(
      RoundId id,
      AreaId area,
      Month month,
      String frameworkId,
      int frameworkVersion,
      @Nullable String source,
      LocalDate dueOn);

  @Query(
      """
      UPDATE round
      SET state = 'CLOSED',
          closed_at = :now,
          closed_by = :person,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND state = 'OPEN'
        AND version = :version
      """)
  int close(AreaId area, RoundId id, int version, PersonId person, LocalDateTime now);

  /** Keeps two openings of one area apart. */
  @Query("SELECT id FROM local_area WHERE id = :area FOR UPDATE")
  AreaId lockArea(AreaId area);
}
