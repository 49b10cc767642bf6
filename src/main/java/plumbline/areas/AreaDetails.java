package plumbline.areas;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import plumbline.common.Refused;

/**
 * What can be changed about an area.
 *
 * @param onsCode its code of the Office for National Statistics; empty for none
 * @param neighbours the codes of its statistical neighbours, with spaces between them
 */
public record AreaDetails(String name, String contactRole, String onsCode, String neighbours) {

  private static final int MOST_NEIGHBOURS = 10;

  /** Councils that are responsible for children: unitary, metropolitan, London, counties. */
  private static final Pattern CODE = Pattern.compile("E(06|08|09|10)\\d{6}");

  /** An area without a code. */
  public static AreaDetails of(String name, String contactRole) {
    return new AreaDetails(name, contactRole, "", "");
  }

  /**
   * The details as they were typed.
   *
   * @param neighbours one code in each line
   * @throws Refused on the field that is wrong
   */
  static AreaDetails typed(String name, String contactRole, String code, String neighbours) {
    String own = code.strip().toUpperCase(Locale.ROOT);
    if (!own.isEmpty() && !CODE.matcher(own).matches()) {
      throw new Refused(
          "ons_code",
          "“%s” is not the code of a council; write it as E08000024, or leave it empty."
              .formatted(code.strip()));
    }
    List<String> codes =
        Arrays.stream(neighbours.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList();
    check(codes, own);
    return new AreaDetails(name, contactRole, own, String.join(" ", codes));
  }

  private static void check(List<String> codes, String own) {
    codes.stream()
        .filter(each -> !CODE.matcher(each).matches())
        .findFirst()
        .ifPresent(wrong -> {
          throw new Refused(
              "neighbours",
              "“%s” is not the code of a council; write one code such as E08000024 in each line."
                  .formatted(wrong));
        });
    if (codes.size() > MOST_NEIGHBOURS) {
      throw new Refused(
          "neighbours",
          "There are %d codes; give at most %d.".formatted(codes.size(), MOST_NEIGHBOURS));
    }
    if (codes.contains(own)) {
      throw new Refused(
          "neighbours", "%s is this area itself; take it out of its neighbours.".formatted(own));
    }
  }
}
