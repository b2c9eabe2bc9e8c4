package uk.foiworkflow.api.deadlines;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.boot.jackson.JacksonMixin;
import uk.foiworkflow.clock.Day;

/** A day that counts is written with its number, one that does not with the reason. */
@JacksonMixin(Day.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
interface DayWithoutNulls {}
