package plumbline.plans;

import java.util.List;
import plumbline.ratings.Mark;

/**
 * The plans of an area, and what no action should move.
 *
 * @param unmoved red or amber criteria without an open action, for whoever reads the whole area
 */
record PlansPage(
    String add, List<Line> lines, boolean readsAll, List<Unmoved> unmoved, String nothing) {

  record Line(String href, String title, String detail, String open, String late, String done) {}

  record Unmoved(Mark mark, String label, String href, String add) {}
}
