package plumbline.operations;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of JSON for each event: {@code time} in UTC, {@code level}, {@code logger}, {@code
 * request} where there is one, {@code message}, and whatever fields the event brings.
 *
 * <p>Of an exception it writes the types and the places, never the text: a database or a parser
 * quotes there what somebody typed. Other people's code puts such texts behind a colon in its own
 * messages, which end there.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {

  private static final String OURS = "plumbline.";
  private static final int PLACES = 30;
  private static final int CAUSES = 8;

  private final JsonMapper json = JsonMapper.builder().build();

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", event.getInstant().toString());
    line.put("level", event.getLevel().toString());
    line.put("logger", event.getLoggerName());
    String request = event.getMDCPropertyMap().get("request");
    if (request != null) {
      line.put("request", request);
    }
    line.put("message", message(event));
    List<KeyValuePair> fields = event.getKeyValuePairs();
    if (fields != null) {
      fields.forEach(field -> line.put(field.key, plain(field.value)));
    }
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown != null) {
      line.put("thrown", thrown(thrown));
    }
    return (json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String message(ILoggingEvent event) {
    String message = event.getFormattedMessage();
    int colon = message.indexOf(": ");
    return event.getLoggerName().startsWith(OURS) || colon < 0
        ? message
        : message.substring(0, colon);
  }

  private static Object plain(@Nullable Object value) {
    return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
  }

  private static List<Map<String, Object>> thrown(IThrowableProxy first) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (@Nullable IThrowableProxy each = first;
        each != null && all.size() < CAUSES;
        each = each.getCause()) {
      List<String> places = new ArrayList<>();
      for (StackTraceElementProxy place : each.getStackTraceElementProxyArray()) {
        if (places.size() < PLACES) {
          places.add(place.getStackTraceElement().toString());
        }
      }
      all.add(Map.of("type", each.getClassName(), "at", places));
    }
    return all;
  }
}
