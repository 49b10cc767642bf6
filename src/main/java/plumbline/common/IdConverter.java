package plumbline.common;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Between a typed id and its column. */
abstract class IdConverter<I extends Id> implements AttributeConverter<I, Long> {

  private final LongFunction<I> id;

  IdConverter(LongFunction<I> id) {
    this.id = id;
  }

  @Override
  public @Nullable Long convertToPersistedValue(@Nullable I value, ConversionContext context) {
    return value == null ? null : value.value();
  }

  @Override
  public @Nullable I convertToEntityValue(@Nullable Long value, ConversionContext context) {
    return value == null ? null : id.apply(value);
  }
}
