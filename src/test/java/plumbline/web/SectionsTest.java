package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies between the boundaries of a body comes out byte for byte, however it arrives. */
final class SectionsTest {

  private static final String BOUNDARY = "--kite-kite";
  private static final String HEAD = "Content-Disposition: form-data; name=\"files\"\r\n\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r",
        "\r\n",
        "\r\n--",
        "\r\n----kite-kit",
        "\r\n----kite-kit\r\n----kite-kit",
        "----kite-kite",
        "\n----kite-kite\r\n",
        "\r\r\n\r\n--kite-kite",
        "kite-kite-kite-kite"
      })
  void what_nearly_is_a_boundary_is_content(String content) throws IOException {
    for (int atOnce : new int[] {1, 2, 7, 64, 1 << 20}) {
      assertThat(contents(body(content, "second" + content), atOnce))
          .containsExactly(content, "second" + content);
    }
  }

  @Test
  void contents_of_any_length_come_out_as_they_went_in() throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 60; round++) {
      String first = noise(random, random.nextInt(600_000));
      String second = noise(random, random.nextInt(300));
      int atOnce = 1 + random.nextInt(70_000);

      assertThat(contents(body(first, second), atOnce)).containsExactly(first, second);
    }
  }

  @Test
  void a_section_that_nobody_read_is_passed_over() throws IOException {
    Sections sections = sections(body("x".repeat(700_000), "wanted"), 8_192);

    assertThat(sections.next()).isTrue();
    assertThat(sections.next()).isTrue();
    assertThat(sections.head(100)).isEqualTo(HEAD);
    assertThat(text(sections.content())).isEqualTo("wanted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no boundary at all",
        "----kite-kite",
        "----kite-kite\r\n" + HEAD + "cut off",
        "----kite-kite\r\n" + HEAD + "cut off\r\n----kite-kite",
        "----kite-kite and more\r\n",
        "----kite-kite\r\nContent-Disposition: form-data"
      })
  void a_body_that_is_cut_off_or_makes_no_sense_is_refused(String body) {
    assertThatThrownBy(() -> contents(body, 5)).isInstanceOf(IOException.class);
  }

  @Test
  void a_head_without_end_is_refused() {
    String body = "----kite-kite\r\n" + "X-Kite: kite\r\n".repeat(1_000_000);

    assertThatThrownBy(() -> contents(body, 8_192)).hasMessageContaining("too long");
  }

  private static List<String> contents(String body, int atOnce) throws IOException {
    Sections sections = sections(body, atOnce);
    List<String> contents = new ArrayList<>();
    while (sections.next()) {
      assertThat(sections.head(4_096)).isEqualTo(HEAD);
      contents.add(text(sections.content()));
    }
    return contents;
  }

  private static Sections sections(String body, int atOnce) {
    InputStream trickle =
        new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, atOnce));
          }
        };
    return new Sections(trickle, BOUNDARY.getBytes(StandardCharsets.US_ASCII));
  }

  private static String text(InputStream content) throws IOException {
    return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  private static String body(String... contents) {
    StringBuilder body = new StringBuilder();
    for (String content : contents) {
      body.append("--").append(BOUNDARY).append("\r\n").append(HEAD).append(content).append("\r\n");
    }
    return body.append("--").append(BOUNDARY).append("--\r\n").toString();
  }

  /** Made of the bytes of the boundary only, so that it is nearly found all the time. */
  private static String noise(SplittableRandom random, int length) {
    StringBuilder noise = new StringBuilder(length);
    while (noise.length() < length) {
      noise.append("\r\n--kite".charAt(random.nextInt(8)));
    }
    return noise.toString();
  }
}
