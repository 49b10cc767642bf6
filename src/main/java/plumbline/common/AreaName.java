package plumbline.common;

import io.micronaut.core.annotation.Introspected;

/** A local area as it is named in addresses ({@code slug}) and on pages ({@code name}). */
@Introspected
public record AreaName(AreaId id, String slug, String name) {

  /** The address of a page of this area; {@code rest} begins with a slash. */
  public String path(String rest) {
    return "/areas/" + slug + rest;
  }
}
