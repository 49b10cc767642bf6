package plumbline.observations;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.Ids;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.common.Refused;
import plumbline.people.Viewer;
import tools.jackson.databind.json.JsonMapper;

/** Gives new values their ids and puts them into the table, some hundreds at a time. */
@Singleton
final class NewFigures {

  private static final int AT_A_TIME = 500;

  private final ObservationChangeRepository repository;
  private final InstantSource clock;
  private final JsonMapper mapper = new JsonMapper();

  NewFigures(ObservationChangeRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** A value as the insert reads it. */
  record Row(String id, NewObservation figure) {}

  List<ObservationId> add(
      Viewer viewer,
      AreaId area,
      MeasureId measure,
      List<NewObservation> figures,
      @Nullable ObservationId restates) {
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    List<ObservationId> ids = new ArrayList<>();
    for (int from = 0; from < figures.size(); from += AT_A_TIME) {
      List<Row> rows = new ArrayList<>();
      for (NewObservation each :
          figures.subList(from, Math.min(from + AT_A_TIME, figures.size()))) {
        ObservationId id = new ObservationId(Ids.next());
        ids.add(id);
        rows.add(new Row(String.valueOf(id.value()), each));
      }
      int inserted =
          repository.insert(
              area, measure, restates, viewer.id(), now, mapper.writeValueAsString(rows));
      if (inserted != rows.size()) {
        throw new IllegalStateException(inserted + " of " + rows.size() + " figures inserted");
      }
    }
    return ids;
  }

  void requireCommittee(AreaId area, Openness openness) {
    var committee = openness.committee();
    if (committee != null && repository.committees(area, committee) != 1) {
      throw new Refused("committee", "Choose a committee of this area.");
    }
  }
}
