package plumbline.bench;

import plumbline.common.AreaId;
import plumbline.common.Sha256;

/** One of the areas, by its number from 1, and the session of its coordinator. */
record SampleArea(int number) {

  static final String OPEN_MONTH = "2026-03";

  /** A person who coordinates every area, and no area. */
  static final SampleArea EVERYWHERE = new SampleArea(1_000);

  AreaId id() {
    return new AreaId(number);
  }

  String path(String rest) {
    return "/areas/bench-" + number + rest;
  }

  /** The value of the session's cookie: known, since nobody but the bench reaches this program. */
  String cookie() {
    return Sha256.of("cookie of bench-" + number);
  }

  String csrf() {
    return Sha256.of("csrf of bench-" + number).substring(0, 32);
  }
}
