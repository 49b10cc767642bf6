package plumbline.publications;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.common.AreaId;
import plumbline.files.Files;
import plumbline.reports.Report;
import plumbline.reports.json.JsonReport;

/** The papers as data, as they were when they were sent. */
@Singleton
class KeptReports {

  private static final Logger LOG = LoggerFactory.getLogger(KeptReports.class);

  private final Files files;

  KeptReports(Files files) {
    this.files = files;
  }

  /** Keeps what a paper says and gives the SHA-256 by which it is found again. */
  String keep(AreaId area, Report report) {
    return files.keep(area, bytes(report));
  }

  static byte[] bytes(Report report) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      JsonReport.write(report, bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What a paper said; nothing of papers from before this was kept, or when it is damaged. */
  Optional<Report> find(Publication paper) {
    return Optional.ofNullable(paper.reportSha256())
        .flatMap(name -> files.read(paper.areaId(), name))
        .flatMap(bytes -> read(paper, bytes));
  }

  private static Optional<Report> read(Publication paper, byte[] bytes) {
    try {
      return Optional.of(JsonReport.read(new ByteArrayInputStream(bytes)));
    } catch (IOException | RuntimeException unreadable) {
      LOG.error("What the paper {} said cannot be read", paper.id().value(), unreadable);
      return Optional.empty();
    }
  }
}
