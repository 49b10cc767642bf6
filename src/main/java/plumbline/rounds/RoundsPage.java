package plumbline.rounds;

import java.util.List;

/** The months of an area and, for a coordinator, the form that opens the next one. */
record RoundsPage(
    String base,
    List<Line> rounds,
    String previous,
    String next,
    String outbox,
    boolean mayOpen,
    String openMonth,
    String month,
    String monthError,
    List<Choice> frameworks,
    String frameworkError,
    String dueOn,
    String dueOnError,
    String source,
    String sourceError) {

  record Line(String month, String href, String state, String framework) {}

  record Choice(String value, String text, boolean selected) {}
}
