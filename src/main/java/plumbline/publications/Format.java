package plumbline.publications;

/** In what a paper is sent, in the order in which the formats are made and shown. */
enum Format {
  PAGE("Page", "html", "text/html;charset=utf-8"),
  PDF("PDF", "pdf", "application/pdf"),
  WORD("Word", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  SHEET("Spreadsheet", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  TABLES("Tables as CSV files (zip)", "zip", "application/zip"),
  CSV("Everything as one CSV file", "csv", "text/csv;charset=utf-8"),
  JSON("Data (JSON)", "json", "application/json");

  private final String words;
  private final String extension;
  private final String mediaType;

  Format(String words, String extension, String mediaType) {
    this.words = words;
    this.extension = extension;
    this.mediaType = mediaType;
  }

  String words() {
    return words;
  }

  String extension() {
    return extension;
  }

  String mediaType() {
    return mediaType;
  }

  /** What stands behind the id in the address of its bytes. */
  String suffix() {
    return this == PAGE ? "/page" : "." + extension;
  }
}
