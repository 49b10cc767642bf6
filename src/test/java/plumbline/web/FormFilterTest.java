package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import plumbline.testing.Visitor;

class FormFilterTest {

  @Test
  void aFormWhoseBodyComesAfterItsHeadIsRead() {
    Visitor nobody = Visitor.nobody();
    HttpRequest form =
        nobody
            .request("/sign-in")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .expectContinue(true)
            .POST(HttpRequest.BodyPublishers.ofString("email=nobody@example.org&password=wrong"))
            .build();
    assertThat(nobody.send(form).status()).isEqualTo(400);
  }
}
