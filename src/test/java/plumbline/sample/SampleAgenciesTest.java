package plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.areas.Areas;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.contributions.AgencyRating;
import plumbline.contributions.AgencyRatings;
import plumbline.contributions.Asked;
import plumbline.contributions.Divergence;
import plumbline.frameworks.Frameworks;
import plumbline.frameworks.RatingScale;
import plumbline.people.Grant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** What the agencies of the sample say. */
class SampleAgenciesTest {

  private static final SampleFile FILE = SampleFile.read();
  private static final Month NEWEST = Month.now(InstantSource.system());
  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final CriterionId E3 = new CriterionId("23.E3");

  private static AreaName area;
  private static Viewer coordinator;

  private final AgencyRatings ratings = Plumbline.bean(AgencyRatings.class);
  private final RatingScale scale = Plumbline.bean(Frameworks.class).get(FILE.framework()).scale();

  @BeforeAll
  static void load() {
    Viewer administrator = Story.administrator();
    SampleTest.load(SampleTest.SLUG, administrator);
    area = Plumbline.bean(Areas.class).get(administrator, SampleTest.SLUG).named();
    Grant grant = new Grant(Role.COORDINATOR, area, null, null, Set.of());
    coordinator = new Viewer(administrator.id(), "Coordinator", 1, List.of(grant));
  }

  @Test
  void threeAgenciesRateEveryMonth() {
    for (int back = 0; back < FILE.months().size(); back++) {
      assertThat(ratings.ofMonth(coordinator, area.id(), NEWEST.plus(-back)))
          .as("%d months ago", back)
          .isNotEmpty()
          .noneMatch(rating -> rating.comment().contains("{"));
    }
    assertThat(ratings.ofMonth(coordinator, area.id(), NEWEST))
        .extracting(AgencyRating::agencyName)
        .contains(
            "Wexbridge Council education service",
            "Wexbridge and Marshes Health Trust",
            "Wexbridge Parent Carer Voice");
  }

  @Test
  void inTheOpenMonthSomeAnswersAreMissing() {
    assertThat(ratings.asked(coordinator, area.id(), NEWEST))
        .extracting(Asked::given)
        .contains(true, false);
  }

  @Test
  void theyAreTwoLevelsApartOnceInAClosedMonthAndOnceInTheOpenOne() {
    assertThat(levelsApart(E3, NEWEST.plus(-4))).isEqualTo(2);
    assertThat(levelsApart(E1, NEWEST)).isEqualTo(2);
  }

  private int levelsApart(CriterionId criterion, Month month) {
    List<AgencyRating> given =
        ratings.ofCriterion(coordinator, area.id(), criterion).stream()
            .filter(rating -> rating.month().equals(month))
            .toList();
    Optional<Divergence> divergence = Divergence.of(scale, given);
    return divergence.orElseThrow().levels();
  }

  @Test
  void oneDissentIsPrintedWithItsReasonInThePublishedPaper() {
    assertThat(ratings.ofCriterion(coordinator, area.id(), E1))
        .filteredOn(AgencyRating::printsDissent)
        .singleElement()
        .satisfies(rating -> assertThat(rating.month()).isEqualTo(NEWEST.plus(-1)));
    Visitor reader =
        Visitor.signedIn("children-scrutiny@" + SampleTest.SLUG + ".example.org", FILE.password());
    String paper =
        reader
            .get(area.path("/reports"))
            .page()
            .select("main a[href*=/publications/]")
            .attr("href");
    assertThat(reader.get(paper + "/page").page().text())
        .contains("Wexbridge Parent Carer Voice does not agree; it says red")
        .contains("38 of 90 families were told to wait before asking");
  }
}
