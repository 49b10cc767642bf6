package plumbline.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plumbline.common.Ids;
import plumbline.web.ApiCall;

/**
 * A change that was made.
 *
 * @param location where what was made is read; otherwise what was changed, or the list it stands in
 * @param page the page that shows it to a person
 * @param id of what was made, where it has an address of its own and is known by an id
 */
record Done(String location, String page, @Nullable String id) {

  private static final Pattern LAST = Pattern.compile("/(" + Ids.FORM + ")$");

  /**
   * @param made the address of what was made, or empty
   */
  static Done of(String made, String page) {
    Matcher last = LAST.matcher(made);
    String location = made.isEmpty() ? page.replaceAll("[?#].*", "") : made;
    return new Done(ApiCall.ROOT + location, page, last.find() ? last.group(1) : null);
  }
}
