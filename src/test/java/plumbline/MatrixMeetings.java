package plumbline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.common.Month;
import plumbline.common.QuestionId;
import plumbline.meetings.Fact;
import plumbline.meetings.FactKind;
import plumbline.meetings.ItemFacts;
import plumbline.meetings.ItemText;
import plumbline.meetings.Items;
import plumbline.meetings.MeetingPlan;
import plumbline.meetings.Meetings;
import plumbline.meetings.NextReports;
import plumbline.meetings.Privacy;
import plumbline.meetings.Questions;
import plumbline.meetings.Said;
import plumbline.people.Viewer;
import plumbline.testing.Plumbline;

/**
 * The meetings of the matrix: of the scrutiny reader's committee and of another, held and to come,
 * with public and private items.
 */
final class MatrixMeetings {

  private final MatrixScene scene;
  private final Map<String, Kept> kept = new HashMap<>();

  MatrixMeetings(MatrixScene scene) {
    this.scene = scene;
  }

  /** A meeting with one item, which has one fact and one question. */
  private record Kept(CommitteeId committee, MeetingId meeting, ItemId item, QuestionId question) {}

  static boolean isMeant(MatrixRow row) {
    return row.path().contains("/meetings")
        || row.path().endsWith("/scrutiny")
        || row.path().endsWith("/committees/{committee}")
        || row.path().endsWith("/saw");
  }

  void addAll() {
    LocalDate day = Month.today(Plumbline.clock()).minusYears(1);
    LocalDate toCome = day.plusYears(2);
    keep("public item", scene.committee(), day, Privacy.PUBLIC);
    keep("private item", scene.committee(), day.plusDays(1), Privacy.PRIVATE);
    keep("public item to come", scene.committee(), toCome, Privacy.PUBLIC);
    keep("public item elsewhere", scene.otherCommittee(), day, Privacy.PUBLIC);
    keep("private item elsewhere", scene.otherCommittee(), day.plusDays(1), Privacy.PRIVATE);
    keep("public item to come elsewhere", scene.otherCommittee(), toCome, Privacy.PUBLIC);
  }

  private void keep(String state, CommitteeId committee, LocalDate day, Privacy privacy) {
    Viewer viewer = scene.viewer(MatrixRole.COORD);
    AreaId area = scene.story().area().id();
    String words = words(state);
    MeetingId meeting =
        Plumbline.bean(Meetings.class)
            .schedule(viewer, area, committee, new MeetingPlan(day, words));
    ItemText text = new ItemText("", words, words, privacy, words, null);
    ItemId item = Plumbline.bean(Items.class).add(viewer, area, meeting, text);
    Plumbline.bean(ItemFacts.class)
        .add(viewer, area, item, List.of(Fact.of(FactKind.CONTEXT, words)));
    QuestionId question =
        Plumbline.bean(Questions.class).ask(viewer, area, item, new Said(words, words, asked()));
    Plumbline.bean(NextReports.class).promise(viewer, area, item, 1, "in six months", "");
    kept.put(state, new Kept(committee, meeting, item, question));
  }

  private static LocalDate asked() {
    return Month.today(Plumbline.clock()).minusDays(9);
  }

  /** Nobody may see these words to whom things of this state are closed. */
  private static String words(String state) {
    return switch (state) {
      case "public item", "public item elsewhere" -> MatrixWords.PUBLISHED;
      case "private item", "public item to come" -> MatrixWords.MEMBERS;
      default -> MatrixWords.DRAFT_OUTSIDE;
    };
  }

  /** What the address of this row names; a fact of its own where the request uses it up. */
  Map<String, String> variables(MatrixRow row, boolean spends) {
    Kept thing = Objects.requireNonNull(kept.get(row.state()), row.state());
    return Map.of(
        "committee", String.valueOf(thing.committee().value()),
        "meeting", String.valueOf(thing.meeting().value()),
        "item", String.valueOf(thing.item().value()),
        "question", String.valueOf(thing.question().value()),
        "fact", spends && row.path().endsWith("/delete") ? fact(thing.item()) : "1");
  }

  private String fact(ItemId item) {
    Viewer viewer = scene.viewer(MatrixRole.COORD);
    AreaId area = scene.story().area().id();
    ItemFacts facts = Plumbline.bean(ItemFacts.class);
    facts.add(viewer, area, item, List.of(Fact.of(FactKind.RESPONSIBLE, MatrixWords.MEMBERS)));
    return String.valueOf(facts.of(viewer, area, item).getLast().number());
  }

  /** Fields that would be taken from whoever is allowed. */
  static Map<String, String> fields(
      MatrixRow row, MatrixFixture fixture, Map<String, String> variables) {
    String words = words(row.state());
    Map<String, String> fields = new HashMap<>();
    fields.putAll(Map.of("title", words, "privacy", privacy(row), "purpose", words));
    fields.putAll(Map.of("kind", "CONTEXT", "kind_1", "CONTEXT", "words_1", words));
    fields.putAll(Map.of("words", words, "role", words, "reason", words));
    fields.put("timescale", "in " + (fixture.next() + 2) + " months");
    fields.put("meaning", "March 2030");
    fields.put("ordinal", ordinal(fixture, variables));
    fields.put("said_on", (row.id().equals("QU06") ? asked().minusDays(1) : asked()).toString());
    fields.put("held_on", day(row, fixture, variables));
    fields.put("version", version(row, fixture, variables));
    return fields;
  }

  /** Of the newest promise of the item's next report. */
  private static String ordinal(MatrixFixture fixture, Map<String, String> variables) {
    return value(
        fixture,
        "SELECT COALESCE(timescale, 1) FROM item WHERE id = "
            + variables.getOrDefault("item", "0"));
  }

  private static String privacy(MatrixRow row) {
    return row.state().startsWith("public") ? "PUBLIC" : "PRIVATE";
  }

  /** A new day for a new meeting, the same day for one that stands. */
  private static String day(MatrixRow row, MatrixFixture fixture, Map<String, String> variables) {
    return row.path().contains("{meeting}")
        ? value(
            fixture,
            "SELECT held_on FROM meeting WHERE id = " + variables.getOrDefault("meeting", "0"))
        : Month.today(Plumbline.clock()).minusYears(9).plusDays(fixture.next()).toString();
  }

  private static String version(
      MatrixRow row, MatrixFixture fixture, Map<String, String> variables) {
    if (row.id().equals("IT12")) {
      return "0";
    }
    if (row.path().contains("{fact}")) {
      return value(
          fixture,
          "SELECT version FROM item_fact WHERE item_id = %s AND number = %s"
              .formatted(variables.get("item"), variables.get("fact")));
    }
    return row.path().contains("{item}")
        ? value(
            fixture, "SELECT version FROM item WHERE id = " + variables.getOrDefault("item", "0"))
        : value(
            fixture,
            "SELECT version FROM meeting WHERE id = " + variables.getOrDefault("meeting", "0"));
  }

  private static String value(MatrixFixture fixture, String query) {
    return fixture.database().column(query).stream().findFirst().orElse("1");
  }
}
