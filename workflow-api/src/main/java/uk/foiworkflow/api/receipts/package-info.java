/** The receipt of a request, for anybody who has its code: that it was recorded, and when, and nothing else. */
@NullMarked
package uk.foiworkflow.api.receipts;

import org.jspecify.annotations.NullMarked;
