package plumbline.meetings;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.people.Viewer;

/**
 * Items as a person may read them: all for whoever reads the whole area, those of the own
 * committee, and public ones once the meeting's day has come.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ItemRepository extends GenericRepository<Item, ItemId> {

  String READABLE =
      """
      (:wholeArea OR m.committee_id IN (:committees)
        OR (i.privacy = 'PUBLIC' AND m.held_on <= :publicUntil))
      """;

  String ITEMS =
      """
      SELECT i.id, i.meeting_id, m.committee_id, c.name AS committee, m.held_on, i.number, i.title,
        i.purpose, i.privacy, i.marking, i.follows_id, i.version
      FROM item i
      JOIN meeting m ON m.area_id = i.area_id AND m.id = i.meeting_id
      JOIN committee c ON c.area_id = m.area_id AND c.id = m.committee_id
      WHERE i.area_id = :area
        AND
      """
          + READABLE;

  default Optional<Item> find(Viewer viewer, AreaId area, ItemId id, LocalDate today) {
    return find(
        area,
        viewer.readsWholeArea(area),
        MeetingRepository.committees(viewer, area),
        MeetingRepository.publicUntil(viewer, area, today),
        id);
  }

  @Query(ITEMS + "AND i.id = :id")
  Optional<Item> find(
      AreaId area,
      boolean wholeArea,
      List<CommitteeId> committees,
      LocalDate publicUntil,
      ItemId id);

  /** The items of a meeting in the order in which they were added. */
  default List<Item> ofMeeting(Viewer viewer, AreaId area, MeetingId meeting, LocalDate today) {
    return ofMeeting(
        area,
        viewer.readsWholeArea(area),
        MeetingRepository.committees(viewer, area),
        MeetingRepository.publicUntil(viewer, area, today),
        meeting);
  }

  @Query(ITEMS + "AND i.meeting_id = :meeting ORDER BY i.id LIMIT 500")
  List<Item> ofMeeting(
      AreaId area,
      boolean wholeArea,
      List<CommitteeId> committees,
      LocalDate publicUntil,
      MeetingId meeting);

  /** The items of all committees, newest meeting first. */
  default List<Item> newest(Viewer viewer, AreaId area, LocalDate today, int limit) {
    return newest(
        area,
        viewer.readsWholeArea(area),
        MeetingRepository.committees(viewer, area),
        MeetingRepository.publicUntil(viewer, area, today),
        limit);
  }

  @Query(ITEMS + "ORDER BY m.held_on DESC, i.id LIMIT :limit")
  List<Item> newest(
      AreaId area,
      boolean wholeArea,
      List<CommitteeId> committees,
      LocalDate publicUntil,
      int limit);

  /** The items that follow this one up. */
  default List<Item> following(Viewer viewer, AreaId area, ItemId id, LocalDate today) {
    return following(
        area,
        viewer.readsWholeArea(area),
        MeetingRepository.committees(viewer, area),
        MeetingRepository.publicUntil(viewer, area, today),
        id);
  }

  @Query(ITEMS + "AND i.follows_id = :id ORDER BY m.held_on, i.id LIMIT 50")
  List<Item> following(
      AreaId area,
      boolean wholeArea,
      List<CommitteeId> committees,
      LocalDate publicUntil,
      ItemId id);

  /** Whether an item is of the same committee as a meeting, and was heard before it. */
  @Query(
      """
      SELECT COUNT(*)
      FROM item i
      JOIN meeting m ON m.area_id = i.area_id AND m.id = i.meeting_id
      JOIN meeting n ON n.area_id = m.area_id AND n.committee_id = m.committee_id
      WHERE i.area_id = :area
        AND i.id = :earlier
        AND n.id = :meeting
        AND m.held_on < n.held_on
      """)
  int earlier(AreaId area, ItemId earlier, MeetingId meeting);

  @Query(
      """
      INSERT INTO item (id, area_id, meeting_id, number, title, purpose, privacy, marking,
        follows_id, facts, version)
      VALUES (:id, :area, :meeting, :number, :title, :purpose, :privacy, :marking, :follows, 0, 1)
      """)
  int insert(
      ItemId id,
      AreaId area,
      MeetingId meeting,
      String number,
      String title,
      String purpose,
      Privacy privacy,
      String marking,
      @Nullable ItemId follows);

  @Query(
      """
      UPDATE item
      SET number = :number,
          title = :title,
          purpose = :purpose,
          privacy = :privacy,
          marking = :marking,
          follows_id = :follows,
          version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int update(
      AreaId area,
      ItemId id,
      int version,
      String number,
      String title,
      String purpose,
      Privacy privacy,
      String marking,
      @Nullable ItemId follows);
}
