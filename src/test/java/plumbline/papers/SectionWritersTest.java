package plumbline.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.BeanContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.testing.Plumbline;
import plumbline.web.WebSettings;

class SectionWritersTest {

  private final List<SectionWriter> writers =
      List.copyOf(Plumbline.bean(BeanContext.class).getBeansOfType(SectionWriter.class));

  @Test
  void everyKindOfSectionHasItsWriter() {
    assertThat(writers)
        .extracting(SectionWriter::kind)
        .containsExactlyInAnyOrder(SectionKind.values());
  }

  @Test
  void withoutAWriterNoPaperIsWritten() {
    assertThatThrownBy(() ->
            new PaperReports(
                writers.subList(1, writers.size()),
                contents -> "",
                Plumbline.bean(WebSettings.class),
                Plumbline.clock()))
        .hasMessage("No class writes the section “" + writers.getFirst().kind().heading() + "”.");
  }
}
