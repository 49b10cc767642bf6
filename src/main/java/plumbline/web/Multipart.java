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
import org.apache.commons.fileupload2.core.RequestContext;
import org.jspecify.annotations.Nullable;

/** The parts of a form with files, one after the other. */
final class Multipart {

  private static final Heads HEADS = new Heads();

  private final Sections sections;

  private Multipart(Sections sections) {
    this.sections = sections;
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
    return new Multipart(new Sections(body, boundary));
  }

  /** The next part, or nothing after the last. */
  @Nullable Piece next() throws IOException {
    while (sections.next()) {
      FileItemHeaders head = HEADS.getParsedHeaders(sections.head(Heads.LONGEST));
      String field = HEADS.getFieldName(head);
      if (field != null) {
        return new Piece(field, HEADS.getFileName(head), sections.content());
      }
    }
    return null;
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
