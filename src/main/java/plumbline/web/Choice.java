package plumbline.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Something to choose from a list. */
public record Choice(String value, String text, boolean selected) {

  public static Choice of(String value, String text, String chosen) {
    return new Choice(value, text, value.equals(chosen));
  }

  public static <E extends Enum<E>> List<Choice> of(
      E[] all, Function<E, String> words, String chosen) {
    return Arrays.stream(all).map(each -> of(each.name(), words.apply(each), chosen)).toList();
  }

  /** The list with a choice of nothing before it. */
  public static List<Choice> orNone(String none, List<Choice> choices, String chosen) {
    List<Choice> all = new ArrayList<>();
    all.add(of("", none, chosen));
    all.addAll(choices);
    return List.copyOf(all);
  }
}
