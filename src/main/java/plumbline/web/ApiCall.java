package plumbline.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.common.Refused;

/**
 * A request of a program to the API. It carries a token and no cookie; it sends JSON, or a form
 * with files, where a page sends a form, and is answered in JSON.
 */
public final class ApiCall {

  /** Where the API lies: every page's action is found below it at the page's own address. */
  public static final String ROOT = "/api/v1";

  /** Names one sending, as the hidden number of a form does. */
  public static final String KEY = "Idempotency-Key";

  private static final String ATTRIBUTE = "plumbline.api";
  private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,80}");
  private static final Pattern MATCH = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

  private final String path;
  private final HttpHeaders headers;

  private ApiCall(String path, HttpHeaders headers) {
    this.path = path;
    this.headers = headers;
  }

  /** Says for the rest of this request that it is one of the API, meant for this address. */
  public static void mark(HttpRequest<?> request, String path) {
    request.setAttribute(ATTRIBUTE, new ApiCall(path, request.getHeaders()));
  }

  public static boolean is(HttpRequest<?> request) {
    return of(request).isPresent();
  }

  public static Optional<ApiCall> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, ApiCall.class);
  }

  /** What a caller gets who brings no token that holds. */
  public static HttpResponse<?> withoutToken() {
    return HttpResponse.unauthorized().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }

  /** The fields that were sent; nothing where none are. */
  public static Optional<Form> sent(HttpRequest<?> request) {
    return FormBinder.form(request);
  }

  /** Whether the caller says which version it saw. */
  public boolean namesVersion() {
    return headers.contains(HttpHeaders.IF_MATCH);
  }

  Form form(String json) {
    return accept(Form.of(JsonFields.read(json)));
  }

  /**
   * The fields with what a page keeps hidden: the number of the sending and the version. The
   * address is part of what was sent: a key used for one thing is not taken for another.
   */
  Form accept(Form sent) {
    if (sent.has("submission") || sent.has("version") || sent.has("csrf")) {
      throw new Refused(
          "body", "Send the version as If-Match and the number of the sending as " + KEY + ".");
    }
    Form form = sent.with("submission", key());
    if (namesVersion()) {
      form = form.with("version", version());
    }
    form.carries(path);
    return form;
  }

  private String key() {
    String key = headers.get(KEY);
    if (key == null || !KEY_FORM.matcher(key).matches()) {
      throw new Refused(
          KEY,
          "Send the header "
              + KEY
              + " with up to 80 letters of your choice, new for each change: sent again with the"
              + " same key, a change is made once.");
    }
    return key;
  }

  private String version() {
    Matcher match = MATCH.matcher(String.valueOf(headers.get(HttpHeaders.IF_MATCH)));
    if (!match.matches()) {
      throw new Refused(
          HttpHeaders.IF_MATCH, "If-Match is the version that you read, for example \"3\".");
    }
    return match.group(1);
  }
}
