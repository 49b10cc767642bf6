package plumbline.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where people reach this service. Cookies are Secure and bound to the host unless the address is
 * plain http on this very machine.
 */
@Singleton
public final class WebSettings {

  private final URI address;
  private final @Nullable InetAddress proxy;

  /**
   * @throws IllegalArgumentException when the address is plain http and not on this machine
   */
  WebSettings(
      @Property(name = "plumbline.address") String address,
      @Property(name = "plumbline.proxy", defaultValue = "") String proxy) {
    this.address = URI.create(address);
    this.proxy = ClientPlace.address(proxy).orElse(null);
    if (!isHttps() && !isLoopback(this.address.getHost())) {
      throw new IllegalArgumentException(
          "PLUMBLINE_ADDRESS is "
              + address
              + ", which is plain http: set it to the https address that people open.");
    }
  }

  /**
   * The place a request comes from, for counting. Only the web server in front of the program (its
   * address is a setting) is believed when it says for whom it asks: by the last that stands there,
   * because what came before it may be made up, be it on a line of its own.
   */
  public String client(HttpRequest<?> request) {
    InetAddress peer = request.getRemoteAddress().getAddress();
    List<String> lines = request.getHeaders().getAll("X-Forwarded-For");
    if (lines.isEmpty() || !peer.equals(proxy)) {
      return ClientPlace.of(peer);
    }
    String last = lines.getLast();
    return ClientPlace.of(
        ClientPlace.address(last.substring(last.lastIndexOf(',') + 1)).orElse(peer));
  }

  public boolean isHttps() {
    return "https".equals(address.getScheme());
  }

  /** The name of the cookie that carries a sign-in. */
  public String cookieName(String plain) {
    return isHttps() ? "__Host-" + plain : plain;
  }

  /** The address of a page, to be written outside a page; {@code path} begins with a slash. */
  public String link(String path) {
    return address.toString().replaceAll("/$", "") + path;
  }

  /** Whether another site's page sends this request. */
  public boolean isForeign(HttpRequest<?> request) {
    HttpHeaders headers = request.getHeaders();
    String site = headers.get("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = headers.get(HttpHeaders.ORIGIN);
    return origin != null && !isOurs(origin, headers.get(HttpHeaders.HOST));
  }

  private boolean isOurs(String origin, @Nullable String host) {
    URI from;
    try {
      from = URI.create(origin);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
    return origin.equals(address.getScheme() + "://" + address.getAuthority())
        || (!isHttps()
            && from.getAuthority() != null
            && from.getAuthority().equals(host)
            && isLoopback(from.getHost()));
  }

  /** Whether this host is this very machine. */
  public static boolean isLoopback(@Nullable String host) {
    if (host == null) {
      return false;
    }
    if (host.equals("localhost")) {
      return true;
    }
    boolean literal = host.matches("[0-9.]+|\\[[0-9a-fA-F:]+]");
    try {
      return literal && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
