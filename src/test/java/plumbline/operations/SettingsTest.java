package plumbline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.testing.SecondInstance;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class SettingsTest {

  @Test
  void anAdministratorReadsWhoSignsPeopleInAndWhatProgramsMayDo() {
    Story.begin();
    assertThat(settings(Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD)))
        .contains(
            "Identity providerPLUMBLINE_OIDC_<NAME>_ISSUER None: people sign in with a password")
        .contains("PLUMBLINE_API_REQUESTS 5000", "PLUMBLINE_API_WRITES 2000")
        .contains("PLUMBLINE_SECRET_KEY Made at the first start");
  }

  @Test
  void aProviderStandsThereByItsIssuerAndNoSecretDoes() {
    Story.begin();
    String key = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    Map<String, Object> settings =
        Map.of(
            "plumbline.oidc.council.issuer", "https://id.newtown.example",
            "plumbline.oidc.council.title", "Newtown Council",
            "plumbline.oidc.council.client-id", "plumbline",
            "plumbline.oidc.council.client-secret", "the-client-secret",
            "plumbline.secret-key", key,
            "plumbline.api.requests", "77");
    try (SecondInstance instance = SecondInstance.start(settings)) {
      assertThat(
              settings(
                  Visitor.signedIn(instance.address(), Story.administratorEmail(), Story.PASSWORD)))
          .contains("Identity provider: Newtown CouncilPLUMBLINE_OIDC_COUNCIL_ISSUER")
          .contains("https://id.newtown.example", "PLUMBLINE_API_REQUESTS 77")
          .contains("PLUMBLINE_SECRET_KEY Set, and not shown")
          .doesNotContain("the-client-secret", key);
    }
  }

  private static String settings(Visitor administrator) {
    return administrator.get("/admin/settings").page().select("main").text();
  }
}
