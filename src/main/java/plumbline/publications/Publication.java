package plumbline.publications;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.PersonId;
import plumbline.common.PublicationId;
import plumbline.papers.Audience;
import plumbline.papers.PaperKind;

/**
 * A paper as it was sent to a committee.
 *
 * @param paperId the draft that was sent; absent of papers from before drafts were kept
 * @param heldOn the day of the meeting for which it was sent, as it was known then
 * @param fromMonth the first of the months it covers, absent with the last when it covers none
 * @param fileName what its files are called, without the ending; absent of old papers
 * @param reportSha256 names the paper as data, from which every format was made
 * @param publishedAt when it was sent
 * @param readyAt when its readers could read it
 * @param failure why a format could not be made, or empty
 * @param supersededAt when a correction took its place
 * @param correctsId the paper that this one corrects
 * @param correctionWords what the maker says was corrected
 */
@MappedEntity("publication")
record Publication(
    @Id PublicationId id,
    AreaId areaId,
    PaperKind kind,
    String title,
    CommitteeId committeeId,
    String committee,
    Audience audience,
    PublicationState state,
    @Nullable PaperId paperId,
    @Nullable ItemId itemId,
    @Nullable LocalDate heldOn,
    @Nullable Month fromMonth,
    @Nullable Month toMonth,
    @Nullable String fileName,
    @Nullable String reportSha256,
    PersonId publishedBy,
    String publishedByName,
    LocalDateTime publishedAt,
    @Nullable LocalDateTime readyAt,
    String failure,
    @Nullable LocalDateTime exportedAt,
    String exportFailure,
    @Nullable LocalDateTime supersededAt,
    @Nullable PublicationId correctsId,
    @Nullable String correctionWords,
    @Nullable LocalDateTime withdrawnAt,
    @Nullable String withdrawnByName,
    String withdrawnReason,
    int version) {

  /** The address of the page about it. */
  String path(AreaName area) {
    return area.path("/publications/" + id.value());
  }

  boolean isWithdrawn() {
    return state == PublicationState.WITHDRAWN;
  }

  /** Whether what it says reaches nobody: then another may be made like it. */
  boolean isLost() {
    return state == PublicationState.FAILED || isWithdrawn();
  }

  /** Whether its readers read it, corrected since or not. */
  boolean isReadable() {
    return state == PublicationState.PUBLISHED;
  }

  /** "September 2026 to October 2026", or nothing when it covers no months. */
  String months() {
    Month from = fromMonth;
    Month to = toMonth;
    if (from == null || to == null) {
      return "";
    }
    return from.equals(to) ? from.words() : from.words() + " to " + to.words();
  }

  /** "28 November 2026", the day on which it was sent. */
  String sentOn() {
    return Month.words(Month.londonDay(publishedAt));
  }

  /** What a file of it is called: the same as long as it is kept. */
  String fileName(Format format) {
    String stem = Objects.requireNonNullElse(fileName, String.valueOf(id.value()));
    return stem + "." + format.extension();
  }

  /** The same for whoever saves it beside files of other areas. */
  String fileName(AreaName area, Format format) {
    return area.slug() + "-" + fileName(format);
  }
}
