package plumbline.papers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.web.Form;

/**
 * What was typed about the sections of a paper: which, in what order, under which headings, and
 * whether one is to move by a place. What is wrong with it stands in the form.
 */
record SectionForm(Form form) {

  private static final int LAST = 1000;

  private record Placed(int place, Section section) {}

  /** The sections in the order of their numbers; one without a number comes last. */
  List<Section> sections() {
    List<Placed> placed = new ArrayList<>();
    for (String name : form.all("section")) {
      kind(name).ifPresent(kind -> placed.add(placed(kind)));
    }
    List<Section> sections =
        new ArrayList<>(
            placed.stream()
                .sorted(Comparator.comparingInt(Placed::place))
                .map(Placed::section)
                .toList());
    move(sections);
    return sections;
  }

  private Placed placed(SectionKind kind) {
    String heading =
        form.line("heading_" + kind, "Enter the heading of this section, or leave it out.");
    return new Placed(place(kind), new Section(kind, heading.isEmpty() ? kind.heading() : heading));
  }

  private int place(SectionKind kind) {
    String text = form.text("order_" + kind).strip();
    if (text.isEmpty()) {
      return LAST;
    }
    if (!text.matches("\\d{1,3}")) {
      form.refuse("order_" + kind, "Enter a whole number for the order, like 3.");
      return LAST;
    }
    return Integer.parseInt(text);
  }

  /** "up SUMMARY" moves that section one place up. */
  private void move(List<Section> sections) {
    String[] move = form.text("move").split(" ", 2);
    if (move.length < 2) {
      return;
    }
    List<String> names = sections.stream().map(each -> each.kind().name()).toList();
    int from = names.indexOf(move[1]);
    int to = from + (move[0].equals("up") ? -1 : 1);
    if (from >= 0 && to >= 0 && to < sections.size()) {
      Collections.swap(sections, from, to);
    }
  }

  /** The section that was moved, if one was. */
  Optional<SectionKind> moved() {
    String move = form.text("move");
    return kind(move.substring(move.indexOf(' ') + 1));
  }

  private static Optional<SectionKind> kind(String name) {
    return Arrays.stream(SectionKind.values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
