package plumbline.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One row of the table of facts.
 *
 * @param tokens what has to be said, to the letter
 * @param where beside what it has to stand, as {@link Place} reads it
 * @param paper why it does not stand in the committee's paper that the program makes ("no: …"), or
 *     another place in that; mostly empty, for it stands there beside the same
 */
record Fact(String id, String kind, List<String> tokens, String where, String paper) {

  private static final String HEAD = "fact id; kind; tokens; where; in the paper";
  private static final String NOT = "no: ";

  /** The rows of a table of facts below its head. */
  static List<Fact> table(String name) {
    List<String> lines = resource(name).lines().toList();
    if (!lines.getFirst().equals(HEAD)) {
      throw new IllegalStateException("The head of the table is not as expected: " + lines.get(0));
    }
    return lines.stream().skip(1).map(Fact::of).toList();
  }

  private static Fact of(String line) {
    String[] fields = line.split("; *", -1);
    if (fields.length < 4 || fields.length > 5 || fields[2].isBlank() || fields[3].isBlank()) {
      throw new IllegalStateException("A row needs its four or five fields: " + line);
    }
    String paper = fields.length == 5 ? fields[4] : "";
    return new Fact(fields[0], fields[1], List.of(fields[2].split("\\|")), fields[3], paper);
  }

  /** Whether the row is about the committee's paper, too: not what is looked up on pages only. */
  boolean isInPaper() {
    return saysWhyNot().isEmpty()
        && (RecordPlace.isOf(whereInPaper()) || Place.of(whereInPaper()).isInPaper());
  }

  /** Why it does not stand in the paper; empty for what does. */
  String saysWhyNot() {
    return paper.startsWith(NOT) ? paper.substring(NOT.length()) : "";
  }

  /** Beside what it has to stand in the committee's paper. */
  String whereInPaper() {
    return paper.isEmpty() ? where : paper;
  }

  /** Whether the token stands in the text as a word or figure of its own, not inside another. */
  static boolean stands(String token, String text) {
    String alone = "(?<![\\p{L}\\p{N}])" + Pattern.quote(token) + "(?![\\p{L}\\p{N}])";
    return Pattern.compile(alone).matcher(text).find();
  }

  static String resource(String name) {
    try (InputStream file = Objects.requireNonNull(Fact.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
