package plumbline.publications;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.papers.Paper;
import plumbline.papers.PaperReports;
import plumbline.papers.Papers;
import plumbline.papers.SectionKind;
import plumbline.people.Viewer;
import plumbline.publications.differences.Differences;
import plumbline.reports.Block;
import plumbline.reports.Report;
import plumbline.web.Field;
import plumbline.web.FieldError;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page that shows what will be sent, to whom, and what is in the way. */
@Singleton
final class SendPages {

  private final PublicationRepository repository;
  private final Papers papers;
  private final PaperReports contents;
  private final KeptReports reports;

  SendPages(
      PublicationRepository repository, Papers papers, PaperReports contents, KeptReports reports) {
    this.repository = repository;
    this.papers = papers;
    this.contents = contents;
    this.reports = reports;
  }

  /**
   * The page.
   *
   * @param inTheWay without what it cannot be sent
   * @param warnings what may be meant, but is unusual
   * @param changed how much it changes of the paper that it corrects, or empty
   * @param seen names what it says, so that nothing is sent that the sender did not see
   */
  record SendPage(
      String title,
      String back,
      String action,
      List<ShowPage.Fact> facts,
      List<String> inTheWay,
      List<String> warnings,
      boolean corrects,
      String changed,
      List<DifferenceLine> differences,
      Field correction,
      int version,
      String seen) {}

  Page page(Viewer viewer, AreaName area, Paper paper, Form form) {
    Report report = contents.report(viewer, area, paper);
    Optional<Publication> corrected =
        Optional.ofNullable(paper.correctsId())
            .flatMap(id -> repository.find(viewer, area.id(), id));
    List<DifferenceLine> differences =
        corrected
            .flatMap(reports::find)
            .map(before ->
                DifferenceLine.of(Differences.between(Corrections.without(before), report)))
            .orElse(List.of());
    String address = area.path("/papers/" + paper.id().value());
    return new Page(
            "Send a paper",
            "publications/send",
            new SendPage(
                paper.title(),
                address,
                address + "/send",
                facts(area, paper, corrected),
                papers.lacks(viewer, area, paper),
                warnings(report, corrected.isPresent(), differences),
                corrected.isPresent(),
                corrected.map(each -> "What it changes").orElse(""),
                differences,
                Field.of(form, "correction"),
                form.version(paper.version()),
                Seen.of(paper.version(), report).digest()))
        .withErrors(form.errors().stream().map(SendPages::onThisPage).toList());
  }

  /** What is wrong with the paper is changed on pages of its own; here it leads to the sending. */
  private static FieldError onThisPage(FieldError error) {
    return error.field().equals("correction") ? error : new FieldError("send", error.text());
  }

  private static List<ShowPage.Fact> facts(
      AreaName area, Paper paper, Optional<Publication> corrected) {
    List<ShowPage.Fact> facts = new ArrayList<>();
    facts.add(fact("Kind", paper.kind().words()));
    facts.add(fact("To", paper.committee()));
    if (paper.heldOn() != null) {
      facts.add(fact("For the meeting on", Month.words(paper.heldOn())));
    }
    facts.add(
        fact(
            "Who may read it", paper.audience().words() + ". " + paper.audience().meaning() + "."));
    Month from = paper.fromMonth();
    Month to = paper.toMonth();
    if (from != null && to != null) {
      String months = from.equals(to) ? from.words() : from.words() + " to " + to.words();
      facts.add(fact("Months", months + opened(paper)));
    }
    corrected.ifPresent(
        each -> facts.add(new ShowPage.Fact("Takes the place of", each.title(), each.path(area))));
    return facts;
  }

  /** A paper opens the months of which it prints every rating. */
  private static String opened(Paper paper) {
    return paper.sections().stream().anyMatch(each -> each.kind() == SectionKind.RATINGS)
        ? ". Members of the committee read them on the board, too."
        : "";
  }

  private static ShowPage.Fact fact(String term, String description) {
    return new ShowPage.Fact(term, description, "");
  }

  private static List<String> warnings(
      Report report, boolean corrects, List<DifferenceLine> differences) {
    List<String> warnings = new ArrayList<>();
    boolean saysNothing =
        report.blocks().stream()
            .allMatch(block -> block instanceof Block.Heading || block instanceof Block.Paragraph);
    if (saysNothing) {
      warnings.add("No section of the paper has a table, a figure or a text. Read it once more.");
    }
    if (corrects && differences.isEmpty()) {
      warnings.add("The paper says the same as the one that it corrects.");
    }
    return warnings;
  }
}
