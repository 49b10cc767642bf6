package plumbline.meetings;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.common.Month;

/**
 * An item of a meeting.
 *
 * @param followsId the earlier item that it follows up
 */
@MappedEntity("item")
public record Item(
    @Id ItemId id,
    MeetingId meetingId,
    CommitteeId committeeId,
    String committee,
    LocalDate heldOn,
    String number,
    String title,
    String purpose,
    Privacy privacy,
    String marking,
    @Nullable ItemId followsId,
    int version) {

  /** The address of its page. */
  public String path(AreaName area) {
    return area.path("/meetings/" + meetingId.value() + "/items/" + id.value());
  }

  /** "8. Progress report". */
  public String heading() {
    return number.isEmpty() ? title : number + (number.endsWith(".") ? " " : ". ") + title;
  }

  /** "Scrutiny panel, 23 September 2019". */
  public String meeting() {
    return committee + ", " + Month.words(heldOn);
  }

  /** What the history keeps of it, with every fact that stands beside it. */
  record Kept(
      String meeting,
      String number,
      String title,
      String purpose,
      Privacy privacy,
      String marking,
      String follows,
      List<String> nextReports,
      List<Fact.Kept> facts) {}

  Kept kept(List<ItemFact> facts, List<String> nextReports) {
    ItemId follows = followsId;
    return new Kept(
        String.valueOf(meetingId.value()),
        number,
        title,
        purpose,
        privacy,
        marking,
        follows == null ? "" : String.valueOf(follows.value()),
        nextReports,
        facts.stream().map(each -> each.fact().kept()).toList());
  }
}
