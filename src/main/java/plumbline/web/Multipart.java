package plumbline.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.RequestContext;

/** The parts of a form with files, one after the other, as the library reads them. */
final class Multipart
    extends AbstractFileUpload<RequestContext, DiskFileItem, DiskFileItemFactory> {

  private static final int LONGEST_HEAD = 4_096;

  private Multipart() {
    setHeaderCharset(StandardCharsets.UTF_8);
    setMaxPartHeaderSize(LONGEST_HEAD);
  }

  static FileItemInputIterator parts(String contentType, InputStream body) throws IOException {
    return new Multipart().getItemIterator((RequestContext) new Body(contentType, body));
  }

  @Override
  public FileItemInputIterator getItemIterator(RequestContext request) throws IOException {
    return super.getItemIterator(request);
  }

  @Override
  public Map<String, List<DiskFileItem>> parseParameterMap(RequestContext request) {
    throw new UnsupportedOperationException("nothing is kept in memory");
  }

  @Override
  public List<DiskFileItem> parseRequest(RequestContext request) {
    throw new UnsupportedOperationException("nothing is kept in memory");
  }

  private record Body(String contentType, InputStream stream) implements RequestContext {

    @Override
    public String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public long getContentLength() {
      return -1;
    }

    @Override
    public String getContentType() {
      return contentType;
    }

    @Override
    public InputStream getInputStream() {
      return stream;
    }

    @Override
    public boolean isMultipartRelated() {
      return false;
    }
  }
}
