package plumbline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.people.Viewer;
import plumbline.requests.EvidenceRequests;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** What agencies are asked for in the matrix: one request on K1, and one in area B. */
final class MatrixAsked {

  private static final LocalDate DUE = LocalDate.of(2099, 1, 31);

  private final MatrixScene drafts;
  private final Map<String, String> kept = new HashMap<>();

  MatrixAsked(MatrixScene drafts) {
    this.drafts = drafts;
  }

  static boolean isMeant(MatrixRow row) {
    return row.path().contains("/evidence-requests");
  }

  void addAll(Story other) {
    kept.put("draft K1", onK1());
    CriterionId criterion = new CriterionId("16.A.09");
    AgencyId agency = other.agency("Asked elsewhere");
    other.contributor("asked", agency, Set.of(criterion));
    kept.put(
        "request of area B",
        ask(other.coordinator(), other.area().id(), agency, criterion, "Elsewhere"));
  }

  /** What the address of this row names; a request of its own where it is used up. */
  Map<String, String> variables(MatrixRow row, boolean spends) {
    if (!row.path().contains("{request}")) {
      return Map.of();
    }
    return Map.of("request", spends ? onK1() : Objects.requireNonNull(kept.get(row.state())));
  }

  private String onK1() {
    return ask(
        drafts.viewer(MatrixRole.LEAD),
        drafts.story().area().id(),
        drafts.agency(),
        MatrixScene.K1,
        MatrixWords.DRAFT);
  }

  private static String ask(
      Viewer who, AreaId area, AgencyId agency, CriterionId criterion, String what) {
    return String.valueOf(
        Plumbline.bean(EvidenceRequests.class)
            .ask(who, area, agency, criterion, what, DUE)
            .value());
  }

  /** Fields that would be taken from whoever is allowed. */
  Map<String, String> fields() {
    return Map.of(
        "agency",
        String.valueOf(drafts.agency().value()),
        "criterion",
        MatrixScene.K1.value(),
        "what",
        MatrixWords.DRAFT,
        "due_on",
        DUE.toString(),
        "version",
        "1",
        "reason",
        MatrixWords.DRAFT);
  }
}
