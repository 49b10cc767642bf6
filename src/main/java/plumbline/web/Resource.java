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

  private static final int MOST_PAGES = 1000;

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

  /** Asks for so many records, after so many. */
  public interface Rows {
    List<?> of(int limit, int offset);
  }

  /**
   * One page of a list that is read in pages.
   *
   * @param path of the list, with what it is filtered by
   * @param page which page was asked for, from 1
   */
  public static Resource page(String path, int page, Rows rows) {
    int number = Math.clamp(page, 1, MOST_PAGES);
    List<?> found = rows.of(ON_A_PAGE + 1, (number - 1) * ON_A_PAGE);
    if (found.size() <= ON_A_PAGE) {
      return list(found);
    }
    String next = ApiCall.ROOT + path + (path.contains("?") ? "&" : "?") + "page=" + (number + 1);
    return new Resource(new Listed(found.subList(0, ON_A_PAGE)), 0, next);
  }

  /** One page of a list that is at hand as a whole. */
  public static Resource cut(List<?> all, String path, int page) {
    return page(path, page, (limit, offset) -> all.stream().skip(offset).limit(limit).toList());
  }
}
