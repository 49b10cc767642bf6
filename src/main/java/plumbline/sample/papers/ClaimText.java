package plumbline.sample.papers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import plumbline.observations.ClaimKind;
import plumbline.observations.Reckoned;

/** A number that the source says follows from two figures, which are named by their keys. */
record ClaimText(
    ClaimKind kind,
    String first,
    String second,
    String printed,
    BigDecimal amount,
    @Nullable Reckoned reckoned,
    String page) {}
