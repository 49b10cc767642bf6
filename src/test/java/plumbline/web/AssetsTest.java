package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

  private final Assets assets = new Assets();
  private final AssetController controller = new AssetController(assets);

  @ParameterizedTest
  @ValueSource(strings = {"govuk-frontend.css", "plumbline.css"})
  void noStyleSheetHoldsWhatIsKeptForGovuk(String name) {
    assertThat(content(name))
        .isNotBlank()
        .doesNotContain("@font-face", "GDS Transport", "url(", "sourceMappingURL", "crest");
  }

  @Test
  void theStyleSheetOfGovukIsWhole() {
    assertThat(content("govuk-frontend.css"))
        .contains("Arial,Helvetica", ".govuk-button{", ".govuk-error-summary");
    assertThat(content("govuk-frontend.css").chars().filter(each -> each == '{').count())
        .isEqualTo(content("govuk-frontend.css").chars().filter(each -> each == '}').count());
  }

  @Test
  void ourScriptLoadsWhatItImportsUnderFullAddresses() {
    assertThat(content("plumbline.js"))
        .contains("from '" + assets.address("govuk-frontend.js") + "'")
        .contains("from '" + assets.address("drafts.js") + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "govuk-frontend.css, text/css",
    "govuk-frontend.js, text/javascript",
    "plumbline.css, text/css",
    "plumbline.js, text/javascript",
    "enhanced.js, text/javascript",
    "drafts.js, text/javascript",
    "upload.js, text/javascript",
    "plumbline.svg, image/svg+xml"
  })
  void anAssetIsKeptForAYearUnderAnAddressOfItsContent(String name, String type) {
    assertThat(assets.address(name)).matches("/assets/[a-z-]+-[0-9a-f]{16}\\.(css|js|svg)");
    HttpResponse<?> response = controller.show(file(name));
    assertThat(response.getContentType()).hasToString("Optional[" + type + ";charset=utf-8]");
    assertThat(response.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "plumbline.css",
        "plumbline-0000000000000000.css",
        "../application.yml",
        "..%2fapplication.yml",
        "fonts",
        "images/govuk-crest.svg",
        "light-94a07e06a1-v2.woff2",
        "favicon.ico",
        "\u0000"
      })
  void anyOtherNameIsNotFound(String file) {
    assertThat(controller.show(file).getStatus().getCode())
        .isEqualTo(HttpStatus.NOT_FOUND.getCode());
  }

  @Test
  void anAddressIsGivenForKnownFilesOnly() {
    assertThatThrownBy(() -> assets.address("fonts.css")).hasMessage("there is no asset fonts.css");
  }

  private String content(String name) {
    return new String(assets.find(file(name)).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  private String file(String name) {
    return assets.address(name).substring("/assets/".length());
  }
}
