package plumbline.leaving;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import plumbline.areas.Agency;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.PersonId;

/** Puts one person or role in the place of another. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface HandoverRepository extends GenericRepository<Agency, AgencyId> {

  @Query("DELETE FROM draft WHERE area_id = :area AND person_id = :person")
  int deleteDrafts(AreaId area, PersonId person);

  @Query("DELETE FROM parked_form WHERE person_id = :person AND path LIKE CONCAT(:path, '%')")
  int deleteForms(PersonId person, String path);

  @Query(
      """
      UPDATE evidence_request
      SET asked_by = :to,
          version = version + 1
      WHERE area_id = :area
        AND asked_by = :from
        AND state = 'OPEN'
      """)
  int handRequests(AreaId area, PersonId from, PersonId to);

  @Query(
      """
      UPDATE paper
      SET made_by = :to,
          version = version + 1
      WHERE area_id = :area
        AND made_by = :from
        AND publication_id IS NULL
      """)
  int handPapers(AreaId area, PersonId from, PersonId to);

  @Query(
      """
      UPDATE action
      SET officer = IF(officer = :from, :to, officer),
          lead_role = IF(lead_role = :from, :to, lead_role),
          version = version + 1
      WHERE area_id = :area
        AND state IN ('OPEN', 'DONE')
        AND (lead_role = :from OR officer = :from)
      """)
  int renameInActions(AreaId area, String from, String to);

  @Query(
      """
      UPDATE recommendation
      SET owner = :to,
          version = version + 1
      WHERE area_id = :area
        AND owner = :from
        AND closed_on IS NULL
      """)
  int renameInRecommendations(AreaId area, String from, String to);

  @Query(
      """
      UPDATE measure
      SET owner_role = :to,
          version = version + 1
      WHERE area_id = :area
        AND owner_role = :from
      """)
  int renameInMeasures(AreaId area, String from, String to);
}
