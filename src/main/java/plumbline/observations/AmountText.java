package plumbline.observations;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plumbline.measures.Unit;
import plumbline.measures.Values;

/**
 * How much, as people and papers write it: "86%", "about 2,060", "over 60%", "200 to 270", "went
 * up", "not recorded".
 *
 * @param exactness what the person says of the value; nothing where its words say it
 */
record AmountText(Values values, String typed, @Nullable Exactness exactness) {

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)(?:(?<about>about|around|approximately|approx\\.?|circa|c\\.|roughly|close to|~)"
              + "|(?<least>at least|over|above|more than|>=?|≥)"
              + "|(?<most>at most|up to|under|below|less than|almost|nearly|<=?|≤))"
              + "\\s*(?<rest>.+)");
  private static final Pattern TO =
      Pattern.compile("(?i)(.*\\d\\D*?)\\s*(?:\\bto\\b|[-–—])\\s*(£?\\d.*)");
  private static final Map<String, Heading> HEADINGS =
      Map.of(
          "up", Heading.UP,
          "increased", Heading.UP,
          "rose", Heading.UP,
          "down", Heading.DOWN,
          "decreased", Heading.DOWN,
          "fell", Heading.DOWN,
          "reduced", Heading.DOWN,
          "same", Heading.SAME,
          "unchanged", Heading.SAME);

  /** What was typed in the other fields about the same value. */
  record Beside(String to, @Nullable Heading heading) {}

  Amount read(Beside beside) {
    String text = typed.strip();
    if (exactness != null) {
      return chosen(exactness, text, beside);
    }
    Matcher said = SAID.matcher(text);
    if (said.matches()) {
      return chosen(said(said), said.group("rest"), beside);
    }
    if (!beside.to().isEmpty()) {
      return chosen(Exactness.RANGE, text, beside);
    }
    if (text.isEmpty() && beside.heading() != null) {
      return Amount.direction(beside.heading());
    }
    String word = text.toLowerCase(Locale.ROOT);
    if (word.equals("not recorded") || word.equals(Exactness.NOT_RECORDED.words())) {
      return chosen(Exactness.NOT_RECORDED, "", beside);
    }
    Heading heading = HEADINGS.get(word.replaceFirst("^(?:went|stayed the) ", ""));
    if (heading != null) {
      return Amount.direction(heading);
    }
    Matcher range = TO.matcher(text);
    return range.matches()
        ? chosen(Exactness.RANGE, range.group(1), new Beside(range.group(2), beside.heading()))
        : chosen(Exactness.EXACT, text, beside);
  }

  private static Exactness said(Matcher said) {
    if (said.group("about") != null) {
      return Exactness.ABOUT;
    }
    return said.group("least") != null ? Exactness.AT_LEAST : Exactness.AT_MOST;
  }

  private Amount chosen(Exactness as, String text, Beside beside) {
    return switch (as) {
      case EXACT, ABOUT, AT_LEAST, AT_MOST ->
          new Amount(
              as, number("amount", text), optional("amount_to", beside.to()), null, null, null);
      case RANGE -> range(text, beside);
      case DIRECTION, NOT_RECORDED ->
          new Amount(
              as,
              optional("amount", text),
              optional("amount_to", beside.to()),
              beside.heading(),
              null,
              null);
    };
  }

  private Amount range(String text, Beside beside) {
    Matcher both = TO.matcher(text);
    boolean isWhole = beside.to().isEmpty() && both.matches();
    String from = isWhole ? both.group(1) : text;
    String to = isWhole ? both.group(2) : beside.to();
    return new Amount(
        Exactness.RANGE, number("amount", from), optional("amount_to", to), null, null, null);
  }

  private @Nullable BigDecimal optional(String field, String text) {
    return text.isBlank() ? null : number(field, text);
  }

  private BigDecimal number(String field, String text) {
    return values.read(field, text);
  }

  /** A part or a whole of which a value was worked out; nothing where nothing was typed. */
  static @Nullable BigDecimal part(Values values, String field, String text) {
    if (text.isBlank()) {
      return null;
    }
    Values plain =
        values.unit() == Unit.MONEY ? new Values(Unit.MONEY, "") : new Values(Unit.COUNT, "");
    return plain.read(field, text);
  }

  /** Whether the words say more than the number does. */
  boolean saysMore() {
    return SAID.matcher(typed.strip()).matches();
  }
}
