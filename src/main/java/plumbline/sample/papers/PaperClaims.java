package plumbline.sample.papers;

import jakarta.inject.Singleton;
import java.util.Objects;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.observations.Printed;
import plumbline.observations.Reckoned;
import plumbline.observations.claims.NewClaim;
import plumbline.observations.claims.StatedClaims;

/** Enters which numbers a file says follow from its figures. */
@Singleton
class PaperClaims {

  private final StatedClaims claims;

  PaperClaims(StatedClaims claims) {
    this.claims = claims;
  }

  void plan(PapersFile file, Desk desk) {
    file.claims().forEach(text -> desk.on(Diary.LAST, () -> enter(file, text, desk)));
  }

  private void enter(PapersFile file, ClaimText text, Desk desk) {
    Writers by = desk.writers();
    PapersFile.SourceText source = Objects.requireNonNull(file.printedIn());
    NewClaim claim =
        new NewClaim(
            text.kind(),
            figure(text.first(), desk),
            figure(text.second(), desk),
            text.amount(),
            Objects.requireNonNullElse(text.reckoned(), Reckoned.UNSTATED),
            Printed.in(source.source(), text.page(), PapersFile.day(source.day()))
                .as(text.printed(), ""));
    claims.record(by.coordinator(), by.id(), measure(file, text.second(), desk), claim);
  }

  private static ObservationId figure(String key, Desk desk) {
    return Objects.requireNonNull(desk.records().figures().get(key), key);
  }

  private static MeasureId measure(PapersFile file, String figure, Desk desk) {
    return file.measures().stream()
        .filter(text -> text.figures().stream().anyMatch(each -> each.key().equals(figure)))
        .map(text -> Objects.requireNonNull(desk.records().measures().get(text.key())))
        .findFirst()
        .orElseThrow();
  }
}
