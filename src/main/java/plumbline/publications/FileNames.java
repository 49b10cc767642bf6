package plumbline.publications;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import plumbline.common.PublicationId;
import plumbline.papers.Paper;

/** What the files of a paper are called. */
final class FileNames {

  private static final int LONGEST = 60;

  private FileNames() {}

  /** "2026-03-12-scrutiny-committee-monthly-position-7391…": unlike any other, without ending. */
  static String of(PublicationId id, Paper paper, LocalDate today) {
    LocalDate day = paper.heldOn() == null ? today : paper.heldOn();
    return String.join(
        "-",
        day.toString(),
        plain(paper.committee()),
        plain(paper.kind().words()),
        String.valueOf(id.value()));
  }

  /** Letters, digits and hyphens, which every disk and every website takes. */
  private static String plain(String words) {
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-|-$", "");
    return cut.isEmpty() ? "committee" : cut;
  }
}
