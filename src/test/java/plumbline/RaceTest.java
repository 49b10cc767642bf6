package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import plumbline.common.CriterionId;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.testing.Answer;
import plumbline.testing.AtOnce;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Two things at once, of which only one may happen. */
class RaceTest {

  private static final MatrixDatabase DATABASE = new MatrixDatabase();
  private static final List<String> CRITERIA =
      List.of("23.E1", "23.E2", "23.E3", "23.E4", "23.E5", "23.L1", "23.L2", "23.L3", "23.L4");
  private static final int SAVES = 50;

  @RepeatedTest(3)
  void ofTwoCoordinatorsWhoRemoveEachOtherOneRemains() {
    Story story = Story.begin();
    story.coordinator();
    story.person("second", NewGrant.of(Role.COORDINATOR));
    Visitor first = story.visit("coordinator");
    Visitor second = story.visit("second");
    String others = removal(story, "second");
    String own = removal(story, "coordinator");
    List<Integer> answers =
        AtOnce.all(
            List.<Callable<Integer>>of(
                () -> first.post(others, Map.of()).status(),
                () -> second.post(own, Map.of()).status()));
    assertThat(answers).containsOnlyOnce(303).doesNotContain(500);
    assertThat(coordinators(story)).isEqualTo(1);
  }

  @Test
  void theLastCoordinatorCannotStepDownTwiceAtOnce() {
    Story story = Story.begin();
    story.coordinator();
    Visitor visitor = story.visit("coordinator");
    String own = removal(story, "coordinator");
    List<Callable<Integer>> attempts = new ArrayList<>();
    for (int attempt = 0; attempt < 8; attempt++) {
      attempts.add(() -> visitor.post(own, Map.of()).status());
    }
    assertThat(AtOnce.all(attempts)).containsOnly(409);
    assertThat(coordinators(story)).isEqualTo(1);
  }

  private static String removal(Story story, String name) {
    String ids =
        DATABASE
            .column(
                """
                SELECT CONCAT(p.id, '/roles/', g.id, '/delete')
                FROM role_grant g JOIN person p ON p.id = g.person_id
                WHERE p.email = '%s'
                """
                    .formatted(story.email(name)))
            .getFirst();
    return story.path("/people/" + ids);
  }

  private static long coordinators(Story story) {
    return DATABASE.number(
        "SELECT COUNT(*) FROM role_grant WHERE role = 'COORDINATOR' AND area_id = "
            + story.area().id().value());
  }

  @Test
  void nothingIsSavedAfterTheClosing() {
    MatrixScene scene = new MatrixScene(Optional.empty());
    scene.open(MatrixScene.OPEN);
    Visitor visitor = scene.story().visit(MatrixRole.COORD.person());
    String round = scene.story().path("/rounds/" + MatrixScene.OPEN);
    List<Callable<Integer>> all = new ArrayList<>();
    for (int number = 0; number < SAVES; number++) {
      String criterion = CRITERIA.get(number % CRITERIA.size());
      all.add(() -> save(visitor, round, criterion).status());
    }
    all.add(SAVES / 5, () -> visitor.post(round + "/close", Map.of("version", "1")).status());
    List<Integer> answers = AtOnce.all(all);
    assertThat(answers.remove(SAVES / 5)).as("the closing").isEqualTo(303);
    assertThat(answers).as("the saves").isSubsetOf(303, 409);
    List<String> changes =
        DATABASE.column(
            "SELECT kind FROM history WHERE kind IN ('rating agreed', 'month closed')"
                + " AND area_id = "
                + scene.story().area().id().value()
                + " ORDER BY sequence");
    assertThat(changes).last().isEqualTo("month closed");
    assertThat(changes).containsOnlyOnce("month closed");
    assertThat(changes).hasSize(1 + (int) answers.stream().filter(each -> each == 303).count());
    int version = scene.version(MatrixScene.OPEN, new CriterionId("23.E1"));
    assertThat(save(visitor, round, "23.E1", version).status()).isEqualTo(409);
  }

  private static Answer save(Visitor visitor, String round, String criterion) {
    return save(visitor, round, criterion, 1);
  }

  private static Answer save(Visitor visitor, String round, String criterion, int version) {
    return visitor.post(
        round + "/rate/" + criterion,
        Map.of("version", String.valueOf(version), "level", "red", "reason", "As agreed."));
  }
}
