package plumbline.testing;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the server answered. */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public Document page() {
    return Jsoup.parse(text());
  }

  /** Where a redirect leads, as a path. */
  public String location() {
    return headers.firstValue("Location").orElse("");
  }

  /** What stands in the field of this id. */
  public String value(String id) {
    Element field = page().getElementById(id);
    if (field == null) {
      throw new AssertionError("there is no field " + id + " on this page");
    }
    return field.normalName().equals("textarea") ? field.wholeText() : field.val();
  }
}
