package plumbline.measures;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.MeasureId;

/** What use cases write about measures, after they asked whether the person may. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MeasureChangeRepository extends GenericRepository<Measure, MeasureId> {

  @Query("SELECT COUNT(*) FROM agency g WHERE g.area_id = :area AND g.id = :agency")
  int agencies(AreaId area, AgencyId agency);

  @Query("SELECT COUNT(*) FROM measure m WHERE m.area_id = :area")
  int measures(AreaId area);

  /** The keys of the area that begin with this one. */
  @Query(
      """
      SELECT m.measure_key
      FROM measure m
      WHERE m.area_id = :area
        AND m.measure_key LIKE CONCAT(:start, '%')
      LIMIT 1000
      """)
  List<String> keys(AreaId area, String start);

  /** One; or none where the area has a measure of this key. */
  @Query(
      """
      INSERT IGNORE INTO measure (id, area_id, measure_key, standard, name, definition, numerator,
        denominator, unit, counted, better, exceptions_rule, source, owner_role, agency_id, target,
        target_words, version)
      VALUES (:id, :area, :printed, :standard, :title, :definition, :numerator, :denominator, :unit,
        :counted, :better, :exceptions, :source, :owner, :agency, :target, :targetText, 1)
      """)
  int insert(
      MeasureId id,
      AreaId area,
      String printed,
      String standard,
      String title,
      String definition,
      String numerator,
      String denominator,
      Unit unit,
      String counted,
      Better better,
      String exceptions,
      String source,
      String owner,
      @Nullable AgencyId agency,
      @Nullable BigDecimal target,
      String targetText);

  /** First of every change: from here on nobody else changes the measure or records a figure. */
  @Query(
      """
      UPDATE measure
      SET version = version + 1
      WHERE area_id = :area
        AND id = :id
        AND version = :version
      """)
  int touch(AreaId area, MeasureId id, int version);

  /** Leaves the key as it is where another measure of the area has it, or just takes it. */
  @Query(
      """
      UPDATE IGNORE measure
      SET measure_key = :printed
      WHERE area_id = :area
        AND id = :id
      """)
  int rename(AreaId area, MeasureId id, String printed);

  /** One where this measure has this key. */
  @Query(
      """
      SELECT COUNT(*)
      FROM measure
      WHERE area_id = :area
        AND id = :id
        AND measure_key = :printed
      """)
  int named(AreaId area, MeasureId id, String printed);

  @Query(
      """
      UPDATE measure
      SET standard = :standard,
          name = :title,
          definition = :definition,
          numerator = :numerator,
          denominator = :denominator,
          unit = :unit,
          counted = :counted,
          better = :better,
          exceptions_rule = :exceptions,
          source = :source,
          owner_role = :owner,
          agency_id = :agency,
          target = :target,
          target_words = :targetText
      WHERE area_id = :area
        AND id = :id
      """)
  int change(
      AreaId area,
      MeasureId id,
      String standard,
      String title,
      String definition,
      String numerator,
      String denominator,
      Unit unit,
      String counted,
      Better better,
      String exceptions,
      String source,
      String owner,
      @Nullable AgencyId agency,
      @Nullable BigDecimal target,
      String targetText);

  /** Those that this role answers for, locked until the transaction ends. */
  @Query(
      """
      SELECT id
      FROM measure
      WHERE area_id = :area
        AND owner_role = :owner
      ORDER BY id
      LIMIT 1000
      FOR UPDATE
      """)
  List<MeasureId> of(AreaId area, String owner);

  @Query(
      """
      UPDATE measure
      SET owner_role = :owner,
          version = version + 1
      WHERE area_id = :area
        AND id IN (:these)
      """)
  int handOver(AreaId area, List<MeasureId> these, String owner);

  /** Whether a measure has figures, at the moment and not at the beginning: 1 or 0. */
  @Query(
      """
      SELECT COUNT(*)
      FROM (
        SELECT o.id
        FROM observation o
        WHERE o.area_id = :area AND o.measure_id = :measure
        LIMIT 1
        LOCK IN SHARE MODE) figure
      """)
  int figures(AreaId area, MeasureId measure);

  @Query(
      """
      INSERT INTO measure_threshold (id, area_id, measure_id, side, amount, whose, consequence,
        source)
      VALUES (:id, :area, :measure, :side, :amount, :whose, :consequence, :source)
      """)
  int addThreshold(
      long id,
      AreaId area,
      MeasureId measure,
      Threshold.Side side,
      BigDecimal amount,
      String whose,
      String consequence,
      String source);

  @Query(
      """
      DELETE FROM measure_threshold
      WHERE area_id = :area
        AND measure_id = :measure
        AND id = :id
      """)
  int removeThreshold(AreaId area, MeasureId measure, long id);

  /** One; or none where the limits begin anew on this day already. */
  @Query(
      """
      INSERT IGNORE INTO measure_rebase (area_id, measure_id, starts_on, reason)
      VALUES (:area, :measure, :day, :why)
      """)
  int rebase(AreaId area, MeasureId measure, LocalDate day, String why);

  @Query(
      """
      DELETE FROM measure_rebase
      WHERE area_id = :area
        AND measure_id = :measure
        AND starts_on = :day
      """)
  int unbase(AreaId area, MeasureId measure, LocalDate day);
}
