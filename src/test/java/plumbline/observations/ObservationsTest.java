package plumbline.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plumbline.testing.Figures.month;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.MeasureId;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.ObservationId;
import plumbline.common.Refused;
import plumbline.history.History;
import plumbline.history.HistoryEntry;
import plumbline.measures.LatestFigures;
import plumbline.measures.Measures;
import plumbline.measures.Unit;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.periods.Exceptions;
import plumbline.testing.Figures;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

class ObservationsTest {

  private static final CriterionId CARED = new CriterionId("23.L1");
  private static final CriterionId OTHER = new CriterionId("23.L2");
  private static final Story STORY = Story.begin();
  private static final AreaId AREA = STORY.area().id();
  private static final Viewer COORDINATOR = STORY.coordinator();
  private static final AgencyId AGENCY = STORY.agency("Health");
  private static final Viewer CONTRIBUTOR = STORY.contributor("nurse", AGENCY, Set.of(CARED));
  private static final CommitteeId COMMITTEE = STORY.committee("Scrutiny");
  private static final Viewer READER = STORY.person("reader", NewGrant.reader(COMMITTEE));
  private static final Viewer NATIONAL =
      STORY.person("national", NewGrant.of(Role.NATIONAL_READER));

  private final Observations observations = Plumbline.bean(Observations.class);
  private final Releases releases = Plumbline.bean(Releases.class);
  private final MeasureId measure = Figures.measure(STORY, COORDINATOR, Unit.RATE, "", CARED);

  @Test
  void aValueIsKeptAsItWasSaid() {
    NewObservation said =
        month(2018, 1, Amount.of(Exactness.ABOUT, "54.50").from(null, null))
            .about(new Whom(About.NEIGHBOURS, "the five nearest"))
            .as(new Kind(Exceptions.EXCLUDING, true, "Under five", 3))
            .printed(
                Printed.in("Impact report", "page 3", LocalDate.of(2017, 5, 30))
                    .as("almost 55%", "early 2018")
                    .noting("Read from a chart.\nTwice."));
    ObservationId id = record(COORDINATOR, said);
    Observation kept = observations.find(COORDINATOR, AREA, measure, id).orElseThrow();
    assertThat(kept.whom()).isEqualTo(said.whom());
    assertThat(kept.period()).isEqualTo(said.period());
    assertThat(kept.howMuch()).isEqualTo(said.amount());
    assertThat(kept)
        .extracting(
            Observation::exceptions,
            Observation::isForecast,
            Observation::category,
            Observation::categoryOrder,
            Observation::printed,
            Observation::periodWritten,
            Observation::source,
            Observation::page,
            Observation::sourceDay,
            Observation::note,
            Observation::standing,
            Observation::recordedBy)
        .containsExactly(
            Exceptions.EXCLUDING,
            true,
            "Under five",
            3,
            "almost 55%",
            "early 2018",
            "Impact report",
            "page 3",
            LocalDate.of(2017, 5, 30),
            "Read from a chart.\nTwice.",
            Standing.CURRENT,
            COORDINATOR.id());
    assertThat(newest().kind()).isEqualTo("figure recorded");
    assertThat(newest().record()).contains("54.5").contains("almost 55%");
  }

  @Test
  void theSameValueAgainAndAnotherForTheSamePeriodAreRefused() {
    record(COORDINATOR, month(2018, 1, Amount.exactly("69")));
    assertRefused(
        month(2018, 1, Amount.exactly("69.0")), "amount", "It is recorded already as 69%.");
    assertRefused(
        month(2018, 1, Amount.exactly("70")),
        "amount",
        "This is recorded as 69%; restate it, or name another source.");
    record(COORDINATOR, month(2018, 1, Amount.exactly("70")).as(Kind.of(Exceptions.EXCLUDING)));
    record(COORDINATOR, month(2018, 1, Amount.exactly("70")).as(Kind.PLAIN.forecast()));
    record(COORDINATOR, month(2018, 1, Amount.exactly("70")).about(new Whom(About.ENGLAND, "")));
    assertThat(kept(COORDINATOR).current()).hasSize(4);
  }

  @Test
  void twoPapersMaySayTwoThings() {
    record(COORDINATOR, month(2018, 1, Amount.exactly("69")).printed(in("First paper")));
    record(COORDINATOR, month(2018, 1, Amount.exactly("70")).printed(in("Second paper")));
    assertRefused(
        month(2018, 1, Amount.exactly("71")).printed(in("first PAPER")),
        "amount",
        "This is recorded as 69%; restate it, or name another source.");
    assertThat(kept(COORDINATOR).current()).hasSize(2);
  }

  @Test
  void whatCannotBeIsRefusedUnlessASourcePrintsItSo() {
    assertRefused(month(2018, 1, Amount.exactly("140")), "amount", "140% is more than 100%.");
    assertRefused(
        month(2018, 1, Amount.exactly("-1")), "amount", "-1 is below 0; enter 0 or more.");
    NewObservation later = month(2099, 9, Amount.exactly("50"));
    assertThatThrownBy(() -> record(COORDINATOR, later))
        .hasMessageContaining("ends on 30 September 2099, which is to come");
    record(COORDINATOR, later.as(Kind.PLAIN.forecast()));
    record(COORDINATOR, later.printed(in("A paper of 2019")));
    NewObservation parts =
        month(
            2018,
            2,
            Amount.exactly("50").from(new java.math.BigDecimal("3"), java.math.BigDecimal.ONE));
    assertThatThrownBy(() -> record(COORDINATOR, parts))
        .hasMessageContaining("larger than the denominator");
    record(COORDINATOR, parts.printed(in("A paper")));
  }

  @Test
  void aRestatedValueStaysOnRecord() {
    ObservationId first = record(COORDINATOR, month(2018, 1, Amount.exactly("69")));
    ObservationId second =
        restate(new Stated(first, 1), month(2018, 1, Amount.exactly("70")), "Late returns");
    Kept kept = kept(COORDINATOR);
    assertThat(kept.current()).extracting(Observation::id).containsExactly(second);
    assertThat(kept.current().getFirst().restates()).isEqualTo(first);
    assertThat(kept.earlier())
        .extracting(Observation::id, Observation::standing, Observation::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(first, Standing.RESTATED, "Late returns"));
    assertThat(newest().kind()).isEqualTo("figure restated");
    assertThatThrownBy(
            () -> restate(new Stated(first, 1), month(2018, 1, Amount.exactly("71")), "Again"))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(
            () -> restate(new Stated(second, 1), month(2018, 1, Amount.exactly("71")), " "))
        .isInstanceOf(Refused.class);
    assertThat(kept(COORDINATOR).current()).extracting(Observation::id).containsExactly(second);
  }

  @Test
  void aRestatementThatMeetsAnotherValueChangesNothing() {
    ObservationId first = record(COORDINATOR, month(2018, 1, Amount.exactly("69")));
    record(COORDINATOR, month(2018, 2, Amount.exactly("86")));
    assertThatThrownBy(() ->
            restate(new Stated(first, 1), month(2018, 2, Amount.exactly("69")), "Wrong month"))
        .hasMessageContaining("recorded as 86%");
    assertThat(kept(COORDINATOR).current()).hasSize(2);
    assertThat(kept(COORDINATOR).earlier()).isEmpty();
  }

  @Test
  void aWithdrawnValueStaysOnRecordAndMayBeRecordedAnew() {
    ObservationId first = record(COORDINATOR, month(2018, 1, Amount.exactly("69")));
    observations.withdraw(COORDINATOR, AREA, measure, new Stated(first, 1), "Wrong measure");
    assertThatThrownBy(
            () -> observations.withdraw(COORDINATOR, AREA, measure, new Stated(first, 2), "Again"))
        .isInstanceOf(Conflict.class);
    assertThat(kept(COORDINATOR).current()).isEmpty();
    assertThat(kept(COORDINATOR).earlier()).hasSize(1);
    record(COORDINATOR, month(2018, 1, Amount.exactly("70")));
  }

  @Test
  void manyAreRecordedTogetherOrNotAtAll() {
    record(COORDINATOR, month(2018, 1, Amount.exactly("69")));
    List<NewObservation> many =
        List.of(
            month(2018, 1, Amount.exactly("69")),
            month(2018, 2, Amount.exactly("86")),
            month(2018, 3, Amount.exactly("140")));
    assertThatThrownBy(() -> observations.recordAll(COORDINATOR, AREA, measure, many))
        .isInstanceOf(Refused.class)
        .hasMessage("Figure 3: 140% is more than 100%.");
    assertThat(kept(COORDINATOR).current()).hasSize(1);
    assertThat(observations.recordAll(COORDINATOR, AREA, measure, many.subList(0, 2))).isEqualTo(1);
    assertThat(kept(COORDINATOR).current()).hasSize(2);
    assertThat(newest().kind()).isEqualTo("1 figure recorded");
  }

  @Test
  void fiveThousandAreRecordedAtOnce() {
    List<NewObservation> many = new ArrayList<>();
    for (int number = 0; number < Observations.MOST_AT_ONCE; number++) {
      many.add(
          month(2018, 1 + number % 12, Amount.exactly("69"))
              .as(Kind.PLAIN.in("part " + number, number)));
    }
    assertThat(observations.recordAll(COORDINATOR, AREA, measure, many)).isEqualTo(5_000);
    assertThat(kept(COORDINATOR).current()).hasSize(Kept.MOST);
    many.add(many.getFirst());
    assertThatThrownBy(() -> observations.recordAll(COORDINATOR, AREA, measure, many))
        .hasMessage("Record at most 5,000 figures at once.");
  }

  @Test
  void aContributorRecordsForMeasuresOfHerCriteriaOnly() {
    MeasureId foreign = Figures.measure(STORY, COORDINATOR, Unit.RATE, "", OTHER);
    NewObservation figure = month(2018, 1, Amount.exactly("69"));
    ObservationId own = record(CONTRIBUTOR, figure);
    assertThatThrownBy(() -> observations.record(CONTRIBUTOR, AREA, foreign, figure))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> record(CONTRIBUTOR, figure.open(Openness.PUBLIC)))
        .isInstanceOf(NotAllowed.class);
    observations.record(COORDINATOR, AREA, foreign, figure);
    assertThat(kept(CONTRIBUTOR).current()).extracting(Observation::id).containsExactly(own);
    assertThat(observations.of(CONTRIBUTOR, AREA, foreign).current()).isEmpty();
    observations.record(COORDINATOR, AREA, foreign, month(2018, 2, "70").open(Openness.PUBLIC));
    assertThatThrownBy(() -> observations.record(CONTRIBUTOR, AREA, foreign, month(2018, 3, "71")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () -> observations.withdraw(COORDINATOR, AREA, foreign, new Stated(own, 1), "Swapped"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void readersSeeWhatWasReleasedToThem() {
    ObservationId january = record(COORDINATOR, month(2018, 1, Amount.exactly("69")));
    ObservationId february = record(COORDINATOR, month(2018, 2, Amount.exactly("86")));
    record(COORDINATOR, month(2018, 3, Amount.exactly("87")));
    assertThat(kept(READER).current()).isEmpty();
    releases.release(
        COORDINATOR, AREA, measure, new Stated(january, 1), Openness.committee(COMMITTEE));
    assertThat(kept(READER).current()).extracting(Observation::id).containsExactly(january);
    assertThat(kept(NATIONAL).current()).isEmpty();
    int released =
        releases.releaseUpTo(
            COORDINATOR, AREA, measure, LocalDate.of(2018, 3, 30), february, Openness.PUBLIC);
    assertThat(released).isEqualTo(2);
    assertThat(kept(NATIONAL).current())
        .extracting(Observation::id)
        .containsExactly(february, january);
    assertThat(newest().kind()).isEqualTo("2 figures released");
    assertThatThrownBy(() ->
            releases.releaseUpTo(
                COORDINATOR, AREA, measure, LocalDate.of(2018, 3, 30), february, Openness.PUBLIC))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() ->
            releases.release(COORDINATOR, AREA, measure, new Stated(january, 1), Openness.PUBLIC))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() ->
            releases.release(CONTRIBUTOR, AREA, measure, new Stated(january, 3), Openness.PUBLIC))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void theLatestActualValueOfTheWholeAreaIsSaidInWords() {
    MeasureId none = Figures.measure(STORY, COORDINATOR, Unit.RATE, "");
    record(COORDINATOR, month(2018, 1, "69"));
    record(COORDINATOR, month(2018, 2, "86").open(Openness.PUBLIC));
    record(COORDINATOR, month(2018, 3, "90"));
    record(COORDINATOR, month(2018, 4, "91").as(Kind.PLAIN.forecast()));
    record(COORDINATOR, month(2018, 5, "92").about(new Whom(About.ENGLAND, "")));
    record(COORDINATOR, month(2018, 6, "93").as(Kind.PLAIN.in("Under five", 1)));
    assertThat(latest(COORDINATOR)).containsEntry(measure, "90%, March 2018");
    assertThat(latest(COORDINATOR)).doesNotContainKey(none);
    assertThat(latest(NATIONAL)).containsEntry(measure, "86%, February 2018");
  }

  private static Map<MeasureId, String> latest(Viewer viewer) {
    return Plumbline.bean(LatestFigures.class)
        .of(viewer, AREA, Plumbline.bean(Measures.class).all(COORDINATOR, AREA));
  }

  private static Printed in(String source) {
    return Printed.in(source, "", null);
  }

  private ObservationId record(Viewer viewer, NewObservation figure) {
    return observations.record(viewer, AREA, measure, figure);
  }

  private ObservationId restate(Stated old, NewObservation figure, String reason) {
    return observations.restate(COORDINATOR, AREA, measure, old, figure, reason);
  }

  private Kept kept(Viewer viewer) {
    return observations.of(viewer, AREA, measure);
  }

  private HistoryEntry newest() {
    return Plumbline.bean(History.class)
        .entries(AREA, "measure " + measure.value(), 1, Long.MAX_VALUE)
        .getFirst();
  }

  private void assertRefused(NewObservation figure, String field, String sentence) {
    assertThatThrownBy(() -> record(COORDINATOR, figure))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo(field))
        .hasMessage(sentence);
  }
}
