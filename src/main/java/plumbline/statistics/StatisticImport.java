package plumbline.statistics;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.common.ImportId;
import plumbline.common.PersonId;

/**
 * A file that was uploaded to be read.
 *
 * @param statistic the key of its definition
 * @param valuesNew how many of the values taken the import before it of the same statistic and
 *     release had not; so for those that it had otherwise, and those that only it had
 * @param message why it was not taken, or what else there is to say
 */
@MappedEntity("statistic_import")
record StatisticImport(
    @Id ImportId id,
    String statistic,
    int releaseYear,
    String fileName,
    long bytes,
    String sha256,
    ImportState state,
    long bytesRead,
    int rowsRead,
    int valuesTaken,
    int valuesNew,
    int valuesRestated,
    int valuesGone,
    String message,
    PersonId uploadedBy,
    LocalDateTime uploadedAt,
    @Nullable LocalDateTime endedAt) {}
