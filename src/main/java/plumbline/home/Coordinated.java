package plumbline.home;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.Month;

/**
 * Where an area stands with its newest month.
 *
 * @param month nothing before the first
 * @param unexplained ratings that moved without a reason
 */
@Introspected
record Coordinated(
    String slug,
    String area,
    @Nullable Month month,
    @Nullable LocalDate dueOn,
    boolean open,
    int total,
    int done,
    int unexplained) {}
