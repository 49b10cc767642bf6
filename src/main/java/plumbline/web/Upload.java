package plumbline.web;

import io.micronaut.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
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

  private final Supplier<FileItemInputIterator> start;
  private final Predicate<Form> isOurs;
  private @Nullable FileItemInputIterator parts;
  private @Nullable Form form;
  private @Nullable FileItemInput first;
  private int files;

  Upload(Supplier<FileItemInputIterator> start, Predicate<Form> isOurs) {
    this.start = start;
    this.isOurs = isOurs;
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
      known = readFields();
      if (!isOurs.test(known)) {
        throw new FormRefused(ErrorPages.foreignForm());
      }
      form = known;
    }
    return known;
  }

  /** The next file that was chosen; nothing after the last. */
  public Optional<Part> next() {
    form();
    FileItemInput item = first;
    first = null;
    while (true) {
      item = item == null ? nextPart() : item;
      if (item == null) {
        return Optional.empty();
      }
      if (!item.isFormField() && !name(item).isEmpty()) {
        if (++files > MOST_FILES) {
          throw new FormRefused(ErrorPages.plain(HttpStatus.BAD_REQUEST));
        }
        return Optional.of(new Part(item.getFieldName(), name(item), content(item)));
      }
      item = null;
    }
  }

  private Form readFields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    int room = MOST_BYTES;
    int count = 0;
    FileItemInput item = nextPart();
    while (item != null && item.isFormField()) {
      byte[] value = text(item, room);
      room -= value.length;
      if (++count > MOST_FIELDS || item.getFieldName() == null) {
        throw new FormRefused(ErrorPages.plain(HttpStatus.BAD_REQUEST));
      }
      fields
          .computeIfAbsent(item.getFieldName(), none -> new ArrayList<>())
          .add(new String(value, StandardCharsets.UTF_8));
      item = nextPart();
    }
    first = item;
    return Form.of(fields);
  }

  private @Nullable FileItemInput nextPart() {
    try {
      FileItemInputIterator known = parts;
      if (known == null) {
        known = start.get();
        parts = known;
      }
      return known.hasNext() ? known.next() : null;
    } catch (IOException malformed) {
      throw malformed();
    }
  }

  private static byte[] text(FileItemInput item, int room) {
    try (InputStream content = item.getInputStream()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      content.transferTo(
          new java.io.OutputStream() {
            @Override
            public void write(int one) {
              write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] more, int offset, int length) {
              if (bytes.size() + length > room) {
                throw new FormRefused(ErrorPages.plain(HttpStatus.REQUEST_ENTITY_TOO_LARGE));
              }
              bytes.write(more, offset, length);
            }
          });
      return bytes.toByteArray();
    } catch (IOException malformed) {
      throw malformed();
    }
  }

  private static String name(FileItemInput item) {
    try {
      return item.getName() == null ? "" : item.getName();
    } catch (InvalidPathException impossible) {
      return impossible.getInput();
    }
  }

  private static InputStream content(FileItemInput item) {
    try {
      return new FilterInputStream(item.getInputStream()) {
        @Override
        public int read(byte[] buffer, int offset, int length) {
          try {
            return in.read(buffer, offset, length);
          } catch (IOException malformed) {
            throw malformed();
          }
        }
      };
    } catch (IOException malformed) {
      throw malformed();
    }
  }

  static UploadEnded malformed() {
    return new UploadEnded(HttpStatus.BAD_REQUEST, "an upload ended in the middle");
  }
}
