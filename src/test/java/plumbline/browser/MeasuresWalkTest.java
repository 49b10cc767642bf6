package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plumbline.common.Month;
import plumbline.measures.Measure;
import plumbline.measures.Measures;
import plumbline.people.Viewer;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** A measure from its definition to what it is held against and what it is about. */
class MeasuresWalkTest {

  @Test
  void aMeasureIsDefinedAndLinked() {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    story.open(coordinator, Month.of(2026, 9));
    try (Window window = Browsers.window()) {
      window.signIn(story.email("coordinator"), Story.PASSWORD);
      startsFromAPublishedOne(window, story);
      Measure measure =
          Plumbline.bean(Measures.class).all(coordinator, story.area().id()).getFirst();
      String base = story.path("/measures/" + measure.id().value());
      holdsItAgainstSomething(window, base);
      saysWhatItIsAbout(window, story, base);
    }
  }

  private static void startsFromAPublishedOne(Window window, Story story) {
    window.open(story.path("/measures/new"));
    window.look("measure-new");
    window.press("Add the measure");
    assertThat(window.errors())
        .containsExactly(
            "Enter what is measured.",
            "Choose what its values are.",
            "Choose which direction is better.");
    window.page().locator("#standard").selectOption("ehc-plans-20-weeks");
    window.press("Fill in the definition");
    assertThat(window.page().getByLabel("What does it mean, in plain words?").inputValue())
        .isNotEmpty();
    window.fill("Target", "140");
    window.press("Add the measure");
    assertThat(window.errors())
        .containsExactly("“140” cannot be a percentage of a whole; enter a number from 0 to 100.");
    window.look("measure-refused");
    window.page().locator("#target").fill("60%");
    window.press("Add the measure");
    assertThat(window.path()).matches(".*/measures/\\d+");
  }

  private static void holdsItAgainstSomething(Window window, String base) {
    window.open(base + "/limits");
    window.look("measure-limits-empty");
    window.page().locator("#side").selectOption("BELOW");
    window.fill("Value", "50%");
    window.press("Add the threshold");
    assertThat(window.errors())
        .containsExactly("Enter whose threshold it is, such as “the law” or “this area”.");
    window.look("measure-limits-refused");
    window.fill("Whose threshold is it?", "The Department");
    window.fill("What happens when it is crossed?", "It asks for a plan");
    window.press("Add the threshold");
    window.open(base + "/limits");
    window.page().locator("#starts_on").fill("2025-09-01");
    window.fill("What changed on that day?", "A second panel began to meet each week");
    window.press("Begin the limits anew");
    window.open(base + "/limits");
    window.look("measure-limits");
    assertThat(window.page().locator(".app-roles__item").count()).isEqualTo(2);
  }

  private static void saysWhatItIsAbout(Window window, Story story, String base) {
    window.open(base + "/links");
    window.look("measure-links-empty");
    window.page().locator("#criterion").selectOption("23.E1");
    window.press("Link the criterion");
    window.open(base + "/links");
    window.look("measure-links");
    window.open(story.path("/criteria/23.E1"));
    window.look("criterion-with-measure");
    assertThat(window.page().locator("#measures + ul a").count()).isEqualTo(1);
    window.open(base + "/edit");
    window.look("measure-edit");
  }
}
