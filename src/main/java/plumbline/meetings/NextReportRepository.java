package plumbline.meetings;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.people.Viewer;

/** Which items promise a next report. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface NextReportRepository extends GenericRepository<Item, ItemId> {

  /** The items whose next report no meeting that was held has had yet. */
  default List<Item> outstanding(Viewer viewer, AreaId area, LocalDate today) {
    return outstanding(
        area,
        viewer.readsWholeArea(area),
        MeetingRepository.committees(viewer, area),
        MeetingRepository.publicUntil(viewer, area, today),
        today);
  }

  @Query(
      ItemRepository.ITEMS
          + """
            AND i.timescale IS NOT NULL
            AND NOT EXISTS (
              SELECT 1
              FROM item f
              JOIN meeting g ON g.area_id = f.area_id AND g.id = f.meeting_id
              WHERE f.area_id = i.area_id AND f.follows_id = i.id
                AND g.held_on <= :today AND NOT g.cancelled)
          ORDER BY m.held_on DESC, i.id
          LIMIT 500
          """)
  List<Item> outstanding(
      AreaId area,
      boolean wholeArea,
      List<CommitteeId> committees,
      LocalDate publicUntil,
      LocalDate today);

  /** Whether the item promises a next report; the item stays locked until the transaction ends. */
  @Query(
      """
      SELECT COUNT(i.timescale)
      FROM item i
      WHERE i.area_id = :area
        AND i.id = :item
      FOR UPDATE
      """)
  int promised(AreaId area, ItemId item);

  @Query(
      """
      UPDATE item
      SET timescale = :ordinal,
          version = version + 1
      WHERE area_id = :area
        AND id = :item
        AND version = :version
      """)
  int promise(AreaId area, ItemId item, int version, int ordinal);
}
