package plumbline.web;

import java.util.List;

/**
 * What a program reads: one record, or one page of a list.
 *
 * @param version of the record, to be sent back as If-Match; 0 where nothing has one
 * @param next the address of the next page of the list, or empty
 */
public record Resource(Object content, int version, String next) {

  /** Records on one page of a list, unless the address asks for fewer. */
  public static final int ON_A_PAGE = 100;

  /** One page of a list. */
  public record Listed(List<?> items) {}

  public static Resource of(Object record) {
    return new Resource(record, 0, "");
  }

  public static Resource of(Object record, int version) {
    return new Resource(record, version, "");
  }

  /** A list that is short by its nature and whole. */
  public static Resource list(List<?> all) {
    return new Resource(new Listed(all), 0, "");
  }

  /**
   * One page of a list of which one more was asked for than a page has.
   *
   * @param path of the list
   * @param page which page this is, from 1
   */
  public static Resource page(List<?> found, String path, int page) {
    boolean isMore = found.size() > ON_A_PAGE;
    List<?> shown = isMore ? found.subList(0, ON_A_PAGE) : found;
    return new Resource(
        new Listed(shown), 0, isMore ? ApiCall.ROOT + path + "?page=" + (page + 1) : "");
  }

  /** One page of a list that is at hand as a whole. */
  public static Resource cut(List<?> all, String path, int page) {
    int from = Math.min(all.size(), (page - 1) * ON_A_PAGE);
    return page(all.subList(from, Math.min(all.size(), from + ON_A_PAGE + 1)), path, page);
  }
}
