package uk.foiworkflow.ui.list;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of cases, whatever the interface says of each.
 *
 * @param next where the next page goes on; null when this is the last
 */
record Listed(List<Map<String, Object>> items, @Nullable Object next) {}
