package plumbline.figures;

import jakarta.inject.Singleton;
import plumbline.common.AreaName;
import plumbline.common.MeasureId;
import plumbline.common.NotFound;
import plumbline.measures.Measure;
import plumbline.measures.Measures;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.web.Bodies;
import plumbline.web.Page;

/** The pages of figures, made once for each state of what they show. */
@Singleton
final class KeptFigures {

  private final Measures measures;
  private final IndexPages index;
  private final ShowPages show;
  private final Bodies bodies;
  private final States states;

  KeptFigures(Measures measures, IndexPages index, ShowPages show, Bodies bodies, States states) {
    this.measures = measures;
    this.index = index;
    this.show = show;
    this.bodies = bodies;
    this.states = states;
  }

  /** What decides how a page looks: the area, what is published, the day, the reader, the wish. */
  private record Key(String state, String reader, String asked) {}

  Page index(Viewer viewer, AreaName area, boolean byCriterion, int number) {
    Key key = key(viewer, area, byCriterion + " " + number);
    return bodies.page(
        "Measures", "figures/index", key, () -> index.page(viewer, area, byCriterion, number));
  }

  /**
   * @throws NotFound when the measure is not open to this person
   */
  Page show(Viewer viewer, AreaName area, MeasureId id, String series) {
    Measure measure = measures.find(viewer, area.id(), id).orElseThrow(NotFound::new);
    Key key = key(viewer, area, id + " " + series);
    return bodies.page(
        measure.name(), "figures/show", key, () -> show.page(viewer, area, measure, series));
  }

  private Key key(Viewer viewer, AreaName area, String asked) {
    return new Key(states.of(area), reader(viewer, area), asked);
  }

  /** Coordinators of one area may do the same with every measure; others share no page. */
  private static String reader(Viewer viewer, AreaName area) {
    return viewer.hasRole(Role.COORDINATOR, area.id()) && viewer.areas().size() == 1
        ? "coordinator"
        : viewer.id().value() + "/" + viewer.accessVersion();
  }
}
