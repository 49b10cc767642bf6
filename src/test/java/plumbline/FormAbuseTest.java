package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.common.GrantId;
import plumbline.common.PersonId;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Forms with fields that no page of ours has, and forms that were opened in another time. */
class FormAbuseTest {

  private static final MatrixDatabase DATABASE = new MatrixDatabase();
  private static final MatrixScene SCENE = new MatrixScene(Optional.empty());
  private static final Story OTHER = Story.begin("Elsewhere");
  private static final Visitor COORDINATOR = SCENE.story().visit(MatrixRole.COORD.person());

  /** Every column a form could try to set. */
  private static final Map<String, String> MORE =
      Map.ofEntries(
          Map.entry("id", "7"),
          Map.entry("slug", "taken-over"),
          Map.entry("area", OTHER.area().slug()),
          Map.entry("area_id", String.valueOf(OTHER.area().id().value())),
          Map.entry("role", "ADMINISTRATOR"),
          Map.entry("state", "ACTIVE"),
          Map.entry("enabled", "true"),
          Map.entry("password_hash", "x"),
          Map.entry("access_version", "99"),
          Map.entry("stage", "NOT_RECORDED"),
          Map.entry("agreed_by", "7"),
          Map.entry("created_at", "2001-01-01"),
          Map.entry("signed_off_by", "7"));

  @BeforeAll
  static void openAMonth() {
    SCENE.open(MatrixScene.OPEN);
  }

  @Test
  void aRatingTakesNoStageAndNoNameFromItsForm() {
    Answer saved = save(COORDINATOR);
    assertThat(saved.status()).isEqualTo(303);
    assertThat(
            DATABASE.column(
                """
                SELECT CONCAT(r.stage, ' ', p.email)
                FROM rating r JOIN person p ON p.id = r.agreed_by
                WHERE r.criterion_id = '%s' AND r.area_id = %d
                """
                    .formatted(MatrixScene.K1, area())))
        .containsExactly("AGREED " + SCENE.story().email(MatrixRole.COORD.person()));
  }

  private static Answer save(Visitor visitor) {
    return send(
        visitor,
        "/rounds/" + MatrixScene.OPEN + "/rate/" + MatrixScene.K1,
        Map.of(
            "version",
            String.valueOf(SCENE.version(MatrixScene.OPEN, MatrixScene.K1)),
            "level",
            "red"));
  }

  @Test
  void anAreaKeepsItsAddress() {
    String query = "SELECT slug FROM local_area WHERE id = " + area();
    Map<String, String> fields = Map.of("name", "Renamed", "contact_role", "x", "version", "1");
    assertThat(send(COORDINATOR, "", fields).status()).isEqualTo(303);
    assertThat(DATABASE.column(query)).containsExactly(SCENE.story().area().slug());
  }

  @Test
  void anAgencyIsMadeInTheAreaOfTheAddress() {
    Map<String, String> fields = Map.of("name", "Made here", "kind", "HEALTH");
    assertThat(send(COORDINATOR, "/agencies", fields).status()).isEqualTo(303);
    assertThat(DATABASE.column("SELECT area_id FROM agency WHERE name = 'Made here'"))
        .containsExactly(String.valueOf(area()));
  }

  @Test
  void anInvitedPersonIsNotActiveAndHasTheRoleOfTheArea() {
    String email = "smuggled@" + SCENE.story().area().slug() + ".example.org";
    Map<String, String> fields =
        Map.of("name", "Invited", "email", email, "job_title", "", "role", "NATIONAL_READER");
    assertThat(send(COORDINATOR, "/people", fields).status()).isEqualTo(303);
    assertThat(
            DATABASE.column(
                """
                SELECT CONCAT_WS(' ', p.state, p.access_version, g.role, g.area_id, p.password_hash)
                FROM person p JOIN role_grant g ON g.person_id = p.id
                WHERE p.email = '%s'
                """
                    .formatted(email)))
        .containsExactly("INVITED 2 NATIONAL_READER " + area());
  }

  @Test
  void aNewPasswordGivesNoRole() {
    Visitor reader = SCENE.story().visit(MatrixRole.NATL.person());
    String roles =
        "SELECT g.role FROM role_grant g JOIN person p ON p.id = g.person_id WHERE p.email = '%s'"
            .formatted(SCENE.story().email(MatrixRole.NATL.person()));
    Map<String, String> fields = new HashMap<>(MORE);
    fields.put("current", Story.PASSWORD);
    fields.put("password", Story.PASSWORD);
    assertThat(reader.post("/account/password", fields).status()).isEqualTo(303);
    assertThat(DATABASE.column(roles)).containsExactly("NATIONAL_READER");
    assertThat(reader.get("/areas/new").status()).isEqualTo(403);
  }

  @Test
  void aFormIsJudgedByTheRoleOfTheMomentItIsSent() {
    PersonId id = SCENE.story().person("leaving", NewGrant.of(Role.COORDINATOR)).id();
    Visitor visitor = SCENE.story().visit("leaving");
    assertThat(visitor.get(path("/rounds/" + MatrixScene.OPEN + "/rate")).status()).isEqualTo(200);
    People people = Plumbline.bean(People.class);
    people.grant(
        Story.administrator(),
        SCENE.story().area().id(),
        id,
        NewGrant.contributor(SCENE.agency(), java.util.Set.of(MatrixScene.K1)));
    long coordinates =
        DATABASE.number(
            "SELECT id FROM role_grant WHERE role = 'COORDINATOR' AND person_id = " + id.value());
    people.revoke(Story.administrator(), SCENE.story().area().id(), id, new GrantId(coordinates));
    assertThat(save(visitor).status()).isEqualTo(403);
  }

  private static Answer send(Visitor visitor, String rest, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(MORE);
    all.putAll(fields);
    return visitor.post(path(rest), all);
  }

  private static String path(String rest) {
    return SCENE.story().path(rest);
  }

  private static long area() {
    return SCENE.story().area().id().value();
  }
}
