package plumbline.meetings;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.MeetingId;
import plumbline.people.Viewer;

/**
 * Meetings as a person may open them: all for whoever reads the whole area, those of the own
 * committee, and those on whose day something public came up.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MeetingRepository extends GenericRepository<Meeting, MeetingId> {

  String MEETINGS =
      """
      SELECT m.id, m.committee_id, c.name AS committee, m.held_on, m.place, m.cancelled, m.version
      FROM meeting m
      JOIN committee c ON c.area_id = m.area_id AND c.id = m.committee_id
      WHERE m.area_id = :area
        AND (:wholeArea OR m.committee_id IN (:committees) OR (m.held_on <= :publicUntil AND EXISTS (
          SELECT 1 FROM item i
          WHERE i.area_id = m.area_id AND i.meeting_id = m.id AND i.privacy = 'PUBLIC')))
      """;

  default Optional<Meeting> find(Viewer viewer, AreaId area, MeetingId id, LocalDate today) {
    return find(
        area,
        viewer.readsWholeArea(area),
        committees(viewer, area),
        publicUntil(viewer, area, today),
        id);
  }

  @Query(MEETINGS + "AND m.id = :id")
  Optional<Meeting> find(
      AreaId area,
      boolean wholeArea,
      List<CommitteeId> committees,
      LocalDate publicUntil,
      MeetingId id);

  /** The meetings of a committee (0 for all committees), newest day first. */
  default List<Meeting> newest(
      Viewer viewer, AreaId area, CommitteeId of, LocalDate today, int limit) {
    return newest(
        area,
        viewer.readsWholeArea(area),
        committees(viewer, area),
        publicUntil(viewer, area, today),
        of,
        limit);
  }

  @Query(
      MEETINGS
          + """
            AND (:of = 0 OR m.committee_id = :of)
          ORDER BY m.held_on DESC, m.id DESC
          LIMIT :limit
          """)
  List<Meeting> newest(
      AreaId area,
      boolean wholeArea,
      List<CommitteeId> committees,
      LocalDate publicUntil,
      CommitteeId of,
      int limit);

  /** Every committee of the area: on which days they meet is no secret. */
  @Query(
      """
      SELECT c.id, c.name, MAX(IF(m.held_on < :today, m.held_on, NULL)) AS last_met,
        MIN(IF(m.held_on >= :today, m.held_on, NULL)) AS next_meeting
      FROM committee c
      LEFT JOIN meeting m ON m.area_id = c.area_id AND m.committee_id = c.id AND NOT m.cancelled
      WHERE c.area_id = :area
      GROUP BY c.id, c.name
      ORDER BY c.name
      LIMIT 200
      """)
  List<CommitteeStanding> standings(AreaId area, LocalDate today);

  @Query(
      """
      INSERT IGNORE INTO meeting (id, area_id, committee_id, held_on, place, cancelled, version)
      VALUES (:id, :area, :of, :day, :place, FALSE, 1)
      """)
  int insert(MeetingId id, AreaId area, CommitteeId of, LocalDate day, String place);

  @Query(
      """
      UPDATE meeting
      SET held_on = :day,
          place = :place,
          cancelled = :cancelled,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int update(
      AreaId area, MeetingId id, int version, LocalDate day, String place, boolean cancelled);

  /** The other meetings of the same committee on this day. */
  @Query(
      """
      SELECT COUNT(*)
      FROM meeting m
      JOIN meeting o ON o.area_id = m.area_id AND o.committee_id = m.committee_id
      WHERE m.area_id = :area
        AND m.id = :id
        AND o.id <> m.id
        AND o.held_on = :day
      """)
  int othersOn(AreaId area, MeetingId id, LocalDate day);

  /** Until which day public items are open: no day, for a person without a role in the area. */
  static LocalDate publicUntil(Viewer viewer, AreaId area, LocalDate today) {
    return viewer.belongsTo(area) ? today : LocalDate.EPOCH;
  }

  static List<CommitteeId> committees(Viewer viewer, AreaId area) {
    List<CommitteeId> committees = List.copyOf(viewer.committees(area));
    return committees.isEmpty() ? List.of(new CommitteeId(0)) : committees;
  }
}
