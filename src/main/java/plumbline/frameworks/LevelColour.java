package plumbline.frameworks;

import java.util.Locale;

/** The colours a level may have; pages and reports choose shades for them that can be read. */
public enum LevelColour {
  RED,
  AMBER,
  GREEN,
  BLUE,
  PURPLE,
  GREY;

  /** The colour as definition files and style sheets write it, for example {@code amber}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LevelColour of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
