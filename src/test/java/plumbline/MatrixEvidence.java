package plumbline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.evidence.Carrier;
import plumbline.evidence.Dating;
import plumbline.evidence.EvidenceItems;
import plumbline.evidence.EvidenceKind;
import plumbline.evidence.Facts;
import plumbline.files.Arrived;
import plumbline.files.Files;
import plumbline.people.Viewer;
import plumbline.rounds.Rounds;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/**
 * The evidence of the matrix: on K1 by two persons, outside K1, shared and published, elsewhere.
 */
final class MatrixEvidence {

  private final MatrixScene published;
  private final MatrixScene drafts;
  private final Map<String, Long> kept = new HashMap<>();

  /** Adds to a month that is open in both scenes. */
  MatrixEvidence(MatrixScene published, MatrixScene drafts) {
    this.published = published;
    this.drafts = drafts;
  }

  static boolean isMeant(MatrixRow row) {
    return row.path().startsWith("/areas/{area}/evidence") && !MatrixAsked.isMeant(row);
  }

  /** What a month rests on that is published later. */
  void addShared() {
    long id = add(published, MatrixRole.LEAD, MatrixScene.K1, MatrixWords.PUBLISHED);
    AreaId area = published.story().area().id();
    Plumbline.bean(EvidenceItems.class)
        .share(
            published.viewer(MatrixRole.COORD), area, new plumbline.common.EvidenceId(id), 1, true);
    kept.put("shared + published", id);
  }

  void addAll(Story other, Viewer otherCoordinator) {
    kept.put("draft K1", add(drafts, MatrixRole.LEAD, MatrixScene.K1, MatrixWords.DRAFT));
    kept.put(
        "draft S1 not K1",
        add(drafts, MatrixRole.LEAD, MatrixScene.OUTSIDE_K1, MatrixWords.DRAFT_OUTSIDE));
    kept.put("uploaded by PART", byContributor());
    kept.put("uploaded by LEAD", byLead());
    // On another framework, so that nothing of area A has a namesake in area B.
    Rounds.Opening opening =
        new Rounds.Opening(
            Month.of(2026, 5),
            new FrameworkVersion("area-send-2016", 1),
            LocalDate.of(2026, 5, 29),
            "");
    Plumbline.bean(Rounds.class).open(otherCoordinator, other.area().id(), opening);
    CriterionId criterion = new CriterionId("16.A.09");
    kept.put(
        "source in area B", add(other.area().id(), otherCoordinator, criterion, "Elsewhere", null));
  }

  private long byContributor() {
    return add(published, MatrixRole.PART, MatrixScene.K1, MatrixWords.DRAFT);
  }

  private long byLead() {
    return add(published, MatrixRole.LEAD, MatrixScene.K1, MatrixWords.DRAFT);
  }

  /** The evidence of this state. */
  long kept(String state) {
    return Objects.requireNonNull(kept.get(state), state);
  }

  /** What is shared with scrutiny in the published scene. */
  String shared() {
    return String.valueOf(kept("shared + published"));
  }

  /** The evidence of a row; one of its own where the request will use it up. */
  String id(MatrixRow row, boolean spends) {
    if (spends) {
      return String.valueOf(
          switch (row.state()) {
            case "uploaded by PART" -> byContributor();
            case "uploaded by LEAD" -> byLead();
            case "draft S1 not K1" ->
                add(drafts, MatrixRole.LEAD, MatrixScene.OUTSIDE_K1, MatrixWords.DRAFT_OUTSIDE);
            default -> throw new IllegalArgumentException(row.toString());
          });
    }
    Long id = kept.get(row.state());
    return id == null ? "7" : String.valueOf(id);
  }

  private static long add(MatrixScene scene, MatrixRole role, CriterionId criterion, String words) {
    return add(
        scene.story().area().id(),
        scene.viewer(role),
        criterion,
        words,
        role == MatrixRole.PART ? scene : null);
  }

  private static long add(
      AreaId area,
      Viewer viewer,
      CriterionId criterion,
      String words,
      @org.jspecify.annotations.Nullable MatrixScene owner) {
    byte[] text = (words + " in a file").getBytes(StandardCharsets.UTF_8);
    try (Arrived file =
        Plumbline.bean(Files.class).receive(new ByteArrayInputStream(text), text.length)) {
      return Plumbline.bean(EvidenceItems.class)
          .add(
              viewer,
              area,
              Set.of(criterion),
              new Facts(words, EvidenceKind.AUDIT, owner == null ? null : owner.agency(), 12),
              Dating.on(LocalDate.of(2026, 9, 1)),
              new Carrier.Document(file, words + ".txt", "text/plain"))
          .value();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Fields that would be taken from whoever is allowed. */
  static Map<String, String> fields(MatrixRow row, MatrixFixture fixture, String id) {
    boolean isOutside = row.state().equals("draft S1 not K1");
    CriterionId criterion = isOutside ? MatrixScene.OUTSIDE_K1 : MatrixScene.K1;
    Map<String, String> fields = new HashMap<>();
    fields.put("criteria", criterion.value());
    fields.put("criterion", MatrixScene.K1.value());
    fields.put("title", isOutside ? MatrixWords.DRAFT_OUTSIDE : MatrixWords.DRAFT);
    fields.put("kind", "AUDIT");
    fields.put("owner", String.valueOf(fixture.scene(row).agency().value()));
    fields.put("produced_on", "2026-09-02");
    fields.put("form", "note");
    fields.put("words", isOutside ? MatrixWords.DRAFT_OUTSIDE : MatrixWords.DRAFT);
    fields.put("revision", "1");
    fields.put("reason", "A name was in it.");
    fields.put("shared", "yes");
    String version =
        fixture.database().column("SELECT version FROM evidence WHERE id = " + id).stream()
            .findFirst()
            .orElse("1");
    fields.put("version", version);
    return fields;
  }
}
