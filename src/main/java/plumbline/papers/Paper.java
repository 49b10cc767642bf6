package plumbline.papers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.PlanId;
import plumbline.common.PublicationId;
import plumbline.common.ReviewId;

/**
 * What a paper consists of. Its words are written anew whenever it is shown, until it is sent.
 *
 * @param committee the name of the committee for which it is made
 * @param itemId the item of a meeting under which it is heard, where that is known
 * @param heldOn the day of that meeting
 * @param fromMonth the first of the months it covers, absent with the last when it covers none
 * @param reviewId the review that it is about
 * @param planId the plan that it is about
 * @param summary what was written in place of the summary by rule; empty while nothing was
 * @param correctsId the paper that was sent and that this one corrects
 * @param maker the name of the person who works on it
 */
public record Paper(
    PaperId id,
    PaperKind kind,
    String title,
    CommitteeId committeeId,
    String committee,
    @Nullable ItemId itemId,
    @Nullable LocalDate heldOn,
    Audience audience,
    @Nullable Month fromMonth,
    @Nullable Month toMonth,
    @Nullable ReviewId reviewId,
    @Nullable PlanId planId,
    String summary,
    List<Section> sections,
    @Nullable PublicationId correctsId,
    String maker,
    boolean sent,
    int version) {

  public Paper {
    sections = List.copyOf(sections);
    if ((fromMonth == null) != (toMonth == null)) {
      throw new IllegalArgumentException("A paper covers months from one to another, or none.");
    }
  }
}
