package plumbline.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Opens one page after the other, for ever. */
final class Visits implements Errand {

  private final List<byte[]> requests;
  private int count;

  private Visits(List<byte[]> requests) {
    this.requests = requests;
  }

  /** Each page with the cookie of its area's coordinator. */
  static Visits to(List<Place> pages) {
    return new Visits(pages.stream().map(Visits::request).toList());
  }

  /** A page of an area; {@code rest} is its address after the area's, with a slash. */
  record Place(SampleArea area, String rest) {}

  /** A page that is of no area, with the cookie of whoever coordinates every one. */
  static Visits everywhere(String path) {
    return new Visits(List.of(request(path, SampleArea.EVERYWHERE)));
  }

  private static byte[] request(Place page) {
    return request(page.area().path(page.rest()), page.area());
  }

  private static byte[] request(String path, SampleArea visitor) {
    return "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,*/*;q=0.8\r\nCookie: plumbline=%s\r\n\r\n"
        .formatted(path, visitor.cookie())
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public byte[] next() {
    return requests.get(count++ % requests.size());
  }

  @Override
  public int expected() {
    return 200;
  }
}
