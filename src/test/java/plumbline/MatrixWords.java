package plumbline;

import java.util.ArrayList;
import java.util.List;

/** Words that stand nowhere but in one kind of thing of area A, so that each leak names itself. */
final class MatrixWords {

  static final String AREA = "Quillowmere";
  static final String AGENCY = "Brackenhithe";
  static final String COMMITTEE = "Thornapple";
  static final String MEMBER = "osprington";
  static final String PUBLISHED = "publishedgrebe";
  static final String CLOSED = "closedplover";
  static final String DRAFT = "draftheron";
  static final String DRAFT_OUTSIDE = "draftbittern";
  static final String GROUP = "draftgodwit";
  static final String SIDES = "sidesdunlin";
  static final String BLIND = "blindshrike";
  static final String MEMBERS = "membersteal";
  static final String ELSEWHERE = "elsewheresmew";
  static final String SECRET = "secretavocet";
  static final String WITHHELD = "withheldcrake";

  static final String PRIVATE = "privatewhimbrel";

  private static final List<String> CONTENT =
      List.of(
          PUBLISHED,
          CLOSED,
          DRAFT,
          DRAFT_OUTSIDE,
          GROUP,
          SIDES,
          BLIND,
          MEMBERS,
          ELSEWHERE,
          SECRET,
          WITHHELD,
          PRIVATE);
  private static final List<String> DRAFTS =
      List.of(CLOSED, DRAFT, DRAFT_OUTSIDE, GROUP, SIDES, BLIND, ELSEWHERE, SECRET, WITHHELD);

  private MatrixWords() {}

  /** What the answer to this person may not hold, in lower case. */
  static List<String> forbidden(MatrixRole role, MatrixOutcome outcome) {
    List<String> words = new ArrayList<>();
    if (outcome.hides() || outcome == MatrixOutcome.Z) {
      words.addAll(CONTENT);
      words.addAll(List.of(AGENCY, COMMITTEE, MEMBER));
    }
    switch (role) {
      case ANON, XCOORD -> {
        words.addAll(CONTENT);
        words.addAll(List.of(AREA, AGENCY, COMMITTEE, MEMBER, MatrixRole.PART.person()));
      }
      case ADMIN -> {
        words.addAll(CONTENT);
        if (outcome.hides()) {
          words.add(AREA);
        }
      }
      case SCRU -> {
        words.addAll(DRAFTS);
        words.add(MatrixRole.PART.person());
      }
      case NATL -> {
        words.addAll(DRAFTS);
        words.addAll(List.of(MEMBERS, PRIVATE));
      }
      case PART ->
          words.addAll(
              List.of(DRAFT_OUTSIDE, BLIND, MEMBERS, ELSEWHERE, SECRET, WITHHELD, PRIVATE));
      case LEAD, LEAD2, COORD -> {}
    }
    return words.stream().map(word -> word.toLowerCase(java.util.Locale.ROOT)).distinct().toList();
  }
}
