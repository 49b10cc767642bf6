package plumbline.web;

import io.micronaut.http.HttpStatus;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A form with files, read as it arrives: its fields come first, then one file after the other. No
 * byte of a file is read before the token of the session was found among the fields.
 */
public final class Upload {

  /** How many files one form may bring. */
  public static final int MOST_FILES = 20;

  private static final int MOST_FIELDS = 1_000;
  private static final int MOST_BYTES = 4 << 20;

  private final Supplier<Multipart> start;
  private final UnaryOperator<Form> accept;
  private @Nullable Multipart parts;
  private @Nullable Form form;
  private Multipart.@Nullable Piece first;
  private int files;

  /**
   * @param accept gives the form to go on with, or refuses the fields that came
   */
  Upload(Supplier<Multipart> start, UnaryOperator<Form> accept) {
    this.start = start;
    this.accept = accept;
  }

  /**
   * One file on its way.
   *
   * @param name as the sender calls it: to be shown after it was made safe, never to be used
   * @param content to be read before the next file is asked for
   */
  public record Part(String field, String name, InputStream content) {}

  /** The fields before the first file. */
  public Form form() {
    Form known = form;
    if (known == null) {
      known = accept.apply(readFields());
      form = known;
    }
    return known;
  }

  /** The next file that was chosen; nothing after the last. */
  public Optional<Part> next() {
    form();
    Multipart.Piece piece = first == null ? nextPiece() : first;
    first = null;
    while (piece != null) {
      String name = piece.fileName();
      if (name != null && !name.isEmpty()) {
        if (++files > MOST_FILES) {
          throw new FormRefused(ErrorPages.plain(HttpStatus.BAD_REQUEST));
        }
        return Optional.of(new Part(piece.field(), name, content(piece)));
      }
      piece = nextPiece();
    }
    return Optional.empty();
  }

  private Form readFields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    int room = MOST_BYTES;
    int count = 0;
    Multipart.Piece piece = nextPiece();
    while (piece != null && piece.isField()) {
      byte[] value = text(piece, room);
      room -= value.length;
      if (++count > MOST_FIELDS) {
        throw new FormRefused(ErrorPages.plain(HttpStatus.BAD_REQUEST));
      }
      fields
          .computeIfAbsent(piece.field(), none -> new ArrayList<>())
          .add(new String(value, StandardCharsets.UTF_8));
      piece = nextPiece();
    }
    first = piece;
    return Form.of(fields);
  }

  private Multipart.@Nullable Piece nextPiece() {
    try {
      Multipart known = parts;
      if (known == null) {
        known = start.get();
        parts = known;
      }
      return known.next();
    } catch (IOException malformed) {
      throw malformed();
    }
  }

  /** The whole of a field; one byte more than there is room for is too much. */
  private static byte[] text(Multipart.Piece piece, int room) {
    try {
      byte[] value = piece.content().readNBytes(room + 1);
      if (value.length > room) {
        throw new FormRefused(ErrorPages.plain(HttpStatus.REQUEST_ENTITY_TOO_LARGE));
      }
      return value;
    } catch (IOException malformed) {
      throw malformed();
    }
  }

  private static InputStream content(Multipart.Piece piece) {
    return new FilterInputStream(piece.content()) {
      @Override
      public int read(byte[] buffer, int offset, int length) {
        try {
          return in.read(buffer, offset, length);
        } catch (IOException malformed) {
          throw malformed();
        }
      }
    };
  }

  static UploadEnded malformed() {
    return new UploadEnded(HttpStatus.BAD_REQUEST, "an upload ended in the middle");
  }
}
