package plumbline.areas;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import plumbline.common.CommitteeId;

/** A committee that reads the area's papers. */
@MappedEntity("committee")
public record Committee(@Id CommitteeId id, String name, int version) {}
