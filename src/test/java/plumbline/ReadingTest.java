package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.testing.Answer;
import plumbline.testing.Visitor;

/** Follows every kind of link that a coordinator finds, from the home page on. */
class ReadingTest {

  private static final int OF_A_KIND = 2;
  private static final Map<String, String> TYPES = new HashMap<>();
  private static final List<String> FAULTS = new ArrayList<>();
  private static Set<String> before = Set.of();
  private static Set<String> after = Set.of();

  @BeforeAll
  static void follow() {
    MatrixScene scene = new MatrixScene(Optional.empty());
    scene.open(MatrixScene.PUBLISHED);
    scene.agree(MatrixScene.PUBLISHED, MatrixScene.K1, "red", "It fell.");
    scene.close(MatrixScene.PUBLISHED);
    scene.publish(scene.committee());
    Visitor visitor = scene.story().visit(MatrixRole.COORD.person());
    MatrixDatabase database = new MatrixDatabase();
    before = database.fingerprint();
    Deque<String> open = new ArrayDeque<>(List.of("/", scene.story().path("/board")));
    Set<String> seen = new HashSet<>(open);
    Map<String, Integer> kinds = new HashMap<>();
    while (!open.isEmpty()) {
      String path = open.poll();
      Answer answer = visitor.get(path);
      note(path, answer);
      if (TYPES.getOrDefault(path, "").startsWith("text/html")) {
        for (Element link : Jsoup.parse(answer.text()).select("main a[href^=/], nav a[href^=/]")) {
          String next = link.attr("href").replaceAll("#.*", "");
          String kind = next.replaceAll("\\d+|=[^&]*|\\d\\d\\.[A-Z0-9.]+", "_");
          if (seen.add(next) && kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
            open.add(next);
          }
        }
      }
    }
    after = database.fingerprint();
  }

  private static void note(String path, Answer answer) {
    if (answer.status() == 303) {
      return;
    }
    if (answer.status() != 200) {
      FAULTS.add(path + " " + answer.status());
    }
    TYPES.put(path, answer.headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(FAULTS).isEmpty();
    assertThat(TYPES).hasSizeGreaterThan(40);
  }

  @Test
  void readingEveryPageWritesNothing() {
    assertThat(after).isEqualTo(before);
  }

  @Test
  void everyPageSaysWhatItIs() {
    assertThat(TYPES)
        .allSatisfy((path, type) ->
            assertThat(type)
                .as(path)
                .matches(
                    "text/(html|csv);charset=utf-8|application/(pdf|json|jsonl;charset=utf-8|zip|vnd\\.openxml.*)"));
  }
}
