package plumbline.evidence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import plumbline.common.EvidenceId;

/** Names the table; every query of its repository is written out. */
@MappedEntity("evidence")
record EvidenceKey(@Id EvidenceId id) {}
