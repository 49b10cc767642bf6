package plumbline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Begins a paper of two years, as the form of its page would be sent. */
final class Drafts {

  private static final Pattern ADDRESS = Pattern.compile("(?i)location: \\S*(/papers/\\d+)");

  private Drafts() {}

  /** The address of the paper after its area's. */
  static String make(Program program, SampleArea area) throws IOException {
    String body =
        "csrf=%s&submission=%s&version=0&kind=MONTHLY_POSITION&title=Position&committee=%d&item=&audience=PUBLIC&from=2024-04&to=%s&review=&plan="
            .formatted(
                area.csrf(),
                Long.toString(System.currentTimeMillis(), Character.MAX_RADIX),
                SampleScrutiny.committee(area),
                SampleArea.OPEN_MONTH);
    String request =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nCookie: plumbline=%s\r\nAccept: text/html\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(area.path("/papers"), area.cookie(), body.length(), body);
    try (Wire wire = new Wire(program.port())) {
      wire.exchange(request.getBytes(StandardCharsets.US_ASCII));
      Matcher address = ADDRESS.matcher(wire.head());
      if (!address.find()) {
        throw new IOException("no paper was made: " + wire.head());
      }
      return address.group(1);
    }
  }
}
