package plumbline.areas;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import plumbline.common.AgencyId;

/** A partner agency of an area. */
@MappedEntity("agency")
public record Agency(@Id AgencyId id, String name, AgencyKind kind, int version) {}
