package plumbline.publications;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.common.AreaId;
import plumbline.common.PublicationId;
import plumbline.database.Unreachable;
import plumbline.publications.MakingLedger.GivenUp;
import plumbline.reports.Report;

/** Makes every format of a paper once, from the data that was kept when it was sent. */
@Singleton
class Making {

  private static final Logger LOG = LoggerFactory.getLogger(Making.class);

  private final MakingLedger ledger;
  private final Renderings renderings;
  private final KeptReports reports;

  Making(MakingLedger ledger, Renderings renderings, KeptReports reports) {
    this.ledger = ledger;
    this.renderings = renderings;
    this.reports = reports;
  }

  /** Makes what is missing of this paper, unless somebody else does. */
  void make(AreaId area, PublicationId id) {
    try {
      ledger.claim(area, id).ifPresent(this::make);
    } catch (GivenUp givenUp) {
      LOG.warn("The paper {} was given up while it was being made", id.value());
    } catch (RuntimeException failed) {
      if (!Unreachable.isCauseOf(failed)) {
        throw failed;
      }
      LOG.warn("The paper {} waits: the database was not reached", id.value());
    }
  }

  private void make(MakingLedger.Claim claim) {
    List<Format> made = ledger.made(claim.area(), claim.id());
    Optional<Report> report = reports.find(claim.paper());
    for (Format format : Format.values()) {
      if (!made.contains(format) && !make(claim, report, format)) {
        return;
      }
    }
    ledger.finish(claim);
  }

  private boolean make(MakingLedger.Claim claim, Optional<Report> report, Format format) {
    byte[] bytes;
    try {
      bytes = renderings.of(report.orElseThrow(), format);
    } catch (IOException | RuntimeException | StackOverflowError failed) {
      LOG.error("The paper {} could not be made as {}", claim.id().value(), format, failed);
      ledger.fail(
          claim,
          "One format could not be made: %s. Nothing of the paper can be read by the committee yet."
              .formatted(format.words()));
      return false;
    }
    ledger.keep(claim, format, bytes);
    return true;
  }
}
