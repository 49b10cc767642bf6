package plumbline.api;

import java.util.stream.Collectors;
import plumbline.web.ApiCall;
import plumbline.web.WebSettings;

/** An operation as a call by curl, with what it names left to fill in. */
final class Curl {

  private Curl() {}

  static String of(ApiOperation operation, WebSettings settings) {
    StringBuilder call = new StringBuilder("curl -H \"Authorization: Bearer $TOKEN\"");
    ApiAction action = operation.action();
    if (action != null) {
      call.append(" -H \"").append(ApiCall.KEY).append(": $(uuidgen)\"");
      if (action.namesVersion()) {
        call.append(" -H 'If-Match: \"1\"'");
      }
      call.append(action.takesFiles() ? files(action) : json(action));
    }
    return call.append(" '").append(settings.link(operation.address())).append("'").toString();
  }

  private static String json(ApiAction action) {
    String members =
        action.body().stream()
            .filter(field -> !field.name().contains("{"))
            .limit(4)
            .map(field -> "\"" + field.name() + "\": " + example(field))
            .collect(Collectors.joining(", "));
    return " --json '{" + members + "}'";
  }

  private static String files(ApiAction action) {
    return action.body().stream()
            .filter(field -> !field.isFile())
            .limit(3)
            .map(field -> " -F '" + field.name() + "=…'")
            .collect(Collectors.joining())
        + " -F 'files=@report.pdf'";
  }

  private static String example(ApiField field) {
    return switch (field.type()) {
      case "box" -> "true";
      case "criteria", "choices" -> "[\"…\"]";
      case "choice" -> "\"" + field.values().getFirst() + "\"";
      case "day" -> "\"2026-11-28\"";
      case "month" -> "\"2026-11\"";
      case "number" -> "1";
      default -> "\"…\"";
    };
  }
}
