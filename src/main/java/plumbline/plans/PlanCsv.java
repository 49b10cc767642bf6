package plumbline.plans;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.actions.ActionLines;
import plumbline.actions.ActionRow;
import plumbline.actions.ActionState;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.people.Viewer;
import plumbline.reports.CsvText;
import plumbline.timescales.Promise;
import plumbline.timescales.Promises;
import plumbline.timescales.Timescales;

/** A plan as a file: a line for each action that the person may read, what is past due first. */
@Singleton
final class PlanCsv {

  private static final List<String> HEAD =
      List.of(
          "Plan",
          "Kind",
          "After",
          "Reference",
          "Action",
          "Who does it",
          "Accountable officer",
          "Agency",
          "Starts",
          "Timescale as written",
          "Timescale as understood",
          "Due by",
          "Past due",
          "First due by",
          "Times the date changed",
          "Moved by days",
          "Why the date changed",
          "State",
          "Progress",
          "Impact",
          "Updated",
          "Newest update",
          "Success criteria",
          "Depends on",
          "Criteria",
          "Milestones");

  private final ActionLines lines;
  private final Timescales timescales;
  private final InstantSource clock;

  PlanCsv(ActionLines lines, Timescales timescales, InstantSource clock) {
    this.lines = lines;
    this.timescales = timescales;
    this.clock = clock;
  }

  byte[] bytes(Viewer viewer, AreaName area, Plan plan) {
    LocalDate today = Month.today(clock);
    StringWriter text = new StringWriter();
    text.append('\ufeff');
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(HEAD);
      List<ActionRow> rows = lines.rows(viewer, area.id(), plan.id());
      Map<Long, Promises> promises =
          timescales.of(area.id(), rows.stream().map(ActionRow::id).toList());
      for (ActionRow row : rows) {
        Promises of = Objects.requireNonNull(promises.get(row.id().value()));
        csv.writeRecord(cells(plan, row, of, today).map(CsvText::guard).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Stream<String> cells(
      Plan plan, ActionRow row, Promises promises, LocalDate today) {
    Promise now = promises.current();
    LocalDate by = now.dueBy().orElse(null);
    boolean isLate = row.state() == ActionState.OPEN && by != null && by.isBefore(today);
    return Stream.of(
        plan.title(),
        plan.kind().words(),
        plan.after(),
        row.reference(),
        row.words(),
        row.leadRole(),
        row.officer(),
        text(row.agencyName()),
        text(row.startsOn()),
        now.timescale().asWritten(),
        now.timescale().words(),
        text(by),
        isLate ? "past due" : "",
        text(promises.first().dueBy().orElse(null)),
        String.valueOf(promises.changes()),
        promises.driftDays().stream().mapToObj(String::valueOf).findFirst().orElse(""),
        reasons(promises),
        row.state().words(),
        row.progress().words(),
        row.impact().words(),
        text(row.updatedOn()),
        text(row.said()),
        row.success(),
        text(row.dependsReference()),
        text(row.linked()),
        text(row.milestones()));
  }

  private static String reasons(Promises promises) {
    return promises.all().stream()
        .map(Promise::reason)
        .filter(reason -> !reason.isBlank())
        .collect(Collectors.joining("; "));
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
