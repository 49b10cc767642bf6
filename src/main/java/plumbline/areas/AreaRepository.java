package plumbline.areas;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.people.Viewer;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AreaRepository extends GenericRepository<LocalArea, AreaId> {

  /** The area of this address, if the person has a role in it or administers the installation. */
  default Optional<LocalArea> find(Viewer viewer, String slug) {
    return find(areas(viewer), viewer.administers(), slug);
  }

  /**
   * The areas in which the person has a role; 0, which is none, keeps the list from being empty.
   */
  private static List<Long> areas(Viewer viewer) {
    return Stream.concat(Stream.of(AreaId.INSTALLATION), viewer.areas().stream().map(AreaName::id))
        .map(AreaId::value)
        .toList();
  }

  @Query(
      """
      SELECT a.id, a.slug, a.name, a.contact_role, a.ons_code, a.neighbours, a.version
      FROM local_area a
      WHERE a.slug = :slug
        AND (:administers OR a.id IN (:areas))
      """)
  Optional<LocalArea> find(List<Long> areas, boolean administers, String slug);

  default List<LocalArea> page(Viewer viewer, int limit, int offset) {
    return page(areas(viewer), viewer.administers(), limit, offset);
  }

  @Query(
      """
      SELECT a.id, a.slug, a.name, a.contact_role, a.ons_code, a.neighbours, a.version
      FROM local_area a
      WHERE :administers OR a.id IN (:areas)
      ORDER BY a.name
      LIMIT :limit OFFSET :offset
      """)
  List<LocalArea> page(List<Long> areas, boolean administers, int limit, int offset);

  @Query(
      """
      INSERT IGNORE INTO local_area (id, slug, name, contact_role, version)
      VALUES (:id, :slug, :name, :contactRole, 1)
      """)
  int insert(AreaId id, String slug, String name, String contactRole);

  @Query(
      """
      UPDATE local_area
      SET name = :name,
          contact_role = :contactRole,
          ons_code = :onsCode,
          neighbours = :neighbours,
          version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int update(
      AreaId id, String name, String contactRole, String onsCode, String neighbours, int version);
}
