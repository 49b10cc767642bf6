package plumbline.reports;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Window;

/** Reports that are hard to lay out, as the page that is sent and kept. */
class HardPagesTest {

  static Stream<String> hard() {
    return EveryBlock.hard().keySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hard")
  void aHardReportIsReadOnADeskAndOnAPhone(String name) {
    Report report = Objects.requireNonNull(EveryBlock.hard().get(name));
    byte[] page = Plumbline.bean(ReportHtml.class).file(report);
    try (Window window = Browsers.window()) {
      window.page().setContent(new String(page, StandardCharsets.UTF_8));
      if (name.equals("long")) {
        window.check();
      } else {
        window.look("hard-" + name.replace(' ', '-'));
      }
    }
  }
}
