package plumbline.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the figures as Prometheus reads them, at {@code /metrics} of the management port. */
@Singleton
class FiguresListener implements ApplicationEventListener<ServerStartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(FiguresListener.class);
  private static final String OFF = "off";
  private static final int WAITING = 8;

  private final PrometheusMeterRegistry registry;
  private final String host;
  private final String port;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("figures").daemon(true).factory());
  private @Nullable HttpServer server;

  FiguresListener(
      PrometheusMeterRegistry registry,
      @Property(name = "plumbline.management.host") String host,
      @Property(name = "plumbline.management.port") String port) {
    this.registry = registry;
    this.host = host;
    this.port = port;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    open();
  }

  /** Figures are no reason to serve no pages: a port that is taken is told and left. */
  void open() {
    if (port.equals(OFF)) {
      return;
    }
    try {
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(port));
      HttpServer opened = HttpServer.create(address, WAITING);
      opened.createContext("/", this::answer);
      opened.setExecutor(thread);
      opened.start();
      server = opened;
    } catch (IOException | IllegalArgumentException taken) {
      LOG.warn(
          "No figures are served: port {} on {} cannot be used ({}). Set PLUMBLINE_MANAGEMENT_PORT to another or to off.",
          port,
          host,
          taken.getClass().getSimpleName());
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean reads = exchange.getRequestMethod().equals("GET");
      if (!reads || !exchange.getRequestURI().getPath().equals("/metrics")) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] figures = registry.scrape().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
      exchange.sendResponseHeaders(200, figures.length);
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(figures);
      }
    }
  }

  /** Where the figures are; nothing while they are not served. */
  @Nullable InetSocketAddress address() {
    HttpServer running = server;
    return running == null ? null : running.getAddress();
  }

  @PreDestroy
  void close() {
    HttpServer running = server;
    if (running != null) {
      running.stop(0);
    }
    thread.shutdownNow();
  }
}
