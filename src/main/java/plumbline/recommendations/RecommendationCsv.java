package plumbline.recommendations;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.notes.SourceNotes;
import plumbline.people.Viewer;
import plumbline.reports.CsvText;
import plumbline.timescales.Promise;
import plumbline.timescales.Timescales;

/** Recommendations as files: a list with a line for each, and one with everything said of it. */
@Singleton
final class RecommendationCsv {

  private final RecommendationStandings standings;
  private final RecommendationRepository repository;
  private final ResponseRepository responses;
  private final AssuranceRepository assurances;
  private final Timescales timescales;
  private final SourceNotes notes;

  RecommendationCsv(
      RecommendationStandings standings,
      RecommendationRepository repository,
      ResponseRepository responses,
      AssuranceRepository assurances,
      Timescales timescales,
      SourceNotes notes) {
    this.standings = standings;
    this.repository = repository;
    this.responses = responses;
    this.assurances = assurances;
    this.timescales = timescales;
    this.notes = notes;
  }

  private interface Lines {
    void writeTo(CsvWriter csv);
  }

  private static byte[] bytes(Lines lines) {
    StringWriter text = new StringWriter();
    text.append('\ufeff');
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      lines.writeTo(csv);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(CsvWriter csv, Stream<String> cells) {
    csv.writeRecord(cells.map(CsvText::guard).toList());
  }

  /** Those of one review, or of all when it is 0. */
  byte[] all(Viewer viewer, AreaName area, ReviewId review) {
    List<RecommendationStanding> all = standings.ofReview(viewer, area.id(), review);
    List<RecommendationId> ids = all.stream().map(each -> each.recommendation().id()).toList();
    Map<RecommendationId, String> parts =
        ids.isEmpty()
            ? Map.of()
            : repository.parts(area.id(), ids).stream()
                .collect(
                    Collectors.groupingBy(
                        RecommendationRepository.PartRow::recommendationId,
                        Collectors.mapping(
                            row -> (row.reference() + " " + row.words()).strip(),
                            Collectors.joining("\n"))));
    Map<RecommendationId, String> addressees =
        ids.isEmpty()
            ? Map.of()
            : repository.addressees(area.id(), ids).stream()
                .collect(
                    Collectors.groupingBy(
                        RecommendationRepository.AddresseeRow::recommendationId,
                        Collectors.mapping(
                            row -> new Addressee(row.kind(), row.words()).label(),
                            Collectors.joining("; "))));
    return bytes(csv -> {
      line(csv, HEAD.stream());
      for (RecommendationStanding each : all) {
        RecommendationId id = each.recommendation().id();
        line(csv, cells(each, parts.getOrDefault(id, ""), addressees.getOrDefault(id, "")));
      }
    });
  }

  private static final List<String> HEAD =
      List.of(
          "Review",
          "Reference",
          "Reference printed",
          "Theme",
          "Recommendation",
          "Parts",
          "Addressed to",
          "Who answers for it",
          "Comes after",
          "Draft, agreed or closed",
          "Decision",
          "Timescale as written",
          "As understood",
          "Due by",
          "How it stands",
          "Drift in days",
          "Changes of the timescale",
          "Criteria",
          "Latest response at",
          "Answered by",
          "Latest response");

  private static Stream<String> cells(
      RecommendationStanding each, String parts, String addressees) {
    Recommendation recommendation = each.recommendation();
    Promise promise = each.promises().current();
    Response latest = each.latest();
    return Stream.of(
        recommendation.reviewTitle(),
        recommendation.reference(),
        recommendation.printed() ? "yes" : "no",
        recommendation.theme(),
        recommendation.words(),
        parts,
        addressees,
        recommendation.owner(),
        recommendation.dependsOn(),
        recommendation.state().words(),
        recommendation.decisionWords(),
        promise.timescale().asWritten(),
        promise.understoodWords(),
        promise.dueBy().map(LocalDate::toString).orElse(""),
        each.words(),
        each.promises().driftDays().isPresent()
            ? String.valueOf(each.promises().driftDays().orElseThrow())
            : "",
        String.valueOf(each.promises().changes()),
        recommendation.criteria().stream()
            .map(CriterionId::value)
            .collect(Collectors.joining(", ")),
        latest == null ? "" : latest.meetingWords(),
        latest == null ? "" : latest.author(),
        latest == null ? "" : latest.words());
  }

  /** Everything that is said of one, in the order of its page. */
  byte[] one(Viewer viewer, AreaName area, Recommendation found) {
    return bytes(csv -> {
      line(csv, Stream.of("What", "Reference", "When", "Words", "By or why"));
      line(csv, Stream.of("Review", "", "", found.reviewTitle(), ""));
      line(csv, Stream.of("Theme", "", "", found.theme(), ""));
      line(csv, Stream.of("Recommendation", found.reference(), "", found.words(), found.owner()));
      repository
          .parts(area.id(), List.of(found.id()))
          .forEach(row -> line(csv, Stream.of("Part", row.reference(), "", row.words(), "")));
      repository
          .addressees(area.id(), List.of(found.id()))
          .forEach(
              row -> line(csv, Stream.of("Addressed to", "", "", row.words(), row.kind().words())));
      line(csv, Stream.of("Decision", "", "", found.decisionWords(), ""));
      line(csv, Stream.of("Comes after", "", "", found.dependsOn(), ""));
      timescales
          .of(area.id(), found.id())
          .all()
          .forEach(promise ->
              line(
                  csv,
                  Stream.of(
                      "Timescale",
                      String.valueOf(promise.ordinal()),
                      promise.understoodWords(),
                      promise.timescale().asWritten(),
                      promise.reason())));
      responses
          .of(viewer, area.id(), found.id())
          .forEach(each ->
              line(
                  csv,
                  Stream.of(
                      each.correction() == 0 ? "Response" : "Correction: " + each.why(),
                      "",
                      each.meetingWords(),
                      each.words(),
                      (each.author() + " " + each.signedOffWords()).strip())));
      assurances
          .of(viewer, area.id(), found.id())
          .forEach(each ->
              line(
                  csv,
                  Stream.of(
                      "Assurance", each.stance().words(), "", each.words(), each.reviewTitle())));
      notes
          .of(viewer, area, Recommendations.subject(found.id()))
          .forEach(note -> line(csv, Stream.of("Note on the source", "", "", note.line(), "")));
    });
  }
}
