package plumbline.sample;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import plumbline.common.AgencyId;
import plumbline.common.EvidenceId;
import plumbline.common.Month;
import plumbline.evidence.Carrier;
import plumbline.evidence.Dating;
import plumbline.evidence.EvidenceItems;
import plumbline.evidence.Facts;
import plumbline.files.Arrived;
import plumbline.files.FileChecks;
import plumbline.files.Files;
import plumbline.people.Viewer;

/** Adds the sample's evidence, each piece in its month and by whoever has it. */
@Singleton
class SampleEvidence {

  private final EvidenceItems items;
  private final Files files;
  private final InstantSource clock;

  SampleEvidence(EvidenceItems items, Files files, InstantSource clock) {
    this.items = items;
    this.files = files;
    this.clock = clock;
  }

  /** Adds what belongs to this month. */
  void add(SampleFile file, SampleCast cast, Month month, Month newest) {
    for (SampleFile.EvidenceText text : file.evidence()) {
      if (month.plus(text.monthsBack()).equals(newest)) {
        add(cast, text);
      }
    }
  }

  private void add(SampleCast cast, SampleFile.EvidenceText text) {
    LocalDate today = Month.today(clock);
    Dating dating =
        new Dating(today.minusDays(text.daysOld()), null, null, today, text.pageReference());
    if (text.fileName().isEmpty()) {
      Carrier carrier =
          text.link().isEmpty() ? new Carrier.Note(text.words()) : new Carrier.Link(text.link());
      add(cast, text, dating, carrier);
      return;
    }
    byte[] content = text.words().getBytes(StandardCharsets.UTF_8);
    try (Arrived arrived = files.receive(new ByteArrayInputStream(content), content.length)) {
      String type = FileChecks.check(arrived.path(), text.fileName()).mediaType();
      add(cast, text, dating, new Carrier.Document(arrived, text.fileName(), type));
    } catch (IOException failed) {
      throw new UncheckedIOException("a file of the sample could not be written", failed);
    }
  }

  private void add(SampleCast cast, SampleFile.EvidenceText text, Dating dating, Carrier carrier) {
    AgencyId owner = Optional.ofNullable(text.agency()).map(cast::agency).orElse(null);
    Facts facts = new Facts(text.title(), text.kind(), owner, text.kind().shelfLifeMonths());
    Viewer adder =
        Optional.ofNullable(owner)
            .flatMap(cast::speaker)
            .filter(person -> person.criteria(cast.id()).containsAll(text.ids()))
            .orElse(cast.coordinator());
    EvidenceId id = items.add(adder, cast.id(), text.ids(), facts, dating, carrier);
    if (text.shared()) {
      items.share(cast.coordinator(), cast.id(), id, 1, true);
    }
  }
}
