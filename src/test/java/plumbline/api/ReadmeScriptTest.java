package plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.testing.Caller;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import tools.jackson.databind.JsonNode;

/** The script that the README shows does what it says, against the running program. */
class ReadmeScriptTest {

  private static final Pattern SCRIPT = Pattern.compile("```bash\n(API=.*?)```", Pattern.DOTALL);

  @TempDir Path folder = Path.of("target");

  @Test
  void aMonthsWorkIsDoneByTheScriptOfTheReadme() throws IOException, InterruptedException {
    Story story = Story.begin("Script");
    story.coordinator();
    story.agency("A trust");
    story.committee("Scrutiny");
    Caller caller = Caller.of(story.visit("coordinator"));

    String said = run(story, caller);

    assertThat(Files.readAllBytes(folder.resolve("paper.pdf")))
        .as(said)
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    String area = "/api/v1" + story.path("");
    assertThat(caller.read(area + "/rounds/2026-11").get("open").asBoolean()).isFalse();
    assertThat(caller.read(area + "/rounds/2026-11/ratings").get("items"))
        .hasSize(12)
        .allSatisfy(rating -> assertThat(rating.get("level").asString()).isEqualTo("amber"));
    JsonNode evidence = caller.read(area + "/evidence").get("items").get(0);
    assertThat(evidence.get("title").asString()).isEqualTo("Audit of plans");
    assertThat(caller.read(area + "/publications").get("items")).hasSize(1);
  }

  private String run(Story story, Caller caller) throws IOException, InterruptedException {
    Matcher script = SCRIPT.matcher(Files.readString(Path.of("README.md")));
    assertThat(script.find()).isTrue();
    File said = folder.resolve("said.txt").toFile();
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-c", script.group(1))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said);
    bash.environment().put("API", Plumbline.address() + "/api/v1");
    bash.environment().put("AREA", story.area().slug());
    bash.environment().put("MONTH", "2026-11");
    bash.environment().put("TOKEN", caller.secret());
    Process process = bash.start();
    Thread papers = Thread.ofVirtual().start(() -> makePapers(process));
    boolean isDone = process.waitFor(60, TimeUnit.SECONDS);
    process.destroy();
    papers.join();
    String words = Files.readString(said.toPath());
    assertThat(isDone).as(words).isTrue();
    assertThat(process.exitValue()).as(words).isZero();
    return words;
  }

  /** What the clock of a running program does. */
  private static void makePapers(Process process) {
    while (process.isAlive()) {
      Plumbline.runJob("waiting papers");
      try {
        Thread.sleep(500);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
