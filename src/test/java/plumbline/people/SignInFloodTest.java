package plumbline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import plumbline.common.PersonId;
import plumbline.testing.Answer;
import plumbline.testing.SecondInstance;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** More sign-ins at once than passwords can be checked. */
class SignInFloodTest {

  private static final int SIGN_INS = 60;

  private final CountDownLatch released = new CountDownLatch(1);

  @Test
  void whoeverIsSignedInIsAnsweredAndWhoIsKnownComesInWhileManyWaitToSignIn() throws Exception {
    Story story = Story.begin();
    story.coordinator();
    try (SecondInstance instance = SecondInstance.start(Map.of("plumbline.proxy", "127.0.0.1"));
        ExecutorService threads = Executors.newCachedThreadPool()) {
      Visitor visitor =
          Visitor.signedIn(instance.address(), story.email("coordinator"), Story.PASSWORD);
      Visitor known =
          Visitor.signedIn(instance.address(), story.email("coordinator"), Story.PASSWORD);
      known.post("/sign-out", Map.of());
      try {
        keepBusy(instance.context().getBean(Passwords.class), threads);
        List<Future<Answer>> waiting = flood(instance, story, threads);
        Map<String, String> right =
            Map.of("email", story.email("coordinator"), "password", Story.PASSWORD);
        Future<Answer> comingBack = threads.submit(() -> known.send("/sign-in", right));
        Answer page = threads.submit(() -> visitor.get("/account")).get(4, TimeUnit.SECONDS);
        assertThat(page.status()).isEqualTo(200);
        released.countDown();
        assertThat(comingBack.get(60, TimeUnit.SECONDS).status())
            .as("in a browser that knows the person")
            .isEqualTo(303);
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> each : waiting) {
          answers.add(each.get(60, TimeUnit.SECONDS));
        }
        assertThat(answers).extracting(Answer::status).containsOnly(400, 503);
        assertBusy(answers.stream().filter(each -> each.status() == 503).toList(), story);
      } finally {
        released.countDown();
      }
    }
  }

  /** They wait for their turn without a connection of the database, of which there are ten. */
  @Test
  void whoeverIsSignedInIsAnsweredWhileManyChooseAPassword() throws Exception {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    try (SecondInstance instance = SecondInstance.start(Map.of());
        ExecutorService threads = Executors.newCachedThreadPool()) {
      People people = instance.context().getBean(People.class);
      Visitor visitor =
          Visitor.signedIn(instance.address(), story.email("coordinator"), Story.PASSWORD);
      List<String> links = new ArrayList<>();
      for (int number = 0; number < 11; number++) {
        PersonId invited = story.invite("new" + number, NewGrant.of(Role.NATIONAL_READER));
        links.add("/invitations/" + people.link(coordinator, story.area(), invited));
      }
      try {
        keepBusy(instance.context().getBean(Passwords.class), threads);
        List<Future<Answer>> waiting = new ArrayList<>();
        for (String link : links) {
          Map<String, String> chosen = Map.of("password", "three quite other words");
          waiting.add(threads.submit(() -> Visitor.nobody(instance.address()).post(link, chosen)));
        }
        Thread.sleep(1_000);
        Answer page = threads.submit(() -> visitor.get("/account")).get(3, TimeUnit.SECONDS);
        assertThat(page.status()).isEqualTo(200);
        released.countDown();
        for (Future<Answer> each : waiting) {
          assertThat(each.get(60, TimeUnit.SECONDS).status()).isIn(303, 503);
        }
      } finally {
        released.countDown();
      }
    }
  }

  /** As if each processor that hashes had one hash to make that takes long. */
  private void keepBusy(Passwords passwords, ExecutorService threads) throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(Passwords.PROCESSORS);
    for (int processor = 0; processor < Passwords.PROCESSORS; processor++) {
      threads.submit(() ->
          passwords.guarded(() -> {
            busy.countDown();
            return await();
          }));
    }
    assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private boolean await() {
    try {
      return released.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<Future<Answer>> flood(
      SecondInstance instance, Story story, ExecutorService threads) {
    List<Future<Answer>> waiting = new ArrayList<>();
    for (int number = 0; number < SIGN_INS; number++) {
      Visitor nobody = Visitor.at(instance.address());
      HttpRequest request =
          nobody
              .request("/sign-in")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("X-Forwarded-For", "198.51.100." + number)
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "password=wrong&email=" + story.email("nobody" + number)))
              .build();
      waiting.add(threads.submit(() -> nobody.send(request)));
    }
    return waiting;
  }

  private static void assertBusy(List<Answer> answers, Story story) {
    assertThat(answers)
        .hasSizeGreaterThanOrEqualTo(SIGN_INS - Passwords.PLACES + Passwords.KEPT_FREE);
    Answer one = answers.getFirst();
    assertThat(one.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(one.page().select(".govuk-error-summary a").text()).contains("a few seconds");
    assertThat(one.page().select("#email").val()).endsWith(story.email("x").substring(1));
  }
}
