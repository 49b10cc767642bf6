package plumbline.publications;

import io.micronaut.core.annotation.Introspected;
import plumbline.common.AreaId;
import plumbline.common.PublicationId;

/** A paper that waits for its formats, or for its copies in the folder for exports. */
@Introspected
record Waiting(AreaId areaId, PublicationId id) {}
