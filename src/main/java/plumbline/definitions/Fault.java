package plumbline.definitions;

/**
 * One thing that is wrong in a definition file.
 *
 * @param file the name of the file
 * @param line where it stands, from 1
 * @param column where it stands in the line, from 1
 * @param path the place in the tree as a JSON pointer, empty for the file as a whole
 * @param message what was expected and what was found, as one sentence without a full stop
 */
public record Fault(String file, int line, int column, String path, String message) {

  /** A fault of the file as a whole. */
  public static Fault ofFile(String file, String message) {
    return new Fault(file, 1, 1, "", message);
  }

  /** The fault as one line for logs: file, line:column, path and message. */
  @Override
  public String toString() {
    String place = path.isEmpty() ? "" : " " + path;
    return file + ", line " + line + ":" + column + place + ": " + message;
  }
}
