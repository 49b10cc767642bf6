package plumbline.actions;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.ActionId;

/** A step on the way of an action. */
@Introspected
public record ActionMilestone(
    ActionId actionId,
    String words,
    String asWritten,
    @Nullable LocalDate dueBy,
    @Nullable LocalDate reachedOn) {}
