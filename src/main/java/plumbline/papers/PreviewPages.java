package plumbline.papers;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.ItemId;
import plumbline.common.Month;
import plumbline.common.PublicationId;
import plumbline.meetings.Item;
import plumbline.meetings.Items;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.reports.ReportView;
import plumbline.web.Page;

/** Makes the page on which a draft is read as it will look. */
@Singleton
final class PreviewPages {

  private final PaperReports reports;
  private final PaperGaps gaps;
  private final Items items;

  PreviewPages(PaperReports reports, PaperGaps gaps, Items items) {
    this.reports = reports;
    this.gaps = gaps;
    this.items = items;
  }

  /**
   * The draft, with what is said of it.
   *
   * @param corrects the page of the paper that it corrects, or empty
   * @param send where it is sent; empty for whoever may not
   */
  record PreviewPage(
      String back,
      String kind,
      String readers,
      Link meeting,
      String months,
      String corrects,
      List<String> stops,
      List<String> hints,
      String edit,
      String sections,
      String summary,
      String send,
      String remove,
      int version,
      List<Link> files,
      ReportView report) {

    /** Words, and where they lead, which may be nowhere. */
    record Link(String text, String href) {}
  }

  Page show(Viewer viewer, AreaName area, Paper paper) {
    String address = address(area, paper);
    PaperGaps.Gaps lacking = gaps.of(viewer, area, paper);
    PublicationId corrects = paper.correctsId();
    boolean maySend = viewer.may(Permission.PUBLISH_REPORTS, area.id());
    return new Page(
        paper.title(),
        "papers/show",
        new PreviewPage(
            area.path("/reports"),
            paper.kind().words(),
            readers(paper),
            meeting(viewer, area, paper),
            months(paper.fromMonth(), paper.toMonth()),
            corrects == null ? "" : area.path("/publications/" + corrects.value()),
            lacking.stops(),
            lacking.hints(),
            address + "/edit",
            address + "/sections",
            address + "/summary",
            maySend ? address + "/send" : "",
            address + "/delete",
            paper.version(),
            files(address),
            ReportView.of(reports.draft(viewer, area, paper), "")));
  }

  private static String readers(Paper paper) {
    return switch (paper.audience()) {
      case PUBLIC -> "Public: " + lower(Audience.PUBLIC.meaning()) + ".";
      case PRIVATE ->
          "Private: members of %s, the coordinator and leads may read it."
              .formatted(paper.committee());
    };
  }

  private static String lower(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private PreviewPage.Link meeting(Viewer viewer, AreaName area, Paper paper) {
    ItemId id = paper.itemId();
    return (id == null ? List.<Item>of() : items.find(viewer, area.id(), id).stream().toList())
        .stream()
            .map(item ->
                new PreviewPage.Link(item.meeting() + ": " + item.heading(), item.path(area)))
            .findFirst()
            .orElse(new PreviewPage.Link(paper.committee() + ", at no meeting yet", ""));
  }

  /** "January 2026 to February 2026"; empty for none. */
  private static String months(@Nullable Month from, @Nullable Month to) {
    if (from == null || to == null) {
      return "";
    }
    return from.equals(to) ? from.words() : from.words() + " to " + to.words();
  }

  private static List<PreviewPage.Link> files(String address) {
    return List.of(
        new PreviewPage.Link("PDF", address + ".pdf"),
        new PreviewPage.Link("Word", address + ".docx"),
        new PreviewPage.Link("Spreadsheet", address + ".xlsx"),
        new PreviewPage.Link("Tables as CSV (zip)", address + ".zip"),
        new PreviewPage.Link("Data (JSON)", address + ".json"));
  }

  /** The address of its page. */
  static String address(AreaName area, Paper paper) {
    return area.path("/papers/" + paper.id().value());
  }
}
