package plumbline.measures;

import java.util.List;
import plumbline.web.Choice;
import plumbline.web.Field;

/** What a measure's values are held against, and from when a chart's limits begin anew. */
record LimitsPage(
    String heading,
    String name,
    String base,
    int version,
    List<Off> thresholds,
    List<Choice> sides,
    Field amount,
    String amountHint,
    Field whose,
    Field consequence,
    Field source,
    List<Off> rebases,
    Field startsOn,
    Field reason) {

  /** One of them, with the address at which it is taken off. */
  record Off(String text, String detail, String off) {}
}
