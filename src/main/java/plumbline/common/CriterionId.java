package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The stable id of a criterion, for example {@code 16.A.09}; apart from the code as printed, unique
 * over all frameworks, the same in every version of one.
 */
@TypeDef(type = DataType.STRING)
public record CriterionId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,39}");

  public CriterionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a criterion id: " + value);
    }
  }

  /** Nothing when the text is none. */
  public static Optional<CriterionId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new CriterionId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
