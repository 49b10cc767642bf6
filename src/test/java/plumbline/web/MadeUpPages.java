package plumbline.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import plumbline.testing.Browsers;
import plumbline.testing.Window;

/** Serves pages of no program, by name, with our styles, our scripts and our policy. */
final class MadeUpPages implements AutoCloseable {

  static final Assets ASSETS = new Assets();
  static final Templates TEMPLATES = new Templates(ASSETS, false);

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'";

  private final UnaryOperator<String> page;
  private final HttpServer server;

  private MadeUpPages(UnaryOperator<String> page, HttpServer server) {
    this.page = page;
    this.server = server;
  }

  /** Serves what this makes of a name at the path of that name. */
  static MadeUpPages serve(UnaryOperator<String> page) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      MadeUpPages pages = new MadeUpPages(page, HttpServer.create(address, 0));
      pages.server.createContext("/", pages::answer);
      pages.server.start();
      return pages;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A window on these pages. */
  Window window() {
    return Browsers.window(
        List.of(URI.create("http://localhost:" + server.getAddress().getPort())));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      var asset = ASSETS.find(path.replace("/assets/", ""));
      String type =
          asset.map(found -> found.mediaType().toString()).orElse("text/html;charset=utf-8");
      byte[] bytes =
          asset.isPresent()
              ? asset.get().bytes()
              : page.apply(path.substring(1)).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
