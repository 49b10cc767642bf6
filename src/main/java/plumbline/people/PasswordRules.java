package plumbline.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.inject.Singleton;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which passwords are taken: 12 to 128 characters of any kind, and not one that is guessed soon. A
 * list of the 30,000 commonest passwords, words, names, rows of keys and dates says what is; names
 * of the area, its agencies and the months count as common here. Nothing is asked of another
 * server, and nobody has to change a password because of its age.
 */
@Singleton
class PasswordRules {

  static final int SHORTEST = 12;
  static final int LONGEST = 128;

  /** Judging takes ever longer for longer ones; what begins well does not get worse. */
  private static final int JUDGED = 64;

  /** Somebody who tries ten a quarter of an hour needs three thousand years for so many. */
  private static final double FEWEST_GUESSES = 1e9;

  private static final int SHORTEST_WORD = 4;
  private static final String PRODUCT = "plumbline";
  private static final List<String> OURS = List.of(PRODUCT, "inspection", "ofsted", "send");

  private final PersonRepository people;
  private final Zxcvbn guesser = new Zxcvbn();

  PasswordRules(PersonRepository people) {
    this.people = people;
  }

  /** Why this password is not taken from the person, or empty. */
  String fault(String password, Person person) {
    return fault(password, person.email(), person.name(), people.namesAround(person.id()));
  }

  /** The same for somebody who has no account yet. */
  String fault(String password, String email, String name) {
    return fault(password, email, name, List.of());
  }

  private String fault(String password, String email, String name, List<String> around) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return "Use a password of at least 12 characters; three random words are a good one.";
    }
    if (length > LONGEST) {
      return "Use a password of at most 128 characters.";
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (lower.contains(PRODUCT)
        || holds(lower, email.replaceAll("@.*", ""))
        || holds(lower, name)) {
      return "Choose a password that is harder to guess: not your name or your address.";
    }
    String judged = password.substring(0, password.offsetByCodePoints(0, Math.min(length, JUDGED)));
    return guesser.measure(judged, words(email, name, around)).getGuesses() < FEWEST_GUESSES
        ? "This password is one of those that are tried first. Choose one that is harder to guess;"
            + " three random words are a good one."
        : "";
  }

  /** A name of three letters or fewer stands in too many words to be held against one. */
  private static boolean holds(String password, String own) {
    return own.length() >= SHORTEST_WORD && password.contains(own.toLowerCase(Locale.ROOT));
  }

  private static List<String> words(String email, String name, List<String> around) {
    List<String> words = new ArrayList<>(OURS);
    for (Month month : Month.values()) {
      words.add(month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT));
    }
    for (String each : around) {
      words.add(each.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""));
      words.addAll(parts(each));
    }
    words.addAll(parts(name));
    words.addAll(parts(email));
    return words;
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(part -> part.length() >= SHORTEST_WORD)
        .toList();
  }
}
