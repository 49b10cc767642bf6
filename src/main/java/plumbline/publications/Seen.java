package plumbline.publications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import plumbline.common.Sha256;
import plumbline.reports.Report;

/**
 * A paper as somebody saw it on the page before it is sent.
 *
 * @param version of the draft
 * @param digest the same for papers that say the same, whenever they were made
 */
public record Seen(int version, String digest) {

  public static Seen of(int version, Report report) {
    Report timeless =
        new Report(
            report.title(),
            report.subtitle(),
            report.author(),
            report.language(),
            Instant.EPOCH,
            report.blocks());
    return new Seen(
        version, Sha256.of(new String(KeptReports.bytes(timeless), StandardCharsets.UTF_8)));
  }
}
