package plumbline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.testing.RunsBeside;

/** What our source never holds, because of what somebody could do with it. */
@RunsBeside
class SourceRulesTest {

  private static final Path JAVA = Path.of("src/main/java");
  private static final Path SCRIPTS = Path.of("src/main/resources/assets");

  /** Digests, ciphers and codes that are strong enough; SHA-1 only inside one-time codes. */
  private static final Set<String> ALGORITHMS =
      Set.of("SHA-256", "AES/GCM/NoPadding", "HmacSHA256", "HmacSHA1", "AES");

  @Test
  void everyRegularExpressionIsOurs() throws IOException {
    assertThat(
            found(JAVA, "\\bPattern\\s*\\.compile\\(\\s*+(?!\"|[A-Z][A-Z_]*\\b|Pattern\\.quote)"))
        // Moment reads a table of its own expressions.
        .allSatisfy(place -> assertThat(place).startsWith("Moment.java"));
    assertThat(found(JAVA, "\\.replace(All|First)\\(\\s*+(?!\"|[A-Z][A-Z_]*\\b|\\w+ ->|[^;]*->)"))
        .isEmpty();
  }

  /**
   * A sentence with places to fill in is a constant of ours, or a parameter that one is given to.
   */
  @Test
  void noSentenceOfAPersonIsAPattern() throws IOException {
    assertThat(found(JAVA, "String\\.format\\(\\s*+(?!\"|Locale\\.)|MessageFormat")).isEmpty();
    assertThat(found(JAVA, "(typed|text|reason|words|name|title)(\\(\\))?\\.formatted\\("))
        .isEmpty();
  }

  @Test
  void noAlgorithmIsWeak() throws IOException {
    List<String> named = new ArrayList<>();
    Pattern request =
        Pattern.compile("(?:Digest|Cipher|Mac|Factory)\\.getInstance\\(\\s*\"([^\"]+)\"");
    try (Stream<Path> files = files(JAVA, ".java")) {
      for (Path file : files.toList()) {
        Matcher matcher = request.matcher(Files.readString(file));
        while (matcher.find()) {
          named.add(matcher.group(1));
        }
      }
    }
    assertThat(named).isNotEmpty();
    assertThat(ALGORITHMS).containsAll(named);
    assertThat(found(JAVA, "\"(MD5|SHA-1|DES\\b|DESede|RC4|AES/ECB)")).isEmpty();
  }

  @Test
  void scriptsWriteTextAndRunNone() throws IOException {
    String markup =
        "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function"
            + "|setTimeout\\(\\s*[\"'`]|__proto__|createContextualFragment|onpaste";
    assertThat(found(SCRIPTS, markup)).isEmpty();
  }

  @Test
  void nothingIsKeptInTheStorageOfABrowser() throws IOException {
    assertThat(found(SCRIPTS, "localStorage|sessionStorage|indexedDB|document\\.cookie")).isEmpty();
  }

  @Test
  void sqlIsNeverPutTogether() throws IOException {
    // What an annotation of a query holds is constant: the compiler takes nothing else.
    assertThat(found(JAVA, "\\breads\\.rows\\(\\s*+(?![A-Z][A-Z_]*,)")).isEmpty();
  }

  /** File and line of everything that matches. */
  private static List<String> found(Path folder, String expression) throws IOException {
    Pattern pattern = Pattern.compile(expression);
    List<String> places = new ArrayList<>();
    String kind = folder.equals(JAVA) ? ".java" : ".js";
    try (Stream<Path> files = files(folder, kind)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
          String line = text.substring(matcher.start()).lines().findFirst().orElse("");
          places.add(file.getFileName() + " in " + file.getParent().getFileName() + "/: " + line);
        }
      }
    }
    return places;
  }

  private static Stream<Path> files(Path folder, String kind) throws IOException {
    return Files.walk(folder).filter(file -> file.toString().endsWith(kind));
  }
}
