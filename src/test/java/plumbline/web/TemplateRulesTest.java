package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no template may hold: markup from texts, and script or style outside the asset files. */
class TemplateRulesTest {

  private static final Path VIEWS = Path.of("src", "main", "resources", "views");
  private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\{.*?}}}|\\{\\{&.*?}}");
  private static final Pattern INLINE =
      Pattern.compile(
          "\\sstyle\\s*=|\\son[a-z]+\\s*=|<style|<script(?![^>]*\\ssrc=\"\\{\\{asset )|javascript:",
          Pattern.CASE_INSENSITIVE);

  @Test
  void onlyTheLayoutPrintsMarkupAndOnlyItsBody() throws IOException {
    assertThat(found(UNESCAPED)).containsExactly("layout.hbs: {{{body}}}");
  }

  @Test
  void noTemplateHoldsScriptOrStyle() throws IOException {
    assertThat(found(INLINE)).isEmpty();
  }

  @Test
  void aTemplateHasAtMostAHundredLines() throws IOException {
    for (Path template : templates()) {
      assertThat(Files.readAllLines(template))
          .as(template.toString())
          .hasSizeLessThanOrEqualTo(100);
    }
  }

  private static List<String> found(Pattern pattern) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path template : templates()) {
      Matcher matcher = pattern.matcher(Files.readString(template));
      while (matcher.find()) {
        found.add(VIEWS.relativize(template) + ": " + matcher.group());
      }
    }
    return found;
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(VIEWS)) {
      List<Path> templates =
          files.filter(file -> file.toString().endsWith(".hbs")).sorted().toList();
      assertThat(templates).hasSizeGreaterThan(30);
      return templates;
    }
  }
}
