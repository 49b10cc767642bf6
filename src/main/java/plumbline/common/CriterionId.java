package plumbline.common;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stable id of a criterion, for example {@code 16.A.09}; apart from the code as printed, unique
 * over all frameworks, the same in every version of one.
 */
@TypeDef(type = DataType.STRING, converter = CriterionId.Converter.class)
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

  @Singleton
  static final class Converter implements AttributeConverter<CriterionId, String> {

    @Override
    public @Nullable String convertToPersistedValue(
        @Nullable CriterionId id, ConversionContext context) {
      return id == null ? null : id.value();
    }

    @Override
    public @Nullable CriterionId convertToEntityValue(
        @Nullable String text, ConversionContext context) {
      return text == null ? null : new CriterionId(text);
    }
  }
}
