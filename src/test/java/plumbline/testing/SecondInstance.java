package plumbline.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Map;

/** Another instance of the program on the same database, as behind a load balancer. */
public record SecondInstance(ApplicationContext context) implements AutoCloseable {

  /** Starts one with these settings over those of the first. */
  public static SecondInstance start(Map<String, Object> settings) {
    return new SecondInstance(Plumbline.start(settings));
  }

  public URI address() {
    return context.getBean(EmbeddedServer.class).getURI();
  }

  @Override
  public void close() {
    context.close();
  }
}
