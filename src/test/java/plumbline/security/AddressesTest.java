package plumbline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.testing.Answer;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/**
 * What people type goes into the body of a request and never into an address, which logs, browsers'
 * histories and other sites may keep. Ids, months, codes and chosen filters may stand there.
 */
class AddressesTest {

  private static final String CANARY = "kestrel";
  private static final String SECRETS = "input[type=password], input[type=email], textarea";

  private final Story story = Story.begin();
  private final List<String> addresses = new ArrayList<>();

  @Test
  void nothingThatPeopleTypedStandsInTheAddressOfAPage() {
    story.open(story.coordinator(), Month.of(2026, 10));
    story.lead(CANARY, Set.of(new CriterionId("23.E1")));
    Visitor visitor = story.visit("coordinator");
    type(visitor);
    Set<String> pages =
        new HashSet<>(Set.of("/", "/account", story.path("/board"), story.path("/history")));
    pages.addAll(addresses);
    for (int round = 0; round < 2; round++) {
      for (String page : List.copyOf(pages)) {
        Answer answer = visitor.get(page);
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
          look(answer, pages);
        }
      }
    }
    assertThat(addresses).hasSizeGreaterThan(100);
    assertThat(addresses)
        .noneMatch(address -> address.toLowerCase(Locale.ROOT).contains(CANARY))
        .noneMatch(address -> address.contains("@") || address.contains("%40"))
        .noneMatch(address -> address.contains(visitor.csrf()))
        .noneMatch(address -> address.contains(visitor.cookie("plumbline")));
  }

  /** Every form is saved: an address with what was typed would stand in the redirect. */
  private void type(Visitor visitor) {
    String criterion = story.path("/rounds/2026-10/rate/23.E1");
    Map<String, String> rating =
        Map.of("version", "1", "level", "red", "reason", CANARY, "progress", CANARY);
    post(visitor, criterion, rating);
    post(visitor, story.path("/agencies"), Map.of("name", CANARY, "kind", "OTHER"));
    post(visitor, story.path("/committees"), Map.of("committee", CANARY));
    post(
        visitor,
        story.path("/people"),
        Map.of(
            "name",
            CANARY,
            "email",
            CANARY + story.area().id().value() + "@example.org",
            "job_title",
            CANARY,
            "role",
            "NATIONAL_READER"));
    post(
        visitor,
        story.path("/plans"),
        Map.of("version", "0", "kind", "IMPROVEMENT_PLAN", "title", CANARY));
    Answer refused = visitor.post(story.path("/agencies"), Map.of("name", CANARY, "kind", ""));
    assertThat(refused.status()).isEqualTo(400);
  }

  private void post(Visitor visitor, String path, Map<String, String> form) {
    Answer answer = visitor.post(path, form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    addresses.add(answer.headers().firstValue("Location").orElseThrow());
  }

  private void look(Answer answer, Set<String> pages) {
    for (Element element : answer.page().select("[href], [src], [action], [formaction]")) {
      for (String name : List.of("href", "src", "action", "formaction")) {
        if (element.hasAttr(name)) {
          addresses.add(element.attr(name));
        }
      }
    }
    for (Element form : answer.page().select("form:not([method=post])")) {
      assertThat(form.select(SECRETS)).as(form.outerHtml()).isEmpty();
      assertThat(form.select("input[name=csrf]")).as(form.outerHtml()).isEmpty();
    }
    answer.page().select("nav a[href^=/], main a[href^=/]").eachAttr("href").stream()
        .map(address -> address.replaceAll("#.*", ""))
        .filter(address -> pages.size() < 60)
        .forEach(pages::add);
  }
}
