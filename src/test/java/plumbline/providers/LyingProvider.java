package plumbline.providers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A server that speaks OpenID Connect and gives whatever token a test forges, since a real provider
 * cannot be made to. It serves the metadata and the keys of an honest one.
 */
final class LyingProvider {

  private final HttpServer server;
  private final RSAKey key;
  private volatile String answer = "";
  private volatile int status = 200;
  private volatile String asked = "";
  private final AtomicInteger doubled = new AtomicInteger();

  private LyingProvider(HttpServer server, RSAKey key) {
    this.server = server;
    this.key = key;
  }

  static LyingProvider start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      RSAKey key = new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).keyID("good").generate();
      LyingProvider provider = new LyingProvider(server, key);
      provider.serve("/.well-known/openid-configuration", provider::metadata);
      // Says that it is another than it was asked as.
      provider.serve("/double/.well-known/openid-configuration", provider::othersMetadata);
      provider.serve("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
      server.createContext("/token", provider::token);
      // Nothing to show: a browser stays on the page that led here.
      server.createContext("/authorize", exchange -> exchange.sendResponseHeaders(204, -1));
      server.start();
      return provider;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** The key that it publishes. */
  RSAKey key() {
    return key;
  }

  /** What it answers to the next codes. */
  void answer(int withStatus, String withBody) {
    status = withStatus;
    answer = withBody;
  }

  /** What it was last asked for a code. */
  String asked() {
    return asked;
  }

  /** How often it was asked who it is where it says that it is another. */
  int doubled() {
    return doubled.get();
  }

  private String othersMetadata() {
    doubled.incrementAndGet();
    return metadata();
  }

  private String metadata() {
    return """
    {"issuer": "ISSUER", "authorization_endpoint": "ISSUER/authorize",
     "token_endpoint": "ISSUER/token", "jwks_uri": "ISSUER/keys",
     "response_types_supported": ["code"], "subject_types_supported": ["public"],
     "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
     "code_challenge_methods_supported": ["S256"],
     "authorization_response_iss_parameter_supported": true}
    """
        .replace("ISSUER", issuer());
  }

  private void serve(String path, Supplier<String> document) {
    server.createContext(path, exchange -> send(exchange, 200, document.get()));
  }

  private void token(HttpExchange exchange) throws IOException {
    asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    send(exchange, status, answer);
  }

  private static void send(HttpExchange exchange, int status, String document) throws IOException {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
