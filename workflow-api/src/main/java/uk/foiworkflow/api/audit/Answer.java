package uk.foiworkflow.api.audit;

import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.reader.Page;

/**
 * What is answered as one page in JSON, or whole as NDJSON or CSV; nothing is looked for before it is written.
 *
 * @param extent what it rests on
 * @param json the page
 * @param after where the whole begins
 * @param pages the pages of the whole, each by the position behind which it begins
 * @param csv how a row of the whole is written as CSV
 * @param limit the size of a page, as the caller gave it; null when they gave none
 */
record Answer<T>(Extent extent, Supplier<?> json, long after, LongFunction<Page<T>> pages, Csv<T> csv,
        @Nullable Integer limit) {}
