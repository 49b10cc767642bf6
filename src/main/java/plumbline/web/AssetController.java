package plumbline.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Serves the assets by their full names; there is no listing and no other path. */
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
final class AssetController {

  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @Get("/{file}")
  HttpResponse<?> show(@PathVariable String file) {
    return assets.find(file).<HttpResponse<?>>map(this::sent).orElseGet(HttpResponse::notFound);
  }

  private HttpResponse<byte[]> sent(Assets.Asset asset) {
    return HttpResponse.ok(asset.bytes())
        .contentType(asset.mediaType())
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .header("X-Content-Type-Options", "nosniff");
  }
}
