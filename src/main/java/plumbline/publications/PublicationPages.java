package plumbline.publications;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.meetings.Items;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Page;

/** Makes the page about a paper. */
@Singleton
final class PublicationPages {

  private final PublicationRepository repository;
  private final PublicationFileRepository formats;
  private final PaperChanges changes;
  private final Items items;

  PublicationPages(
      PublicationRepository repository,
      PublicationFileRepository formats,
      PaperChanges changes,
      Items items) {
    this.repository = repository;
    this.formats = formats;
    this.changes = changes;
    this.items = items;
  }

  Page show(Viewer viewer, AreaName area, Publication paper) {
    List<PublicationFile> made = formats.of(area.id(), paper.id());
    boolean keeps = viewer.may(Permission.PUBLISH_REPORTS, area.id());
    boolean isMaking = paper.state() == PublicationState.MAKING;
    String address = paper.path(area);
    Standing standing = standing(viewer, area, paper);
    Optional<Pair> pair = pair(paper, standing);
    boolean isBegunAgain = mayBegin(viewer, area, paper) && paper.isLost();
    return new Page(
        paper.title(),
        "publications/show",
        new ShowPage(
            paper.title(),
            area.path("/reports"),
            paper.kind().words(),
            PublicationWords.unusual(paper),
            tag(paper),
            Stream.concat(
                    standing.notices(area, paper).stream(), stays(viewer, area, paper).stream())
                .toList(),
            facts(viewer, area, paper),
            isMaking ? progress(made.size()) : "",
            made.size(),
            Format.values().length,
            address,
            paper.failure(),
            keeps && paper.state() == PublicationState.FAILED ? address + "/make" : "",
            paper.version(),
            paper.isReadable() || (keeps && paper.isWithdrawn())
                ? files(area, paper, made)
                : List.of(),
            pair.map(Pair::heading).orElse(""),
            pair.map(each -> changes.between(each.corrected(), each.correction()))
                .orElse(List.of()),
            mayCorrect(viewer, area, paper) ? address + "/correct" : "",
            isBegunAgain ? address + "/draft" : "",
            links(viewer, area, paper)));
  }

  private static String progress(int made) {
    int all = Format.values().length;
    return made == 1
        ? "1 of " + all + " formats is ready."
        : made + " of " + all + " formats are ready.";
  }

  private static String tag(Publication paper) {
    return switch (paper.state()) {
      case MAKING -> "govuk-tag--blue";
      case FAILED, WITHDRAWN -> "govuk-tag--red";
      case PUBLISHED -> "govuk-tag--yellow";
    };
  }

  /** A paper and the one that took its place. */
  private record Pair(Publication corrected, Publication correction, String heading) {}

  /** What differs from the paper before or after it, as far as that one is still read. */
  private static Optional<Pair> pair(Publication paper, Standing standing) {
    if (paper.isWithdrawn()) {
      return Optional.empty();
    }
    Optional<Pair> later =
        standing.later().stream()
            .filter(Publication::isReadable)
            .filter(next -> paper.id().equals(next.correctsId()))
            .findFirst()
            .map(next -> new Pair(paper, next, "What the correction changed"));
    return later.or(() ->
        standing
            .before()
            .filter(Publication::isReadable)
            .map(before -> new Pair(before, paper, "What this paper changed")));
  }

  private Standing standing(Viewer viewer, AreaName area, Publication paper) {
    return new Standing(
        Optional.ofNullable(paper.correctsId())
            .flatMap(id -> repository.find(viewer, area.id(), id)),
        repository.correcting(viewer, area.id(), paper.id()).stream()
            .filter(correction -> correction.readyAt() != null)
            .toList());
  }

  /** What cannot be done with a paper from before drafts were kept. */
  private static Optional<ShowPage.Notice> stays(Viewer viewer, AreaName area, Publication paper) {
    boolean isOld = paper.paperId() == null && paper.isReadable();
    return isOld && viewer.may(Permission.MAKE_REPORTS, area.id())
        ? Optional.of(
            new ShowPage.Notice(
                "This paper was sent before papers were made section by section, so it can neither"
                    + " be corrected nor compared with what the record says now. If it is wrong,"
                    + " withdraw it and make a new one.",
                "",
                ""))
        : Optional.empty();
  }

  private List<ShowPage.Fact> facts(Viewer viewer, AreaName area, Publication paper) {
    List<ShowPage.Fact> facts = new ArrayList<>();
    facts.add(fact("Committee", paper.committee()));
    LocalDate met = paper.heldOn();
    if (met != null) {
      facts.add(
          new ShowPage.Fact("For the meeting on", Month.words(met), item(viewer, area, paper)));
    }
    if (!paper.months().isEmpty()) {
      facts.add(fact("Months", paper.months()));
    }
    facts.add(
        fact(
            "Who may read it", paper.audience().words() + ". " + paper.audience().meaning() + "."));
    facts.add(fact("Sent", "On " + paper.sentOn() + " by " + paper.publishedByName()));
    if (viewer.may(Permission.PUBLISH_REPORTS, area.id())) {
      exported(paper).ifPresent(words -> facts.add(fact("Copies for a website", words)));
    }
    return facts;
  }

  private static Optional<String> exported(Publication paper) {
    if (!paper.exportFailure().isEmpty()) {
      return Optional.of("Not made. " + paper.exportFailure());
    }
    if (paper.exportedAt() == null) {
      return Optional.empty();
    }
    String put = "Put into the folder for exports on " + PublicationWords.day(paper.exportedAt());
    boolean stands = !paper.isWithdrawn() && paper.supersededAt() == null;
    return Optional.of(stands ? put : put + ". Take its copies off the website.");
  }

  /** The address of the meeting's item, as far as this person may read it. */
  private String item(Viewer viewer, AreaName area, Publication paper) {
    return Optional.ofNullable(paper.itemId())
        .flatMap(id -> items.find(viewer, area.id(), id))
        .map(item -> item.path(area))
        .orElse("");
  }

  private static ShowPage.Fact fact(String term, String description) {
    return new ShowPage.Fact(term, description, "");
  }

  private static List<ShowPage.File> files(
      AreaName area, Publication paper, List<PublicationFile> made) {
    return made.stream()
        .sorted(Comparator.comparing(PublicationFile::format))
        .map(file ->
            new ShowPage.File(
                file.format().words(),
                paper.path(area) + file.format().suffix(),
                paper.fileName(area, file.format()),
                file.size(),
                file.sha256()))
        .toList();
  }

  private boolean mayCorrect(Viewer viewer, AreaName area, Publication paper) {
    return mayBegin(viewer, area, paper)
        && paper.isReadable()
        && !repository.isCorrected(viewer, area.id(), paper.id());
  }

  private static boolean mayBegin(Viewer viewer, AreaName area, Publication paper) {
    return viewer.may(Permission.MAKE_REPORTS, area.id()) && paper.paperId() != null;
  }

  private static List<ShowPage.Link> links(Viewer viewer, AreaName area, Publication paper) {
    List<ShowPage.Link> links = new ArrayList<>();
    if (viewer.may(Permission.MAKE_REPORTS, area.id()) && paper.paperId() != null) {
      links.add(
          new ShowPage.Link(
              "What the record says now, beside what was sent", paper.path(area) + "/now"));
    }
    if (viewer.may(Permission.PUBLISH_REPORTS, area.id()) && !paper.isWithdrawn()) {
      links.add(new ShowPage.Link("Withdraw this paper", paper.path(area) + "/withdraw"));
    }
    return links;
  }
}
