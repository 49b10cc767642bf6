package plumbline.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** What a form about an item holds when something else has changed in the meantime. */
class ItemChangesTest {

  private final Meetings meetings = Plumbline.bean(Meetings.class);
  private final Items items = Plumbline.bean(Items.class);
  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final Viewer coordinator = story.coordinator();
  private final Visitor visitor = story.visit("coordinator");
  private final CommitteeId committee = story.committee("Scrutiny");
  private final MeetingId spring = meeting(LocalDate.of(2026, 3, 2));
  private final MeetingId summer = meeting(LocalDate.of(2026, 6, 1));
  private final ItemId first = items.add(coordinator, area, spring, text("First report", null));
  private final ItemId second = items.add(coordinator, area, summer, text("Second report", first));
  private final String page =
      story.path("/meetings/" + summer.value() + "/items/" + second.value());

  @Test
  void whatIsFollowedUpStaysChosenWhereverItsMeetingIsMoved() {
    meetings.change(
        coordinator, area, spring, 1, new MeetingPlan(LocalDate.of(2026, 9, 7), ""), false);
    assertThat(visitor.get(page + "/edit").page().select("#follows option[selected]").val())
        .isEqualTo(String.valueOf(first.value()));
    Map<String, String> wrong = new HashMap<>(fields());
    wrong.put("follows", "the first one");
    Answer refused = visitor.post(page, wrong);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select("#follows option[selected]").val()).isEqualTo("the first one");
  }

  @Test
  void nobodyMakesAPrivateItemPublicAgainWithoutSeeingIt() {
    ItemText secret = new ItemText("", "Second report", "", Privacy.PRIVATE, "", first);
    items.change(coordinator, area, second, 1, secret);
    Answer late = visitor.post(page, fields());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.page().select(".govuk-error-message").text())
        .contains("Saved here meanwhile: “Private”. Saving again puts yours in its place.");
    Map<String, String> again = new HashMap<>(fields());
    again.put("version", late.page().select("input[name=version]").val());
    assertThat(visitor.post(page, again).status()).isEqualTo(303);
  }

  private Map<String, String> fields() {
    return Map.of(
        "version", "1",
        "number", "",
        "title", "Second report",
        "purpose", "",
        "privacy", "PUBLIC",
        "marking", "",
        "follows", String.valueOf(first.value()));
  }

  private MeetingId meeting(LocalDate day) {
    return meetings.schedule(coordinator, area, committee, new MeetingPlan(day, ""));
  }

  private static ItemText text(String title, @org.jspecify.annotations.Nullable ItemId follows) {
    return new ItemText("", title, "", Privacy.PUBLIC, "", follows);
  }
}
