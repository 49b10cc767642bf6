package plumbline.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemHeaders;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.RequestContext;
import org.jspecify.annotations.Nullable;

/** The parts of a form with files, one after the other, as the library finds them. */
final class Multipart {

  /** The library's own four kilobytes cost most of the time that an upload takes. */
  private static final int AT_ONCE = 1 << 16;

  private static final Heads HEADS = new Heads();

  private final MultipartInput input;
  private @Nullable InputStream last;

  private Multipart(MultipartInput input) {
    this.input = input;
  }

  /** A field, or a file when it has a name; to be read before the next is asked for. */
  record Piece(String field, @Nullable String fileName, InputStream content) {

    boolean isField() {
      return fileName == null;
    }
  }

  static Multipart of(String contentType, InputStream body) throws IOException {
    byte[] boundary = HEADS.getBoundary(contentType);
    if (boundary == null) {
      throw new IOException("a form with files names no boundary");
    }
    return new Multipart(
        MultipartInput.builder()
            .setInputStream(body)
            .setBoundary(boundary)
            .setBufferSize(AT_ONCE)
            .setMaxPartHeaderSize(Heads.LONGEST)
            .get());
  }

  /** The next part, or nothing after the last. */
  @Nullable Piece next() throws IOException {
    while (goOn()) {
      FileItemHeaders head = HEADS.getParsedHeaders(input.readHeaders());
      InputStream content = input.newInputStream();
      last = content;
      String field = HEADS.getFieldName(head);
      if (field != null) {
        return new Piece(field, HEADS.getFileName(head), content);
      }
    }
    return null;
  }

  private boolean goOn() throws IOException {
    InputStream before = last;
    if (before == null) {
      return input.skipPreamble();
    }
    before.close(); // reads what nobody read of it
    return input.readBoundary();
  }

  /** What the library knows of the heads of parts; the rest of it keeps files in memory. */
  private static final class Heads
      extends AbstractFileUpload<RequestContext, DiskFileItem, DiskFileItemFactory> {

    static final int LONGEST = 4_096;

    Heads() {
      setHeaderCharset(StandardCharsets.UTF_8);
    }

    @Override
    public FileItemInputIterator getItemIterator(RequestContext request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, List<DiskFileItem>> parseParameterMap(RequestContext request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<DiskFileItem> parseRequest(RequestContext request) {
      throw new UnsupportedOperationException();
    }
  }
}
