package plumbline.areas;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/** Agencies and committees; an area has at most 200 of each. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PartnerRepository extends GenericRepository<Agency, AgencyId> {

  default List<Agency> agencies(Viewer viewer, AreaId area) {
    viewer.require(Permission.MANAGE_AGENCIES, area);
    return agencies(area);
  }

  default List<Committee> committees(Viewer viewer, AreaId area) {
    viewer.require(Permission.MANAGE_AGENCIES, area);
    return committees(area);
  }

  @Query(
      """
      SELECT id, name, kind, version
      FROM agency
      WHERE area_id = :area
      ORDER BY name
      LIMIT 200
      """)
  List<Agency> agencies(AreaId area);

  @Query(
      """
      SELECT id, name, kind, version
      FROM agency
      WHERE area_id = :area
        AND id = :id
      """)
  Optional<Agency> agency(AreaId area, AgencyId id);

  @Query(
      """
      INSERT IGNORE INTO agency (id, area_id, name, kind, version)
      VALUES (:id, :area, :name, :kind, 1)
      """)
  int insertAgency(AgencyId id, AreaId area, String name, AgencyKind kind);

  @Query(
      """
      UPDATE agency
      SET name = :name,
          kind = :kind,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int updateAgency(AreaId area, AgencyId id, String name, AgencyKind kind, int version);

  @Query(
      """
      SELECT id, name, version
      FROM committee
      WHERE area_id = :area
      ORDER BY name
      LIMIT 200
      """)
  List<Committee> committees(AreaId area);

  @Query(
      """
      SELECT id, name, version
      FROM committee
      WHERE area_id = :area
        AND id = :id
      """)
  Optional<Committee> committee(AreaId area, CommitteeId id);

  @Query(
      """
      UPDATE committee
      SET name = :name,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int renameCommittee(AreaId area, CommitteeId id, String name, int version);

  @Query(
      """
      INSERT IGNORE INTO committee (id, area_id, name, version)
      VALUES (:id, :area, :name, 1)
      """)
  int insertCommittee(CommitteeId id, AreaId area, String name);
}
