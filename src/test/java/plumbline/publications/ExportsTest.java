package plumbline.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.common.PublicationId;
import plumbline.papers.Audience;
import plumbline.testing.Plumbline;

class ExportsTest {

  private final SentPapers papers = new SentPapers();
  private final Path folder = Path.of("target", "test-exports", papers.story.area().slug());

  @Test
  void everyFileOfAPublicPaperIsCopiedWholeUnderItsName() throws IOException {
    PublicationId id = papers.publish(Audience.PUBLIC, null);
    Plumbline.bean(Exports.class).copyNew();
    for (Format format : Format.values()) {
      assertThat(Files.readAllBytes(place(id, format)))
          .isEqualTo(
              papers.story.visit("councillor").get(papers.path(id) + format.suffix()).bytes());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("."))).isEmpty();
    }
    assertThat(papers.text("coordinator", papers.path(id)))
        .contains("Put into the folder for exports on");
  }

  @Test
  void whatIsThereIsNeverWrittenOver() throws IOException {
    PublicationId id = papers.publish(Audience.PUBLIC, null);
    Files.createDirectories(folder);
    Files.writeString(place(id, Format.CSV), "Something else");
    Plumbline.bean(Exports.class).copyNew();
    assertThat(place(id, Format.CSV)).hasContent("Something else");
    assertThat(papers.text("coordinator", papers.path(id)))
        .contains("Another file is in the place of one of its copies");
    assertThat(papers.text("councillor", papers.path(id))).doesNotContain("copies");
    Files.delete(place(id, Format.CSV));
    Plumbline.bean(Exports.class).copyNew();
    assertThat(place(id, Format.CSV)).isNotEmptyFile();
    assertThat(papers.text("coordinator", papers.path(id))).contains("Put into the folder");
  }

  @Test
  void aPrivatePaperIsNotCopied() {
    PublicationId id = papers.publish(Audience.PRIVATE, null);
    Plumbline.bean(Exports.class).copyNew();
    assertThat(place(id, Format.PDF)).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenKeepsNoPaperFromItsReaders() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "A file where the folder should be");
    PublicationId id = papers.publish(Audience.PUBLIC, null);
    Plumbline.bean(Exports.class).copyNew();
    assertThat(papers.status("councillor", papers.path(id) + ".pdf")).isEqualTo(200);
    assertThat(papers.text("coordinator", papers.path(id))).contains("Not made.");
    Files.delete(folder);
  }

  private Path place(PublicationId id, Format format) {
    return folder.resolve(papers.find(id).fileName(format));
  }
}
