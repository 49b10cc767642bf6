package plumbline.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import plumbline.web.SecurityLog;

/** What the security log says while a test listens. */
public final class SecurityEvents extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();

  public static SecurityEvents listening() {
    SecurityEvents events = new SecurityEvents();
    events.start();
    logger().setLevel(Level.INFO);
    logger().addAppender(events);
    return events;
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(SecurityLog.NAME);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(event.getFormattedMessage());
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    logger().detachAppender(this);
    logger().setLevel(null);
  }
}
