package plumbline.jobs;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

@MappedEntity("job")
record JobRow(@Id String name, String holder, LocalDateTime heldUntil, LocalDateTime dueAt) {}
