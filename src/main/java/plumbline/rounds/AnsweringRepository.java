package plumbline.rounds;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.Month;
import plumbline.common.RoundId;
import plumbline.people.Viewer;

/** Who has answered. That an agency has rated is no secret; what it says stays out of here. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AnsweringRepository extends GenericRepository<Round, RoundId> {

  int MOST = 300;

  /** Leads first, then agencies by name; nothing for whoever does not read the whole area. */
  default List<Answering> ofMonth(Viewer viewer, AreaId area, Month month) {
    return viewer.readsWholeArea(area) ? ofMonth(area, month, MOST) : List.of();
  }

  @Query(
      """
      SELECT p.id AS person_id, p.name AS person, p.state, NULL AS agency_id, NULL AS agency,
        COUNT(DISTINCT r.criterion_id) AS asked,
        COUNT(DISTINCT IF(r.stage IN ('AGREED', 'NOT_RECORDED'), r.criterion_id, NULL)) AS answered
      FROM round d
      JOIN role_grant g ON g.area_id = d.area_id AND g.role = 'LEAD'
      JOIN person p ON p.id = g.person_id AND p.state <> 'DISABLED'
      JOIN grant_criterion c ON c.grant_id = g.id
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
        AND r.criterion_id = c.criterion_id
      WHERE d.area_id = :area
        AND d.month = :month
      GROUP BY p.id, p.name, p.state
      UNION ALL
      SELECT p.id, p.name, p.state, a.id, a.name,
        COUNT(DISTINCT r.criterion_id),
        COUNT(DISTINCT x.criterion_id)
      FROM round d
      JOIN role_grant g ON g.area_id = d.area_id AND g.role = 'CONTRIBUTOR'
      JOIN person p ON p.id = g.person_id AND p.state <> 'DISABLED'
      JOIN agency a ON a.area_id = g.area_id AND a.id = g.agency_id
      JOIN grant_criterion c ON c.grant_id = g.id
      JOIN rating r ON r.area_id = d.area_id AND r.round_id = d.id
        AND r.criterion_id = c.criterion_id
      LEFT JOIN agency_rating x ON x.area_id = d.area_id AND x.round_id = d.id
        AND x.criterion_id = c.criterion_id AND x.agency_id = g.agency_id
      WHERE d.area_id = :area
        AND d.month = :month
      GROUP BY a.id, a.name, p.id, p.name, p.state
      ORDER BY agency IS NOT NULL, agency, person, person_id
      LIMIT :most
      """)
  List<Answering> ofMonth(AreaId area, Month month, int most);
}
