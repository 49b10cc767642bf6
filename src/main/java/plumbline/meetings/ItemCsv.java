package plumbline.meetings;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.notes.SourceNote;
import plumbline.notes.SourceNotes;
import plumbline.people.Viewer;
import plumbline.reports.CsvText;
import plumbline.timescales.Promise;

/** An item as a file: a line for everything that is kept of it, in the order of the page. */
@Singleton
final class ItemCsv {

  private final ItemFacts facts;
  private final NextReports nextReports;
  private final Questions questions;
  private final SourceNotes notes;

  ItemCsv(ItemFacts facts, NextReports nextReports, Questions questions, SourceNotes notes) {
    this.facts = facts;
    this.nextReports = nextReports;
    this.questions = questions;
    this.notes = notes;
  }

  byte[] bytes(Viewer viewer, AreaName area, Item item) {
    StringWriter text = new StringWriter();
    text.append('\ufeff');
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(
          "Committee",
          "Meeting",
          "Item",
          "What",
          "Heading",
          "Words",
          "Date as printed",
          "Day",
          "Role",
          "On behalf of");
      Lines lines = new Lines(csv, item);
      lines.head();
      facts.of(viewer, area.id(), item.id()).forEach(row -> lines.fact(row.fact()));
      nextReports.of(viewer, area.id(), item.id()).ifPresent(lines::nextReport);
      questions.ofItem(viewer, area.id(), item.id()).forEach(lines::question);
      notes.of(viewer, area, Items.subject(item.id())).forEach(lines::note);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Lines that all begin with committee, meeting and item. */
  private record Lines(CsvWriter csv, Item item) {

    void head() {
      line("Number", "", item.number());
      line("Purpose", "", item.purpose());
      line("Public or private", "", item.privacy().words());
      line("Marking", "", item.marking());
    }

    void fact(Fact fact) {
      write(
          fact.kind().words(),
          fact.heading(),
          fact.words(),
          fact.dated(),
          fact.day(),
          fact.role(),
          fact.onBehalfOf());
    }

    /** Every promise in its order; the day is the last on which it can fall due. */
    void nextReport(NextReport report) {
      for (Promise promise : report.promises().all()) {
        write(
            "Next report due",
            promise.reason().isEmpty() ? "" : "Changed: " + promise.reason(),
            promise.timescale().words(),
            promise.timescale().asWritten(),
            promise.dueBy().orElse(null),
            "",
            "");
      }
    }

    void question(Question question) {
      said("Question", question.asked());
      question.answers().forEach(answer -> said("Answer", answer));
    }

    void note(SourceNote note) {
      line("Note on the source", note.pageReference(), note.line());
    }

    private void said(String what, Said said) {
      write(what, "", said.words(), "", said.on(), said.role(), "");
    }

    private void line(String what, String heading, String words) {
      if (!words.isEmpty()) {
        write(what, heading, words, "", null, "", "");
      }
    }

    private void write(
        String what,
        String heading,
        String words,
        String dated,
        @Nullable LocalDate day,
        String role,
        String behalf) {
      Stream<String> cells =
          Stream.of(
              item.committee(),
              item.heldOn().toString(),
              item.title(),
              what,
              heading,
              words,
              dated,
              day == null ? "" : day.toString(),
              role,
              behalf);
      List<String> guarded = cells.map(CsvText::guard).toList();
      csv.writeRecord(guarded);
    }
  }
}
