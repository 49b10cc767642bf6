package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.testing.Answer;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class FormFilterTest {

  @Test
  void aFormThatArrivesAfterItsHeadersIsTaken() {
    Answer answer =
        Visitor.nobody()
            .send(
                Visitor.nobody()
                    .request("/sign-in")
                    .expectContinue(true)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("email=&password="))
                    .build());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.page().select(".govuk-error-summary__list a")).hasSize(2);
  }

  @Test
  void aFormOfAnotherSiteIsRefusedWithAPage() {
    Answer answer =
        Visitor.nobody()
            .send(
                Visitor.nobody()
                    .request("/sign-in")
                    .header("Sec-Fetch-Site", "cross-site")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("email=a&password=b"))
                    .build());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.page().select("h1").text())
        .contains("did not come from your current sign-in");
  }

  @Test
  void aFormWithoutTheTokenOfTheSessionIsRefused() {
    Story.begin();
    Visitor visitor = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
    assertThat(visitor.send("/areas", Map.of("name", "x", "csrf", "y")).status()).isEqualTo(403);
  }

  @Test
  void whatIsNoFormIsRefused() {
    Answer answer =
        Visitor.nobody()
            .send(
                Visitor.nobody()
                    .request("/sign-in")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"))
                    .build());
    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void aFormThatIsWronglyEncodedIsRefusedAndIsNoFault() {
    assertThat(Visitor.nobody().sendBody("/sign-in", "email=%ZZ").status()).isEqualTo(400);
  }
}
