package plumbline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jsoup.nodes.Element;

/** Somebody who visits the pages over HTTP, with cookies, signed in or not. Follows no redirect. */
public final class Visitor {

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI address;
  private String csrf = "";

  private Visitor(URI address) {
    this.address = address;
  }

  public static Visitor nobody() {
    return nobody(Plumbline.address());
  }

  /** Somebody at the program at this address. */
  public static Visitor nobody(URI address) {
    return new Visitor(address);
  }

  /** Signs in through the page. */
  public static Visitor signedIn(String email, String password) {
    return signedIn(Plumbline.address(), email, password);
  }

  /** Signs in through the page of the program at this address. */
  public static Visitor signedIn(URI address, String email, String password) {
    Visitor visitor = new Visitor(address);
    Answer answer = visitor.send("/sign-in", Map.of("email", email, "password", password));
    if (answer.status() != 303) {
      throw new IllegalStateException("could not sign in " + email + ": " + answer.status());
    }
    visitor.open("/account");
    return visitor;
  }

  /** Somebody who visits the program at this address. */
  public static Visitor at(URI address) {
    return new Visitor(address);
  }

  /** A browser with this session, which has opened a page of it. */
  public static Visitor carrying(String token, String page) {
    return carrying(Plumbline.address(), token, page);
  }

  /** The same at another instance of the program. */
  public static Visitor carrying(URI address, String token, String page) {
    Visitor visitor = new Visitor(address);
    try {
      visitor.cookies.put(
          visitor.address.resolve("/"),
          Map.of("Set-Cookie", List.of("plumbline=" + token + "; Path=/")));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    visitor.open(page);
    return visitor;
  }

  /** Opens a page and takes the token of its forms. */
  public Answer open(String page) {
    Answer answer = get(page);
    Element token = answer.page().selectFirst("input[name=csrf]");
    csrf = token == null ? "" : token.val();
    return answer;
  }

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  /** Sends a form with this session's token and a fresh submission id. */
  public Answer post(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("csrf", csrf);
    all.putIfAbsent("submission", "t" + System.nanoTime());
    return send(path, all);
  }

  /** Sends a form with files under the field "files", with this session's token. */
  public Answer upload(String path, Map<String, String> fields, Map<String, byte[]> files) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putIfAbsent("csrf", csrf);
    all.putIfAbsent("submission", "u" + System.nanoTime());
    return send(
        request(path)
            .header("Content-Type", MultipartBody.TYPE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(MultipartBody.of(all, files)))
            .build());
  }

  /** Uploads a file that is so many times this piece. */
  public Answer upload(
      String path, Map<String, String> fields, String name, byte[] piece, int times) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("csrf", csrf);
    all.put("submission", "u" + System.nanoTime());
    return send(
        request(path)
            .header("Content-Type", MultipartBody.TYPE)
            .POST(MultipartBody.of(all, name, piece, times))
            .build());
  }

  /** Sends exactly these fields. */
  public Answer send(String path, Map<String, String> fields) {
    StringJoiner body = new StringJoiner("&");
    fields.forEach((name, value) -> body.add(encode(name) + "=" + encode(value)));
    return sendBody(path, body.toString());
  }

  public Answer sendBody(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  public Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The value of a cookie of this browser, or empty. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  public String csrf() {
    return csrf;
  }

  public CookieManager cookies() {
    return cookies;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
