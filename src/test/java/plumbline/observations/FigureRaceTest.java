package plumbline.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.testing.Figures.month;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.RepeatedTest;
import plumbline.common.AreaId;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.measures.Unit;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.AtOnce;
import plumbline.testing.Figures;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Two people record the same at the same moment. */
class FigureRaceTest {

  private static final Story STORY = Story.begin();
  private static final AreaId AREA = STORY.area().id();
  private static final Viewer COORDINATOR = STORY.coordinator();
  private static final Visitor FIRST = STORY.visit("coordinator");
  private static final Visitor SECOND = second();

  private final Observations observations = Plumbline.bean(Observations.class);
  private final MeasureId measure = Figures.measure(STORY, COORDINATOR, Unit.RATE, "");
  private final String base = STORY.path("/measures/" + measure.value() + "/figures");

  private static Visitor second() {
    STORY.person("second", NewGrant.of(Role.COORDINATOR));
    return STORY.visit("second");
  }

  @RepeatedTest(5)
  void ofTwoWhoRestateAFigureOneIsFirst() {
    ObservationId old = observations.record(COORDINATOR, AREA, measure, month(2018, 1, "69"));
    String address = base + "/" + old.value() + "/restate";
    List<Answer> answers =
        atOnce(
            () -> FIRST.post(address, restated("70%")),
            () -> SECOND.post(address, restated("71%")));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 409);
    Kept kept = observations.of(COORDINATOR, AREA, measure);
    assertThat(kept.current()).hasSize(1);
    assertThat(kept.current().getFirst().restates()).isEqualTo(old);
    assertThat(kept.earlier()).extracting(Observation::id).containsExactly(old);
    Answer late = answers.stream().filter(each -> each.status() == 409).findFirst().orElseThrow();
    assertThat(late.page().select("main form").attr("action"))
        .contains("/" + kept.current().getFirst().id().value() + "/");
  }

  private static Map<String, String> restated(String amount) {
    return Map.of(
        "version", "1", "period", "January 2018", "amount", amount, "reason", "Late returns");
  }

  @RepeatedTest(5)
  void aFileSavedByTwoAtOnceIsRecordedOnce() {
    Map<String, String> first = checked(FIRST);
    Map<String, String> second = checked(SECOND);
    List<Answer> answers =
        atOnce(() -> FIRST.post(base + "/many", first), () -> SECOND.post(base + "/many", second));
    // The one that came a little later may also have been told so while it was read.
    assertThat(answers).extracting(Answer::status).contains(303).isSubsetOf(303, 409);
    assertThat(observations.of(COORDINATOR, AREA, measure).current()).hasSize(3);
  }

  @RepeatedTest(5)
  void aFormSentTwiceAtOnceIsRecordedOnce() {
    Map<String, String> form = checked(FIRST);
    form.put("submission", "twice-" + measure.value());
    List<Answer> answers =
        atOnce(() -> FIRST.post(base + "/many", form), () -> FIRST.post(base + "/many", form));
    assertThat(answers).extracting(Answer::status).containsOnly(303);
    assertThat(answers.getFirst().location()).isEqualTo(answers.getLast().location());
    assertThat(observations.of(COORDINATOR, AREA, measure).current()).hasSize(3);
  }

  private Map<String, String> checked(Visitor visitor) {
    byte[] file =
        "period,value\r\nJan 2018,69\r\nFeb 2018,70\r\nMar 2018,71\r\n"
            .getBytes(StandardCharsets.UTF_8);
    Document page = visitor.upload(base + "/files", Map.of(), Map.of("a.csv", file)).page();
    Map<String, String> fields = new HashMap<>();
    fields.put("table", Objects.requireNonNull(page.selectFirst("#table")).wholeText());
    fields.put("checked", page.select("[name=checked]").val());
    fields.put("then", "save");
    return fields;
  }

  private static List<Answer> atOnce(Callable<Answer> first, Callable<Answer> second) {
    return AtOnce.all(List.of(first, second));
  }
}
