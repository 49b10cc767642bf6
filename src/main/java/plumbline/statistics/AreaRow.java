package plumbline.statistics;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import plumbline.common.ImportId;

/** An area of which an import has values, as the file calls it. */
@MappedEntity("published_area")
record AreaRow(@Id ImportId importId, String areaCode, String areaName, String regionCode) {}
