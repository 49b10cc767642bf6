package plumbline.observations.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plumbline.testing.Figures.month;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.ClaimId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.MeasureId;
import plumbline.common.NotAllowed;
import plumbline.common.ObservationId;
import plumbline.common.Refused;
import plumbline.measures.Unit;
import plumbline.observations.Amount;
import plumbline.observations.ClaimKind;
import plumbline.observations.Observations;
import plumbline.observations.Openness;
import plumbline.observations.Printed;
import plumbline.observations.Reckoned;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Figures;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

class StatedClaimsTest {

  private static final CriterionId CARED = new CriterionId("23.L1");
  private static final Story STORY = Story.begin();
  private static final AreaId AREA = STORY.area().id();
  private static final Viewer COORDINATOR = STORY.coordinator();
  private static final Viewer NATIONAL =
      STORY.person("national", NewGrant.of(Role.NATIONAL_READER));
  private static final Viewer NURSE =
      STORY.contributor("nurse", STORY.agency("Health"), Set.of(CARED));

  private final StatedClaims claims = Plumbline.bean(StatedClaims.class);
  private final Observations observations = Plumbline.bean(Observations.class);
  private final MeasureId rate = Figures.measure(STORY, COORDINATOR, Unit.RATE, "");
  private final MeasureId week = Figures.measure(STORY, COORDINATOR, Unit.TIME, "hours", CARED);
  private final ObservationId before = record(rate, "47.5", 1, Openness.PUBLIC);
  private final ObservationId after = record(rate, "54.9", 2, Openness.PARTNERSHIP);
  private final ObservationId hours = record(week, "37", 1, Openness.PARTNERSHIP);

  @Test
  void aStatedChangeStandsBesideItsTwoFigures() {
    ClaimId id =
        claims.record(COORDINATOR, AREA, rate, change(before, after, "15.5", Reckoned.UNSTATED));
    Claim claim = claims.of(COORDINATOR, AREA, rate).getFirst();
    assertThat(claim.id()).isEqualTo(id);
    assertThat(claim.first().id()).isEqualTo(before);
    assertThat(claim.second().id()).isEqualTo(after);
    assertThat(claim.amount()).isEqualByComparingTo("15.5");
    assertThat(claim.printed()).isEqualTo("15.5%");
    assertThat(claim.page()).isEqualTo("page 2");
  }

  @Test
  void aClaimIsReadByWhoeverReadsBothFigures() {
    claims.record(COORDINATOR, AREA, rate, change(before, after, "7.4", Reckoned.POINTS));
    assertThat(claims.of(NATIONAL, AREA, rate)).isEmpty();
    ObservationId second = record(rate, "55", 3, Openness.PUBLIC);
    claims.record(COORDINATOR, AREA, rate, change(before, second, "7.5", Reckoned.POINTS));
    assertThat(claims.of(NATIONAL, AREA, rate)).hasSize(1);
  }

  @Test
  void aQuotientMayBeOfTwoMeasuresAndStandsWithBoth() {
    NewClaim claim =
        new NewClaim(
            ClaimKind.QUOTIENT,
            hours,
            before,
            new BigDecimal("0.0767"),
            Reckoned.RELATIVE,
            printed("4 minutes 36 seconds"));
    assertThat(claim.reckoned()).isEqualTo(Reckoned.UNSTATED);
    claims.record(COORDINATOR, AREA, week, claim);
    assertThat(claims.of(COORDINATOR, AREA, week)).hasSize(1);
    assertThat(claims.of(COORDINATOR, AREA, rate)).hasSize(1);
  }

  @Test
  void whatCannotBeStatedIsRefused() {
    assertThatThrownBy(() -> change(before, before, "1", Reckoned.POINTS))
        .hasMessage("Choose another figure than the first.");
    assertRefused(week, change(before, hours, "1", Reckoned.POINTS), "second");
    assertRefused(week, change(before, after, "1", Reckoned.POINTS), "first");
    assertRefused(rate, change(before, new ObservationId(1), "1", Reckoned.POINTS), "second");
    ObservationId none =
        observations.record(COORDINATOR, AREA, rate, month(2018, 7, Amount.notRecorded()));
    assertRefused(rate, change(before, none, "1", Reckoned.POINTS), "second");
  }

  @Test
  void aContributorStatesNothingOfOtherFigures() {
    assertThatThrownBy(
            () -> claims.record(NURSE, AREA, rate, change(before, after, "1", Reckoned.POINTS)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () -> claims.record(NURSE, AREA, week, change(hours, after, "1", Reckoned.POINTS)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aWithdrawnClaimStaysOnRecord() {
    ClaimId id =
        claims.record(COORDINATOR, AREA, rate, change(before, after, "7.4", Reckoned.POINTS));
    claims.withdraw(COORDINATOR, AREA, rate, id, 1, "Misread");
    assertThat(claims.of(COORDINATOR, AREA, rate).getFirst().withdrawnBecause())
        .isEqualTo("Misread");
    assertThatThrownBy(() -> claims.withdraw(COORDINATOR, AREA, rate, id, 2, "Again"))
        .isInstanceOf(Conflict.class);
  }

  private ObservationId record(MeasureId of, String value, int month, Openness openness) {
    return observations.record(COORDINATOR, AREA, of, month(2018, month, value).open(openness));
  }

  private static NewClaim change(
      ObservationId first, ObservationId second, String amount, Reckoned reckoned) {
    return new NewClaim(
        ClaimKind.CHANGE, first, second, new BigDecimal(amount), reckoned, printed(amount + "%"));
  }

  private static Printed printed(String value) {
    return Printed.in("Impact report", "page 2", null).as(value, "");
  }

  private void assertRefused(MeasureId of, NewClaim claim, String field) {
    assertThatThrownBy(() -> claims.record(COORDINATOR, AREA, of, claim))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }
}
