package plumbline.faults;

import java.util.Map;
import plumbline.testing.Answer;
import plumbline.testing.Visitor;

/** Somebody gives an agency's rating of one criterion. */
final class AgencyDeed implements Deed {

  private final Visitor visitor;
  private final String month;
  private final String criterion;
  private final long agency;
  private int version;

  AgencyDeed(Visitor visitor, String month, String criterion, long agency, int version) {
    this.visitor = visitor;
    this.month = month;
    this.criterion = criterion;
    this.agency = agency;
    this.version = version;
  }

  @Override
  public Answer send(String number) {
    return visitor.post(
        month + "/rate/" + criterion + "/agencies/" + agency,
        Map.of(
            "version",
            String.valueOf(version),
            "level",
            "amber",
            "comment",
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
    return changes(criterion, agency);
  }

  /** Every change of an agency's rating raises its version, which is 0 before it is given. */
  static String changes(String criterion, long agency) {
    return """
    SELECT COALESCE(MAX(r.version), 0)
    FROM agency_rating r
    JOIN round d ON d.area_id = r.area_id AND d.id = r.round_id
    WHERE d.state = 'OPEN'
      AND r.criterion_id = '%s'
      AND r.agency_id = %d
    """
        .formatted(criterion, agency);
  }

  /** The agency of the sample for which the person of this key speaks. */
  static String agencyOf(String key) {
    return """
    SELECT g.agency_id
    FROM role_grant g
    JOIN person p ON p.id = g.person_id
    WHERE p.email = '%s@wexbridge.example.org'
      AND g.role = 'CONTRIBUTOR'
    """
        .formatted(key);
  }
}
