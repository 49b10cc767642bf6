package plumbline.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jsoup.nodes.Element;
import plumbline.testing.Answer;
import plumbline.testing.Visitor;

/** Somebody who was sent to a provider, and what the provider was asked. */
record Going(Visitor visitor, String provider, String address) {

  /** Presses the button of this provider on the sign-in page. */
  static Going signIn(Visitor visitor, String provider) {
    visitor.open("/sign-in");
    return by(visitor.post("/sign-in/with/" + provider, Map.of()), visitor, provider);
  }

  static Going by(Answer answer, Visitor visitor, String provider) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    Element link = Objects.requireNonNull(answer.page().selectFirst("main a.govuk-button"));
    String address = link.attr("href");
    assertThat(answer.headers().firstValue("Refresh")).hasValue("0;url=" + address);
    return new Going(visitor, provider, address);
  }

  String asked(String parameter) {
    return String.join(",", new QueryStringDecoder(address).parameters().get(parameter));
  }

  /** What the provider sends back when all went well there. */
  Map<String, String> answer(String issuer) {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("code", "a-code");
    answer.put("state", asked("state"));
    answer.put("iss", issuer);
    return answer;
  }

  /** Comes back with this. */
  Answer back(Map<String, String> answer) {
    return back(visitor, answer);
  }

  Answer back(Visitor whoever, Map<String, String> answer) {
    StringJoiner query = new StringJoiner("&", "?", "");
    answer.forEach(
        (name, value) -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return whoever.get("/sign-in/with/" + provider + "/callback" + query);
  }
}
