package plumbline.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.common.Ids;

/** Puts a page into the frame. */
@Singleton
final class Pages {

  private final Templates templates;

  Pages(Templates templates) {
    this.templates = templates;
  }

  String render(Page page, Optional<Frame> frame, String requestId) {
    String body =
        page.model() instanceof Bodies.Ready ready
            ? ready.html()
            : templates.render(page.view(), page.model(), data(frame, requestId));
    Layout layout =
        new Layout(
            page.title(),
            frame.map(Pages::place).orElse(Layout.Place.outside()),
            frame.map(signedIn -> new Layout.SignedIn(signedIn.personName(), signedIn.csrf()))
                .orElse(null),
            messages(page),
            body);
    return templates.render("layout", layout);
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
    return new Layout.Place(
        frame.areaName().isEmpty() ? null : frame.areaName(), links, List.of());
  }

  private static Layout.Messages messages(Page page) {
    return new Layout.Messages(
        page.notice().isEmpty() ? null : page.notice(),
        page.errors().stream()
            .map(error -> Layout.Link.to(error.text(), error.href()))
            .toList());
  }
}
