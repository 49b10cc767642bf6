package plumbline.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import plumbline.common.AreaName;

/**
 * How a paper stands among those that correct each other, as far as a person may read them.
 *
 * @param before the one that it corrects
 * @param later those that took its place and then theirs, newest first, withdrawn since or not
 */
record Standing(Optional<Publication> before, List<Publication> later) {

  /** What a reader must know before opening it. */
  List<ShowPage.Notice> notices(AreaName area, Publication paper) {
    List<ShowPage.Notice> notices = new ArrayList<>();
    if (paper.isWithdrawn()) {
      notices.add(
          new ShowPage.Notice(
              "This paper was withdrawn on "
                  + PublicationWords.day(paper.withdrawnAt())
                  + ". Reason: "
                  + paper.withdrawnReason(),
              "",
              ""));
    }
    newest().ifPresent(next -> notices.add(notice(area, corrected(next), next)));
    before.ifPresent(corrected ->
        notices.add(
            notice(
                area,
                "This paper corrects another. What was wrong: "
                    + Objects.requireNonNullElse(paper.correctionWords(), "")
                    + " It takes the place of:",
                corrected)));
    return notices;
  }

  /** The newest that is read, or else the newest of those that were withdrawn. */
  private Optional<Publication> newest() {
    return later.stream()
        .filter(Publication::isReadable)
        .findFirst()
        .or(() -> later.stream().findFirst());
  }

  private static String corrected(Publication next) {
    String corrected = "This paper was corrected on " + next.sentOn();
    return next.isWithdrawn()
        ? corrected
            + "; that correction was withdrawn on "
            + PublicationWords.day(next.withdrawnAt())
            + ":"
        : corrected + ". In its place stands:";
  }

  private static ShowPage.Notice notice(AreaName area, String words, Publication other) {
    return new ShowPage.Notice(words, other.title(), other.path(area));
  }
}
