package plumbline.frameworks;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The definition files that the program brings with it. */
final class ShippedFiles {

  /** A jar cannot be listed in every setting, so the names of all definitions stand here. */
  static final List<String> NAMES =
      List.of(
          "area-send-2016.yaml", "area-send-2023.yaml", "area-send-2016-to-2023.crosswalk.yaml");

  private ShippedFiles() {}

  static byte[] read(String name) {
    try (InputStream stream =
        ShippedFiles.class.getResourceAsStream("/framework-definitions/" + name)) {
      if (stream == null) {
        throw new FileNotFoundException("the program is not whole: it lacks " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
