package plumbline.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A request of the API as the page's route sees it: the same, at the page's address. */
final class LedRequest<B> extends HttpRequestWrapper<B> implements ServerHttpRequest<B> {

  private final URI uri;

  LedRequest(HttpRequest<B> request, String path) {
    super(request);
    String query = request.getUri().getRawQuery();
    this.uri = URI.create(query == null ? path : path + "?" + query);
  }

  @Override
  public URI getUri() {
    return uri;
  }

  @Override
  public String getPath() {
    return uri.getRawPath();
  }

  /** The action of a page takes a form; whether JSON came for it is read in the header. */
  @Override
  public Optional<MediaType> getContentType() {
    return getDelegate()
        .getContentType()
        .map(type ->
            type.equals(MediaType.APPLICATION_JSON_TYPE)
                ? MediaType.APPLICATION_FORM_URLENCODED_TYPE
                : type);
  }

  /** The page's route is asked for what it makes; the answer becomes JSON afterwards. */
  @Override
  public Collection<MediaType> accept() {
    return List.of(MediaType.ALL_TYPE);
  }

  @Override
  public ByteBody byteBody() {
    return ((ServerHttpRequest<?>) getDelegate()).byteBody();
  }
}
