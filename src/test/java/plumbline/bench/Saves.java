package plumbline.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Agrees one rating after the other, each as the form of its page would be sent. */
final class Saves implements Errand {

  private static final AtomicLong SUBMISSIONS = new AtomicLong(System.currentTimeMillis() << 20);
  private static final List<String> LEVELS = List.of("amber", "green", "red");
  private static final String TEXTS = texts();

  private final List<Target> targets;
  private int count;

  Saves(List<Target> targets) {
    this.targets = targets;
  }

  /** A rating of the open month, whose version this errand alone moves on. */
  static final class Target {

    private final SampleArea area;
    private final String criterion;
    private int version;

    Target(SampleArea area, String criterion, int version) {
      this.area = area;
      this.criterion = criterion;
      this.version = version;
    }

    private byte[] request() {
      return request("", "text/html");
    }

    /** The same as its page's script sends it while somebody types. */
    byte[] draft() {
      return request("/draft", "text/plain");
    }

    private byte[] request(String rest, String accept) {
      String body =
          "csrf=%s&submission=%s&version=%d&level=%s&%s"
              .formatted(
                  area.csrf(),
                  Long.toString(SUBMISSIONS.incrementAndGet(), Character.MAX_RADIX),
                  version,
                  LEVELS.get(version % LEVELS.size()),
                  TEXTS);
      String path = area.path("/rounds/" + SampleArea.OPEN_MONTH + "/rate/" + criterion + rest);
      return ("POST %s HTTP/1.1\r\nHost: localhost\r\nCookie: plumbline=%s\r\nAccept: %s\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s")
          .formatted(path, area.cookie(), accept, body.length(), body)
          .getBytes(StandardCharsets.US_ASCII);
    }
  }

  private static String texts() {
    String reason = "Parents at the July forum confirmed that the new pathway is in use.";
    String progress =
        "The joint panel now meets every fortnight and has cleared the requests that waited longest. "
            + "Schools report that advice arrives within the six weeks asked for, and two settings "
            + "that did not take part in the spring have joined the programme this term.";
    String next =
        "Publish the revised offer before the end of term, with the forum's corrections.\n"
            + "- health: name a lead for each pathway\n- education: train the new coordinators\n"
            + "Report the share of plans finished in twenty weeks to the board every month, and ask "
            + "the families who waited longest what would have helped them sooner.";
    return "reason=%s&challenge=&progress=%s&next_steps=%s&strengthen="
        .formatted(encode(reason), encode(progress), encode(next));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Target target() {
    return targets.get(count % targets.size());
  }

  @Override
  public byte[] next() {
    return target().request();
  }

  @Override
  public int expected() {
    return 303;
  }

  @Override
  public void answered() {
    target().version++;
    count++;
  }

  /** How many saves the program has acknowledged. */
  int acknowledged() {
    return count;
  }
}
