package plumbline.publications.differences;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import plumbline.publications.differences.Piece.Kind;

/** Two texts in one, word by word; long stretches that stayed are cut to what stands around. */
final class WordChanges {

  private static final int MOST_WORDS = 6000;
  private static final int AROUND = 10;
  private static final String CUT = "… ";

  private WordChanges() {}

  static List<Piece> between(String was, String is) {
    List<String> before = words(was);
    List<String> after = words(is);
    if (before.size() > MOST_WORDS || after.size() > MOST_WORDS) {
      return List.of(
          new Piece(Kind.REMOVED, start(before) + " "), new Piece(Kind.ADDED, start(after)));
    }
    List<Piece> pieces = new ArrayList<>();
    int seen = 0;
    for (AbstractDelta<String> change : DiffUtils.diff(before, after).getDeltas()) {
      int at = change.getSource().getPosition();
      kept(pieces, before.subList(seen, at), seen == 0, false);
      add(pieces, Kind.REMOVED, change.getSource().getLines());
      add(pieces, Kind.ADDED, change.getTarget().getLines());
      seen = at + change.getSource().size();
    }
    kept(pieces, before.subList(seen, before.size()), false, true);
    return pieces;
  }

  /** Each word with the space behind it. */
  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
  }

  private static void kept(
      List<Piece> pieces, List<String> words, boolean isFirst, boolean isLast) {
    int size = words.size();
    int left = isFirst ? 0 : AROUND;
    int right = isLast ? 0 : AROUND;
    if (size <= left + right + 4) {
      add(pieces, Kind.KEPT, words);
      return;
    }
    String begin = String.join("", words.subList(0, left));
    String end = String.join("", words.subList(size - right, size));
    pieces.add(new Piece(Kind.KEPT, begin + CUT + end));
  }

  private static void add(List<Piece> pieces, Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(kind, String.join("", words)));
    }
  }

  private static String start(List<String> words) {
    return String.join("", words.subList(0, Math.min(words.size(), 100))) + CUT;
  }
}
