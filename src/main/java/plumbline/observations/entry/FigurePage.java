package plumbline.observations.entry;

import java.util.List;
import plumbline.web.Choice;
import plumbline.web.Field;

/**
 * The form of one value.
 *
 * @param now the value that is restated, in words; nothing for a new one
 * @param isMore whether the rarer fields are open
 * @param others other ways to record values
 */
record FigurePage(
    Head head,
    String now,
    int version,
    Said said,
    Source source,
    More more,
    boolean isMore,
    Audience audience,
    Field reason,
    List<Link> others) {

  record Head(String heading, String measure, String back, String action, String button) {}

  record Link(String text, String href) {}

  /** The period and the value. */
  record Said(
      Field period,
      List<Choice> bases,
      Field amount,
      List<Choice> exactness,
      List<Choice> exceptions,
      boolean hasExceptions,
      boolean isForecast) {}

  /** Where it stands. */
  record Source(
      Field name, Field page, Field day, Field printed, Field periodPrinted, Field note) {}

  /** What few values need. */
  record More(
      Field to,
      List<Choice> headings,
      Field numerator,
      Field denominator,
      Field category,
      Field categoryOrder,
      List<Choice> abouts,
      Field aboutName) {}
}
