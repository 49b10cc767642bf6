package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.GrantId;
import plumbline.common.Ids;
import plumbline.leaving.Leavings;
import plumbline.leaving.Successors;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.AtOnce;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Two things at once, of which only one may happen. */
class RaceTest {

  private static final MatrixDatabase DATABASE = new MatrixDatabase();
  private static final List<String> CRITERIA =
      List.of("23.E1", "23.E2", "23.E3", "23.E4", "23.E5", "23.L1", "23.L2", "23.L3", "23.L4");
  private static final int SAVES = 50;
  private static final int ROUNDS = 50;
  private static final List<Removal> REMOVALS =
      List.of(RaceTest::revoke, RaceTest::disable, RaceTest::leave);

  @RepeatedTest(3)
  void ofTwoCoordinatorsWhoRemoveEachOtherOneRemains() {
    Story story = Story.begin();
    story.coordinator();
    story.person("second", NewGrant.of(Role.COORDINATOR));
    Visitor first = story.visit("coordinator");
    Visitor second = story.visit("second");
    String others = removal(story, "second");
    String own = removal(story, "coordinator");
    List<Answer> answers =
        AtOnce.all(
            List.<Callable<Answer>>of(
                () -> first.post(others, Map.of()), () -> second.post(own, Map.of())));
    assertThat(answers).extracting(Answer::status).doesNotContain(500);
    assertThat(answers)
        .filteredOn(answer -> answer.location().endsWith("done=role-taken"))
        .as("whoever is removed first is asked to sign in")
        .hasSize(1);
    assertThat(coordinators(story)).isEqualTo(1);
  }

  /** Taken away, stopped or left, in every pairing: one coordinator always remains. */
  @Test
  void inFiftyRoundsOfTwoCoordinatorsWhoRemoveEachOtherOneAlwaysRemains() {
    Story story = Story.begin();
    Viewer first = story.coordinator();
    Viewer second = story.person("second", NewGrant.of(Role.COORDINATOR));
    for (int round = 0; round < ROUNDS; round++) {
      Removal one = REMOVALS.get(round % REMOVALS.size());
      Removal other = REMOVALS.get(round / REMOVALS.size() % REMOVALS.size());
      Viewer by = now(first);
      Viewer against = now(second);
      List<Boolean> done =
          AtOnce.all(
              List.<Callable<Boolean>>of(
                  () -> removes(one, story, by, against),
                  () -> removes(other, story, against, by)));
      assertThat(done).as("round %d", round).containsOnlyOnce(true);
      assertThat(activeCoordinators(story)).as("round %d", round).isEqualTo(1);
      restore(story, first, second);
    }
  }

  /** Each of two areas takes the role there: whoever comes second sees that it was the last. */
  @Test
  void inTwentyRoundsWhoeverLosesBothRolesAtOnceCanSignInNoMore() {
    Story here = Story.begin();
    Story there = Story.begin();
    here.coordinator();
    there.coordinator();
    Viewer administrator = Story.administrator();
    for (int round = 0; round < 20; round++) {
      Viewer person = here.person("both" + round, NewGrant.of(Role.COORDINATOR));
      there.join(here, "both" + round, NewGrant.of(Role.COORDINATOR));
      AtOnce.all(
          List.<Callable<Boolean>>of(
              () -> removes(RaceTest::revoke, here, administrator, person),
              () -> removes(RaceTest::revoke, there, administrator, person)));
      assertThat(DATABASE.column("SELECT state FROM person WHERE id = " + person.id().value()))
          .as("round %d", round)
          .containsExactly("DISABLED");
    }
  }

  private interface Removal {
    void of(Story story, Viewer by, Viewer whom);
  }

  private static boolean removes(Removal removal, Story story, Viewer by, Viewer whom) {
    try {
      removal.of(story, by, whom);
      return true;
    } catch (Conflict lastOne) {
      return false;
    }
  }

  private static void revoke(Story story, Viewer by, Viewer whom) {
    GrantId grant =
        new GrantId(
            DATABASE.number(
                "SELECT id FROM role_grant WHERE role = 'COORDINATOR' AND person_id = %d AND area_id = %d"
                    .formatted(whom.id().value(), story.area().id().value())));
    Plumbline.bean(People.class).revoke(by, story.area().id(), whom.id(), grant);
  }

  private static void disable(Story story, Viewer by, Viewer whom) {
    Plumbline.bean(People.class).disable(by, story.area().id(), whom.id());
  }

  private static void leave(Story story, Viewer by, Viewer whom) {
    Plumbline.bean(Leavings.class).leave(by, story.area(), whom.id(), new Successors(Map.of(), ""));
  }

  private static Viewer now(Viewer then) {
    return Plumbline.bean(People.class).viewer(then.id());
  }

  /** Both coordinate and can sign in once more. */
  private static void restore(Story story, Viewer first, Viewer second) {
    for (Viewer each : List.of(first, second)) {
      DATABASE.run("UPDATE person SET state = 'ACTIVE' WHERE id = " + each.id().value());
      if (!now(each).hasRole(Role.COORDINATOR, story.area().id())) {
        DATABASE.run(
            "INSERT INTO role_grant (id, person_id, role, area_id) VALUES (%d, %d, 'COORDINATOR', %d)"
                .formatted(Ids.next(), each.id().value(), story.area().id().value()));
      }
    }
  }

  private static long activeCoordinators(Story story) {
    return DATABASE.number(
        """
        SELECT COUNT(*) FROM role_grant g JOIN person p ON p.id = g.person_id
        WHERE g.role = 'COORDINATOR' AND p.state = 'ACTIVE' AND g.area_id = %d
        """
            .formatted(story.area().id().value()));
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
