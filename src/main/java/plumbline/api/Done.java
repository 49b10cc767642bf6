package plumbline.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plumbline.common.Ids;
import plumbline.web.ApiCall;

/**
 * A change that was made.
 *
 * @param location where what was changed, or the list it stands in, is read
 * @param page the page that shows it to a person
 * @param id what the change made, where the page that shows it is one of its own
 */
record Done(String location, String page, @Nullable String id) {

  private static final Pattern LAST = Pattern.compile("/(" + Ids.FORM + ")$");

  static Done of(String asked, String page) {
    String bare = page.replaceAll("[?#].*", "");
    Matcher last = LAST.matcher(bare);
    String id = last.find() && !asked.contains(last.group()) ? last.group(1) : null;
    return new Done(ApiCall.ROOT + bare, page, id);
  }
}
