package plumbline.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The made-up content of the pages that show every style at once. */
record StyleGuide(
    List<Figure> figures,
    List<Level> levels,
    List<MonthHead> months,
    List<Section> sections,
    List<Event> story,
    String challenge,
    YearMonth firstMonth,
    YearMonth lastMonth,
    LocalDate today) {

  record Figure(String kind, int number, String word, String change) {}

  record Level(String colour, String letter, String word, String description) {}

  record MonthHead(String name, int year) {}

  record Section(String title, List<Criterion> criteria) {}

  record Criterion(
      String code, String title, List<Cell> cells, String movement, @Nullable String direction) {}

  record Cell(@Nullable Level level, Marks marks, String monthName, boolean recent, boolean now) {}

  record Marks(
      boolean notRated,
      boolean notRecorded,
      boolean carriedForward,
      boolean corrected,
      boolean dissent,
      boolean stale) {}

  record Event(
      LocalDate day,
      String kind,
      String who,
      String title,
      @Nullable Level level,
      @Nullable String text) {}

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private static final List<String> NAMES =
      List.of("Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov");
  private static final Level RED = new Level("red", "R", "Red", "not in place");
  private static final Level AMBER = new Level("amber", "A", "Amber", "in place, effect not shown");
  private static final Level GREEN = new Level("green", "G", "Green", "effect shown");

  static StyleGuide sample() {
    return new StyleGuide(
        List.of(
            new Figure("red", 1, "red", "2 in October, one turned amber"),
            new Figure("amber", 6, "amber", "6 in October"),
            new Figure("green", 4, "green", "3 in October, one more"),
            new Figure("not-rated", 1, "not rated", "the same as in October")),
        List.of(RED, AMBER, GREEN),
        IntStream.range(0, 12)
            .mapToObj(n -> new MonthHead(NAMES.get(n), n == 0 ? 2025 : 2026))
            .toList(),
        List.of(leadership(), outcomes()),
        events(),
        "Waiting times rose in two of three localities.\n- reasons are known\n  - vacancies\n- no date yet",
        YearMonth.of(2025, 12),
        YearMonth.of(2026, 11),
        TODAY);
  }

  private static Section leadership() {
    return new Section(
        "A. Leadership and governance",
        List.of(
            criterion(
                "C1", "Leaders hold a shared and ambitious strategy", "RRRAAAAAAGGG", "same", null),
            criterion(
                "C11",
                "Leaders know how well children’s needs are met and act on it",
                "..RRRRRAAAAR",
                "down from amber",
                "down"),
            criterion(
                "C11",
                "Commissioning is joint and follows need",
                "..AAAAAAAAAa",
                "same, not confirmed",
                null)));
  }

  private static Section outcomes() {
    return new Section(
        "B. Children’s experience and outcomes",
        List.of(
            criterion(
                "C 14",
                "Plans are reviewed on time and stay right",
                "RRRRRRRRRRRA",
                "up from red",
                "up"),
            criterion(
                "C15",
                "Families take part in decisions about services",
                "AAAAAAAAAAA-",
                "no longer rated",
                null),
            criterion(
                "C16", "Young people are prepared for adult life", "GGGGGGGGGGGG", "same", null)));
  }

  private static Criterion criterion(
      String code, String title, String letters, String movement, @Nullable String direction) {
    List<Cell> cells = new ArrayList<>();
    for (int n = 0; n < 12; n++) {
      char letter = letters.charAt(n);
      Level level =
          switch (Character.toUpperCase(letter)) {
            case 'R' -> RED;
            case 'A' -> AMBER;
            case 'G' -> GREEN;
            default -> null;
          };
      cells.add(new Cell(level, marks(code, n, letter), NAMES.get(n), n > 8, n == 11));
    }
    return new Criterion(code, title, cells, movement, direction);
  }

  private static Marks marks(String code, int month, char letter) {
    return new Marks(
        letter == '-',
        letter == '.',
        letter == 'a',
        code.equals("C1") && month == 4,
        code.equals("C15") && month == 9,
        code.equals("C 14") && month == 11);
  }

  private static List<Event> events() {
    return List.of(
        new Event(
            TODAY,
            "rating",
            "inclusion lead",
            "Agreed as amber, up from red",
            AMBER,
            "Reviews are now held within the year in every school.\n- 92 % on time\n- no plan older than two years"),
        new Event(
            TODAY.minusDays(9),
            "evidence",
            "health",
            "Evidence: audit of thirty plans",
            null,
            null),
        new Event(TODAY.minusDays(31), "rating", "inclusion lead", "Agreed as red", RED, null));
  }
}
