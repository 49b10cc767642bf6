package plumbline.chronicles;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.history.History;
import plumbline.history.StepLines;
import plumbline.history.Verification;
import plumbline.history.Wanted;
import plumbline.web.Choice;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the pages of a chain: its changes, those of one record, and the check. */
@Singleton
final class HistoryPages {

  private static final Pattern ASCII = Pattern.compile("[ -~]*");

  private static final int ON_A_PAGE = 25;

  private final History history;
  private final StepLines lines;

  HistoryPages(History history, StepLines lines) {
    this.history = history;
    this.lines = lines;
  }

  record IndexPage(
      String name,
      String address,
      Filter filter,
      List<StepLines.Line> changes,
      String newest,
      String older) {

    record Filter(
        List<Choice> people, List<Choice> kinds, Field from, Field until, boolean filtered) {}
  }

  record SubjectPage(
      String name, String address, String heading, List<StepLines.Line> changes, String older) {}

  record VerifyPage(String name, String address, boolean holds, String result, String advice) {}

  /** Changes by whom, of which kind and between which days the form says. */
  Page index(Chain chain, Form asked, long before) {
    Wanted wanted = wanted(asked, before);
    List<StepLines.Line> found = lines.of(chain.area(), wanted, ON_A_PAGE, chain.open());
    return new Page(
            "History",
            "chronicles/index",
            new IndexPage(
                chain.name(),
                chain.address(),
                filter(chain, asked),
                found,
                before == Long.MAX_VALUE ? "" : chain.address() + "?" + query(asked),
                found.size() < ON_A_PAGE
                    ? ""
                    : chain.address() + "?" + query(asked) + "before=" + found.getLast().number()))
        .withErrors(asked.errors());
  }

  private static Wanted wanted(Form asked, long before) {
    String person = asked.text("person");
    Wanted wanted =
        Wanted.about("", before)
            .by(person.matches(Ids.FORM) ? Long.parseLong(person) : 0)
            .of(known(asked.text("kind")));
    Optional<LocalDate> from = asked.day("from");
    Optional<LocalDate> until = asked.day("until");
    Wanted since = from.map(day -> wanted.since(startOf(day))).orElse(wanted);
    return until.map(day -> since.upTo(startOf(day.plusDays(1)))).orElse(since);
  }

  /** A day begins in London, and instants are kept in UTC. */
  private static LocalDateTime startOf(LocalDate day) {
    return LocalDateTime.ofInstant(day.atStartOfDay(Month.LONDON).toInstant(), ZoneOffset.UTC);
  }

  private IndexPage.Filter filter(Chain chain, Form asked) {
    String person = asked.text("person");
    String kind = asked.text("kind");
    List<Choice> people =
        lines.makers(chain.area()).entrySet().stream()
            .map(each -> Choice.of(String.valueOf(each.getKey()), each.getValue(), person))
            .toList();
    List<Choice> kinds =
        lines.kinds(chain.area()).stream().map(each -> Choice.of(each, each, kind)).toList();
    boolean filtered = !(person + kind + asked.text("from") + asked.text("until")).isBlank();
    return new IndexPage.Filter(
        Choice.orNone("Anybody", people, person),
        Choice.orNone("Everything", kinds, kind),
        Field.of(asked, "from"),
        Field.of(asked, "until"),
        filtered);
  }

  private static String query(Form asked) {
    StringBuilder query = new StringBuilder();
    for (String name : List.of("person", "kind", "from", "until")) {
      if (!asked.text(name).isBlank()) {
        query.append(name).append('=').append(encoded(asked.text(name))).append('&');
      }
    }
    return query.toString();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The changes of one record. */
  Page subject(Chain chain, String subject, long before) {
    List<StepLines.Line> found =
        subject.isBlank()
            ? List.of()
            : lines.of(
                chain.area(),
                Wanted.about(escaped(known(subject)), before),
                ON_A_PAGE,
                chain.open());
    String heading = heading(found, subject);
    return new Page(
        heading.isEmpty() ? "History of a record" : "History of " + heading,
        "chronicles/subject",
        new SubjectPage(
            chain.name(),
            chain.address(),
            heading,
            found,
            found.size() < ON_A_PAGE
                ? ""
                : chain.address()
                    + "/record?of="
                    + encoded(subject)
                    + "&before="
                    + found.getLast().number()));
  }

  /** The record that was asked for, though the newest change may be of a part of it. */
  private static String heading(List<StepLines.Line> found, String subject) {
    return found.stream()
        .filter(line -> line.subject().equals(subject))
        .findFirst()
        .or(() -> found.stream().findFirst())
        .map(StepLines.Line::record)
        .orElse("");
  }

  /** Kinds and subjects are kept as ASCII; the database fails when it compares anything else. */
  private static String known(String text) {
    return ASCII.matcher(text).matches() ? text : "none";
  }

  /** What is typed into an address is no pattern. */
  private static String escaped(String subject) {
    return subject.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /** Reads the whole chain and says what it found. */
  Page verify(Chain chain) {
    Verification found = history.verify(chain.area());
    String result =
        found
            .broken()
            .map(entry ->
                "Change %d (%s, %s) is not as it was written. The %d changes before it are sound."
                    .formatted(entry.sequence(), entry.kind(), entry.subject(), found.sound()))
            .orElse(
                found.whole()
                    ? "All %d changes are as they were written.".formatted(found.sound())
                    : "The newest changes are missing: %d are sound.".formatted(found.sound()));
    return new Page(
        "Check of the history",
        "chronicles/verify",
        new VerifyPage(
            chain.name(),
            chain.address(),
            found.holds(),
            result,
            found.holds() ? "" : advice(found)));
  }

  private static String advice(Verification found) {
    return found.broken().isPresent()
        ? "Somebody has written to the database past this program, or a backup was restored in"
            + " part. Keep a copy of the database as it is, and compare this change with an export"
            + " or a backup made before."
        : "A backup may have been restored that is older than what was acknowledged. Compare with"
            + " the newest export.";
  }
}
