package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

  private static final String HOSTILE =
      "\"><script>alert(1)</script><img src=x onerror=alert(1)>'`=";

  private record Sample(
      String title,
      @Nullable String nothing,
      List<String> lines,
      LocalDate day,
      YearMonth month,
      int number,
      Person person) {}

  private record Person(String name) {}

  private final Templates templates = new Templates(new Assets(), false);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{title}} | Board",
        "{{person.name}} | Jo",
        "{{#if nothing}}yes{{else}}no{{/if}} | no",
        "{{#each lines}}{{@index_1}}{{this}}{{#unless @last}},{{/unless}}{{/each}} | 1a,2b",
        "{{#each lines}}{{../title}} {{/each}} | Board Board",
        "{{date day}} | 28 November 2026",
        "{{month this.month}} | November 2026",
        "{{count number \"criterion\" \"criteria\"}} | 1 criterion",
        "{{count lines \"line\"}} | 2 lines",
        "{{#if (and (eq title \"Board\") (not nothing))}}both{{/if}} | both",
        "{{or nothing title}} | Board",
        "{{govuk \"tag\" text=title}} | <strong class=\"govuk-tag\">Board</strong>",
      })
  void aTemplateReadsItsRecord(String template, String expected) {
    assertThat(templates.renderText(template, sample("Board")).strip()).isEqualTo(expected);
  }

  @Test
  void everyPageReadsTheTokensOfItsFormsInLoopsToo() {
    String page =
        templates.render("tokens", sample("Board"), Map.of("csrf", "c1", "submission", "s1"));
    assertThat(page.strip()).isEqualTo("c1 s1 as1-0 bs1-1 c1 s1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{titel}}",
        "{{#if titel}}{{/if}}",
        "{{person.nmae}}",
        "{{#each lines}}{{title}}{{/each}}",
        "{{nothing}}",
        "{{date title}}",
        "{{count title \"one\"}}",
        "{{helper title}}",
        "{{govuk \"tag\" txt=title}}",
        "{{govuk \"no-such\" text=title}}",
        "{{govuk \"tag\" attributes=(options onclick=title)}}",
        "{{govuk \"tag\" attributes=(options style=title)}}",
        "{{asset \"other.css\"}}",
      })
  void aMistakeInATemplateIsAnError(String template) {
    Sample sample = sample("Board");
    assertThatThrownBy(() -> templates.renderText(template, sample))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aPageIsARecord() {
    assertThatThrownBy(() -> templates.render("layout", Map.of("title", "x")))
        .hasMessageContaining("a page is a record");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>{{title}}</p>",
        "<p title=\"{{title}}\"></p>",
        "{{words title}}",
        "{{concat title \"x\"}}",
        "{{person}}",
        "{{govuk \"button\" text=title html=title href=title attributes=(options data-x=title)}}",
        "{{govuk \"input\" id=title name=title value=title hint=(options html=title)}}",
        "{{govuk \"textarea\" id=title name=title value=title label=(options html=title)}}",
        "{{govuk \"summary-list\" rows=(list (options key=(options html=title) value=(options text=title)))}}",
        "{{govuk \"radios\" name=title items=(list (options value=title html=title conditional=(options html=title)))}}",
        "{{#govuk \"details\" summaryText=title}}{{title}}{{/govuk}}",
        "{{app \"level\" colour=title letter=title word=title}}",
      })
  void hostileTextStaysText(String template) {
    String html = templates.renderText(template, sample(HOSTILE));
    Element body = Jsoup.parseBodyFragment(html).body();
    assertThat(body.select("script, img")).isEmpty();
    assertThat(body.getAllElements())
        .allSatisfy(element ->
            assertThat(element.attributes())
                .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    assertThat(html).doesNotContain("<script>alert");
  }

  @Test
  void aPlainTextKeepsItsParagraphsAndItsTwoLevelsOfLists() {
    String text = "One\ntwo\n\nThree <b>\n- a\n  - b\n  - c\n- d\n\nEnd";
    assertThat(templates.renderText("{{words title}}", sample(text)))
        .isEqualTo(
            "<p class=\"govuk-body\">One<br>two</p><p class=\"govuk-body\">Three &lt;b&gt;</p>"
                + "<ul class=\"govuk-list govuk-list--bullet\"><li>a"
                + "<ul class=\"govuk-list govuk-list--bullet\"><li>b</li><li>c</li></ul></li>"
                + "<li>d</li></ul><p class=\"govuk-body\">End</p>");
  }

  private static Sample sample(String title) {
    return new Sample(
        title,
        null,
        List.of("a", "b"),
        LocalDate.of(2026, 11, 28),
        YearMonth.of(2026, 11),
        1,
        new Person(title.equals("Board") ? "Jo" : title));
  }
}
