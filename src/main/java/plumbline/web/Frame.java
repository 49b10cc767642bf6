package plumbline.web;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the page of a person who is signed in.
 *
 * @param personName who is signed in
 * @param csrf the token that every form of this session must bring back
 * @param areaName the area whose page this is, or empty
 * @param navigation where this person can go from here
 */
public record Frame(String personName, String csrf, String areaName, List<Link> navigation) {

  private static final String ATTRIBUTE = "plumbline.frame";

  /** One item of the navigation. */
  public record Link(String text, String href, boolean current) {}

  /** Says for the rest of this request who is signed in. */
  public void attachTo(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  static Optional<Frame> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Frame.class);
  }
}
