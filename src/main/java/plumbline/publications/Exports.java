package plumbline.publications;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.common.AreaName;
import plumbline.common.Ids;
import plumbline.papers.Audience;

/**
 * Copies the files of public papers into a folder, for whoever puts them on a website. What is
 * there is never written over; a folder that cannot be written keeps no paper from being sent.
 */
@Singleton
class Exports {

  static final String OFF = "off";

  /** So long a sentence about what is wrong is kept. */
  private static final int LONGEST = 300;

  private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

  private final Optional<Path> folder;
  private final ExportRepository repository;
  private final PublicationFileRepository formats;
  private final plumbline.files.Files files;
  private final InstantSource clock;

  Exports(
      @Property(name = "plumbline.exports") String setting,
      ExportRepository repository,
      PublicationFileRepository formats,
      plumbline.files.Files files,
      InstantSource clock) {
    this.folder = setting.equals(OFF) ? Optional.empty() : Optional.of(Path.of(setting));
    this.repository = repository;
    this.formats = formats;
    this.files = files;
    this.clock = clock;
  }

  /** Copies the files of some papers that were not copied yet. */
  void copyNew() {
    folder.ifPresent(target ->
        repository
            .unexported()
            .forEach(waiting ->
                repository
                    .find(waiting.areaId(), waiting.id())
                    .ifPresent(paper -> copy(target, paper))));
  }

  private void copy(Path target, Publication paper) {
    if (paper.audience() != Audience.PUBLIC || !paper.isReadable()) {
      return;
    }
    try {
      AreaName area = repository.area(paper.areaId());
      Path place = Files.createDirectories(target.resolve(area.slug()));
      for (PublicationFile file : formats.of(paper.areaId(), paper.id())) {
        copy(paper, file, place.resolve(paper.fileName(file.format())));
      }
      repository.exported(
          paper.areaId(), paper.id(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), "");
    } catch (FileAlreadyExistsException taken) {
      fail(paper, "Another file is in the place of one of its copies: " + taken.getFile());
    } catch (MissingFile missing) {
      fail(paper, "One of its kept files is missing or damaged.");
    } catch (IOException failed) {
      fail(paper, "The folder for exports cannot be written: " + target.toAbsolutePath());
      LOG.debug("not exported", failed);
    } catch (RuntimeException failed) {
      // The papers after it are copied all the same.
      LOG.error("The paper {} is not exported", paper.id().value(), failed);
    }
  }

  /** A file of the paper is not there, or is no longer what was kept. */
  private static final class MissingFile extends IOException {

    private static final long serialVersionUID = 1L;
  }

  /** The copy arrives beside its place, so that it is there whole or not at all. */
  private void copy(Publication paper, PublicationFile file, Path place) throws IOException {
    Path part = place.resolveSibling("." + place.getFileName() + "." + Ids.next());
    try (InputStream content =
        files.open(paper.areaId(), file.sha256()).orElseThrow(MissingFile::new)) {
      byte[] bytes = content.readAllBytes();
      if (Files.exists(place)) {
        requireSame(place, bytes);
        return;
      }
      Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
      link(part, place);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Fails where a file has come meanwhile, on disks that know links; others only move. */
  private static void link(Path part, Path place) throws IOException {
    try {
      Files.createLink(place, part);
    } catch (FileAlreadyExistsException taken) {
      throw taken;
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      LOG.debug("no links in the folder for exports", noLinks);
      Files.move(part, place);
    }
  }

  private static void requireSame(Path place, byte[] bytes) throws IOException {
    if (!java.util.Arrays.equals(Files.readAllBytes(place), bytes)) {
      throw new FileAlreadyExistsException(place.toString());
    }
  }

  /** Said once in the log, and to the coordinator as long as it is so. */
  private void fail(Publication paper, String whole) {
    String sentence = whole.substring(0, Math.min(LONGEST, whole.length()));
    if (!sentence.equals(paper.exportFailure())) {
      LOG.warn("The paper {} is not exported. {}", paper.id().value(), sentence);
      repository.exported(paper.areaId(), paper.id(), null, sentence);
    }
  }
}
