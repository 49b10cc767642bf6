package plumbline.providers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import plumbline.testing.Window;

/** A browser on Keycloak's own pages, with cookies of its own: it stays signed in there. */
final class KeycloakPages {

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  /** Signs in there, if that is still asked, and gives the path that Keycloak leads back to. */
  String signIn(Going going, String user, String password) {
    HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(going.address())).build());
    if (page.statusCode() == 200) {
      Element form =
          Objects.requireNonNull(
              Jsoup.parse(page.body()).selectFirst("form#kc-form-login"), page.body());
      String body =
          "username=%s&password=%s"
              .formatted(user, URLEncoder.encode(password, StandardCharsets.UTF_8));
      page =
          send(
              HttpRequest.newBuilder(URI.create(form.attr("action")))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build());
    }
    String back = page.headers().firstValue("Location").orElse("");
    assertThat(back).as(page.body()).startsWith(Connected.ADDRESS + "/");
    return back.substring(Connected.ADDRESS.toString().length());
  }

  /** The same in a window that was sent there, until it is back. */
  static void signIn(Window window, String user, String password) {
    Page page = window.page();
    page.waitForURL(Connected.KEYCLOAK + "/**");
    page.locator("#username").fill(user);
    page.locator("#password").fill(password);
    page.locator("#kc-login").click();
    page.waitForURL(Connected.ADDRESS + "/**");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> page = client.send(request, HttpResponse.BodyHandlers.ofString());
      // Keycloak takes localhost for safe, as browsers do; this client does not.
      cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
      return page;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
