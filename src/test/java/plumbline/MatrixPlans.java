package plumbline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import plumbline.actions.ActionFacts;
import plumbline.actions.ActionLinks;
import plumbline.actions.ActionUpdate;
import plumbline.actions.ActionUpdates;
import plumbline.actions.Actions;
import plumbline.actions.Impact;
import plumbline.actions.Progress;
import plumbline.common.ActionId;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.PlanId;
import plumbline.common.RecommendationId;
import plumbline.people.Viewer;
import plumbline.plans.PlanFacts;
import plumbline.plans.PlanKind;
import plumbline.plans.Plans;
import plumbline.recommendations.RecommendationText;
import plumbline.recommendations.Recommendations;
import plumbline.testing.Plumbline;

/** The plans of the matrix: one with actions of the contributor's agency, one of another's only. */
final class MatrixPlans {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  private final Plans plans = Plumbline.bean(Plans.class);
  private final Actions actions = Plumbline.bean(Actions.class);
  private final ActionUpdates updates = Plumbline.bean(ActionUpdates.class);
  private final MatrixFixture fixture;
  private final MatrixScene scene;
  private final AreaId area;
  private final Map<String, String> kept = new HashMap<>();

  MatrixPlans(MatrixFixture fixture, MatrixScene scene) {
    this.fixture = fixture;
    this.scene = scene;
    area = scene.story().area().id();
  }

  /** After the month was opened that rates K1. */
  void addAll(Viewer otherCoordinator, AreaId otherArea) {
    kept.put("plan P1", plan(scene.viewer(MatrixRole.COORD), area, MatrixWords.DRAFT));
    kept.put("plan P2", plan(scene.viewer(MatrixRole.COORD), area, MatrixWords.DRAFT_OUTSIDE));
    kept.put("plan in area B", plan(otherCoordinator, otherArea, "Elsewhere"));
    for (String state : Set.of("assigned P1", "assigned P2", "done", "verified")) {
      kept.put(state, String.valueOf(action(state).value()));
    }
    kept.put("recommendation", recommendation());
    kept.put("milestone", milestone(id(kept("assigned P1"))));
  }

  private String plan(Viewer viewer, AreaId where, String title) {
    PlanFacts facts = new PlanFacts(PlanKind.IMPROVEMENT_PLAN, title, "", null);
    return String.valueOf(plans.add(viewer, where, facts).value());
  }

  private String kept(String name) {
    return Objects.requireNonNull(kept.get(name), name);
  }

  private static ActionId id(String value) {
    return new ActionId(Long.parseLong(value));
  }

  private ActionId action(String state) {
    boolean isOther = state.equals("assigned P2");
    Viewer lead = scene.viewer(MatrixRole.LEAD);
    AgencyId agency = isOther ? scene.otherAgency() : scene.agency();
    String words = isOther ? MatrixWords.DRAFT_OUTSIDE : MatrixWords.DRAFT;
    PlanId plan = new PlanId(Long.parseLong(kept(isOther ? "plan P2" : "plan P1")));
    Set<plumbline.common.CriterionId> criteria = Set.of(MatrixScene.K1);
    ActionFacts facts =
        new ActionFacts("", words, "", "", agency, null, "ongoing", "", words, "", criteria);
    ActionId id = actions.add(lead, area, plan, facts);
    if (state.equals("done") || state.equals("verified")) {
      updates.update(
          lead, area, id, 1, new ActionUpdate(DAY, Progress.DONE, Impact.TOO_EARLY, words));
    }
    if (state.equals("verified")) {
      updates.verify(lead, area, id, 2, words);
    }
    return id;
  }

  /** An agreed one of a review that is open to all. */
  private String recommendation() {
    Viewer coordinator = scene.viewer(MatrixRole.COORD);
    Recommendations all = Plumbline.bean(Recommendations.class);
    RecommendationId id =
        all.add(
            coordinator,
            area,
            RecommendationText.of(fixture.reviews().review("open to all"), MatrixWords.PUBLISHED));
    all.agree(coordinator, area, id, 1);
    return String.valueOf(id.value());
  }

  /** A milestone that is not reached, of this action. */
  private String milestone(ActionId action) {
    updates.addMilestone(
        scene.viewer(MatrixRole.LEAD), area, action, 1, MatrixWords.DRAFT, "ongoing");
    return fixture
        .database()
        .column("SELECT id FROM milestone WHERE action_id = " + action.value())
        .getFirst();
  }

  static boolean isMeant(MatrixRow row) {
    return row.path().contains("/plans") || row.path().contains("/actions");
  }

  /** What the address of this row names; an action of its own where the request uses it up. */
  Map<String, String> variables(MatrixRow row, boolean spends) {
    String state = kept.containsKey(row.state()) ? row.state() : "assigned P1";
    String plan = kept(state.equals("assigned P2") ? "plan P2" : "plan P1");
    if (!row.path().contains("/actions")) {
      return Map.of("id", plan);
    }
    boolean isFresh = spends && row.path().contains("{id}");
    String id = isFresh ? String.valueOf(action(state).value()) : kept(state);
    boolean isReached = isFresh && row.path().contains("{milestone}");
    String milestone = isReached ? milestone(id(id)) : kept("milestone");
    if (row.path().contains("{recommendation}") && isFresh) {
      Plumbline.bean(ActionLinks.class)
          .link(
              scene.viewer(MatrixRole.LEAD),
              area,
              id(id),
              1,
              new RecommendationId(Long.parseLong(kept("recommendation"))));
    }
    return Map.of(
        "plan", plan, "id", id, "milestone", milestone, "recommendation", kept("recommendation"));
  }

  /** Fields that would be taken from whoever is allowed. */
  Map<String, String> fields(MatrixRow row, Map<String, String> variables) {
    String words =
        row.state().equals("assigned P2") ? MatrixWords.DRAFT_OUTSIDE : MatrixWords.DRAFT;
    Map<String, String> fields = new HashMap<>();
    fields.put("kind", "IMPROVEMENT_PLAN");
    fields.put("title", words + " of test " + fixture.next());
    fields.put("plan", kept(row.state().equals("plan in area B") ? "plan in area B" : "plan P1"));
    fields.put("words", words);
    fields.put("criteria", MatrixScene.K1.value());
    fields.put(
        "agency",
        row.state().equals("owner in area B")
            ? fixture.thing("other agency")
            : String.valueOf(scene.agency().value()));
    fields.put("timescale", "ongoing");
    fields.put("progress", row.state().equals("verified") ? "AT_RISK" : "ON_TRACK");
    fields.put("progress_now", "AT_RISK");
    fields.put("impact", "SOME");
    fields.put("said", words);
    fields.put("reason", words);
    fields.put("why_open", words);
    fields.put("milestone", words);
    fields.put("recommendation", kept("recommendation"));
    fields.put("version", version(row, variables.getOrDefault("id", "1")));
    return fields;
  }

  private String version(MatrixRow row, String id) {
    String table = row.path().contains("/actions") ? "action" : "plan";
    return fixture.database().column("SELECT version FROM " + table + " WHERE id = " + id).stream()
        .findFirst()
        .orElse("1");
  }
}
