package plumbline.api;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plumbline.web.ApiCall;

/**
 * One thing that a program can do.
 *
 * @param path below the root of the API
 * @param action what is sent; absent where something is read
 * @param record what is read; absent for an action and for a file
 * @param list whether it is a list of such records
 */
record ApiOperation(
    String method,
    String path,
    String words,
    @Nullable ApiAction action,
    @Nullable Class<?> record,
    boolean list) {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  /** Where it is found, from the root of the service. */
  String address() {
    return ApiCall.ROOT + path;
  }

  List<String> variables() {
    return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
  }

  /** What it is about: the first part of its address that is not a variable. */
  String feature() {
    String inside = path.replaceFirst("^/areas/\\{area}/?", "");
    String first = inside.replaceFirst("^/", "").replaceFirst("[/.].*", "");
    return first.isEmpty() ? "areas" : first;
  }

  boolean isAction() {
    return action != null;
  }

  boolean isFile() {
    return action == null && record == null;
  }
}
