package plumbline.recommendations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pasted list of recommendations, split at its numbering: i, ii, iii; 1, 2, 3; (a), (b), (c); or
 * bullets, whichever comes first. A short line of its own before a number is the theme of what
 * follows; a line that begins "Timescale:" is the timescale of what it stands below. Other
 * numberings stay within the text. Nothing is dropped: what belongs to no recommendation is {@code
 * left}.
 */
record PastedText(List<Item> items, List<String> left) {

  /** One recommendation as it was pasted; its reference is empty behind a bullet. */
  record Item(String reference, String theme, String words, String timescale) {}

  private static final int LONGEST_THEME = 80;
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern BULLET = Pattern.compile("^[-–—•*‣▪●>]\\s+(?=\\S)");
  private static final Pattern TIMESCALE =
      Pattern.compile("(?i)^(?:timescales?|timeframe|by when|due)\\s*:\\s*(.*)$");

  /** The numberings that are known, the first that fits the first numbered line is the one. */
  private enum Numbering {
    ROMAN("\\(?([ivxl]{1,6})[.):]\\)?"),
    DECIMAL("(?:(?:Recommendation|Rec\\.?)\\s+)?\\(?(\\d{1,3}(?:\\.\\d{1,2})?)[.):]*"),
    LETTER("\\(?([A-Za-z])[.):]\\)?");

    private final Pattern pattern;

    Numbering(String marker) {
      pattern = Pattern.compile("^(" + marker + ")\\s+(\\S.*)$");
    }

    Optional<Numbered> read(String line) {
      Matcher found = pattern.matcher(line);
      if (!found.matches()) {
        return Optional.empty();
      }
      String marker = found.group(1);
      // "2018 saw …" is no number of a list, and "I asked …" no letter of one.
      boolean isMarked = marker.matches(".*[.):]$") || marker.matches("(?i)rec.*");
      return isMarked
          ? Optional.of(new Numbered(found.group(2), found.group(3)))
          : Optional.empty();
    }
  }

  private record Numbered(String reference, String words) {}

  PastedText {
    items = List.copyOf(items);
    left = List.copyOf(left);
  }

  boolean isNumbered() {
    return !items.isEmpty();
  }

  static PastedText split(String pasted) {
    List<String> lines = LINE_END.splitAsStream(pasted).map(PastedText::clean).toList();
    return new Splitting(lines).run();
  }

  /** Without what papers in other formats put around a line. */
  private static String clean(String line) {
    return line.replace('\u00A0', ' ')
        .replace("**", "")
        .replaceFirst("^\\s*#+\\s+", "")
        .replaceFirst("^(\\s*)- >\\s+", "$1- ")
        .strip();
  }

  private static final class Splitting {

    private final List<String> lines;
    private final Optional<Numbering> numbering;
    private final boolean hasBullets;
    private final List<Item> items = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private String reference = "";
    private String theme = "";
    private String timescale = "";
    private boolean isOpen;
    private boolean isThemeUsed = true;
    private boolean afterGap = true;
    private final StringBuilder words = new StringBuilder();

    Splitting(List<String> lines) {
      this.lines = lines;
      numbering = firstNumbering(lines);
      hasBullets = lines.stream().anyMatch(line -> BULLET.matcher(line).find());
    }

    /** Of the first numbered line, with or without a bullet before the number. */
    private static Optional<Numbering> firstNumbering(List<String> lines) {
      for (String line : lines) {
        for (Numbering each : Numbering.values()) {
          if (each.read(bare(line)).isPresent()) {
            return Optional.of(each);
          }
        }
      }
      return Optional.empty();
    }

    private static String bare(String line) {
      return BULLET.matcher(line).replaceFirst("");
    }

    PastedText run() {
      if (numbering.isEmpty() && !hasBullets) {
        return new PastedText(List.of(), List.of());
      }
      for (int at = 0; at < lines.size(); at++) {
        line(lines.get(at), at + 1 < lines.size() ? next(at + 1) : "");
      }
      end();
      return new PastedText(items, left);
    }

    /** The next line that is not blank. */
    private String next(int from) {
      return lines.stream().skip(from).filter(line -> !line.isEmpty()).findFirst().orElse("");
    }

    private void line(String line, String next) {
      Optional<Numbered> begins = begins(line);
      Matcher promised = TIMESCALE.matcher(line);
      if (line.isEmpty()) {
        afterGap = true;
        return;
      }
      if (begins.isPresent()) {
        end();
        begin(begins.get().reference(), begins.get().words());
      } else if (isOpen && timescale.isEmpty() && promised.matches()) {
        timescale = promised.group(1).strip();
      } else if (isTheme(line, next)) {
        end();
        startTheme(line);
      } else if (isOpen) {
        words.append(afterGap ? "\n\n" : "\n").append(line);
      } else if (theme.isEmpty()) {
        left.add(line);
      } else {
        begin("", line);
      }
      afterGap = false;
    }

    private Optional<Numbered> begins(String line) {
      if (numbering.isPresent()) {
        return numbering.get().read(bare(line));
      }
      return BULLET.matcher(line).find()
          ? Optional.of(new Numbered("", bare(line)))
          : Optional.empty();
    }

    /** A short line of its own, without a full stop, before the next recommendation. */
    private boolean isTheme(String line, String next) {
      return (afterGap || !isOpen)
          && line.length() <= LONGEST_THEME
          && !line.matches(".*[.;:,?!]$")
          && !BULLET.matcher(line).find()
          && (begins(next).isPresent() || (!items.isEmpty() && afterGap && !next.isEmpty()));
    }

    /** A heading below which nothing was recommended is left over. */
    private void startTheme(String line) {
      if (!isThemeUsed) {
        left.add(theme);
      }
      theme = line;
      isThemeUsed = false;
    }

    private void begin(String number, String first) {
      isThemeUsed = true;
      reference = number;
      words.setLength(0);
      words.append(first);
      timescale = "";
      isOpen = true;
    }

    private void end() {
      if (isOpen) {
        items.add(new Item(reference, theme, words.toString().strip(), timescale));
      }
      isOpen = false;
    }
  }
}
