package plumbline.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.NewGrant;
import plumbline.people.Viewer;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Nobody is asked for a dissent on a criterion that they are blind to. */
class DissentTaskTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Month NOVEMBER = Month.of(2026, 11);

  private final Story story = Story.begin("Dissenting");
  private final AgencyId health = story.agency("Health board");
  private final AgencyId parents = story.agency("Parent carer forum");
  private final Viewer coordinator = story.coordinator();
  private final Viewer lead = story.lead("lea", Set.of(E1));

  @Test
  void whoeverSpeaksForTwoAgenciesIsAskedOnceBothHaveRated() {
    story.contributor("helen", health, Set.of(E1));
    Viewer helen = story.person("helen", NewGrant.contributor(parents, Set.of(E1)));
    Visitor visitor = story.visit("helen");
    story.open(coordinator, NOVEMBER);
    story.give(helen, NOVEMBER, E1, health, "red", "Waits are longer.");
    story.agree(lead, NOVEMBER, E1, "green", "First look.");
    assertThat(asked(visitor)).as("blind through the other agency").isEmpty();
    story.give(helen, NOVEMBER, E1, parents, "green", "");
    assertThat(asked(visitor)).hasSize(1);
    assertThat(visitor.get(asked(visitor).getFirst()).status()).isEqualTo(200);
  }

  private static List<String> asked(Visitor visitor) {
    return visitor.get("/").page().select("a:contains(dissents on E1)").eachAttr("href");
  }
}
