package plumbline.observations.tables;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.MeasureId;
import plumbline.common.NotFound;
import plumbline.common.ObservationId;
import plumbline.measures.Better;
import plumbline.measures.Measure;
import plumbline.measures.Measures;
import plumbline.measures.Unit;
import plumbline.observations.About;
import plumbline.observations.Exactness;
import plumbline.observations.Kept;
import plumbline.observations.Observation;
import plumbline.observations.Observations;
import plumbline.observations.Standing;
import plumbline.people.Viewer;
import plumbline.periods.Basis;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** Measures and their figures, for programs. */
@Controller(ApiCall.ROOT + "/areas/{area}/measures")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class MeasureReads {

  private final Measures measures;
  private final Observations observations;

  MeasureReads(Measures measures, Observations observations) {
    this.measures = measures;
    this.observations = observations;
  }

  record MeasureResource(
      MeasureId id,
      String key,
      String standard,
      String name,
      String definition,
      String numerator,
      String denominator,
      Unit unit,
      Better better,
      String exceptionsRule,
      String source,
      String ownerRole,
      @Nullable AgencyId agencyId,
      @Nullable BigDecimal target,
      String targetWords,
      int version) {

    static MeasureResource of(Measure measure) {
      return new MeasureResource(
          measure.id(),
          measure.measureKey(),
          measure.standard(),
          measure.name(),
          measure.definition(),
          measure.numerator(),
          measure.denominator(),
          measure.unit(),
          measure.better(),
          measure.exceptionsRule(),
          measure.source(),
          measure.ownerRole(),
          measure.agencyId(),
          measure.target(),
          measure.targetWords(),
          measure.version());
    }
  }

  /** One value with its period, how exact it is and where it was printed. */
  record FigureResource(
      ObservationId id,
      About about,
      String aboutName,
      Basis basis,
      LocalDate firstDay,
      LocalDate lastDay,
      Exactness exactness,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal amountTo,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      String category,
      boolean forecast,
      String printed,
      String source,
      String page,
      @Nullable LocalDate sourceDay,
      String note,
      Standing standing,
      String reason,
      @Nullable ObservationId restates,
      int version) {

    static FigureResource of(Observation figure) {
      return new FigureResource(
          figure.id(),
          figure.about(),
          figure.aboutName(),
          figure.basis(),
          figure.firstDay(),
          figure.lastDay(),
          figure.exactness(),
          figure.amount(),
          figure.amountTo(),
          figure.numerator(),
          figure.denominator(),
          figure.category(),
          figure.isForecast(),
          figure.printed(),
          figure.source(),
          figure.page(),
          figure.sourceDay(),
          figure.note(),
          figure.standing(),
          figure.reason(),
          figure.restates(),
          figure.version());
    }
  }

  @Get
  @Reads(value = MeasureResource.class, list = true, words = "The measures of an area")
  Resource index(Viewer viewer, String area, @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    return Resource.cut(
        measures.all(viewer, where.id()).stream().map(MeasureResource::of).toList(),
        where.path("/measures"),
        page);
  }

  @Get("/{id}")
  @Reads(value = MeasureResource.class, words = "What a measure means")
  Resource show(Viewer viewer, String area, long id) {
    Measure found = find(viewer, viewer.area(area), id);
    return Resource.of(MeasureResource.of(found), found.version());
  }

  @Get("/{id}/figures")
  @Reads(
      value = FigureResource.class,
      list = true,
      words = "The figures of a measure that are open to you, those restated or withdrawn last")
  Resource figures(Viewer viewer, String area, long id, @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    Measure found = find(viewer, where, id);
    Kept kept = observations.of(viewer, where.id(), found.id());
    List<FigureResource> figures =
        Stream.concat(kept.current().stream(), kept.earlier().stream())
            .map(FigureResource::of)
            .toList();
    return Resource.cut(figures, where.path("/measures/" + id + "/figures"), page);
  }

  private Measure find(Viewer viewer, AreaName area, long id) {
    return measures.find(viewer, area.id(), new MeasureId(id)).orElseThrow(NotFound::new);
  }
}
