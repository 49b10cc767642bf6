package plumbline.common;

import java.util.regex.Pattern;

/**
 * The stable id of a criterion, for example {@code 16.A.09}; apart from the code as printed, unique
 * over all frameworks, the same in every version of one.
 */
public record CriterionId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,39}");

  public CriterionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a criterion id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
