package plumbline.faults;

import java.util.Map;
import plumbline.testing.Answer;
import plumbline.testing.Visitor;

/** A lead agrees one rating. */
final class RatingDeed implements Deed {

  private final Visitor visitor;
  private final String month;
  private final String criterion;
  private int version;

  RatingDeed(Visitor visitor, String month, String criterion, int version) {
    this.visitor = visitor;
    this.month = month;
    this.criterion = criterion;
    this.version = version;
  }

  @Override
  public Answer send(String number) {
    return visitor.post(
        month + "/rate/" + criterion,
        Map.of(
            "version",
            String.valueOf(version),
            "level",
            "amber",
            "reason",
            "Counted.",
            "challenge",
            Deed.text(number),
            "submission",
            number));
  }

  @Override
  public void saved() {
    version++;
  }

  @Override
  public String trace(String number) {
    return number;
  }

  @Override
  public String changes() {
    return changes(criterion);
  }

  /** Every change of a rating raises its version. */
  static String changes(String criterion) {
    return """
    SELECT r.version
    FROM rating r
    JOIN round d ON d.area_id = r.area_id AND d.id = r.round_id
    WHERE d.state = 'OPEN'
      AND r.criterion_id = '%s'
    """
        .formatted(criterion);
  }
}
