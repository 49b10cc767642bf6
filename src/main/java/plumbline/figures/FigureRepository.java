package plumbline.figures;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.measures.Threshold;
import plumbline.observations.FigureReaders;
import plumbline.observations.Observation;
import plumbline.people.Viewer;
import plumbline.reviews.Readership;

/** The newest values of many measures at once, as a person may read them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FigureRepository extends GenericRepository<Observation, ObservationId> {

  /** Ten years of months: a list calls the same trend as the page of the measure. */
  int EACH = 120;

  default List<Observation> newest(Viewer viewer, AreaId area, List<MeasureId> measures) {
    return measures.isEmpty()
        ? List.of()
        : newest(
            area,
            measures,
            viewer.readsWholeArea(area),
            Readership.committees(viewer, area),
            FigureReaders.criteria(viewer, area),
            EACH);
  }

  String COLUMNS =
      """
      SELECT n.id, n.measure_id, n.about, n.about_name, n.basis, n.first_day, n.last_day,
        n.period_written, n.exactness, n.amount, n.amount_to, n.heading, n.numerator,
        n.denominator, n.exceptions, n.is_forecast, n.category, n.category_order, n.printed,
        n.source, n.page, n.source_day, n.note, n.readers, n.committee_id, n.restates, n.standing,
        n.reason, n.recorded_by, n.recorded_at, n.version
      FROM (
        SELECT o.*,
          ROW_NUMBER() OVER (PARTITION BY o.measure_id ORDER BY o.last_day DESC, o.id DESC) AS place
        FROM observation o
        WHERE o.area_id = :area
          AND o.measure_id IN (:measures)
          AND o.standing = 'CURRENT'
          AND
      """
          + FigureReaders.MAY_READ;

  @Query(
      COLUMNS
          + """
          AND o.about = 'AREA'
          AND o.category = ''
          AND NOT o.is_forecast
          ) n
          WHERE n.place <= :each
          ORDER BY n.measure_id, n.last_day DESC
          """)
  List<Observation> newest(
      AreaId area,
      List<MeasureId> measures,
      boolean wholeArea,
      List<CommitteeId> committees,
      List<String> criteria,
      int each);

  /** The same with forecasts, parts of a whole, and what sources say of others. */
  default List<Observation> everything(Viewer viewer, AreaId area, List<MeasureId> measures) {
    return measures.isEmpty()
        ? List.of()
        : everything(
            area,
            measures,
            viewer.readsWholeArea(area),
            Readership.committees(viewer, area),
            FigureReaders.criteria(viewer, area),
            2 * EACH);
  }

  @Query(
      COLUMNS
          + """
          ) n
          WHERE n.place <= :each
          ORDER BY n.measure_id, n.last_day DESC, n.about, n.about_name, n.category_order, n.id DESC
          """)
  List<Observation> everything(
      AreaId area,
      List<MeasureId> measures,
      boolean wholeArea,
      List<CommitteeId> committees,
      List<String> criteria,
      int each);

  /** That a measure is about a criterion. */
  @Introspected
  record Linked(MeasureId measureId, CriterionId criterionId) {}

  /** Of measures that the person was found to read. */
  @Query(
      """
      SELECT k.measure_id, k.criterion_id
      FROM measure_criterion k
      WHERE k.area_id = :area
        AND k.measure_id IN (:measures)
      ORDER BY k.criterion_id, k.measure_id
      """)
  List<Linked> criteria(AreaId area, List<MeasureId> measures);

  /** From when limits are worked out anew. */
  @Introspected
  record Rebased(MeasureId measureId, LocalDate startsOn, String reason) {}

  /** Of measures that the person was found to read. */
  @Query(
      """
      SELECT b.measure_id, b.starts_on, b.reason
      FROM measure_rebase b
      WHERE b.area_id = :area
        AND b.measure_id IN (:measures)
      ORDER BY b.measure_id, b.starts_on
      """)
  List<Rebased> rebases(AreaId area, List<MeasureId> measures);

  /** What is crossed. */
  @Introspected
  record Held(
      MeasureId measureId,
      long id,
      Threshold.Side side,
      BigDecimal amount,
      String whose,
      String consequence,
      String source) {

    Threshold threshold() {
      return new Threshold(id, side, amount, whose, consequence, source);
    }
  }

  /** Of measures that the person was found to read; the lowest value first. */
  @Query(
      """
      SELECT t.measure_id, t.id, t.side, t.amount, t.whose, t.consequence, t.source
      FROM measure_threshold t
      WHERE t.area_id = :area
        AND t.measure_id IN (:measures)
      ORDER BY t.measure_id, t.amount, t.id
      """)
  List<Held> thresholds(AreaId area, List<MeasureId> measures);

  /** Changes with every import of published values that is taken, replaced or withdrawn. */
  @Query(
      """
      SELECT CONCAT(COUNT(*), ' ', COALESCE(MAX(i.id), 0), ' ', COALESCE(MAX(i.ended_at), ''))
      FROM statistic_import i
      WHERE i.state = 'TAKEN'
      """)
  String newestImport();

  /** By what an area and its statistical neighbours are found in published files. */
  @Introspected
  record Codes(String onsCode, String neighbours) {

    List<String> neighbourCodes() {
      return neighbours.isEmpty() ? List.of() : List.of(neighbours.split(" "));
    }
  }

  @Query("SELECT a.ons_code, a.neighbours FROM local_area a WHERE a.id = :area")
  Optional<Codes> codes(AreaId area);
}
