package plumbline.web;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.common.Ids;

/** Puts a page into the frame. */
@Singleton
final class Pages {

  /** Where the frame is open for the page; a form takes no control character. */
  private static final String HOLE = "\u0001";

  private final Templates templates;

  Pages(Templates templates) {
    this.templates = templates;
  }

  /** The whole page in UTF-8. */
  byte[] render(Page page, Optional<Frame> frame, String requestId) {
    Layout layout =
        new Layout(
            page.title(),
            frame.map(Pages::place).orElse(Layout.Place.outside()),
            frame
                .map(signedIn -> new Layout.SignedIn(signedIn.personName(), signedIn.csrf()))
                .orElse(null),
            messages(page),
            HOLE);
    String outside = templates.render("layout", layout);
    int hole = outside.lastIndexOf(HOLE);
    byte[] before = utf8(outside.substring(0, hole));
    byte[] after = utf8(history(page) + outside.substring(hole + HOLE.length()));
    if (page.model() instanceof Bodies.Ready ready) {
      byte[] whole = inside(before, ready.length(), after);
      ready.into(whole, before.length);
      return whole;
    }
    byte[] body = utf8(templates.render(page.view(), page.model(), data(frame, requestId)));
    byte[] whole = inside(before, body.length, after);
    System.arraycopy(body, 0, whole, before.length, body.length);
    return whole;
  }

  /** Where the changes of the record on a page are told. */
  record HistoryLink(String href) {}

  private String history(Page page) {
    return page.history().isEmpty()
        ? ""
        : templates.render("layout/history", new HistoryLink(page.history()));
  }

  /** What stands around the page, with room for its bytes. */
  private static byte[] inside(byte[] before, int body, byte[] after) {
    byte[] whole = Arrays.copyOf(before, before.length + body + after.length);
    System.arraycopy(after, 0, whole, before.length + body, after.length);
    return whole;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What forms carry: the token of the session, and an id by which one sending is told apart. */
  private static Map<String, Object> data(Optional<Frame> frame, String requestId) {
    return Map.of(
        "csrf",
        frame.map(Frame::csrf).orElse(""),
        "submission",
        Long.toString(Ids.next(), Character.MAX_RADIX),
        "request",
        requestId);
  }

  private static Layout.Place place(Frame frame) {
    List<Layout.Link> links =
        frame.navigation().stream()
            .map(link -> new Layout.Link(link.text(), link.href(), link.current()))
            .toList();
    return new Layout.Place(frame.areaName().isEmpty() ? null : frame.areaName(), links, List.of());
  }

  private static Layout.Messages messages(Page page) {
    return new Layout.Messages(
        page.notice().isEmpty() ? null : page.notice(),
        page.errors().stream().map(error -> Layout.Link.to(error.text(), error.href())).toList());
  }
}
