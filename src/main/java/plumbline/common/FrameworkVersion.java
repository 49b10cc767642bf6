package plumbline.common;

import java.util.regex.Pattern;

/** One version of an inspection framework, for example {@code area-send-2016} version 1. */
public record FrameworkVersion(String id, int version) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  public FrameworkVersion {
    if (!FORM.matcher(id).matches() || version < 1) {
      throw new IllegalArgumentException("not a framework version: " + id + " " + version);
    }
  }

  @Override
  public String toString() {
    return id + " version " + version;
  }
}
