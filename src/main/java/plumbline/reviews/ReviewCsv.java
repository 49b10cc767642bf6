package plumbline.reviews;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import plumbline.common.AreaName;
import plumbline.common.ReviewPartId;
import plumbline.notes.SourceNotes;
import plumbline.people.Viewer;
import plumbline.reports.CsvText;

/** A review as a file: what is said of it as a whole, then a line for each part. */
@Singleton
final class ReviewCsv {

  private final PartRepository parts;
  private final SourceNotes notes;

  ReviewCsv(PartRepository parts, SourceNotes notes) {
    this.parts = parts;
    this.notes = notes;
  }

  byte[] bytes(Viewer viewer, AreaName area, Review review) {
    StringWriter text = new StringWriter();
    text.append('\ufeff');
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(
          "Part",
          "Reference",
          "Heading",
          "Words",
          "Number",
          "Role or body",
          "How sure",
          "Verdict",
          "Belongs to",
          "Withheld or released",
          "Notes on the source");
      whole(csv, review);
      notes
          .of(viewer, area, Reviews.subject(review.id()))
          .forEach(note -> fact(csv, "Note on the source", note.line()));
      List<Part> all = parts.all(viewer, area.id(), review.id());
      Map<String, List<String>> noted = PartNotes.lines(notes, area, all);
      Map<ReviewPartId, String> labels = new HashMap<>();
      for (Part part : all) {
        labels.put(part.id(), part.label());
        ReviewPartId parent = part.parentId();
        write(
            csv,
            part,
            parent == null ? "" : labels.getOrDefault(parent, ""),
            String.join("\n", noted.getOrDefault(part.noteSubject(), List.of())));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void whole(CsvWriter csv, Review review) {
    String earlier = review.predecessorTitle();
    fact(csv, "Review", review.title());
    fact(csv, "Kind", review.kind().words());
    fact(csv, "Carried out by", review.conductedBy());
    fact(csv, "Began", new RoughDate(review.began()).words());
    fact(csv, "Ended", new RoughDate(review.ended()).words());
    fact(csv, "Published", new RoughDate(review.published()).words());
    fact(csv, "Marked", review.marking());
    fact(csv, "Who may read it", review.readersWords());
    fact(csv, "Taken from", review.source());
    fact(csv, "Looks back on", earlier == null ? "" : earlier);
    fact(csv, "Verdict on that", review.predecessorVerdict());
    fact(csv, "Outcome", review.outcome());
  }

  private static void fact(CsvWriter csv, String name, String value) {
    if (!value.isBlank()) {
      csv.writeRecord(name, "", "", CsvText.guard(value), "", "", "", "", "", "", "");
    }
  }

  private static void write(CsvWriter csv, Part part, String parent, String noted) {
    List<String> cells =
        Stream.of(
                part.kind().words(),
                part.reference(),
                part.heading(),
                part.words(),
                part.figure(),
                part.role(),
                part.confidence().words(),
                part.verdict(),
                parent,
                part.withheld() ? "Withheld" : part.releaseNote(),
                noted)
            .map(CsvText::guard)
            .toList();
    csv.writeRecord(cells);
  }
}
