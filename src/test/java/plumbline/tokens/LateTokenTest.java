package plumbline.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** A form that comes when it is time to show once more who one is loses nothing. */
class LateTokenTest {

  private final Story story = Story.begin("Late");
  private final Visitor visitor = visitor();

  private Visitor visitor() {
    story.coordinator();
    return story.visit("coordinator");
  }

  @BeforeEach
  void elevenMinutesPass() {
    Plumbline.clock().set(Plumbline.clock().instant().plus(Duration.ofMinutes(11)));
  }

  @AfterEach
  void theClockGoesRight() {
    Plumbline.clock().reset();
  }

  @Test
  void whatWasTypedForATokenIsDoneOnceThePersonHasShownWhoTheyAre() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", "“Figures” & more");
    fields.put("days", "9");
    fields.put("areas", story.area().slug());
    fields.put("permissions", "MANAGE_AGENCIES");
    fields.put("submission", "late-" + story.area().slug());
    Document asked = visitor.post("/account/tokens", fields).page();
    assertThat(asked.select("h1").text()).isEqualTo("Confirm that it is you");
    Document wrong = send(asked, "not the password", 400).page();
    assertThat(wrong.select(".govuk-error-summary a").attr("href")).isEqualTo("#proof");
    Answer made = send(wrong, Story.PASSWORD, 200);
    assertThat(made.text()).contains("plumb_");
    assertThat(visitor.get("/account/tokens").page().select("main").text())
        .contains("“Figures” & more", story.area().name(), "Reads; may");
    assertThat(send(wrong, Story.PASSWORD, 303).location()).isEqualTo("/account/tokens?done=made");
  }

  @Test
  void aNewAddressIsDoneOnceThePersonHasShownWhoTheyAre() {
    Document asked = visitor.post("/account/email", Map.of("email", story.email("new"))).page();
    assertThat(asked.select("input[name=email]").val()).isEqualTo(story.email("new"));
    assertThat(send(asked, Story.PASSWORD, 303).location()).isEqualTo("/account?done=email");
    assertThat(visitor.get("/account").text()).contains(story.email("new"));
  }

  /** Sends the form of the page as a browser does, with this typed into the one field one sees. */
  private Answer send(Document page, String proof, int status) {
    Elements form = page.select("main form");
    Map<String, String> fields = new LinkedHashMap<>();
    form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.val()));
    fields.put("proof", proof);
    Answer answer = visitor.send(form.attr("action"), fields);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return answer;
  }
}
