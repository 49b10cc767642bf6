package plumbline.requests;

/** What has become of a request. */
enum RequestState {
  OPEN("Open"),
  ANSWERED("Answered"),
  WITHDRAWN("Withdrawn");

  private final String words;

  RequestState(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
