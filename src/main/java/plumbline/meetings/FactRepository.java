package plumbline.meetings;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.ItemId;

/** The facts beside an item; whoever asks has found the item for the reader. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FactRepository extends GenericRepository<ItemFact, Integer> {

  /** In the order in which papers print them; those of one kind as they were added. */
  default List<ItemFact> of(AreaId area, ItemId item) {
    return inOrder(area, item).stream().sorted(Comparator.comparing(ItemFact::kind)).toList();
  }

  @Query(
      """
      SELECT f.number, f.kind, f.heading, f.words, f.dated, f.day, f.role, f.on_behalf_of,
        f.version
      FROM item_fact f
      WHERE f.area_id = :area
        AND f.item_id = :item
      ORDER BY f.number
      LIMIT 1000
      """)
  List<ItemFact> inOrder(AreaId area, ItemId item);

  @Query(
      """
      SELECT f.number, f.kind, f.heading, f.words, f.dated, f.day, f.role, f.on_behalf_of,
        f.version
      FROM item_fact f
      WHERE f.area_id = :area
        AND f.item_id = :item
        AND f.number = :number
      """)
  Optional<ItemFact> find(AreaId area, ItemId item, int number);

  /** Takes the next numbers; the item stays locked until the transaction ends. */
  @Query("UPDATE item SET facts = facts + :count WHERE area_id = :area AND id = :item")
  int takeNumbers(AreaId area, ItemId item, int count);

  /**
   * Adds facts under the numbers that were taken for them.
   *
   * @param facts a JSON array of them
   */
  @Query(
      """
      INSERT INTO item_fact (area_id, item_id, number, kind, heading, words, dated, day, role,
        on_behalf_of, version)
      SELECT i.area_id, i.id, i.facts - :count + f.number, f.kind, f.heading, f.words, f.dated,
        f.day, f.role, f.behalf, 1
      FROM item i
      JOIN JSON_TABLE(:facts, '$[*]' COLUMNS (
        number FOR ORDINALITY,
        kind VARCHAR(30) PATH '$.kind',
        heading VARCHAR(200) PATH '$.heading',
        words MEDIUMTEXT PATH '$.words',
        dated VARCHAR(200) PATH '$.dated',
        day DATE PATH '$.day',
        role VARCHAR(200) PATH '$.role',
        behalf VARCHAR(200) PATH '$.behalf')) f
      WHERE i.area_id = :area
        AND i.id = :item
      """)
  int insert(AreaId area, ItemId item, int count, String facts);

  @Query(
      """
      UPDATE item_fact
      SET kind = :kind,
          heading = :heading,
          words = :words,
          dated = :dated,
          day = :day,
          role = :role,
          on_behalf_of = :behalf,
          version = version + 1
      WHERE area_id = :area
        AND item_id = :item
        AND number = :number
        AND version = :version
      """)
  int update(
      AreaId area,
      ItemId item,
      int number,
      int version,
      FactKind kind,
      String heading,
      String words,
      String dated,
      @Nullable LocalDate day,
      String role,
      String behalf);

  @Query(
      """
      DELETE FROM item_fact
      WHERE area_id = :area
        AND item_id = :item
        AND number = :number
        AND version = :version
      """)
  int delete(AreaId area, ItemId item, int number, int version);
}
