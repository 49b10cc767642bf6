package plumbline.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of file that are taken as evidence. */
public enum FileType {
  PDF("application/pdf", "", "pdf"),
  WORD(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      "docx"),
  EXCEL(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "xlsx"),
  POWERPOINT(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
      "pptx"),
  OPEN_TEXT("application/vnd.oasis.opendocument.text", "", "odt"),
  OPEN_SHEET("application/vnd.oasis.opendocument.spreadsheet", "", "ods"),
  OPEN_SLIDES("application/vnd.oasis.opendocument.presentation", "", "odp"),
  PNG("image/png", "", "png"),
  JPEG("image/jpeg", "", "jpg", "jpeg"),
  TEXT("text/plain", "", "txt"),
  CSV("text/csv", "", "csv");

  private final String mediaType;
  private final String mainPart;
  private final List<String> extensions;

  FileType(String mediaType, String mainPart, String... extensions) {
    this.mediaType = mediaType;
    this.mainPart = mainPart;
    this.extensions = List.of(extensions);
  }

  public String mediaType() {
    return mediaType;
  }

  /** The type of the part that an Office document begins with; empty for every other file. */
  String mainPart() {
    return mainPart;
  }

  static Optional<FileType> of(String name) {
    String extension = FileName.extension(name);
    return Arrays.stream(values()).filter(type -> type.extensions.contains(extension)).findFirst();
  }
}
