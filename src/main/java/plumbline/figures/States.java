package plumbline.figures;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.history.History;

/** What changes whenever something does that pages of figures show. */
@Singleton
final class States {

  private final History history;
  private final FigureRepository repository;
  private final InstantSource clock;

  States(History history, FigureRepository repository, InstantSource clock) {
    this.history = history;
    this.repository = repository;
    this.clock = clock;
  }

  String of(AreaName area) {
    return area.id()
        + " "
        + history.sequence(area.id())
        + " "
        + repository.newestImport()
        + " "
        + Month.today(clock);
  }
}
