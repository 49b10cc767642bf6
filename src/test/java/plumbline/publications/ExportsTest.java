package plumbline.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.common.PublicationId;
import plumbline.database.TestDatabase;
import plumbline.papers.Audience;
import plumbline.testing.Plumbline;

class ExportsTest {

  private final SentPapers papers = new SentPapers();
  private final Path folder = Plumbline.EXPORTS.resolve(papers.story.area().slug());

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
  void aKeptFileThatIsMissingIsSaidAsThat() throws IOException {
    PublicationId id = papers.publish(Audience.PUBLIC, null);
    String name =
        Plumbline.bean(PublicationFileRepository.class).of(papers.story.area().id(), id).stream()
            .filter(file -> file.format() == Format.PDF)
            .findFirst()
            .orElseThrow()
            .sha256();
    Files.delete(
        Plumbline.FILES
            .resolve("files")
            .resolve(String.valueOf(papers.story.area().id().value()))
            .resolve(name.substring(0, 2))
            .resolve(name));
    Plumbline.bean(Exports.class).copyNew();
    assertThat(papers.text("coordinator", papers.path(id)))
        .contains("Not made. One of its kept files is missing or damaged.");
  }

  @Test
  void copiesOfAPaperThatWasWithdrawnAreToBeTakenOffTheWebsite() {
    PublicationId id = papers.publish(Audience.PUBLIC, null);
    Plumbline.bean(Exports.class).copyNew();
    assertThat(papers.text("coordinator", papers.path(id))).doesNotContain("off the website");
    Plumbline.bean(Withdrawals.class)
        .withdraw(
            papers.coordinator,
            papers.story.area().id(),
            id,
            papers.find(id).version(),
            "Too early.");
    assertThat(papers.text("coordinator", papers.path(id)))
        .contains("Take its copies off the website.");
  }

  @Test
  void aPaperFromBeforeThereWereExportsIsNotCopied() throws SQLException {
    PublicationId id = papers.publish(Audience.PUBLIC, null);
    try (Connection connection =
            DriverManager.getConnection(
                TestDatabase.url(),
                TestDatabase.program().user(),
                TestDatabase.program().password());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE publication SET report_sha256 = NULL WHERE id = " + id.value());
    }
    Plumbline.bean(Exports.class).copyNew();
    assertThat(place(id, Format.PDF)).doesNotExist();
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
