package plumbline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import plumbline.testing.Answer;
import plumbline.web.SecurityLog;

/** What the security log says while the matrix runs. */
final class MatrixLog extends AppenderBase<ILoggingEvent> {

  private final List<String> lines = new CopyOnWriteArrayList<>();

  static MatrixLog listening() {
    MatrixLog log = new MatrixLog();
    log.start();
    logger().setLevel(Level.INFO);
    logger().setAdditive(false);
    logger().addAppender(log);
    return log;
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(event.getFormattedMessage());
  }

  /** The lines about the request that got this answer. */
  List<String> about(Answer answer) {
    String request = "request=" + answer.headers().firstValue("X-Request-Id").orElse("none");
    return lines.stream().filter(line -> line.endsWith(request)).toList();
  }

  /** Stops listening. */
  void leave() {
    logger().detachAppender(this);
    logger().setAdditive(true);
    logger().setLevel(null);
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(SecurityLog.NAME);
  }

  void forget() {
    lines.clear();
  }
}
