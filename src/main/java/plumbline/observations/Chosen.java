package plumbline.observations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.common.Refused;

/** One of several words, as people and files write it. */
final class Chosen {

  private Chosen() {}

  /**
   * The one that is meant: its name, its words, or their beginning.
   *
   * @param otherwise where nothing was typed
   */
  static <E extends Enum<E>> E of(
      String field, String typed, Class<E> kind, Function<E, String> words, E otherwise) {
    String text = folded(typed);
    if (text.isEmpty()) {
      return otherwise;
    }
    List<E> all = List.of(kind.getEnumConstants());
    List<E> exact =
        all.stream()
            .filter(
                each -> text.equals(folded(each.name())) || text.equals(folded(words.apply(each))))
            .toList();
    List<E> fitting =
        exact.isEmpty()
            ? all.stream().filter(each -> folded(words.apply(each)).startsWith(text)).toList()
            : exact;
    if (fitting.size() != 1) {
      throw new Refused(
          field,
          "“%s” is not known here; enter one of: %s."
              .formatted(
                  typed.strip(),
                  Arrays.stream(kind.getEnumConstants())
                      .map(words)
                      .collect(Collectors.joining("; "))));
    }
    return fitting.getFirst();
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s+", " ");
  }
}
