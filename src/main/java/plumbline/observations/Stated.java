package plumbline.observations;

import plumbline.common.ObservationId;

/** A value as it was shown. */
public record Stated(ObservationId id, int version) {

  public static Stated of(Observation shown) {
    return new Stated(shown.id(), shown.version());
  }
}
