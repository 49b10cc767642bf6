package plumbline.figures;

import java.util.List;

/**
 * The measures of an area, each with its latest value.
 *
 * @param add where one is added, for whoever may
 * @param groups one for a list by name, one for each criterion otherwise
 */
record IndexPage(
    String areaName,
    String add,
    List<Look> looks,
    List<Group> groups,
    String nothing,
    String previous,
    String next) {

  record Look(String text, String href, boolean current) {}

  record Group(String title, List<Line> lines) {}

  /**
   * A measure.
   *
   * @param trend what the rules say of its latest value, or empty
   * @param concern whether that is something to look into
   */
  record Line(
      String href,
      String name,
      String owner,
      String latest,
      String period,
      String movement,
      String target,
      String trend,
      boolean concern) {}
}
