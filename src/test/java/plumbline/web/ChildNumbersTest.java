package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.testing.Answer;
import plumbline.testing.Story;

/** Numbers of made-up children; the NHS number is the one that its own documentation prints. */
class ChildNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "Plan for 943 476 5919 is late., 943 476 5919, NHS number",
    "See 943-476-5919, 943-476-5919, NHS number",
    "NHS number: 9434765919, 9434765919, NHS number",
    "nhs 9434765919 waits, 9434765919, NHS number",
    "Pupil UPN1 moved, UPN1, unique pupil number",
    "(UPN1), UPN1, unique pupil number"
  })
  void aNumberOfAChildIsFoundAndNamed(String text, String number, String kind) {
    String typed = text.replace("UPN1", "V823299118001");
    String found = number.replace("UPN1", "V823299118001");
    assertThat(ChildNumbers.fault(typed).orElse("")).contains("“" + found + "”", kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "943 476 5918 has a wrong last digit",
        "Call 01392 383000 or 020 7946 0958",
        "Order 9434765919 of the printer",
        "UPN Z823299118001 has a wrong letter",
        "£171,395 in 2018-19; 1911 children; 12 345 678",
        "Paper 914831030674921188"
      })
  void whatIsNoneIsLeftAlone(String text) {
    assertThat(ChildNumbers.fault(text)).isEmpty();
  }

  @Test
  void aFormThatHoldsOneIsRefusedAndKeepsWhatWasTyped() {
    Story story = Story.begin();
    story.coordinator();
    Answer answer =
        story
            .visit("coordinator")
            .post(story.path("/committees"), Map.of("committee", "Board on 943 476 5919"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.page().text()).contains("looks like a child’s NHS number");
    assertThat(answer.page().select("#committee").val()).isEqualTo("Board on 943 476 5919");
  }
}
