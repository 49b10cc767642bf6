package plumbline.web;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import plumbline.common.PersonId;

@MappedEntity("submission")
record Submission(
    PersonId personId, @Id String id, String digest, String location, LocalDateTime at) {}
